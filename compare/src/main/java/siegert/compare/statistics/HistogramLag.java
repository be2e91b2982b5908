package siegert.compare.statistics;

import java.util.Optional;

/**
 * A constant shift in time between two recordings of the same spikes, from the cross-correlation of their population
 * histograms. Chaotic networks part sooner or later, so that it is sought in the beginning, too.
 *
 * @param bins how many bins the second follows the first; negative if it precedes
 * @param correlation correlation coefficient of the histograms at this lag
 * @param compared number of bins from the start that were compared
 */
public record HistogramLag(int bins, double correlation, int compared) {
    /** At least so much of the fluctuations must be shared; independent runs share a few per cent by chance. */
    private static final double LEAST = 0.5;

    /** Least number of spikes in the compared part. */
    private static final long SPIKES = 200;

    private static final int[] SHARES = {1, 10, 50, 200};

    /**
     * The lag at which the histograms agree best.
     *
     * @param from histograms of the first recording [population][bin]
     * @param to those of the second
     * @param largest largest lag that is tried (bins)
     * @return the lag over the longest beginning that shows one; empty if none does
     */
    public static Optional<HistogramLag> between(int[][] from, int[][] to, int largest) {
        int all = from[0].length;
        for (int share : SHARES) {
            int bins = all / share;
            if (bins > 4 * largest && spikes(from, bins) >= SPIKES && spikes(to, bins) >= SPIKES) {
                HistogramLag best = best(from, to, largest, bins);
                if (best.correlation >= LEAST) {
                    return Optional.of(best);
                }
            }
        }
        return Optional.empty();
    }

    private static HistogramLag best(int[][] from, int[][] to, int largest, int bins) {
        HistogramLag best = new HistogramLag(0, Double.NEGATIVE_INFINITY, bins);
        for (int lag = -largest; lag <= largest; lag++) {
            double covariance = 0;
            double variances = 0;
            for (int p = 0; p < from.length; p++) {
                // the same bins of the first at every lag, so that all lags are judged by as much
                int first = largest;
                int last = bins - largest;
                long n = last - first;
                long x = 0;
                long y = 0;
                long xx = 0;
                long yy = 0;
                long xy = 0;
                for (int k = first; k < last; k++) {
                    long a = from[p][k];
                    long b = to[p][k + lag];
                    x += a;
                    y += b;
                    xx += a * a;
                    yy += b * b;
                    xy += a * b;
                }
                covariance += xy - (double) x * y / n;
                variances += Math.sqrt((xx - (double) x * x / n) * (yy - (double) y * y / n));
            }
            double correlation = variances > 0 ? covariance / variances : 0;
            // of equally good ones the shortest
            if (correlation > best.correlation
                    || correlation == best.correlation && Math.abs(lag) < Math.abs(best.bins)) {
                best = new HistogramLag(lag, correlation, bins);
            }
        }
        return best;
    }

    private static long spikes(int[][] counts, int bins) {
        long sum = 0;
        for (int[] population : counts) {
            for (int k = 0; k < bins; k++) {
                sum += population[k];
            }
        }
        return sum;
    }
}
