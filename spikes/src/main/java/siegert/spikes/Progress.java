package siegert.spikes;

/**
 * Told how far the reading of a recording has come. Workers call it at the same time, so
 * that numbers may come out of order. Where the window is not known before, the files are read twice and it starts again.
 */
public interface Progress {
    /** Tells nobody. */
    Progress NONE = new Progress() {
        @Override
        public void read(long bytes, long total) {}
    };

    /**
     * @param bytes bytes of the files read so far, packed as they are
     * @param total bytes of all files
     */
    void read(long bytes, long total);
}
