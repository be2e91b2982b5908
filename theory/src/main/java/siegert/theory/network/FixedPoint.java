package siegert.theory.network;

import siegert.datasets.result.CountExtent;

/**
 * One self-consistent state of a network with its stability, which has two meanings.
 *
 * <p>Static: the index is the sign of det(1 - DPhi). Where it is -1 a real mode grows, whatever the time constants; where it
 * is +1 their number is even. Dynamic: the number of modes of linear response with delays and membrane that grow,
 * det(1 - M(lambda)) = 0 at Re lambda &gt; 0.
 *
 * @param workingPoint rates and inputs
 * @param index sign of det(1 - DPhi): -1, 0 (at a fold) or 1
 * @param unstableModes number of growing modes, or {@link #UNKNOWN}
 * @param extent whether these are all
 */
public record FixedPoint(WorkingPoint workingPoint, int index, int unstableModes, CountExtent extent) {
    /** The number of growing modes could not be determined. */
    public static final int UNKNOWN = -1;
}
