package siegert.spikes.statistics;

import java.util.Arrays;
import java.util.Optional;
import siegert.datasets.result.CountVariability;
import siegert.datasets.result.IntervalHistogram;
import siegert.datasets.result.NeuronValues;
import siegert.datasets.result.PairwiseCorrelations;
import siegert.datasets.result.PopulationDetails;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.Quantiles;

/** Statistics of a population over its neurons. */
public final class PopulationStatistics {
    private PopulationStatistics() {}

    /** Levels of the quantiles of rates. */
    private static final double[] LEVELS = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};

    /**
     * Statistics of one population.
     *
     * @param name its name
     * @param from index of its first neuron
     * @param size its number of neurons
     * @param intervals intervals of all neurons
     * @param histogram its spikes in each whole bin of the window
     * @param conventions what the user may choose
     * @param requested what was collected on request, or {@code null}
     * @param population index of the population
     */
    public static PopulationMeasurement of(
            String name,
            int from,
            int size,
            NeuronIntervals intervals,
            int[] histogram,
            Conventions conventions,
            RequestedTally requested,
            int population) {
        int minimumSpikes = conventions.minimumSpikes();
        double duration = conventions.duration();
        int[] counts = intervals.counts(from, from + size);
        double[] cv = new double[size];
        double[] lv = new double[size];
        double[] cv2 = new double[size];
        double[] lvr = new double[size];
        double refractoriness = conventions.refractoriness() * conventions.ticksPerSecond();
        long spikes = 0;
        int silent = 0;
        for (int n = 0; n < size; n++) {
            spikes += counts[n];
            silent += counts[n] == 0 ? 1 : 0;
            cv[n] = intervals.cv(from + n, minimumSpikes, conventions.ddof());
            lv[n] = intervals.lv(from + n, minimumSpikes);
            cv2[n] = intervals.cv2(from + n, minimumSpikes);
            lvr[n] = intervals.lvr(from + n, refractoriness, minimumSpikes);
        }
        double mean = (double) spikes / size;
        double variance = 0;
        for (int count : counts) {
            variance += (count - mean) * (count - mean);
        }
        variance /= size - conventions.ddof();
        double[] fano = fano(from, size, conventions.ddof(), requested);
        PopulationDetails details = new PopulationDetails(
                meanOfNumbers(cv2),
                meanOfNumbers(lvr),
                conventions.refractoriness(),
                variance / mean,
                rates(counts, duration),
                intervalHistogram(population, conventions, requested),
                countVariability(fano, conventions, requested),
                correlations(population, from, conventions, requested));
        return new PopulationMeasurement(
                name,
                size,
                spikes,
                silent,
                mean / duration,
                Math.sqrt(variance) / duration,
                meanOfNumbers(cv),
                numbers(cv),
                meanOfNumbers(lv),
                numbers(lv),
                synchrony(histogram, conventions.ddof()),
                new NeuronValues(counts, cv, lv, cv2, lvr, fano),
                details);
    }

    /**
     * Conventions and units of the statistics.
     *
     * @param duration length of the window (s)
     * @param ticksPerSecond number of ticks in a second
     * @param minimumSpikes least number of spikes of a neuron for statistics of its intervals
     * @param ddof what is subtracted from the number of values in variances
     * @param refractoriness constant R of LvR (s)
     * @param intervalBin bin of the histogram of intervals (s)
     * @param countWindow length of a counting window (s)
     * @param correlationBin bin of the correlations (s)
     */
    public record Conventions(
            double duration,
            double ticksPerSecond,
            int minimumSpikes,
            int ddof,
            double refractoriness,
            double intervalBin,
            double countWindow,
            double correlationBin) {}

    private static Quantiles rates(int[] counts, double duration) {
        int[] sorted = sorted(counts);
        double[] rates = new double[sorted.length];
        for (int n = 0; n < rates.length; n++) {
            rates[n] = sorted[n] / duration;
        }
        return Quantiles.of(rates, LEVELS);
    }

    private static int[] sorted(int[] counts) {
        int largest = 0;
        for (int count : counts) {
            largest = Math.max(largest, count);
        }
        int[] sorted = new int[counts.length];
        if (largest > 4 * counts.length) {
            System.arraycopy(counts, 0, sorted, 0, counts.length);
            Arrays.sort(sorted);
            return sorted;
        }
        // few different values: counted faster than compared
        int[] neurons = new int[largest + 1];
        for (int count : counts) {
            neurons[count]++;
        }
        int n = 0;
        for (int count = 0; count <= largest; count++) {
            Arrays.fill(sorted, n, n + neurons[count], count);
            n += neurons[count];
        }
        return sorted;
    }

    private static double[] fano(int from, int size, int ddof, RequestedTally requested) {
        if (requested == null || requested.windows() == null) {
            return new double[0];
        }
        double[] fano = new double[size];
        for (int n = 0; n < size; n++) {
            fano[n] = requested.windows().fano(from + n, ddof);
        }
        return fano;
    }

    private static Optional<IntervalHistogram> intervalHistogram(
            int population, Conventions conventions, RequestedTally requested) {
        return requested == null || requested.intervals() == null
                ? Optional.empty()
                : Optional.of(requested.intervals().histogram(population, conventions.intervalBin()));
    }

    private static Optional<CountVariability> countVariability(
            double[] fano, Conventions conventions, RequestedTally requested) {
        return requested == null || requested.windows() == null
                ? Optional.empty()
                : Optional.of(new CountVariability(
                        conventions.countWindow(), requested.windows().windows(), meanOfNumbers(fano), numbers(fano)));
    }

    private static Optional<PairwiseCorrelations> correlations(
            int population, int from, Conventions conventions, RequestedTally requested) {
        return requested == null || requested.samples() == null
                ? Optional.empty()
                : Optional.of(
                        CountCorrelations.of(requested.samples(), population, from, conventions.correlationBin()));
    }

    /** Standard deviation over mean of a histogram; NaN for an empty one. */
    static double synchrony(int[] histogram, int ddof) {
        double sum = 0;
        for (int n : histogram) {
            sum += n;
        }
        double mean = sum / histogram.length;
        double squares = 0;
        for (int n : histogram) {
            squares += (n - mean) * (n - mean);
        }
        return Math.sqrt(squares / (histogram.length - ddof)) / mean;
    }

    private static int numbers(double[] values) {
        int n = 0;
        for (double value : values) {
            n += Double.isNaN(value) ? 0 : 1;
        }
        return n;
    }

    private static double meanOfNumbers(double[] values) {
        double sum = 0;
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
