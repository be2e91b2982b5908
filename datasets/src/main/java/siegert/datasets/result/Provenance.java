package siegert.datasets.result;

import java.util.List;

/**
 * Where a result comes from. It is the only part of a result that may differ between two runs on the same input.
 *
 * @param version version of Siegert
 * @param command the command line
 * @param java Java runtime
 * @param started start of the run, ISO 8601 in UTC
 * @param wallSeconds time taken (s)
 * @param inputs the files that were read
 */
public record Provenance(
        String version,
        String command,
        String java,
        String started,
        @Unit("s") double wallSeconds,
        List<InputFile> inputs) {
    public Provenance {
        inputs = List.copyOf(inputs);
    }

    /** The same with another time taken (s). */
    public Provenance stamped(double seconds) {
        return new Provenance(version, command, java, started, seconds, inputs);
    }

    /**
     * A file that was read.
     *
     * @param file its path as given
     * @param bytes its length
     * @param sha256 its SHA-256 in hexadecimal digits
     */
    public record InputFile(String file, long bytes, String sha256) {}
}
