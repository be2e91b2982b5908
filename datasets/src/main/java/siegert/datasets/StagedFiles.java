package siegert.datasets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Files of a directory that belong together, such as a report: all are written beside their places and moved there when
 * the last one is complete. If one cannot be written, the directory stays as it was. Before the first is moved, the old
 * files at the top of the directory, which hold the verdict, are taken away: at no time do they stand beside new tables.
 */
public final class StagedFiles implements AutoCloseable {
    private final Path directory;
    private final Path stage;

    /** Names of what is complete, with parents ("tables/rates.csv"). */
    private final TreeSet<String> complete = new TreeSet<>();

    /** @param directory where the files shall be; made with its parents when the first is written */
    public StagedFiles(Path directory) {
        this.directory = directory;
        stage = directory.resolve("." + UUID.randomUUID() + ".tmp");
        // a program that is interrupted leaves nothing half-written either
        AtomicFile.discardAtExit(stage);
    }

    /**
     * Writes a file beside its place; several threads may do so.
     *
     * @param name its place in the directory, parts separated by /
     * @throws InputException if it cannot be written, or if its place is taken by a directory
     */
    public void write(String name, AtomicFile.Content content) {
        Path target = directory.resolve(name);
        if (Files.isDirectory(target)) {
            throw new InputException(target.toString(), 0, "is a directory", "name a file to write to");
        }
        Path file = stage.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            AtomicFile.writeNew(content, file);
        } catch (IOException e) {
            throw AtomicFile.unwritable(target, e);
        }
        synchronized (complete) {
            complete.add(name);
        }
    }

    /** Writes text in UTF-8; otherwise as {@link #write}. */
    public void writeText(String name, String text) {
        write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Moves all files to their places, those at the top of the directory last. Devices and pipes there are written to.
     *
     * @throws InputException if that fails; the directory then has no old files at its top
     */
    public void place() {
        Map<Path, Path> targets = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(complete);
        names.sort(Comparator.comparing((String name) -> !name.contains("/")));
        for (String name : names) {
            Path target = directory.resolve(name);
            try {
                Files.createDirectories(target.getParent());
                // through a symbolic link to the file that it means, or the link itself would be replaced
                targets.put(stage.resolve(name), Files.exists(target) ? target.toRealPath() : target);
            } catch (IOException e) {
                throw AtomicFile.unwritable(target, e);
            }
        }
        for (String name : names) {
            Path target = targets.get(stage.resolve(name));
            if (!name.contains("/") && !AtomicFile.isSpecial(target)) {
                attempt(target, () -> Files.deleteIfExists(target));
            }
        }
        targets.forEach((file, target) -> {
            if (AtomicFile.isSpecial(target)) {
                AtomicFile.write(target, out -> Files.copy(file, out));
            } else {
                attempt(target, () -> AtomicFile.move(file, target));
            }
        });
    }

    /** Takes away what was not moved to its place. */
    @Override
    public void close() {
        AtomicFile.discard(stage);
    }

    private interface Action {
        void run() throws IOException;
    }

    private static void attempt(Path target, Action action) {
        try {
            action.run();
        } catch (IOException e) {
            throw AtomicFile.unwritable(target, e);
        }
    }
}
