package siegert.spikes.io;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How spikes that are not in the order of time are sorted: so many at once in memory, more than that in temporary files.
 *
 * @param spikes spikes sorted at once, of which each needs 12 bytes
 * @param directory directory for temporary files; if empty, that of the system
 */
public record ExternalSort(int spikes, Optional<Path> directory) {
    private static final ExternalSort DEFAULTS = new ExternalSort(1 << 21, Optional.empty());

    public ExternalSort {
        if (spikes < 1) {
            throw new IllegalArgumentException(spikes + " spikes sorted at once");
        }
    }

    /** Two million spikes at once, 25 MB. */
    public static ExternalSort defaults() {
        return DEFAULTS;
    }

    public ExternalSort in(Path temporary) {
        return new ExternalSort(spikes, Optional.of(temporary));
    }

    /** @param newSpikes spikes sorted at once */
    public ExternalSort atOnce(int newSpikes) {
        return new ExternalSort(newSpikes, directory);
    }

    /** In which files so many spikes are sorted and how much of the disk they take, in words; nothing for memory. */
    public String place(long records) {
        return records > spikes ? " in temporary files of " + records * 12 / 1_000_000 + " MB" : "";
    }
}
