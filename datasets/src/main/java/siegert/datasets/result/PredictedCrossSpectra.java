package siegert.datasets.result;

import java.util.List;

/**
 * Cross-spectra of the population-averaged spike trains in theory, two-sided, {@code S_ij = E[conj(X_i) X_j]} (Hz), and the
 * covariances of their neurons. Negative phase: j follows i. The arrays are shared: readers must not modify them.
 *
 * @param source what the spike trains of single neurons are without their network: {@code poisson} or {@code renewal}
 * @param populations names of the populations
 * @param frequency frequencies (Hz)
 * @param pairs the pairs that were asked for
 * @param covariance average covariance of the spike counts of two neurons over a long time, per time (Hz)
 *     [population][population]
 * @param correlation their coefficient of correlation (1); NaN where a population is silent
 * @param sourcePower power of the spike train of one neuron without its network (Hz) [population][frequency]
 */
public record PredictedCrossSpectra(
        String source,
        List<String> populations,
        @Unit("Hz") double[] frequency,
        List<Pair> pairs,
        @Unit("Hz") double[][] covariance,
        double[][] correlation,
        @Unit("Hz") double[][] sourcePower) {
    public PredictedCrossSpectra {
        populations = List.copyOf(populations);
        pairs = List.copyOf(pairs);
    }

    /**
     * The cross-spectrum of populations i and j.
     *
     * @param first name of i
     * @param second name of j
     * @param real real parts of S_ij (Hz)
     * @param imaginary imaginary parts (Hz)
     * @param coherence |S_ij|² / (S_ii S_jj), from 0 to 1; NaN where a population is silent
     * @param phase phase of S_ij (rad), from -pi to pi
     */
    public record Pair(
            String first,
            String second,
            @Unit("Hz") double[] real,
            @Unit("Hz") double[] imaginary,
            double[] coherence,
            @Unit("rad") double[] phase) {}
}
