package siegert.theory.network;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.distribution.NormalDistribution;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.lif.FiringRate;
import siegert.theory.lif.IntervalVariability;

/**
 * Distribution of the firing rates over the neurons of a population: the rate as a function of its input, whose mean and
 * variance are distributed normally over the neurons. Immutable.
 */
public final class RateDistribution {
    private static final int POINTS = 64;
    private static final double[] NODE = new double[POINTS];
    private static final double[] WEIGHT = new double[POINTS];
    private static final NormalDistribution NORMAL = new NormalDistribution();

    static {
        // exp(-t²) dt over the whole axis; x = sqrt(2) t
        GaussIntegrator rule = new GaussIntegratorFactory().hermite(POINTS);
        for (int k = 0; k < POINTS; k++) {
            NODE[k] = Math.sqrt(2) * rule.getPoint(k);
            WEIGHT[k] = rule.getWeight(k) / Math.sqrt(Math.PI);
        }
    }

    private final Neuron neuron;
    private final Method method;
    private final InputDistribution input;

    RateDistribution(Neuron neuron, Method method, InputDistribution input) {
        this.neuron = neuron;
        this.method = method;
        this.input = input;
    }

    /** Rate of the neuron x (Hz). */
    private double rate(double x) {
        return Math.max(0, FiringRate.rate(neuron, method, input.mean(x), input.sd(x)));
    }

    /** Mean over neurons. */
    private static double mean(DoubleUnaryOperator f) {
        double sum = 0;
        for (int k = 0; k < POINTS; k++) {
            sum += WEIGHT[k] * f.applyAsDouble(NODE[k]);
        }
        return sum;
    }

    /** Mean rate (Hz). */
    public double mean() {
        return mean(this::rate);
    }

    /** Mean square of the rates (Hz²). */
    double meanSquare() {
        return mean(x -> rate(x) * rate(x));
    }

    /** Standard deviation of the rates over neurons (Hz). */
    public double sd() {
        if (input.spread() == 0) {
            // all neurons alike; the sums would leave their rounding
            return 0;
        }
        double mean = mean();
        return Math.sqrt(mean(x -> (rate(x) - mean) * (rate(x) - mean)));
    }

    /** Standard deviation over neurons of the mean input (V). */
    public double inputSpread() {
        return input.spread();
    }

    /**
     * The rate below which a share of the neurons lies (Hz).
     *
     * @param share between 0 and 1, both excluded
     */
    public double quantile(double share) {
        requireShare(share);
        return rate(NORMAL.inverseCumulativeProbability(share));
    }

    /**
     * The rates as they are counted in a window, broadened by the variance of the counts: what a measurement is compared with.
     *
     * @param window length T of the window (s), positive and finite
     */
    public CountedRates counted(double window) {
        if (!(window > 0) || Double.isInfinite(window)) {
            throw new IllegalArgumentException("the window must be positive and finite, is " + window + " s");
        }
        return new CountedRates(this::rate, this::fano, window);
    }

    /** Variance over mean of long counts of the neuron x, CV² (1). */
    private double fano(double x) {
        double cv = IntervalVariability.cv(neuron, method, input.mean(x), input.sd(x));
        return cv * cv;
    }

    static void requireShare(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("a share of neurons lies between 0 and 1, is " + share);
        }
    }
}
