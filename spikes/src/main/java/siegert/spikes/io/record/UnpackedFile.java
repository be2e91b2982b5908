package siegert.spikes.io.record;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** A file that is read in any order, unpacked into a temporary one where it is gzip-compressed. */
public final class UnpackedFile {
    /** Deflate packs at most 1032 to 1; formats of spikes never come near it. */
    private static final long MOST_RATIO = 200;

    private static final long ALWAYS = 1 << 24;

    private UnpackedFile() {}

    /**
     * A path with the unpacked content; a temporary file is removed when the program ends.
     *
     * @throws RefusedFileException if the packed data are damaged or grow beyond all measure
     */
    public static Path of(FileBytes file) throws IOException, RefusedFileException {
        if (!file.isCompressed()) {
            return file.path();
        }
        Path copy = Files.createTempFile("spikes", ".unpacked");
        copy.toFile().deleteOnExit();
        long most = Math.max(ALWAYS, MOST_RATIO * file.packedLength());
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = file.open(bytes -> {});
                OutputStream out = Files.newOutputStream(copy)) {
            long written = 0;
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                written += n;
                if (written > most) {
                    Files.delete(copy);
                    throw new RefusedFileException(
                            "damaged_file",
                            0,
                            "unpacks to more than " + most + " bytes from " + file.packedLength(),
                            "If it is no accident, unpack it yourself.");
                }
                out.write(buffer, 0, n);
            }
        } catch (EOFException | ZipException e) {
            Files.deleteIfExists(copy);
            throw damaged(e);
        }
        return copy;
    }

    /** The refusal of a file whose packed data are damaged. */
    public static RefusedFileException damaged(IOException e) {
        return new RefusedFileException(
                "damaged_file", 0, "the compressed data are damaged (" + e.getMessage() + ")", "Copy the file again.");
    }
}
