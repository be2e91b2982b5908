package siegert.workflows.pd14;

import java.util.Arrays;
import siegert.datasets.result.PairwiseCorrelations;
import siegert.datasets.result.PopulationMeasurement;

/** A statistic that the analysis of the microcircuit-PD14-model stores for every neuron or pair. */
enum ReferenceStatistic {
    /** Rates of all neurons (Hz), in the order of their ids. */
    RATES("rates", "rate"),
    /** CVs of the inter-spike intervals of the neurons with at least three spikes, in the order of their ids. */
    CVS("spike_cvs", "spike_cvs"),
    /** Correlations of the spike counts of the pairs of a sample of neurons. */
    CORRELATIONS("spike_ccs", "spike_ccs");

    private final String key;
    private final String distanceKey;

    ReferenceStatistic(String key, String distanceKey) {
        this.key = key;
        this.distanceKey = distanceKey;
    }

    /** Name of the file with the values. */
    String file() {
        return key + ".json";
    }

    /** Name of the file with the distances between seeds. */
    String distanceFile() {
        return distanceKey + "_ks_distances.json";
    }

    /**
     * The values of a population.
     *
     * @param duration length of the window (s)
     */
    double[] of(PopulationMeasurement population, double duration) {
        return switch (this) {
            case RATES ->
                Arrays.stream(population.neurons().counts())
                        .mapToDouble(count -> count / duration)
                        .toArray();
            case CVS ->
                Arrays.stream(population.neurons().cv())
                        .filter(cv -> !Double.isNaN(cv))
                        .toArray();
            case CORRELATIONS ->
                population
                        .details()
                        .correlations()
                        .map(PairwiseCorrelations::coefficients)
                        .orElseThrow(() -> new IllegalArgumentException("correlations were not measured"));
        };
    }
}
