package siegert.spikes;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Statistics beyond those that every measurement holds. Start from {@link #none()} and add what is wanted.
 *
 * @param refractoriness the constant R of LvR (s), which is always computed
 * @param ddof what is subtracted from the number of values in variances and standard deviations: of intervals, rates,
 *     counts and histograms
 * @param intervals bins of a histogram of the inter-spike intervals of each population
 * @param countWindow length of the windows for Fano factors of single neurons (s)
 * @param correlations sample of neurons for pairwise correlations of spike counts
 * @param correlogramLag largest lag of the auto- and cross-correlograms of populations (s); they have the bin of the
 *     spectra
 */
public record RequestedStatistics(
        double refractoriness,
        int ddof,
        Optional<IntervalBins> intervals,
        OptionalDouble countWindow,
        Optional<CorrelationSample> correlations,
        OptionalDouble correlogramLag) {
    /** The constant R that Shinomoto et al. 2009 found best (s). */
    public static final double DEFAULT_REFRACTORINESS = 5e-3;

    private static final RequestedStatistics NONE = new RequestedStatistics(
            DEFAULT_REFRACTORINESS,
            0,
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            OptionalDouble.empty());

    /**
     * Bins of a histogram of intervals, from 0.
     *
     * @param width width of a bin (s)
     * @param count number of bins
     */
    public record IntervalBins(double width, int count) {
        /** At most so many bins. */
        public static final int MOST = 1 << 24;

        public IntervalBins {
            if (!(width > 0) || Double.isInfinite(width) || count < 1 || count > MOST) {
                throw new IllegalArgumentException(count + " bins of " + width + " s");
            }
        }
    }

    /**
     * A random sample of neurons of each population.
     *
     * @param neurons number of neurons, 2 to {@value #MOST}; all of a smaller population
     * @param bin width of the bins in which spikes are counted (s)
     * @param seed seed of the sample; the sample depends on nothing but this and the sizes of the populations
     * @param demand what happens where the window holds too few or too many bins
     */
    public record CorrelationSample(int neurons, double bin, long seed, Demand demand) {
        /** What happens where a statistic does not fit the window. */
        public enum Demand {
            /** The measurement is refused. */
            REQUIRED,
            /** The statistic is left out. */
            WHERE_IT_FITS
        }

        /** A sample whose correlations must be measured. */
        public CorrelationSample(int neurons, double bin, long seed) {
            this(neurons, bin, seed, Demand.REQUIRED);
        }

        /** At most so many neurons: a pair takes 8 bytes. */
        public static final int MOST = 10_000;

        public CorrelationSample {
            if (neurons < 2 || neurons > MOST) {
                throw new IllegalArgumentException("a sample of " + neurons + " neurons in place of 2 to " + MOST);
            }
            if (!(bin > 0) || Double.isInfinite(bin)) {
                throw new IllegalArgumentException("a sample of neurons in bins of " + bin + " s");
            }
        }
    }

    public RequestedStatistics {
        if (!(refractoriness >= 0) || Double.isInfinite(refractoriness)) {
            throw new IllegalArgumentException("a refractoriness constant of " + refractoriness + " s");
        }
        if (ddof != 0 && ddof != 1) {
            throw new IllegalArgumentException("a ddof of " + ddof + " in place of 0 or 1");
        }
        requirePositive(countWindow, "counting windows");
        requirePositive(correlogramLag, "lags");
    }

    private static void requirePositive(OptionalDouble time, String what) {
        if (time.isPresent() && (!(time.getAsDouble() > 0) || Double.isInfinite(time.getAsDouble()))) {
            throw new IllegalArgumentException(what + " of " + time.getAsDouble() + " s");
        }
    }

    /** Nothing more, R = 5 ms, and variances that are means of squares. */
    public static RequestedStatistics none() {
        return NONE;
    }

    public RequestedStatistics withRefractoriness(double newRefractoriness) {
        return new RequestedStatistics(newRefractoriness, ddof, intervals, countWindow, correlations, correlogramLag);
    }

    public RequestedStatistics withDdof(int newDdof) {
        return new RequestedStatistics(refractoriness, newDdof, intervals, countWindow, correlations, correlogramLag);
    }

    public RequestedStatistics withIntervals(IntervalBins bins) {
        return new RequestedStatistics(
                refractoriness, ddof, Optional.of(bins), countWindow, correlations, correlogramLag);
    }

    public RequestedStatistics withCountWindow(double window) {
        return new RequestedStatistics(
                refractoriness, ddof, intervals, OptionalDouble.of(window), correlations, correlogramLag);
    }

    public RequestedStatistics withCorrelations(CorrelationSample sample) {
        return new RequestedStatistics(
                refractoriness, ddof, intervals, countWindow, Optional.of(sample), correlogramLag);
    }

    public RequestedStatistics withCorrelogramLag(double lag) {
        return new RequestedStatistics(
                refractoriness, ddof, intervals, countWindow, correlations, OptionalDouble.of(lag));
    }
}
