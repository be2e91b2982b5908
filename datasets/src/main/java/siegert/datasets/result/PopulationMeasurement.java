package siegert.datasets.result;

/**
 * What a simulation did in one population, within the window. Means over neurons; standard deviations with ddof 0.
 *
 * @param name its name
 * @param size its number of neurons, silent ones included
 * @param spikes number of spikes
 * @param silent number of neurons without a spike
 * @param rate mean rate over all neurons (Hz)
 * @param rateSd standard deviation of the rates over neurons (Hz)
 * @param cv mean over neurons of the CV of the inter-spike intervals (ddof 0); NaN if no neuron has enough spikes
 * @param cvNeurons number of neurons with enough spikes for it
 * @param lv mean over neurons of the local variation (Shinomoto et al. 2003); NaN likewise
 * @param lvNeurons number of neurons with enough spikes for it, for CV2 and for LvR
 * @param synchrony sd / mean of the population histogram with the bin of the spectra
 * @param neurons the values of every neuron
 * @param details further statistics
 */
public record PopulationMeasurement(
        String name,
        int size,
        long spikes,
        int silent,
        @Unit("Hz") double rate,
        @Unit("Hz") double rateSd,
        double cv,
        int cvNeurons,
        double lv,
        int lvNeurons,
        double synchrony,
        NeuronValues neurons,
        PopulationDetails details) {

    /** Without further statistics. */
    public PopulationMeasurement(
            String name,
            int size,
            long spikes,
            int silent,
            double rate,
            double rateSd,
            double cv,
            int cvNeurons,
            double lv,
            int lvNeurons,
            double synchrony,
            NeuronValues neurons) {
        this(
                name,
                size,
                spikes,
                silent,
                rate,
                rateSd,
                cv,
                cvNeurons,
                lv,
                lvNeurons,
                synchrony,
                neurons,
                PopulationDetails.NONE);
    }

    /** Number of neurons with too few spikes for the CV. */
    public int cvDropped() {
        return size - cvNeurons;
    }

    /** Number of neurons with too few spikes for CV2, LV and LvR. */
    public int lvDropped() {
        return size - lvNeurons;
    }
}
