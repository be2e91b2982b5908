package siegert.spikes.statistics;

import java.util.List;
import siegert.datasets.result.Correlograms;

/** Auto- and cross-correlograms of population histograms, in exact integers. */
public final class CorrelogramCounts {
    private CorrelogramCounts() {}

    /**
     * The correlograms of all pairs.
     *
     * @param names names of the populations
     * @param sizes their numbers of neurons
     * @param histograms spikes [population][bin]
     * @param bin width of a bin (s)
     * @param largestLag largest lag (bins), less than the number of bins
     */
    public static Correlograms of(List<String> names, int[] sizes, int[][] histograms, double bin, int largestLag) {
        int n = sizes.length;
        int bins = histograms[0].length;
        if (largestLag < 0 || largestLag >= bins) {
            throw new IllegalArgumentException("a lag of " + largestLag + " bins of " + bins);
        }
        long[] spikes = new long[n];
        long[][] counts = new long[n * (n + 1) / 2][];
        int pair = 0;
        for (int i = 0; i < n; i++) {
            for (int count : histograms[i]) {
                spikes[i] += count;
            }
            for (int j = i; j < n; j++) {
                long[] lags = new long[2 * largestLag + 1];
                for (int lag = -largestLag; lag <= largestLag; lag++) {
                    lags[lag + largestLag] = product(histograms[i], histograms[j], lag);
                }
                counts[pair++] = lags;
            }
        }
        return new Correlograms(names, sizes.clone(), bin, bins, spikes, counts);
    }

    private static long product(int[] x, int[] y, int lag) {
        int from = Math.max(0, -lag);
        int to = Math.min(x.length, y.length - lag);
        long sum = 0;
        for (int k = from; k < to; k++) {
            sum += (long) x[k] * y[k + lag];
        }
        return sum;
    }
}
