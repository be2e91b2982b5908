package siegert.datasets.result;

/**
 * Histogram of inter-spike intervals: bin k holds the intervals from k to k + 1 bin widths, the upper edge excluded.
 *
 * @param bin width of a bin (s)
 * @param counts number of intervals in each bin
 * @param beyond number of intervals at or above the last edge
 */
public record IntervalHistogram(@Unit("s") double bin, long[] counts, long beyond) {}
