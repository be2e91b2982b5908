package siegert.datasets.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import siegert.datasets.FailureReason;
import siegert.datasets.InputException;
import siegert.datasets.Problem;

/**
 * The SHA-256 checksums of a directory, in a file {@code SHA256SUMS} as {@code sha256sum} writes it. They are those of
 * the uncompressed bytes: a file {@code x} may lie there as {@code x.gz}.
 */
final class Checksums {
    static final String FILE = "SHA256SUMS";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    private final Path directory;
    private final Map<String, String> expected;

    private Checksums(Path directory, Map<String, String> expected) {
        this.directory = directory;
        this.expected = expected;
    }

    /**
     * @param directory a directory with a file {@value #FILE}
     * @throws InputException if that file is missing or of another form
     */
    static Checksums of(Path directory) {
        Path file = directory.resolve(FILE);
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new InputException(file.toString(), 0, "cannot be read", "install the dataset again");
        }
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (!line.matches()) {
                throw new InputException(
                        file.toString(), i + 1L, "this is no line of sha256sum", "install the dataset again");
            }
            expected.put(line.group(2), line.group(1));
        }
        if (expected.isEmpty()) {
            throw new InputException(file.toString(), 0, "has no checksums", "install the dataset again");
        }
        return new Checksums(directory, expected);
    }

    /** Number of files with a checksum. */
    int size() {
        return expected.size();
    }

    /** Files that are missing, changed or unreadable. */
    List<Problem> verify() {
        List<Problem> problems = new ArrayList<>();
        expected.forEach((name, checksum) -> {
            Path file = directory.resolve(name);
            if (!Files.exists(file)) {
                file = directory.resolve(name + ".gz");
            }
            String message = null;
            if (!Files.exists(file)) {
                message = "is missing";
            } else {
                try {
                    String found = sha256(file);
                    if (!found.equals(checksum)) {
                        message = "has been changed: SHA-256 " + found + ", published as " + checksum;
                    }
                } catch (IOException e) {
                    message = "cannot be read: " + FailureReason.of(e);
                }
            }
            if (message != null) {
                problems.add(new Problem(file.toString(), 0, message, "install the dataset again"));
            }
        });
        return problems;
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
                DigestInputStream in = new DigestInputStream(plain, digest)) {
            byte[] buffer = new byte[1 << 16];
            int read = in.read(buffer);
            while (read >= 0) {
                read = in.read(buffer);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
