package siegert.spikes.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Finds the spike files of a recording in directories or lists of files.
 *
 * @param name name of the recording: that of its directory, or of its only file
 * @param directory where parameter files and tables of the recording are looked for
 * @param files the spike files in the order of their names
 * @param explicit whether the files were named one by one
 * @param contents what is in a directory none of whose files is called as NEST calls them, else an empty string
 */
record SpikeFiles(String name, Path directory, List<SpikeFile> files, boolean explicit, String contents) {
    static final String FORM = "Spike files of NEST 3 are called label-id-vp.dat or label-id-vp.dat.gz; those of"
            + " other programs may be .gdf, .csv, .tsv, .txt, .npy, .npz, .h5, .hdf5, .nwb or .json.";

    static final String SUBDIRECTORIES = " Sub-directories are not searched: name one of them if it holds the spikes.";

    /** @return the files, or {@code null} if there are none; the defects then say why */
    static SpikeFiles find(List<Path> paths, Defects defects) throws IOException {
        List<SpikeFile> files = new ArrayList<>();
        boolean explicit = false;
        String contents = "";
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                contents = addDirectory(path, files, defects);
            } else if (Files.exists(path)) {
                explicit = true;
                files.add(SpikeFile.of(path, Files.size(path)));
            } else if (isPattern(path)) {
                explicit = true;
                addMatches(path, files, defects);
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
        // a pattern stands for its first file
        Path start = Files.exists(paths.get(0)) ? paths.get(0) : files.get(0).path();
        Path first = start.toAbsolutePath().normalize();
        Path directory = Files.isDirectory(first) ? first : first.getParent();
        Path shown = Files.isDirectory(start) ? start : start.resolveSibling("");
        Path named = files.size() == 1 || Files.isDirectory(first) && paths.size() == 1 ? first : directory;
        Path fileName = named.getFileName();
        return new SpikeFiles(
                fileName == null ? named.toString() : fileName.toString(),
                shown,
                Collections.unmodifiableList(files),
                explicit,
                contents);
    }

    private static String addDirectory(Path directory, List<SpikeFile> files, Defects defects) throws IOException {
        List<SpikeFile> found = new ArrayList<>();
        List<SpikeFile> candidates = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> directories = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!Files.isRegularFile(entry)) {
                    (Files.isDirectory(entry) ? directories : others).add(name);
                    continue;
                }
                SpikeFile file = SpikeFile.of(entry, Files.size(entry));
                if (file.isNamed() && isNest(name)) {
                    found.add(file);
                } else {
                    others.add(name);
                    candidates.add(file);
                }
            }
        }
        Collections.sort(others);
        Collections.sort(directories);
        if (found.isEmpty()) {
            candidates.removeIf(file -> !SideFiles.canHoldSpikes(file.name()));
            if (!candidates.isEmpty()) {
                candidates.sort(SpikeFile.BY_NAME);
                files.addAll(candidates);
                return some(others, directories);
            }
        }
        if (found.isEmpty()) {
            String seen = others.isEmpty() && directories.isEmpty()
                    ? "the directory is empty"
                    : "the directory holds no spike files, but " + some(others, directories);
            String remedy = directories.isEmpty() ? FORM : FORM + SUBDIRECTORIES;
            defects.error("no_spike_files", directory.toString(), 0, 1, seen, remedy);
            return "";
        }
        List<String> unnamed = new ArrayList<>();
        for (String name : others) {
            if (isNest(name) && !name.startsWith("population_")) {
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
        return "";
    }

    static boolean isNest(String name) {
        String stem = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return stem.endsWith(".dat") || stem.endsWith(".gdf");
    }

    private static boolean isPattern(Path path) {
        String text = path.toString();
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
    }

    /** Adds the files that a pattern such as {@code run/*.dat} or {@code run/**} matches. */
    private static void addMatches(Path pattern, List<SpikeFile> files, Defects defects) throws IOException {
        Path base = pattern.getRoot() == null ? Path.of("") : pattern.getRoot();
        int fixed = 0;
        while (fixed < pattern.getNameCount() && !isPattern(pattern.getName(fixed))) {
            base = base.resolve(pattern.getName(fixed++));
        }
        int depth = pattern.toString().contains("**") ? Integer.MAX_VALUE : pattern.getNameCount() - fixed;
        List<Path> matches = new ArrayList<>();
        if (Files.isDirectory(base) || base.toString().isEmpty()) {
            try (Stream<Path> walk = Files.walk(base, depth)) {
                PathMatcher matcher = pattern.getFileSystem().getPathMatcher("glob:" + pattern);
                walk.filter(p -> matcher.matches(p) && Files.isRegularFile(p)).forEach(matches::add);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (PatternSyntaxException e) {
                defects.error(
                        "no_such_file",
                        pattern.toString(),
                        0,
                        1,
                        "no pattern of file names: " + e.getDescription(),
                        "* stands for any part of a name, ? for a letter, ** for any directories.");
                return;
            }
        }
        Collections.sort(matches);
        for (Path match : matches) {
            files.add(SpikeFile.of(match, Files.size(match)));
        }
        if (matches.isEmpty()) {
            defects.error(
                    "no_such_file",
                    pattern.toString(),
                    0,
                    1,
                    "no file matches the pattern",
                    "* stands for any part of a name, ? for a letter, ** for any directories.");
        }
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
