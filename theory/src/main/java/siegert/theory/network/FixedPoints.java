package siegert.theory.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ejml.dense.row.CommonOps_DDRM;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;

/**
 * The fixed points nu = Phi(nu) of a network, found without starting values.
 *
 * <p>Up to {@value #FEW} populations: branch and prune over all possible rates, which misses none but neighbours closer than
 * the last boxes. More, and method taylor: the curve of states from the quiet to the saturated one as the mean input of all
 * populations rises, wherever it passes the given input, and beyond it deflated Newton iterations from starting values
 * spread over all rates.
 *
 * <p>Phi maps the box [0, 1/tau_r] into itself, so that the indices of all fixed points, the signs of det(1 - DPhi), add up
 * to +1 (Brouwer, Poincare and Hopf); where those found do not, the result says that it is incomplete. The test is necessary
 * and not sufficient: pairs of opposite index can hide from it. Without refractory period rates up to 10 kHz are searched,
 * and an index sum that is not +1 may be true.
 *
 * @param points in the order of their summed rates
 * @param indexSum sum of their indices
 */
public record FixedPoints(List<FixedPoint> points, int indexSum) {
    /** Populations up to which every possible rate is searched. */
    static final int FEW = 2;

    /** Ratios of the bounds of the smallest boxes; the next is for what the one before left incomplete. */
    private static final double[] NARROW = {1.05, 1.002, 1.0001};

    public FixedPoints {
        points = List.copyOf(points);
    }

    /**
     * All fixed points with their index, and the growing modes of each. Where the synaptic time constants of projections
     * differ, the effective ones of the state that is reached from the quiet one count for all.
     *
     * @throws IllegalArgumentException if the network has no populations, or for {@link Method#FOKKER_PLANCK}
     */
    public static FixedPoints of(Network network, Method method) {
        return of(new RateMap(EffectiveTimeConstants.selfConsistent(network, method), method), GrowingModes.COUNTED);
    }

    /** Whether the growing modes of linear response are counted, which needs its transfer functions. */
    public enum GrowingModes {
        COUNTED,
        LEFT_OUT
    }

    static FixedPoints of(RateMap map, GrowingModes modes) {
        if (map.size() == 0) {
            throw new IllegalArgumentException("a network without populations has no rates");
        }
        FixedPointSet found = new FixedPointSet();
        if (map.size() <= FEW && map.method() != Method.TAYLOR) {
            for (double narrow : NARROW) {
                boolean finished = new BoxSearch(map, narrow).search(found);
                if (!finished || indexSum(map, found) == 1) {
                    break;
                }
            }
        }
        if (indexSum(map, found) != 1) {
            new BranchSearch(map).search(found);
        }
        return of(map, found, modes);
    }

    /** Fixed points that are known already. */
    static FixedPoints of(RateMap map, FixedPointSet found, GrowingModes modes) {
        List<FixedPoint> points = new ArrayList<>();
        for (double[] rates : found.rates()) {
            WorkingPoint point = WorkingPoint.ofRates(map.network(), map.method(), rates);
            ModeCount growing = modes == GrowingModes.COUNTED ? ModeCount.of(map, point) : ModeCount.UNKNOWN;
            points.add(new FixedPoint(point, index(map, rates), growing.number(), growing.extent()));
        }
        points.sort(Comparator.comparingDouble(p -> sum(p.workingPoint())));
        return new FixedPoints(points, indexSum(map, found));
    }

    /** Whether the indices add up to +1, as they must. */
    public boolean isComplete() {
        return indexSum == 1;
    }

    /** Sign of det(1 - DPhi). */
    static int index(RateMap map, double[] rates) {
        return (int) Math.signum(CommonOps_DDRM.det(map.slope(rates)));
    }

    static int indexSum(RateMap map, FixedPointSet found) {
        int sum = 0;
        for (double[] rates : found.rates()) {
            sum += index(map, rates);
        }
        return sum;
    }

    private static double sum(WorkingPoint point) {
        double sum = 0;
        for (int i = 0; i < point.size(); i++) {
            sum += point.rate(i);
        }
        return sum;
    }
}
