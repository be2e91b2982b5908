package siegert.compare.regression;

import java.util.List;
import java.util.Optional;

/**
 * A candidate beside the reference run of its seed, neuron by neuron: whether they are one network, and where they part.
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
     * The neurons of a population in one run. The arrays are shared: readers must not modify them.
     *
     * @param spikes number of spikes of each neuron
     * @param cv CV of the inter-spike intervals of each neuron; NaN of too few spikes
     * @param hash hash of the spike trains of all neurons, in their order
     */
    public record Neurons(int[] spikes, double[] cv, String hash) {}

    /**
     * A spike that one run has and the other has not.
     *
     * @param time its time (s)
     * @param neuron index of the neuron within its population, from 0
     * @param owner the side that has it
     */
    public record DifferingSpike(double time, int neuron, Side owner) {}

    /**
     * The neurons of a population in both runs.
     *
     * @param name name of the population
     * @param duration length of the window (s)
     * @param reference the neurons in the reference run
     * @param candidate the same neurons in the candidate
     * @param equalTrains number of neurons with the same spike times in both, silent ones included
     * @param firstDifference the first spike of the population that only one run has, if there is one
     */
    public record PairedPopulation(
            String name,
            double duration,
            Neurons reference,
            Neurons candidate,
            int equalTrains,
            Optional<DifferingSpike> firstDifference) {
        public PairedPopulation {
            if (reference.spikes().length != candidate.spikes().length) {
                throw new IllegalArgumentException(reference.spikes().length + " and " + candidate.spikes().length
                        + " neurons in population " + name);
            }
        }

        /** Number of neurons. */
        public int size() {
            return reference.spikes().length;
        }

        /** Share of the neurons with as many spikes in both. */
        public double equalShare() {
            int equal = 0;
            for (int i = 0; i < size(); i++) {
                equal += reference.spikes()[i] == candidate.spikes()[i] ? 1 : 0;
            }
            return (double) equal / size();
        }

        /** Rates of the neurons in the runs of one side (Hz). */
        public double[] rates(Side side) {
            int[] spikes = of(side).spikes();
            double[] rates = new double[spikes.length];
            for (int i = 0; i < rates.length; i++) {
                rates[i] = spikes[i] / duration;
            }
            return rates;
        }

        /** The neurons in the run of one side. */
        public Neurons of(Side side) {
            return side == Side.REFERENCE ? reference : candidate;
        }

        /**
         * Correlation over neurons of the rates: near 1 for the same connections, near 0 for others. NaN if all neurons of a
         * run have the same.
         */
        public double correlationOfRates() {
            return correlation(rates(Side.REFERENCE), rates(Side.CANDIDATE));
        }

        /** The same of the CVs, over the neurons that have one in both runs. */
        public double correlationOfCvs() {
            return correlation(reference.cv(), candidate.cv());
        }

        private static double correlation(double[] a, double[] b) {
            double n = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < a.length; i++) {
                if (!Double.isNaN(a[i] + b[i])) {
                    n++;
                    x += a[i];
                    y += b[i];
                }
            }
            double xx = 0;
            double yy = 0;
            double xy = 0;
            for (int i = 0; i < a.length; i++) {
                if (!Double.isNaN(a[i] + b[i])) {
                    xx += (a[i] - x / n) * (a[i] - x / n);
                    yy += (b[i] - y / n) * (b[i] - y / n);
                    xy += (a[i] - x / n) * (b[i] - y / n);
                }
            }
            return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Double.NaN;
        }
    }
}
