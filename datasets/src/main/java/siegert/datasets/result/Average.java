package siegert.datasets.result;

/** How the periodograms of segments are averaged. */
public enum Average {
    /** The mean. */
    MEAN,
    /**
     * The median, divided by its bias for white noise; a segment with an artefact hardly moves it (Allen et al. 2012,
     * doi:10.1103/PhysRevD.85.122006, appendix B).
     */
    MEDIAN;

    /** The name on the command line and in files. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
