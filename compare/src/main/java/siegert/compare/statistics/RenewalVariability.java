package siegert.compare.statistics;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The mean CV of inter-spike intervals that neurons would show in a window of finite length.
 *
 * <p>A window of length T holds no interval longer than T and few long ones, and the standard deviation of few
 * intervals is too small on average: at 0.8 Hz and a true CV of 0.98, ten seconds show 0.79. The expectation is found
 * for stationary renewal neurons with gamma distributed intervals of the given rate and CV (shape 1 / CV²) by drawing
 * neurons until the standard error is below {@value #ERROR}, at most {@value #MOST} intervals; the draws are the same in
 * every run of the program. Their sampling error is cut by the linearised CV, summed over all intervals that begin in
 * the window, as control variate: its expectation is 0 by Wald's identity.
 *
 * @param mean mean over the neurons with enough spikes; NaN if hardly any has
 * @param sd standard deviation over them
 * @param standardError standard error of the mean from the finite number of draws
 */
public record RenewalVariability(double mean, double sd, double standardError) {
    private static final double ERROR = 0.0008;
    private static final int LEAST = 50_000;
    private static final int MOST = 2_000_000;
    private static final int LEAST_NEURONS = 30;
    /** Mean number of spikes after which a longer window changes the mean CV by less than 0.0005. */
    private static final double LONGEST = 3000;

    private static final long SEED = 0x6A77AL;

    /**
     * @param rate firing rate (Hz)
     * @param cv CV of the intervals
     * @param duration length of the window (s)
     * @param minimumSpikes least number of spikes of a neuron in the window for its CV to count, at least 2
     * @throws IllegalArgumentException if the duration is not positive or the minimum below 2
     */
    public static RenewalVariability expected(double rate, double cv, double duration, int minimumSpikes) {
        if (!(duration > 0) || minimumSpikes < 2) {
            throw new IllegalArgumentException(
                    "a window of " + duration + " s with at least " + minimumSpikes + " spikes");
        }
        if (!(rate > 0) || !(cv >= 0)) {
            return new RenewalVariability(Double.NaN, Double.NaN, Double.NaN);
        }
        // in units of the mean interval
        double window = Math.min(rate * duration, LONGEST);
        if (cv < 1e-3) {
            // the gamma distribution degenerates to a clock
            double mean = window >= minimumSpikes - 1 ? cv : Double.NaN;
            return new RenewalVariability(mean, 0, 0);
        }
        return simulate(window, cv, minimumSpikes);
    }

    private static RenewalVariability simulate(double window, double cv, int minimumSpikes) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
        double shape = 1 / (cv * cv);
        SharedStateContinuousSampler interval = AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1 / shape);
        // the interval that covers a point in time is drawn in proportion to its length
        SharedStateContinuousSampler covering = AhrensDieterMarsagliaTsangGammaSampler.of(random, shape + 1, 1 / shape);
        Accumulator neurons = new Accumulator();
        int drawn = 0;
        int nextLook = LEAST;
        while (drawn < MOST) {
            if (drawn >= nextLook) {
                if (neurons.result().standardError < ERROR) {
                    break;
                }
                nextLook = drawn + LEAST;
            }
            double time = covering.sample() * random.nextDouble();
            drawn++;
            int intervals = 0;
            double sum = 0;
            double squares = 0;
            double control = 0;
            while (time < window) {
                double x = interval.sample();
                drawn++;
                time += x;
                // d CV for one interval: [(x - 1)² - cv²] / (2 cv) - cv (x - 1)
                control += ((x - 1) * (x - 1) - cv * cv) / (2 * cv) - cv * (x - 1);
                if (time < window) {
                    intervals++;
                    sum += x;
                    squares += x * x;
                }
            }
            boolean counts = intervals + 1 >= minimumSpikes;
            double mean = sum / intervals;
            double value = counts ? Math.sqrt(Math.max(0, squares / intervals - mean * mean)) / mean : 0;
            neurons.add(counts ? 1 : 0, value, control);
        }
        return neurons.result();
    }

    /** First and second moments over neurons of: whether it counts (w), its CV (v), the control variate (z). */
    private static final class Accumulator {
        private long n;
        private double w;
        private double v;
        private double vv;
        private double z;
        private double zz;
        private double vz;
        private double wz;

        void add(double counts, double value, double control) {
            n++;
            w += counts;
            v += value;
            vv += value * value;
            z += control;
            zz += control * control;
            vz += value * control;
            wz += counts * control;
        }

        RenewalVariability result() {
            if (w < LEAST_NEURONS) {
                return new RenewalVariability(Double.NaN, Double.NaN, Double.NaN);
            }
            double plain = v / w;
            double sd = Math.sqrt(Math.max(0, vv / w - plain * plain));
            // residual u = v - plain w of the ratio estimate; regression of u on z, whose mean is known to be 0
            double covariance = (vz - plain * wz) / n;
            double slope = covariance / (zz / n);
            double mean = plain - slope * (z / n) / (w / n);
            double variance = Math.max(0, sd * sd * w / n - slope * covariance);
            return new RenewalVariability(mean, sd, Math.sqrt(variance / n) / (w / n));
        }
    }
}
