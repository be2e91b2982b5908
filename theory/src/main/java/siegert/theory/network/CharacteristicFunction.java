package siegert.theory.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.Complex_F64;
import org.ejml.data.ZMatrixRMaj;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.linalg.ComplexEigen;
import siegert.theory.special.Complex;

/**
 * det(1 - M(lambda)) of a working point, whose zeros are its modes exp(lambda t): with the poles of the responses, as far as
 * they are known, and with the loop gain, where that is below 1 no mode can be. M is the {@link EffectiveConnectivity} at
 * complex frequencies. Immutable and thread-safe.
 */
final class CharacteristicFunction {
    /** Loop gain below which nothing can grow. */
    private static final double QUIET = 0.9995;

    /** Multiples of the highest rate at which neurons may still resonate. */
    private static final int HARMONICS = 5;

    /** Step of the argument, over the longest delay or membrane time constant. */
    private static final double TURN = 0.5;

    /** Angular frequencies and growths up to which the loop gain is followed (rad/s, 1/s). */
    static final double HIGHEST = 1e6;

    private static final double GROWTH = 1.1;

    /** Angular frequency from which down the eigenvalues are followed (rad/s). */
    private static final double FASTEST = 1e12;

    private final EffectiveConnectivity connectivity;
    private final double[] rates;
    private final List<NeuronPoles> poles;
    private final double smallestGrowth;
    private final double step;

    CharacteristicFunction(
            Network network,
            EffectiveConnectivity connectivity,
            Method method,
            Refractoriness refractoriness,
            ResponseModel.VarianceResponse variance,
            WorkingPoint point) {
        this.connectivity = connectivity;
        this.rates = point.rates();
        this.poles = new ArrayList<>();
        double smallest = connectivity.smallestGrowth();
        double longest = 0;
        for (int i = 0; i < network.size(); i++) {
            longest = Math.max(longest, network.populations().get(i).neuron().tauM());
            for (int j = 0; j < network.size(); j++) {
                longest = Math.max(
                        longest,
                        network.delays().mean().get(i, j)
                                + network.delays().sd().get(i, j));
            }
            if (rates[i] > 0) {
                NeuronPoles own = NeuronPoles.of(
                        network.populations().get(i).neuron(),
                        method,
                        refractoriness,
                        variance,
                        point.mean(i),
                        point.sd(i),
                        rates[i]);
                smallest = Math.max(smallest, own.smallestGrowth());
                if (own.mayResonate()) {
                    poles.add(own);
                }
            }
        }
        this.smallestGrowth = smallest;
        this.step = TURN / longest;
    }

    /** A length over which the determinant turns by less than an eighth where no root is near (1/s). */
    double step() {
        return step;
    }

    /**
     * Poles of the responses of the neurons that fire. Those of neurons that hardly do have a root beside each, as near as
     * their response is small: the two cancel in every count.
     */
    List<NeuronPoles> poles() {
        return poles;
    }

    /** Re lambda (1/s) to the right of which the function is continued. */
    double smallestGrowth() {
        return smallestGrowth;
    }

    /** M at a complex frequency. */
    ZMatrixRMaj matrix(Complex lambda) {
        return connectivity.at(lambda);
    }

    /** M at angular frequencies (rad/s). */
    ZMatrixRMaj[] matrices(double... omega) {
        return connectivity.at(omega);
    }

    /** det(1 - M(lambda)). */
    Complex at(Complex lambda) {
        return determinant(matrix(lambda));
    }

    /** det(1 - M). */
    static Complex determinant(ZMatrixRMaj matrix) {
        Complex_F64 determinant = new LinearResponse(matrix.numRows).determinantOf(matrix);
        return new Complex(determinant.real, determinant.imaginary);
    }

    /** Whether the loop gain is below 1, so that no mode is there. */
    boolean isQuiet(ZMatrixRMaj matrix) {
        return gain(matrix) < QUIET;
    }

    /**
     * Largest row sum of |M_ij| nu_j/nu_i, an upper bound of the spectral radius. At high frequencies it tends to the
     * share of the recurrent input in the variance, which is below 1.
     */
    private double gain(ZMatrixRMaj matrix) {
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

    /**
     * The angular frequency (rad/s) from which on no eigenvalue of M reaches 1 in modulus, however its phase is turned;
     * infinity where that is not known, with several delays, which turn the eigenvalues in different ways, or without closed
     * forms of the responses.
     */
    double calmFrequency() {
        if (!connectivity.hasOneDelay()
                || poles.stream().anyMatch(own -> own.functions().isEmpty())) {
            return Double.POSITIVE_INFINITY;
        }
        double calm = FASTEST;
        while (calm > step && spectralRadius(connectivity.at(calm)[0]) < QUIET) {
            calm /= GROWTH;
        }
        return GROWTH * GROWTH * calm;
    }

    private static double spectralRadius(ZMatrixRMaj matrix) {
        ComplexEigen eigen = ComplexEigen.of(matrix);
        double largest = 0;
        for (int k = 0; k < matrix.numRows; k++) {
            largest = Math.max(largest, eigen.value(k).abs());
        }
        return largest;
    }

    /** Angular frequency (rad/s) up to which a network may react at a resonance of its neurons, whatever it does below. */
    double resonance() {
        return 2 * Math.PI * HARMONICS * Arrays.stream(rates).max().orElse(0);
    }

    /**
     * Re lambda (1/s) to the right of which nothing can grow: on the whole line, up to an angular frequency (rad/s), the loop
     * gain is below 1, and so, as the logarithm of a spectral radius is subharmonic, to the right of it.
     */
    double quietGrowth(double top) {
        double growth = 2 * step;
        while (growth < HIGHEST && quietFrequency(growth, top) > 0) {
            growth *= 2;
        }
        return growth;
    }

    /**
     * The angular frequency (rad/s) beyond which the loop gain at this rate of growth (1/s) stays below 1, followed up to a
     * highest one; 0 if it does everywhere.
     */
    double quietFrequency(double growth, double top) {
        double highest = 0;
        double start = 0.1 * step;
        for (double omega = 0; omega < top; omega = omega == 0 ? start : GROWTH * omega) {
            if (!isQuiet(matrix(new Complex(growth, omega)))) {
                highest = Math.max(start, GROWTH * GROWTH * omega);
            }
        }
        return highest;
    }
}
