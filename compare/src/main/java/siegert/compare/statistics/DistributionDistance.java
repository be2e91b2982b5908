package siegert.compare.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * How far two samples lie apart. These are sizes of effects, not tests: neurons of one run are no independent samples.
 *
 * @param kolmogorovSmirnov largest difference of the cumulative distributions, 0 to 1
 * @param wasserstein area between the cumulative distributions, in the unit of the samples
 * @param cliffDelta probability that a value of the second is larger, minus that it is smaller: -1 to 1
 */
public record DistributionDistance(double kolmogorovSmirnov, double wasserstein, double cliffDelta) {

    /**
     * The distances of two samples; values that are not numbers are left out. NaN if one of the samples is empty.
     *
     * @param from first sample. Not modified.
     * @param to second sample. Not modified.
     */
    public static DistributionDistance of(double[] from, double[] to) {
        double[] a = numbers(from);
        double[] b = numbers(to);
        if (a.length == 0 || b.length == 0) {
            return new DistributionDistance(Double.NaN, Double.NaN, Double.NaN);
        }
        double u = MannWhitneyUTest.withDefaults().statistic(b, a);
        return new DistributionDistance(
                KolmogorovSmirnovTest.withDefaults().statistic(a, b), area(a, b), 2 * u / a.length / b.length - 1);
    }

    /** The Wasserstein distance alone, as {@link #of} gives it. */
    public static double wasserstein(double[] from, double[] to) {
        double[] a = numbers(from);
        double[] b = numbers(to);
        return a.length == 0 || b.length == 0 ? Double.NaN : area(a, b);
    }

    /** The area between the cumulative distributions of two sorted samples. */
    private static double area(double[] a, double[] b) {
        double sum = 0;
        int i = 0;
        int j = 0;
        double at = Math.min(a[0], b[0]);
        while (i < a.length || j < b.length) {
            double next = i < a.length && (j == b.length || a[i] <= b[j]) ? a[i] : b[j];
            sum += Math.abs((double) i / a.length - (double) j / b.length) * (next - at);
            at = next;
            while (i < a.length && a[i] == at) {
                i++;
            }
            while (j < b.length && b[j] == at) {
                j++;
            }
        }
        return sum;
    }

    private static double[] numbers(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    }
}
