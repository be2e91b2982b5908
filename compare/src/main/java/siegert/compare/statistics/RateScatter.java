package siegert.compare.statistics;

/** How the mean rate of a population scatters between windows of finite length. */
public final class RateScatter {
    private static final double STANDARD_NORMAL_975 = 1.959963984540054;

    private RateScatter() {}

    /**
     * The interval in which the mean rate of a population lies in 95 % of windows.
     *
     * <p>The number of spikes of a renewal neuron in a long window T has the variance CV² nu T, so that the mean over N
     * independent neurons has the variance CV² nu / (N T). Common fluctuations of the population add to it; with the
     * power S(0) of its mean activity the variance is S(0) / T. The larger of the two is taken.
     *
     * @param rate expected rate nu (Hz)
     * @param cv expected CV of the inter-spike intervals
     * @param neurons number N of neurons
     * @param duration length T of the window (s)
     * @param power two-sided power S(0) of the mean activity at frequency 0 (Hz); NaN if it is not known
     * @return rate -+ 1.96 sqrt(variance), not below 0 (Hz)
     */
    public static Interval interval(double rate, double cv, int neurons, double duration, double power) {
        double counting = cv * cv * rate / neurons;
        double half = STANDARD_NORMAL_975 * Math.sqrt((power > counting ? power : counting) / duration);
        return new Interval(Math.max(0, rate - half), rate + half);
    }
}
