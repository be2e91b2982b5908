package siegert.theory.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.Complex_F64;
import org.ejml.data.ZMatrixRMaj;
import siegert.datasets.network.Network;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.lif.SynapticFilter;
import siegert.theory.lif.TransferFunction;
import siegert.theory.special.Complex;

/**
 * Number of growing modes of a working point: the zeros of det(1 - M(lambda)) with Re lambda &gt; 0, by the winding of
 * det(1 - M(i omega)) about 0 along the frequency axis (Nyquist). M holds the responses to mean and variance and the delays.
 * The axis is left where the network no longer reacts, and M is then scaled down to 0, on which way no eigenvalue can
 * become 1. Beside a pole of a response, the resonance of a regular neuron, the determinant turns once and back on a short
 * way; what is followed is the determinant times a function with zeros there, and this function by itself.
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
    static final double QUIET = 0.9995;

    private static final double SCALE_STEP = 0.01;

    /** Multiples of the highest rate at which neurons may still resonate. */
    private static final int HARMONICS = 5;

    private final EffectiveConnectivity connectivity;
    private final LinearResponse response;
    private final double[] rates;
    private final List<NeuronPoles> poles;
    private final int n;

    private ModeCount(EffectiveConnectivity connectivity, double[] rates, List<NeuronPoles> poles) {
        this.poles = poles.stream().filter(NeuronPoles::mayResonate).toList();
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
        List<NeuronPoles> poles = new ArrayList<>();
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
            mean.add(Response.toMean(function));
            variance.add(Response.toVariance(function, point.sd(i)));
            poles.add(NeuronPoles.of(
                    population.neuron(),
                    map.method(),
                    Refractoriness.INCLUDED,
                    ResponseModel.VarianceResponse.INCLUDED,
                    point.mean(i),
                    point.sd(i),
                    rates[i]));
        }
        DelayModel delays = DelayModel.of(network.delays().distribution());
        return of(new EffectiveConnectivity(network, mean, variance, delays), rates, poles);
    }

    /**
     * The number, or {@link FixedPoint#UNKNOWN}.
     *
     * @param rates rates at the working point (Hz)
     * @param poles of the responses, as far as they are known
     */
    static int of(EffectiveConnectivity connectivity, double[] rates, List<NeuronPoles> poles) {
        return new ModeCount(connectivity, rates, poles).count();
    }

    /** Angular frequency (rad/s) up to which a network may react at a resonance of its neurons, whatever it does below. */
    static double resonance(double[] rates) {
        return 2 * Math.PI * HARMONICS * Arrays.stream(rates).max().orElse(0);
    }

    private int count() {
        ZMatrixRMaj matrix = connectivity.at(0)[0];
        Complex factor = factor(0);
        Complex value = determinant(matrix, 1).times(factor);
        double total = 0;
        double resonance = resonance(rates);
        // at frequency 0 the determinant is real
        double omega = 0;
        double step = FIRST_STEP;
        for (int k = 0; k < MOST_STEPS && omega < HIGHEST; k++) {
            if (omega > resonance && gain(matrix) < QUIET) {
                return settled(matrix, total);
            }
            double next = omega + step;
            ZMatrixRMaj nextMatrix = connectivity.at(next)[0];
            Complex nextFactor = factor(next);
            Complex nextValue = determinant(nextMatrix, 1).times(nextFactor);
            double turn = turn(value, nextValue);
            double largest = Math.max(Math.abs(turn), Math.abs(turn(factor, nextFactor)));
            if (largest > LARGEST_TURN || !(largest >= 0)) {
                step /= 2;
                if (step < 1e-9 * (1 + omega)) {
                    return FixedPoint.UNKNOWN;
                }
                continue;
            }
            total += turn - turn(factor, nextFactor);
            omega = next;
            matrix = nextMatrix;
            value = nextValue;
            factor = nextFactor;
            step = Math.min(GROWTH * step, largest > 0.5 * LARGEST_TURN ? step : FIRST_STEP + 0.1 * omega);
        }
        return FixedPoint.UNKNOWN;
    }

    private Complex factor(double omega) {
        Complex product = Complex.ONE;
        for (NeuronPoles own : poles) {
            product = product.times(own.factor(new Complex(0, omega)));
        }
        return product;
    }

    private static double turn(Complex a, Complex b) {
        return Math.atan2(a.re() * b.im() - a.im() * b.re(), a.re() * b.re() + a.im() * b.im());
    }

    /** Scales the last matrix down to 0, where the determinant is 1, and counts. */
    private int settled(ZMatrixRMaj matrix, double turned) {
        double total = turned;
        Complex determinant = determinant(matrix, 1);
        for (double scale = 1; scale > 0; ) {
            double next = Math.max(0, scale - SCALE_STEP);
            Complex nextDeterminant = determinant(matrix, next);
            total += turn(determinant, nextDeterminant);
            determinant = nextDeterminant;
            scale = next;
        }
        // half the circle belongs to negative frequencies
        return (int) Math.max(0, Math.round(-total / Math.PI));
    }

    private Complex determinant(ZMatrixRMaj matrix, double scale) {
        ZMatrixRMaj scaled = matrix.copy();
        for (int k = 0; k < scaled.data.length; k++) {
            scaled.data[k] *= scale;
        }
        Complex_F64 determinant = response.determinantOf(scaled);
        return new Complex(determinant.real, determinant.imaginary);
    }

    /**
     * Largest row sum of |M_ij| nu_j/nu_i, an upper bound of the spectral radius. At high frequencies it tends to the
     * share of the recurrent input in the variance, which is below 1.
     */
    private double gain(ZMatrixRMaj matrix) {
        return gain(matrix, rates);
    }

    /** The same of any matrix. */
    static double gain(ZMatrixRMaj matrix, double[] rates) {
        int n = rates.length;
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
