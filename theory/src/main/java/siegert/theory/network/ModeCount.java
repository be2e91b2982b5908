package siegert.theory.network;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.Complex_F64;
import org.ejml.data.ZMatrixRMaj;
import siegert.datasets.network.Network;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.lif.SynapticFilter;
import siegert.theory.lif.TransferFunction;

/**
 * Number of growing modes of a working point: the zeros of det(1 - M(lambda)) with Re lambda &gt; 0, by the winding of
 * det(1 - M(i omega)) about 0 along the frequency axis (Nyquist). M holds the responses to mean and variance and the delays.
 * The axis is left where the network no longer reacts, and M is then scaled down to 0, on which way no eigenvalue can
 * become 1.
 */
final class ModeCount {
    /** Largest turn of the determinant between neighbouring frequencies (rad). */
    private static final double LARGEST_TURN = 0.5;

    private static final double FIRST_STEP = 0.1;
    private static final double GROWTH = 1.25;

    /** Angular frequency at which the count is given up (rad/s). */
    private static final double HIGHEST = 1e12;

    private static final int MOST_STEPS = 20_000;

    /** Loop gain below which nothing can grow. */
    private static final double QUIET = 0.9995;

    private static final double SCALE_STEP = 0.01;

    private final EffectiveConnectivity connectivity;
    private final LinearResponse response;
    private final double[] rates;
    private final int n;

    private ModeCount(EffectiveConnectivity connectivity, double[] rates) {
        this.connectivity = connectivity;
        this.rates = rates;
        this.n = rates.length;
        this.response = new LinearResponse(n);
    }

    /** The number, or {@link FixedPoint#UNKNOWN}. */
    static int of(RateMap map, WorkingPoint point) {
        Network network = map.network();
        List<Response> mean = new ArrayList<>();
        List<Response> variance = new ArrayList<>();
        double[] rates = new double[point.size()];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = point.rate(i);
            Population population = network.populations().get(i);
            if (rates[i] == 0) {
                mean.add(Response.SILENT);
                variance.add(Response.SILENT);
                continue;
            }
            if (point.sd(i) == 0) {
                return FixedPoint.UNKNOWN;
            }
            SynapticFilter filter = map.method() == Method.DELTA ? SynapticFilter.OMITTED : SynapticFilter.APPLIED;
            TransferFunction function = new TransferFunction(
                    population.neuron(), map.method(), Refractoriness.INCLUDED, filter, point.mean(i), point.sd(i));
            mean.add(function::evaluate);
            variance.add(Response.toVariance(function, point.sd(i)));
        }
        DelayModel delays = DelayModel.of(network.delays().distribution());
        return new ModeCount(new EffectiveConnectivity(network, mean, variance, delays), rates).count();
    }

    private int count() {
        ZMatrixRMaj matrix = connectivity.at(0)[0];
        Complex_F64 determinant = determinant(matrix, 1);
        double total = 0;
        // at frequency 0 the determinant is real
        double omega = 0;
        double step = FIRST_STEP;
        for (int k = 0; k < MOST_STEPS && omega < HIGHEST; k++) {
            if (omega > 0 && gain(matrix) < QUIET) {
                return settled(matrix, determinant, total);
            }
            double next = omega + step;
            ZMatrixRMaj nextMatrix = connectivity.at(next)[0];
            Complex_F64 nextDeterminant = determinant(nextMatrix, 1);
            double turn = turn(determinant, nextDeterminant);
            if (Math.abs(turn) > LARGEST_TURN || !(Math.abs(turn) >= 0)) {
                step /= 2;
                if (step < 1e-9 * (1 + omega)) {
                    return FixedPoint.UNKNOWN;
                }
                continue;
            }
            total += turn;
            omega = next;
            matrix = nextMatrix;
            determinant = nextDeterminant;
            step = Math.min(GROWTH * step, Math.abs(turn) > 0.5 * LARGEST_TURN ? step : FIRST_STEP + 0.1 * omega);
        }
        return FixedPoint.UNKNOWN;
    }

    /** Scales the last matrix down to 0, where the determinant is 1, and counts. */
    private int settled(ZMatrixRMaj matrix, Complex_F64 from, double turned) {
        double total = turned;
        Complex_F64 determinant = from;
        for (double scale = 1; scale > 0; ) {
            double next = Math.max(0, scale - SCALE_STEP);
            Complex_F64 nextDeterminant = determinant(matrix, next);
            total += turn(determinant, nextDeterminant);
            determinant = nextDeterminant;
            scale = next;
        }
        // half the circle belongs to negative frequencies
        return (int) Math.max(0, Math.round(-total / Math.PI));
    }

    private Complex_F64 determinant(ZMatrixRMaj matrix, double scale) {
        ZMatrixRMaj scaled = matrix.copy();
        for (int k = 0; k < scaled.data.length; k++) {
            scaled.data[k] *= scale;
        }
        return response.determinantOf(scaled);
    }

    private static double turn(Complex_F64 a, Complex_F64 b) {
        return Math.atan2(a.real * b.imaginary - a.imaginary * b.real, a.real * b.real + a.imaginary * b.imaginary);
    }

    /**
     * Largest row sum of |M_ij| nu_j/nu_i, an upper bound of the spectral radius. At high frequencies it tends to the
     * share of the recurrent input in the variance, which is below 1.
     */
    private double gain(ZMatrixRMaj matrix) {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n && rates[i] > 0; j++) {
                sum += Math.hypot(matrix.getReal(i, j), matrix.getImag(i, j)) * (rates[j] / rates[i]);
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }
}
