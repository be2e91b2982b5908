package siegert.compare.statistics;

/**
 * The least and the greatest of curves at each of their points. The arrays are shared: readers must not modify them.
 *
 * @param low the least values
 * @param high the greatest values
 */
public record Envelope(double[] low, double[] high) {
    /**
     * The envelope of curves.
     *
     * @param curves [curve][point], one curve or more, all of one length
     */
    public static Envelope of(double[][] curves) {
        double[] low = curves[0].clone();
        double[] high = curves[0].clone();
        for (double[] curve : curves) {
            for (int k = 0; k < low.length; k++) {
                low[k] = Math.min(low[k], curve[k]);
                high[k] = Math.max(high[k], curve[k]);
            }
        }
        return new Envelope(low, high);
    }
}
