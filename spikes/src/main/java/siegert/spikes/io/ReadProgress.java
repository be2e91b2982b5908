package siegert.spikes.io;

/**
 * Told how far the reading of files has come. Workers call it at the same time, so that numbers may come out of order. Where
 * the window is not known before, files are read twice and it starts again.
 */
@FunctionalInterface
public interface ReadProgress {
    /** Tells nobody. */
    ReadProgress NONE = (bytes, total) -> {};

    /**
     * @param bytes bytes read so far, packed as they are
     * @param total bytes of all files and passes
     */
    void read(long bytes, long total);
}
