package siegert.datasets.result;

/**
 * What was read.
 *
 * @param name name of the recording, usually that of its directory
 * @param start start of the window (s)
 * @param stop end of the window (s)
 * @param neurons number of neurons of all populations
 * @param spikes number of spikes in the window that belong to a population
 * @param atStop number of spikes stamped exactly at the end of the window and left out
 * @param outsideWindow number of other spikes before or after the window; left out
 * @param files number of spike files
 * @param simulator simulator and version as the files say, or an empty string
 * @param tick the last printed decimal of the files (s)
 * @param resolution time grid of the spikes (s): the resolution of the simulation if known, else the greatest common
 *     divisor of all spike times
 * @param minimumSpikes least number of spikes of a neuron for its CV and LV
 * @param ddof what is subtracted from the number of values in variances and standard deviations: 0 or 1
 * @param edges which edges belong to the window
 */
public record RecordingSummary(
        String name,
        @Unit("s") double start,
        @Unit("s") double stop,
        long neurons,
        long spikes,
        long atStop,
        long outsideWindow,
        int files,
        String simulator,
        @Unit("s") double tick,
        @Unit("s") double resolution,
        int minimumSpikes,
        int ddof,
        WindowEdges edges) {
    /** Variances are means of squares, and the window is [start, stop). */
    public RecordingSummary(
            String name,
            double start,
            double stop,
            long neurons,
            long spikes,
            long atStop,
            long outsideWindow,
            int files,
            String simulator,
            double tick,
            double resolution,
            int minimumSpikes) {
        this(
                name,
                start,
                stop,
                neurons,
                spikes,
                atStop,
                outsideWindow,
                files,
                simulator,
                tick,
                resolution,
                minimumSpikes,
                0,
                WindowEdges.START);
    }

    /** Length of the window (s). */
    public double duration() {
        return stop - start;
    }
}
