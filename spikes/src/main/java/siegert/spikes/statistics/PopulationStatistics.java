package siegert.spikes.statistics;

import siegert.datasets.result.NeuronValues;
import siegert.datasets.result.PopulationMeasurement;

/** Statistics of a population over its neurons. */
public final class PopulationStatistics {
    private PopulationStatistics() {}

    /**
     * Statistics of one population.
     *
     * @param name its name
     * @param from index of its first neuron
     * @param size its number of neurons
     * @param intervals intervals of all neurons
     * @param histogram its spikes in each whole bin of the window
     * @param duration length of the window (s)
     * @param minimumSpikes least number of spikes of a neuron for its CV and LV
     */
    public static PopulationMeasurement of(
            String name,
            int from,
            int size,
            NeuronIntervals intervals,
            int[] histogram,
            double duration,
            int minimumSpikes) {
        int[] counts = intervals.counts(from, from + size);
        double[] cv = new double[size];
        double[] lv = new double[size];
        long spikes = 0;
        int silent = 0;
        for (int n = 0; n < size; n++) {
            spikes += counts[n];
            silent += counts[n] == 0 ? 1 : 0;
            cv[n] = intervals.cv(from + n, minimumSpikes);
            lv[n] = intervals.lv(from + n, minimumSpikes);
        }
        double mean = (double) spikes / size;
        double variance = 0;
        for (int count : counts) {
            variance += (count - mean) * (count - mean);
        }
        return new PopulationMeasurement(
                name,
                size,
                spikes,
                silent,
                mean / duration,
                Math.sqrt(variance / size) / duration,
                meanOfNumbers(cv),
                numbers(cv),
                meanOfNumbers(lv),
                numbers(lv),
                synchrony(histogram),
                new NeuronValues(counts, cv, lv));
    }

    /** Standard deviation over mean of a histogram; NaN for an empty one. */
    static double synchrony(int[] histogram) {
        double sum = 0;
        for (int n : histogram) {
            sum += n;
        }
        double mean = sum / histogram.length;
        double squares = 0;
        for (int n : histogram) {
            squares += (n - mean) * (n - mean);
        }
        return Math.sqrt(squares / histogram.length) / mean;
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
