package siegert.spikes.statistics;

import siegert.datasets.result.WindowEdges;

/**
 * Window, bins and the part for the raster, in ticks.
 *
 * @param start start of the window
 * @param stop end of the window
 * @param bin width of a bin of the histograms
 * @param rasterStop end of the part of the window for the raster, exclusive
 * @param rasterNeurons neurons sampled from each population for the raster, at most
 * @param edges which edges belong to the window and its bins
 */
public record TallyGrid(long start, long stop, long bin, long rasterStop, int rasterNeurons, WindowEdges edges) {
    public TallyGrid {
        if (stop <= start || bin <= 0 || (stop - 1 - start) / bin >= Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("no bins of " + bin + " ticks from " + start + " to " + stop);
        }
    }

    /** A window of which the start belongs to it. */
    public TallyGrid(long start, long stop, long bin, long rasterStop, int rasterNeurons) {
        this(start, stop, bin, rasterStop, rasterNeurons, WindowEdges.START);
    }

    /** Ticks by which spikes are moved ahead, so that those of the window and its bins are in [a, b). */
    long advance() {
        return edges == WindowEdges.STOP ? 1 : 0;
    }

    /** Number of bins that begin in the window. */
    public int bins() {
        return (int) ((stop - start - 1) / bin) + 1;
    }

    /** Number of bins that lie wholly in the window. */
    public int wholeBins() {
        return (int) ((stop - start) / bin);
    }
}
