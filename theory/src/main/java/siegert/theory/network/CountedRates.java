package siegert.theory.network;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Distribution over the neurons of a population of the rates that a measurement counts in a window: to the spread of the rates
 * themselves comes the variance of the counts, CV² nu/T of a renewal process in a long window T. Immutable.
 *
 * <p>The counted rate of each neuron is taken as gamma distributed with this mean and variance. Counts are no whole numbers
 * there, so that quantiles below some spikes per window are smoothed; where counting adds nothing the error of a quantile is
 * that of 0.01 sd of the input.
 */
public final class CountedRates {
    /** Neurons at even distances of 0.02 in x, of unit normal distribution, and the last of them. */
    private static final int NEURONS = 601;

    private static final double FARTHEST = 6;
    private static final int BISECTIONS = 40;

    /** Beyond these shapes a gamma distribution is a step. */
    private static final double EMPTY = 1e-12;

    private static final double SHARP = 1e12;

    private final double[] rate = new double[NEURONS];

    /** Variance over mean of the counted rate (Hz). */
    private final double[] noise = new double[NEURONS];

    /** Share of each neuron, sum 1. */
    private final double[] weight = new double[NEURONS];

    CountedRates(DoubleUnaryOperator rate, DoubleUnaryOperator fano, double window) {
        double total = 0;
        for (int k = 0; k < NEURONS; k++) {
            double x = FARTHEST * (2.0 * k / (NEURONS - 1) - 1);
            this.rate[k] = rate.applyAsDouble(x);
            this.noise[k] = fano.applyAsDouble(x) / window;
            this.weight[k] = Math.exp(-0.5 * x * x);
            total += weight[k];
        }
        for (int k = 0; k < NEURONS; k++) {
            weight[k] /= total;
        }
    }

    /** Standard deviation over neurons (Hz). */
    public double sd() {
        double mean = 0;
        double square = 0;
        double counting = 0;
        for (int k = 0; k < NEURONS; k++) {
            mean += weight[k] * rate[k];
            square += weight[k] * rate[k] * rate[k];
            counting += weight[k] * rate[k] * noise[k];
        }
        return Math.sqrt(Math.max(0, square - mean * mean) + counting);
    }

    /** Share of the neurons whose counted rate is at most a value (Hz). */
    public double below(double value) {
        double sum = 0;
        for (int k = 0; k < NEURONS; k++) {
            double shape = rate[k] / noise[k];
            boolean step = !(shape > EMPTY) || shape > SHARP;
            double share =
                    step ? rate[k] <= value ? 1 : 0 : RegularizedGamma.P.value(shape, Math.max(0, value / noise[k]));
            sum += weight[k] * share;
        }
        return sum;
    }

    /**
     * The counted rate below which a share of the neurons lies (Hz).
     *
     * @param share between 0 and 1, both excluded
     */
    public double quantile(double share) {
        RateDistribution.requireShare(share);
        double low = 0;
        double high = rate[NEURONS / 2] + noise[NEURONS / 2];
        while (below(high) < share) {
            high *= 2;
        }
        for (int k = 0; k < BISECTIONS; k++) {
            double middle = (low + high) / 2;
            if (below(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
