package siegert.datasets.result;

import java.util.List;

/**
 * The self-consistent states of a network.
 *
 * @param populations names of the populations
 * @param points the states, in the order of their summed rates
 * @param indexSum sum of their indices, which is 1 for a complete set
 */
public record FixedPoints(List<String> populations, List<Point> points, int indexSum) {
    public FixedPoints {
        populations = List.copyOf(populations);
        points = List.copyOf(points);
    }

    /**
     * One state. The array is shared: readers must not modify it.
     *
     * @param rate rate of each population (Hz)
     * @param residual largest residual of the self-consistency equation (Hz)
     * @param index static stability: sign of det(1 - DPhi), -1 where a real mode grows whatever the time constants
     * @param growingModes dynamic stability: number of growing modes of linear response with delays and membrane; -1 where
     *     that is not known
     * @param extent whether these are all that grow
     */
    public record Point(
            @Unit("Hz") double[] rate, @Unit("Hz") double residual, int index, int growingModes, CountExtent extent) {
        /** What index and modes tell together. */
        public StateStability stability() {
            return StateStability.of(index, growingModes, extent);
        }
    }

    /** Whether the indices add up to 1, as those of all states do; pairs of opposite index can hide from this test. */
    public boolean isComplete() {
        return indexSum == 1;
    }
}
