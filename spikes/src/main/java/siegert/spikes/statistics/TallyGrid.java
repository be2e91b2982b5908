package siegert.spikes.statistics;

/**
 * Window, bins and the part for the raster, in ticks.
 *
 * @param start start of the window, inclusive
 * @param stop end of the window, exclusive
 * @param bin width of a bin of the histograms
 * @param rasterStop end of the part of the window for the raster, exclusive
 * @param rasterNeurons neurons sampled from each population for the raster, at most
 */
public record TallyGrid(long start, long stop, long bin, long rasterStop, int rasterNeurons) {
    public TallyGrid {
        if (stop <= start || bin <= 0 || (stop - 1 - start) / bin >= Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("no bins of " + bin + " ticks from " + start + " to " + stop);
        }
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
