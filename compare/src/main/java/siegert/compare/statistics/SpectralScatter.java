package siegert.compare.statistics;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.Taper;

/**
 * How a spectral estimate scatters about its expectation within one run of a stationary process.
 *
 * <p>At one frequency, dof P / S follows a chi-square distribution with dof degrees of freedom, so that ln(P / S) has
 * mean digamma(dof/2) - ln(dof/2) and variance trigamma(dof/2). Neighbouring frequencies are correlated by the taper:
 * rho_j = [sum w_k² cos(2 pi j k / n) / sum w_k²]², for Hann 4/9 and 1/36, so that a mean over many of them has the
 * variance of n / 1.944 independent ones.
 *
 * <p>It says nothing of the scatter between runs: there the realisation of the network differs too.
 */
public final class SpectralScatter {
    /** Neighbours that a cosine taper of up to two cosines can correlate. */
    private static final int NEIGHBOURS = 4;

    private static final double STANDARD_NORMAL_975 = 1.959963984540054;

    private final double degreesOfFreedom;
    private final double[] correlation = new double[NEIGHBOURS];

    /**
     * @param degreesOfFreedom degrees of freedom of an estimate at one frequency
     * @param taper taper of the segments
     * @throws IllegalArgumentException if there are no degrees of freedom
     */
    public SpectralScatter(double degreesOfFreedom, Taper taper) {
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("an estimate with " + degreesOfFreedom + " degrees of freedom");
        }
        this.degreesOfFreedom = degreesOfFreedom;
        // any number of samples above four times the number of cosines gives the same sums
        double[] weights = taper.weights(32);
        for (int j = 1; j <= NEIGHBOURS; j++) {
            double sum = 0;
            double norm = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * weights[k] * Math.cos(2 * Math.PI * j * k / weights.length);
                norm += weights[k] * weights[k];
            }
            correlation[j - 1] = sum * sum / (norm * norm);
        }
    }

    /** The scatter of estimates made in one way. */
    public static SpectralScatter of(SpectrumConvention convention) {
        return new SpectralScatter(convention.degreesOfFreedom(), convention.taper());
    }

    /** Degrees of freedom of an estimate at one frequency. */
    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /**
     * The factors between which an estimate at one frequency lies about its expectation.
     *
     * @param confidence probability, for instance 0.95
     */
    public Interval pointInterval(double confidence) {
        ChiSquaredDistribution chiSquared = ChiSquaredDistribution.of(degreesOfFreedom);
        double tail = (1 - confidence) / 2;
        return new Interval(
                chiSquared.inverseCumulativeProbability(tail) / degreesOfFreedom,
                chiSquared.inverseSurvivalProbability(tail) / degreesOfFreedom);
    }

    /** Expectation of ln(P / S): negative, because the logarithm is concave. */
    public double logBias() {
        return Digamma.value(degreesOfFreedom / 2) - Math.log(degreesOfFreedom / 2);
    }

    /**
     * Standard deviation of the mean of ln(P / S) over neighbouring frequencies.
     *
     * @param frequencies their number, at least 1
     */
    public double logSd(int frequencies) {
        return Math.sqrt(Trigamma.value(degreesOfFreedom / 2) * inflation(frequencies) / frequencies);
    }

    /** The factor by which the variance of a mean over neighbouring frequencies exceeds that of independent ones. */
    double inflation(int frequencies) {
        double inflation = 1;
        for (int j = 1; j <= NEIGHBOURS && j < frequencies; j++) {
            inflation += 2 * (1 - (double) j / frequencies) * correlation[j - 1];
        }
        return inflation;
    }

    /**
     * The factors between which the geometric mean of P / S over neighbouring frequencies lies in 95 % of runs, once
     * the bias is taken off (normal approximation of the mean logarithm).
     *
     * @param frequencies their number, at least 1
     */
    public Interval bandInterval(int frequencies) {
        double half = STANDARD_NORMAL_975 * logSd(frequencies);
        return new Interval(Math.exp(-half), Math.exp(half));
    }

    double correlation(int neighbour) {
        return neighbour <= NEIGHBOURS ? correlation[neighbour - 1] : 0;
    }
}
