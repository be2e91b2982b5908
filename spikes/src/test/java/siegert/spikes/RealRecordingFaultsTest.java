package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.result.Finding;
import siegert.datasets.result.Severity;
import siegert.datasets.result.Soundness;
import siegert.spikes.io.ReadProgress;
import siegert.spikes.io.ReadingSettings;
import siegert.spikes.io.convert.Conversion;

/**
 * Each fault that a recording may have, put into the first half second of the bundled recording of the microcircuit, which
 * NEST wrote: it is found, and nothing else is.
 */
class RealRecordingFaultsTest {
    private static final Path REAL =
            Path.of(System.getProperty("siegert.home"), "datasets", "recordings", "microcircuit");
    private static final int HEADER = 3;

    /** Lines of each file. */
    private static final Map<String, List<String>> SOUND = new TreeMap<>();

    @TempDir
    Path directory;

    private Map<String, List<String>> files;

    @BeforeAll
    static void cut() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(REAL, "*.dat.gz")) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString().replace(".gz", "");
                SOUND.put(name, lines(entry));
            }
        }
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            // NEST writes in the order of time, but for spikes of one communication interval
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (lines.size() < HEADER || time(line) <= 1000) {
                    lines.add(line);
                } else if (time(line) > 1010) {
                    break;
                }
            }
        }
        return lines;
    }

    private static double time(String line) {
        return Double.parseDouble(line.substring(line.indexOf('\t') + 1));
    }

    private static int id(String line) {
        return Integer.parseInt(line, 0, line.indexOf('\t'), 10);
    }

    @BeforeEach
    void copy() {
        files = new TreeMap<>();
        SOUND.forEach((name, lines) -> files.put(name, new ArrayList<>(lines)));
    }

    private void write() throws IOException {
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), String.join("\n", file.getValue()) + "\n");
        }
        Files.copy(REAL.resolve("population_nodeids.dat"), directory.resolve("population_nodeids.dat"));
        String parameters = Files.readString(REAL.resolve("simulation.yaml"));
        String shorter = parameters.replaceAll("(?m)^t_stop_ms:.*$", "t_stop_ms: 1000.0");
        assertFalse(shorter.equals(parameters));
        Files.writeString(directory.resolve("simulation.yaml"), shorter);
    }

    private Soundness check() throws IOException {
        write();
        return check(directory);
    }

    private static Soundness check(Path recording) {
        return Recording.check(
                        List.of(recording),
                        MeasurementSettings.defaults(),
                        ReadingSettings.defaults(),
                        2,
                        ReadProgress.NONE)
                .soundness();
    }

    private Finding only(Soundness soundness, String kind, String file, long line) throws IOException {
        assertFalse(soundness.isSound());
        assertEquals(1, soundness.problems().size(), soundness.problems().toString());
        Finding problem = soundness.problems().get(0);
        assertEquals(kind, problem.kind(), problem.toString());
        String place = file.isEmpty() ? directory.toString() : file;
        assertTrue(problem.file().endsWith(place), problem.toString());
        assertEquals(line, problem.line(), problem.toString());
        assertFalse(problem.remedy().isEmpty());
        Path documentation = Path.of(System.getProperty("siegert.home"), "docs", "check.md");
        assertTrue(Files.readString(documentation).contains("`" + kind + "`"), kind);
        return problem;
    }

    /** Removes spikes, in files whose name has a part in it. */
    private void drop(String part, BiPredicate<Integer, Double> spike) {
        files.forEach((name, lines) -> {
            if (name.contains(part)) {
                lines.subList(HEADER, lines.size()).removeIf(line -> spike.test(id(line), time(line)));
            }
        });
    }

    private List<String> file(String part) {
        return files.get(name(part));
    }

    private String name(String part) {
        return files.keySet().stream().filter(n -> n.contains(part)).findFirst().orElseThrow();
    }

    @Test
    void whatNestWroteIsSound() throws IOException {
        Soundness soundness = check();
        assertEquals(List.of(), soundness.problems());
        assertTrue(soundness.isSound());
        Soundness.Contents contents = soundness.contents().orElseThrow();
        assertEquals(8, contents.populations().size());
        long lines = 0;
        for (List<String> file : files.values()) {
            lines += file.size() - HEADER;
        }
        assertEquals(lines, contents.recording().spikes() + contents.recording().atStop());
        int silent = contents.populations().get(0).silent();
        assertTrue(silent > 10_000, "most neurons of 23E fire less than twice a second");
        assertTrue(soundness.notes().stream().anyMatch(f -> f.kind().equals("silent_neurons") && f.count() == silent));
    }

    @Test
    void missingProcess() throws IOException {
        files.remove(name("_5E-77179-1"));
        Finding problem = only(check(), "missing_process", "", 0);
        assertEquals(1, problem.count());
        assertTrue(problem.message().contains("virtual process 1 for recorder spike_recorder_5E-77179"));
    }

    @Test
    void fileOfAnEarlierRunWithOtherDigits() throws IOException {
        files.put("spike_recorder_5E-77179-00.dat", file("_5E-77179-0"));
        Soundness soundness = check();
        assertTrue(
                soundness.problems().stream().anyMatch(f -> f.kind().equals("mixed_runs")),
                soundness.problems().toString());
    }

    @Test
    void filesOfAnEarlierRunWithMoreProcesses() throws IOException {
        // with four processes each file of two held two: the earlier run left those of processes 2 and 3
        for (String recorder : List.of("_5E-77179-", "_6I-77185-")) {
            for (int v = 0; v < 2; v++) {
                int process = v + 2;
                List<String> stale = new ArrayList<>(file(recorder + v));
                stale.subList(HEADER, stale.size()).removeIf(line -> id(line) % 4 != process);
                files.put("spike_recorder" + recorder + process + ".dat", stale);
            }
        }
        Soundness soundness = check();
        List<String> kinds = soundness.problems().stream().map(Finding::kind).toList();
        assertTrue(kinds.contains("neurons_in_two_files"), kinds.toString());
        assertTrue(kinds.contains("mixed_runs") || kinds.contains("missing_process"), kinds.toString());
    }

    @Test
    void recorderConnectedTwice() throws IOException {
        List<String> lines = file("_5I-77181-1");
        int spikes = lines.size() - HEADER;
        for (int k = HEADER; k < lines.size(); k += 2) {
            lines.add(k, lines.get(k));
        }
        int atStop =
                (int) lines.stream().skip(HEADER).filter(l -> time(l) == 1000).count() / 2;
        Finding problem = only(check(), "recorder_connected_twice", "5I-77181-1.dat", HEADER + 2);
        assertEquals(spikes - atStop, problem.count());
    }

    @Test
    void oneSpikeTwice() throws IOException {
        List<String> lines = file("_5I-77181-1");
        lines.add(1000, lines.get(999));
        assertEquals(1, only(check(), "duplicates", "5I-77181-1.dat", 1001).count());
    }

    @Test
    void spikesOutOfOrder() throws IOException {
        List<String> lines = file("_5I-77181-0");
        String early = lines.remove(HEADER);
        int id = id(early);
        int next = HEADER;
        while (id(lines.get(next)) != id) {
            next++;
        }
        lines.add(next + 1, early);
        assertEquals(1, only(check(), "disorder", "5I-77181-0.dat", next + 2).count());
    }

    @Test
    void idsOutsideAllPopulations() throws IOException {
        List<String> lines = file("_6E-77183-0");
        lines.add(500, "77170\t700.100");
        lines.add("99999\t999.900");
        Finding problem = only(check(), "unknown_ids", "6E-77183-0.dat", 501);
        assertEquals(2, problem.count());
    }

    @Test
    void spikesAfterTheEnd() throws IOException {
        List<String> lines = file("_6E-77183-0");
        String last = lines.get(lines.size() - 1);
        lines.add(last.substring(0, last.indexOf('\t')) + "\t1200.000");
        Finding problem = only(check(), "spikes_after_end", "6E-77183-0.dat", lines.size());
        assertEquals(1, problem.count());
        assertEquals(Severity.WARNING, problem.severity());
    }

    @Test
    void theFirstPartIsLost() throws IOException {
        drop("", (id, time) -> time <= 700);
        Finding problem = only(check(), "first_spike_late", "", 0);
        assertTrue(problem.message().startsWith("the first spike is at 700.1"), problem.message());
        assertTrue(problem.remedy().contains("Simulate"));
    }

    @Test
    void theSimulationStoppedEarly() throws IOException {
        drop("", (id, time) -> time > 800);
        assertTrue(only(check(), "last_spike_early", "", 0).message().contains("the last spike is at 800.0"));
    }

    @Test
    void lastLineCutOff() throws IOException {
        write();
        Path file = directory.resolve(name("_4E-77175-0"));
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 4));
        Finding problem = only(
                check(directory),
                "truncated_line",
                "4E-77175-0.dat",
                file("_4E-77175-0").size());
        assertTrue(problem.message().contains("in the middle of a record"));
    }

    @Test
    void emptyRecorder() throws IOException {
        drop("_5I-77181", (id, time) -> true);
        Soundness soundness = check();
        assertEquals(
                List.of("empty_recorder", "silent_population"),
                soundness.problems().stream().map(Finding::kind).toList());
        assertTrue(soundness.problems().get(0).file().endsWith("spike_recorder_5I-77181-0.dat"));
        assertEquals(2, soundness.problems().get(0).count());
        assertEquals(1065, soundness.problems().get(1).count());
    }

    @Test
    void silentNeuronsSideBySide() throws IOException {
        // ids of 4E: 26518 to 48432
        drop("_4E-77175", (id, time) -> id >= 30_000 && id < 30_400);
        Finding problem = only(check(), "silent_block", "", 0);
        assertTrue(problem.count() >= 400 && problem.count() < 420, problem.toString());
    }

    @Test
    void populationThatStops() throws IOException {
        drop("_5E-77179", (id, time) -> time > 800);
        Finding problem = only(check(), "population_stops", "", 0);
        assertEquals(4850, problem.count());
        assertTrue(problem.message().contains("population 5E has no spike after 801"), problem.message());
    }

    @Test
    void populationThatStartsLate() throws IOException {
        drop("_5E-77179", (id, time) -> time <= 700);
        assertTrue(only(check(), "population_starts_late", "", 0).message().contains("no spike before 700"));
    }

    @Test
    void fileThatEndsEarly() throws IOException {
        drop("_4E-77175-1", (id, time) -> time > 800);
        Finding problem = only(check(), "file_ends_early", "4E-77175-1.dat", 0);
        assertTrue(problem.message().contains("the last spike is at 800.0"), problem.message());
    }

    @Test
    void coarsePrint() throws IOException {
        files.replaceAll((name, lines) -> {
            List<String> coarse = new ArrayList<>(lines.subList(0, HEADER));
            for (String line : lines.subList(HEADER, lines.size())) {
                coarse.add(line.replaceAll("\\..*$", ""));
            }
            return coarse;
        });
        Soundness soundness = check();
        assertTrue(
                soundness.problems().stream().anyMatch(f -> f.kind().equals("rounded_times")),
                soundness.problems().toString());
    }

    @Test
    void allFaultsAtOnce() throws IOException {
        files.remove(name("_6E-77183-1"));
        file("_23E-77171-0").add(400, "0\t600.100");
        file("_4I-77177-1").add(77, "no spike");
        drop("_5E-77179", (id, time) -> time > 800);
        Soundness soundness = check();
        assertEquals(
                List.of("missing_process", "unknown_ids", "bad_lines", "population_stops"),
                soundness.problems().stream().map(Finding::kind).toList());
        assertTrue(soundness.contents().isPresent());
    }

    @Test
    void missingProcessInOneFileOfAnotherFormat() throws IOException {
        // a process was lost before the recording was packed: no name of a file says so any more
        drop("_4E-77175", (id, time) -> id % 4 == 3);
        write();
        Path packed = directory.resolve("packed/run.h5");
        Conversion.open(List.of(directory), ReadingSettings.defaults()).toSonata(packed, Map.of());
        Finding problem = only(check(packed), "silent_process", "packed", 0);
        assertTrue(problem.message().contains("modulo 4"), problem.message());
    }

    @Test
    void faultsOfText() throws IOException {
        StringBuilder text = new StringBuilder("id,time_ms\n");
        List<String> lines = new ArrayList<>();
        for (int v = 0; v < 2; v++) {
            List<String> file = SOUND.get(name("_5I-77181-" + v));
            lines.addAll(file.subList(HEADER, file.size()));
        }
        for (String line : lines) {
            text.append(line.replace('\t', ',')).append('\n');
        }
        text.append(lines.get(lines.size() - 1).replace('\t', ',')).append("\n4,600.1\nx,y\n49000,12");
        Files.writeString(directory.resolve("spikes.csv"), text.toString());
        Files.writeString(directory.resolve("populations.csv"), "5I,58762,59826\n");
        Soundness soundness = check(directory);
        List<String> kinds = soundness.problems().stream().map(Finding::kind).toList();
        assertEquals(List.of("bad_lines", "truncated_line", "unknown_ids", "duplicates"), kinds);
    }
}
