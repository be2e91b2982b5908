package siegert.datasets;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Files that appear whole or not at all: the bytes go to a file beside the target, which is then renamed. A reader
 * never sees half of it, and what was there before stays until the new file is complete.
 */
public final class AtomicFile {
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    static {
        // a program that is interrupted leaves nothing half-written either
        Runtime.getRuntime().addShutdownHook(new Thread(() -> UNFINISHED.forEach(AtomicFile::discard)));
    }

    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** @param out the file; need not be closed */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, with its parent directories where they are missing. Devices and pipes are written to directly.
     *
     * @param target the file; replaced if it exists
     * @param content writes the bytes
     * @throws InputException if the file cannot be written; nothing half-written is left
     */
    public static void write(Path target, Content content) {
        if (Files.isDirectory(target)) {
            throw new InputException(target.toString(), 0, "is a directory", "name a file to write to");
        }
        if (!isSpecial(target)) {
            make(target, file -> writeNew(content, file));
            return;
        }
        try {
            write(content, target, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** Makes a file, for libraries that ask for its place. */
    @FunctionalInterface
    public interface Maker {
        /** @param file a place in the directory of the target where nothing is yet */
        void make(Path file) throws IOException;
    }

    /**
     * Has a file made, with its parent directories where they are missing; otherwise as {@link #write}, but not to devices
     * and pipes.
     */
    public static void make(Path target, Maker maker) {
        if (isSpecial(target)) {
            throw new InputException(target.toString(), 0, "is no file", "name a file to write to");
        }
        Path temporary = null;
        try {
            // through a symbolic link to the file that it means, or the link itself would be replaced
            Path file = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            Files.createDirectories(file.getParent());
            temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
            UNFINISHED.add(temporary);
            maker.make(temporary);
            move(temporary, file);
            UNFINISHED.remove(temporary);
            temporary = null;
        } catch (IOException e) {
            throw unwritable(target, e);
        } finally {
            if (temporary != null) {
                discard(temporary);
            }
        }
    }

    static boolean isSpecial(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target);
    }

    static InputException unwritable(Path target, IOException e) {
        for (Path above = target.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                return new InputException(
                        target.toString(),
                        0,
                        "cannot be written: " + above.getFileName() + " is a file and no directory",
                        "choose a directory that you may write to, on a disk with space");
            }
        }
        return new InputException(
                target.toString(),
                0,
                "cannot be written (" + FailureReason.of(e) + ")",
                "choose a directory that you may write to, on a disk with space");
    }

    /** Writes text in UTF-8; otherwise as {@link #write}. */
    public static void writeText(Path target, String text) {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    static void writeNew(Content content, Path file) throws IOException {
        write(content, file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static void write(Content content, Path file, StandardOpenOption... options) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, options))) {
            content.writeTo(out);
        }
    }

    static void move(Path source, Path target) throws IOException {
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Has a file, or a directory with all in it, deleted when the program ends, unless it is discarded before. */
    static void discardAtExit(Path temporary) {
        UNFINISHED.add(temporary);
    }

    /** Deletes a file, or a directory with all in it, if it is there. */
    static void discard(Path temporary) {
        try (Stream<Path> all = Files.exists(temporary) ? Files.walk(temporary) : Stream.empty()) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // the failure to write is what the user must know, not that of clearing up after it
        } finally {
            UNFINISHED.remove(temporary);
        }
    }
}
