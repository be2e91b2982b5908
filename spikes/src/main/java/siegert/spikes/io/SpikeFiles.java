package siegert.spikes.io;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds the spike files of a recording in directories or lists of files.
 *
 * @param name name of the recording: that of its directory, or of its only file
 * @param directory where parameter files and tables of the recording are looked for
 * @param files the spike files in the order of their names
 * @param explicit whether the files were named one by one
 */
record SpikeFiles(String name, Path directory, List<SpikeFile> files, boolean explicit) {
    private static final String FORM = "Spike files of NEST 3 are called label-id-vp.dat or label-id-vp.dat.gz.";

    /** @return the files, or {@code null} if there are none; the defects then say why */
    static SpikeFiles find(List<Path> paths, Defects defects) throws IOException {
        List<SpikeFile> files = new ArrayList<>();
        boolean explicit = false;
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                addDirectory(path, files, defects);
            } else if (Files.exists(path)) {
                explicit = true;
                files.add(SpikeFile.of(path, Files.size(path)));
            } else {
                defects.error("no_such_file", path.toString(), 0, 1, "no such file or directory", nearest(path));
            }
        }
        if (paths.isEmpty()) {
            defects.error("no_such_file", "", 0, 1, "no recording was named", "Name a directory of spike files.");
        }
        if (files.isEmpty()) {
            return null;
        }
        Path first = paths.get(0).toAbsolutePath().normalize();
        Path directory = Files.isDirectory(first) ? first : first.getParent();
        Path shown =
                Files.isDirectory(paths.get(0)) ? paths.get(0) : paths.get(0).resolveSibling("");
        Path named = paths.size() == 1 ? first : directory;
        Path fileName = named.getFileName();
        return new SpikeFiles(
                fileName == null ? named.toString() : fileName.toString(),
                shown,
                Collections.unmodifiableList(files),
                explicit);
    }

    private static void addDirectory(Path directory, List<SpikeFile> files, Defects defects) throws IOException {
        List<SpikeFile> found = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> directories = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                boolean isData = name.endsWith(".dat") || name.endsWith(".dat.gz");
                if (isData && Files.isRegularFile(entry)) {
                    SpikeFile file = SpikeFile.of(entry, Files.size(entry));
                    if (file.isNamed()) {
                        found.add(file);
                    } else {
                        others.add(name);
                    }
                } else if (Files.isDirectory(entry)) {
                    directories.add(name);
                } else {
                    others.add(name);
                }
            }
        }
        Collections.sort(others);
        Collections.sort(directories);
        if (found.isEmpty()) {
            String seen = others.isEmpty() && directories.isEmpty()
                    ? "the directory is empty"
                    : "the directory holds no spike files, but " + some(others, directories);
            String remedy = directories.isEmpty()
                    ? FORM
                    : FORM + " Sub-directories are not searched: name one of them if it holds the spikes.";
            defects.error("no_spike_files", directory.toString(), 0, 1, seen, remedy);
            return;
        }
        List<String> unnamed = new ArrayList<>();
        for (String name : others) {
            if ((name.endsWith(".dat") || name.endsWith(".dat.gz")) && !name.startsWith("population_")) {
                unnamed.add(name);
            }
        }
        if (!unnamed.isEmpty()) {
            defects.note(
                    "ignored_files",
                    directory.toString(),
                    0,
                    unnamed.size(),
                    "left out, because they are not called label-id-vp.dat: " + some(unnamed, List.of()),
                    "If they hold spikes, name the files one by one.");
        }
        found.sort(SpikeFile.BY_NAME);
        files.addAll(found);
    }

    private static String some(List<String> names, List<String> directories) {
        List<String> all = new ArrayList<>();
        for (String directory : directories) {
            all.add(directory + "/");
        }
        all.addAll(names);
        String text = String.join(", ", all.subList(0, Math.min(all.size(), 5)));
        return all.size() > 5 ? text + " and " + (all.size() - 5) + " more" : text;
    }

    /** Names near a name that does not exist. */
    private static String nearest(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        while (parent != null && !Files.isDirectory(parent)) {
            absolute = parent;
            parent = parent.getParent();
        }
        if (parent == null) {
            return "Check the name.";
        }
        String wanted = absolute.getFileName().toString();
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
            for (Path entry : entries) {
                names.add(entry.getFileName().toString());
            }
        }
        Collections.sort(names);
        List<String> near = new ArrayList<>();
        for (int distance = 0; distance <= Math.max(2, wanted.length() / 3); distance++) {
            for (String name : names) {
                if (near.size() < 3 && distance(wanted, name) == distance) {
                    near.add(parent.resolve(name).toString());
                }
            }
        }
        return near.isEmpty() ? "Check the name." : "Did you mean " + String.join(" or ", near) + "?";
    }

    /** Number of letters to insert, delete or replace (Levenshtein), upper and lower case alike. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
