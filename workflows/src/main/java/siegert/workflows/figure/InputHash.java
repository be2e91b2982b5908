package siegert.workflows.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One input of a figure, with the SHA-256 of its content. That of a bundled recording is the one of its list of checksums.
 *
 * @param kind network, recording, reference, result or description
 * @param name its name
 * @param sha256 in hexadecimal digits
 */
public record InputHash(String kind, String name, String sha256) {
    public static InputHash ofText(String kind, String name, String text) {
        return new InputHash(kind, name, sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static InputHash ofFile(String kind, String name, Path file) {
        try {
            return new InputHash(kind, name, sha256(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
