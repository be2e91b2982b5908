package siegert.compare.statistics;

import siegert.datasets.result.SpectrumConvention;

/**
 * How an estimate of the magnitude-squared coherence scatters about its expectation, which lies above the coherence itself.
 *
 * <p>Of n independent averages of a coherence C the estimate has the expectation
 *
 * <pre>1/n + (n - 1)/(n + 1) C 2F1(1, 1; n + 2; C)</pre>
 *
 * (Carter, Knapp and Nuttall 1973, doi:10.1109/TAU.1973.1162496). Its variance is taken as (1 - C)² (2 C / n + 1 / n²),
 * which is right for n averages or more of independent signals and to first order in 1/n of coherent ones. Overlapping
 * segments count as half their degrees of freedom; neighbouring frequencies are correlated as those of {@link
 * SpectralScatter}.
 */
public final class CoherenceScatter {
    private static final double STANDARD_NORMAL_975 = 1.959963984540054;
    private static final double ACCURACY = 1e-12;

    private final double averages;
    private final SpectralScatter spectral;

    CoherenceScatter(SpectralScatter spectral) {
        this.spectral = spectral;
        this.averages = spectral.degreesOfFreedom() / 2;
    }

    /** The scatter of estimates made in one way. */
    public static CoherenceScatter of(SpectrumConvention convention) {
        return new CoherenceScatter(SpectralScatter.of(convention));
    }

    /**
     * Expectation of the estimate.
     *
     * @param coherence from 0 to 1; rounding beyond is cut, NaN stays
     */
    public double expectation(double coherence) {
        double c = Math.min(1, coherence);
        double term = 1;
        double sum = 1;
        // the terms fall at least as those of a geometric series with ratio C, at C = 1 as k to the power -n
        for (int k = 0; term > ACCURACY * sum && k < 100_000; k++) {
            term *= (k + 1) / (averages + 2 + k) * c;
            sum += term;
        }
        return 1 / averages + (averages - 1) / (averages + 1) * c * sum;
    }

    /** Standard deviation of the estimate at one frequency. */
    double sd(double coherence) {
        double c = Math.max(0, Math.min(1, coherence));
        return (1 - c) * Math.sqrt(2 * c / averages + 1 / (averages * averages));
    }

    /**
     * Half of the interval in which the mean of the estimates over neighbouring frequencies lies in 95 % of runs (normal
     * approximation).
     *
     * @param coherence expected coherences at these frequencies
     */
    public double halfInterval(double... coherence) {
        double variance = 0;
        for (double c : coherence) {
            variance += sd(c) * sd(c) / coherence.length;
        }
        return STANDARD_NORMAL_975 * Math.sqrt(variance * spectral.inflation(coherence.length) / coherence.length);
    }
}
