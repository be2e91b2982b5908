package siegert.compare.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Many tests at once: the step-down correction of Holm (1979, Scand J Stat 6:65-70), which keeps the probability of any
 * false alarm, whatever the dependence of the tests.
 */
public final class HolmCorrection {
    private HolmCorrection() {}

    /**
     * The corrected probabilities, max over j &lt;= i of min(1, (n - j) p_j) in ascending order of p.
     *
     * @param p probabilities; those that are NaN were not tested, do not count and stay NaN. Not modified.
     * @return in the order of the input
     */
    public static double[] adjusted(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] adjusted = p.clone();
        double largest = 0;
        for (int k = 0; k < order.length; k++) {
            largest = Math.max(largest, Math.min(1, (order.length - k) * p[order[k]]));
            adjusted[order[k]] = largest;
        }
        return adjusted;
    }
}
