package siegert.workflows.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.Provenance.InputFile;

/**
 * One run of the program, for the provenance of its results.
 *
 * @param command the command line
 * @param started when it started
 * @param startedNanos the same on the monotonic clock (ns)
 */
record Run(String command, Instant started, long startedNanos) {
    private static final int BLOCK = 1 << 18;

    static Run of(String command) {
        return new Run(command, Instant.now().truncatedTo(ChronoUnit.SECONDS), System.nanoTime());
    }

    /** The day on which it started (UTC). */
    LocalDate day() {
        return LocalDate.ofInstant(started, ZoneOffset.UTC);
    }

    /**
     * The provenance of a result of this run. Reads the input files for their hashes.
     *
     * @param inputs the files that were read
     */
    Provenance provenance(List<Path> inputs) {
        return new Provenance(
                Version.number(),
                command,
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                started.toString(),
                seconds(),
                // a pipe cannot be read a second time
                inputs.parallelStream()
                        .filter(Files::isRegularFile)
                        .map(Run::describe)
                        .toList());
    }

    /** Time since it started (s), in milliseconds. */
    double seconds() {
        return Math.round((System.nanoTime() - startedNanos) / 1e6) / 1e3;
    }

    private static InputFile describe(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            long bytes = 0;
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
                bytes += n;
            }
            return new InputFile(file.toString(), bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
