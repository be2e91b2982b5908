package siegert.compare.regression;

import java.util.List;

/**
 * A candidate beside the reference run of its seed, neuron by neuron: whether they are one network.
 *
 * @param candidate name of the candidate
 * @param reference name of the reference run
 * @param populations one entry per population
 */
public record PairedRuns(String candidate, String reference, List<PairedPopulation> populations) {
    public PairedRuns {
        populations = List.copyOf(populations);
    }

    /**
     * The neurons of a population in both runs. The arrays are shared: readers must not modify them.
     *
     * @param name name of the population
     * @param duration length of the window (s)
     * @param reference number of spikes of each neuron in the reference run
     * @param candidate number of spikes of each neuron in the candidate
     * @param equalTrains number of neurons with the same spike times in both, silent ones included
     */
    public record PairedPopulation(String name, double duration, int[] reference, int[] candidate, int equalTrains) {
        public PairedPopulation {
            if (reference.length != candidate.length) {
                throw new IllegalArgumentException(
                        reference.length + " and " + candidate.length + " neurons in population " + name);
            }
        }

        /** Share of the neurons with as many spikes in both. */
        public double equalShare() {
            int equal = 0;
            for (int i = 0; i < reference.length; i++) {
                equal += reference[i] == candidate[i] ? 1 : 0;
            }
            return (double) equal / reference.length;
        }

        /**
         * Correlation over neurons of the numbers of spikes: near 1 for the same connections, near 0 for others. NaN if
         * all neurons of a run have the same number.
         */
        public double correlation() {
            int n = reference.length;
            double x = 0;
            double y = 0;
            for (int i = 0; i < n; i++) {
                x += reference[i];
                y += candidate[i];
            }
            double xx = 0;
            double yy = 0;
            double xy = 0;
            for (int i = 0; i < n; i++) {
                double a = reference[i] - x / n;
                double b = candidate[i] - y / n;
                xx += a * a;
                yy += b * b;
                xy += a * b;
            }
            return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Double.NaN;
        }
    }
}
