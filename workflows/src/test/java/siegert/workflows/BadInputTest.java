package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes as a user makes them, from the command line to the exit code and the message. */
class BadInputTest {
    private static final String HEADER = "# NEST version: 3.8\n# RecordingBackendASCII version: 2\nsender\ttime_ms\n";

    @TempDir
    Path directory;

    private Path run;

    @Test
    void choicesOfTheTheoryThatDoNotExist() {
        assertRefused(ExitCode.USAGE, "published, full", "predict", "microcircuit", "--theory", "complete");
        assertRefused(ExitCode.USAGE, "fokker-planck", "predict", "microcircuit", "--method", "exact");
        assertRefused(ExitCode.USAGE, "--resolution", "predict", "microcircuit", "--resolution", "-0.1");
        assertRefused(
                ExitCode.USAGE,
                "always includes it",
                "predict",
                "microcircuit",
                "--theory",
                "full",
                "--refractoriness",
                "neglected");
    }

    @Test
    void filesOfOneKindAreNotWrittenOverThoseOfAnother() throws IOException {
        Path kept = Files.writeString(directory.resolve("kept.json"), "{}");
        assertRefused(ExitCode.USAGE, "must end in .h5 or .hdf5", "predict", "sdm", "--hdf5", kept.toString());
        assertRefused(ExitCode.USAGE, "must end in .h5", "measure", "microcircuit", "--hdf5", "spikes.dat");
        assertRefused(ExitCode.USAGE, "must end in .h5", "baseline", "show", "ei.json", "--hdf5", kept.toString());
        assertEquals("{}", Files.readString(kept));
        assertRefused(ExitCode.USAGE, "does not end as a JSON file", "predict", "sdm", "--json", "results.h5");
        assertRefused(ExitCode.USAGE, "does not end as a JSON file", "predict", "sdm", "--json", "network.YAML");
    }

    /** A sound recording: two populations of 20 neurons, two virtual processes, spikes on a grid of 0.1 ms. */
    @BeforeEach
    void recording() throws IOException {
        run = Files.createDirectory(directory.resolve("run"));
        Files.writeString(run.resolve("population_nodeids.dat"), "1 20\n21 40\n");
        Files.writeString(
                run.resolve("simulation.yaml"),
                "resolution_ms: 0.1\nthreads: 2\ntransient_ms: 0.0\nt_stop_ms: 1000.0\n");
        for (int process = 0; process < 2; process++) {
            Files.writeString(file("E", 41, process), HEADER + spikes(1, 20, process));
            Files.writeString(file("I", 42, process), HEADER + spikes(21, 40, process));
        }
    }

    private Path file(String label, int recorder, int process) {
        return run.resolve("spike_recorder_" + label + "-" + recorder + "-" + process + ".dat");
    }

    private static String spikes(int first, int last, int process) {
        List<String> lines = new ArrayList<>();
        for (int id = first; id <= last; id++) {
            if (id % 2 == process) {
                for (int spike = 1; spike < 9; spike++) {
                    lines.add(id + "\t" + (100 * spike + id) + ".500\n");
                }
            }
        }
        return String.join("", lines);
    }

    private void assertRefused(int code, String phrase, String... arguments) {
        CommandLineRun result = CommandLineRun.of(arguments);
        assertEquals(code, result.code(), result.err());
        assertTrue(result.err().startsWith("siegert: "), result.err());
        assertTrue(result.err().contains(phrase), result.err());
        assertFalse(result.err().contains("\tat "), result.err());
        assertEquals("", result.out());
    }

    private void assertUnmeasurable(String phrase, String... options) {
        List<String> arguments = new ArrayList<>(List.of("measure", run.toString()));
        arguments.addAll(List.of(options));
        assertRefused(ExitCode.BAD_INPUT, phrase, arguments.toArray(String[]::new));
    }

    @Test
    void theRecordingItselfIsSound() {
        CommandLineRun result = CommandLineRun.of("measure", run.toString());
        assertEquals(ExitCode.DONE, result.code(), result.err());
        assertTrue(result.out().contains("320 spikes of 40 neurons in 4 files"), result.out());
    }

    @Test
    void unknownNamesGetSuggestions() throws IOException {
        assertRefused(ExitCode.BAD_INPUT, "microcircuit", "predict", "microcirciut");
        assertRefused(ExitCode.BAD_INPUT, "no such recording", "measure", directory + "/rum");
        assertRefused(ExitCode.BAD_INPUT, "no such recording: ''", "measure", "");
        assertRefused(ExitCode.BAD_INPUT, "no such network: ''", "predict", "");
        assertRefused(ExitCode.USAGE, "--frequencies", "predict", "microcircuit", "--frequences", "1:2:1");
        assertRefused(ExitCode.USAGE, "predict", "predickt", "microcircuit");
    }

    @Test
    void emptyDirectory() throws IOException {
        run = Files.createDirectory(directory.resolve("empty"));
        assertUnmeasurable("the directory is empty");
    }

    @Test
    void onlyHeaders() throws IOException {
        for (int process = 0; process < 2; process++) {
            Files.writeString(file("E", 41, process), HEADER);
            Files.writeString(file("I", 42, process), HEADER);
        }
        assertUnmeasurable("spike");
    }

    @Test
    void fileWithoutAByte() throws IOException {
        Files.writeString(file("I", 42, 1), "");
        assertUnmeasurable(file("I", 42, 1).getFileName().toString());
    }

    @Test
    void lastVirtualProcessMissing() throws IOException {
        Files.delete(file("E", 41, 1));
        Files.delete(file("I", 42, 1));
        assertUnmeasurable("process");
    }

    @Test
    void filesOfTwoRuns() throws IOException {
        Files.writeString(run.resolve("spike_recorder_E-41-00.dat"), HEADER + spikes(1, 20, 0));
        assertUnmeasurable("spike_recorder_E-41-00.dat");
    }

    @Test
    void truncatedLastLine() throws IOException {
        Path file = file("E", 41, 0);
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 6));
        assertUnmeasurable("spike_recorder_E-41-0.dat:83");
    }

    @Test
    void lenientlyTheFaultIsSaidWithItsPlace() throws IOException {
        Path file = file("E", 41, 0);
        Files.writeString(file, Files.readString(file) + "nonsense\n");
        CommandLineRun result = CommandLineRun.of("measure", run.toString(), "--lenient", "--segment", "100");
        assertEquals(ExitCode.DONE, result.code(), result.err());
        assertTrue(result.out().contains("error: " + file + ":84: \"nonsense\" is no record"), result.out());
    }

    @Test
    void garbageFarInside() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int line = 4; line < 1_000_000; line++) {
            text.append("2\t")
                    .append(line / 1000)
                    .append('.')
                    .append(line % 1000 / 100)
                    .append("00\n");
        }
        text.append("2\t1x0.5\n").append("2\t1001.000\n");
        Files.writeString(file("E", 41, 0), text);
        assertUnmeasurable("spike_recorder_E-41-0.dat:1000000");
    }

    @Test
    void idsOutsideEveryPopulation() throws IOException {
        Files.writeString(run.resolve("population_nodeids.dat"), "1 20\n21 30\n");
        assertUnmeasurable("belong to no population");
    }

    @Test
    void stepsWithoutAResolution() throws IOException {
        Files.delete(run.resolve("simulation.yaml"));
        for (int process = 0; process < 2; process++) {
            Files.writeString(
                    file("E", 41, process),
                    "# NEST version: 3.8\n# RecordingBackendASCII version: 2\nsender\ttime_step\ttime_offset\n"
                            + (2 - process) + "\t1005\t0.000\n");
        }
        assertUnmeasurable("--resolution");
    }

    @Test
    void voltmeterInsteadOfSpikes() throws IOException {
        run = Files.createDirectory(directory.resolve("analog"));
        Files.writeString(
                run.resolve("voltmeter-7-0.dat"),
                "# NEST version: 3.8\n# RecordingBackendASCII version: 2\nsender\ttime_ms\tV_m\n1\t1.000\t-65.0\n");
        Files.writeString(run.resolve("population_nodeids.dat"), "1 20\n");
        assertUnmeasurable("V_m");
    }

    @Test
    void windowBinAndSegmentThatDoNotFit() {
        assertUnmeasurable("window", "--window", "5000:6000");
        assertUnmeasurable("multiple", "--bin", "0.25ms");
        assertRefused(ExitCode.USAGE, "--window", "measure", run.toString(), "--window", "10:5");
        assertRefused(ExitCode.USAGE, "--bin", "measure", run.toString(), "--bin", "1 mV");
    }

    @ParameterizedTest
    @CsvSource({"--taper, Boxcar", "--detrend, linear", "--sides, one", "--average, median", "--convention, bos"})
    void everyChoiceIsTakenAsTheHelpWritesIt(String option, String value) {
        CommandLineRun result = CommandLineRun.of("measure", run.toString(), option, value);
        assertEquals(ExitCode.DONE, result.code(), result.err());
    }

    @ParameterizedTest
    @CsvSource({
        "--bin, 0, positive",
        "--bin, -1 ms, positive",
        "--segment, 0, positive",
        "--resolution, 0, positive",
        "--overlap, 1, from 0 to below 1",
        "--overlap, -0.1, from 0 to below 1",
        "--overlap, NaN, is not a number",
        "--threads, 0, at least 1",
        "--threads, two, --threads",
        "--taper, kaiser, 'is none of boxcar, hann, hamming, blackman'",
        "--sides, 3, 'is none of two, one'",
        "--average, mode, 'is none of mean, median'"
    })
    void optionsOutOfRange(String option, String value, String phrase) {
        assertRefused(ExitCode.USAGE, phrase, "measure", run.toString(), option, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tau_m: {val: 10.0, unit: mV} | tau_m",
                "tau_m: {val: -10.0, unit: ms} | tau_m",
                "V_th_abs: {val: -70.0, unit: mV} | V_th_abs",
                "g: | g",
                "K: [[1, 2], [3, 4]] | K",
                "populations: [E, I | not valid YAML"
            })
    void networkFilesWithAMistake(String line, String phrase) throws IOException {
        String key = line.substring(0, line.indexOf(':'));
        String network = CommandLineRun.of("datasets", "show", "microcircuit").out();
        Path file = directory.resolve("network.yaml");
        StringBuilder text = new StringBuilder();
        boolean skipping = false;
        for (String old : network.split("\n")) {
            boolean top = !old.isEmpty() && Character.isLetter(old.charAt(0));
            skipping = top ? old.startsWith(key + ":") : skipping;
            if (top && skipping) {
                text.append(line).append('\n');
            } else if (!skipping) {
                text.append(old).append('\n');
            }
        }
        Files.writeString(file, text);
        assertRefused(ExitCode.BAD_INPUT, phrase, "predict", file.toString());
        assertTrue(CommandLineRun.of("predict", file.toString()).err().contains("network.yaml:"), "the line is named");
    }

    @Test
    void overridesAreChecked() {
        assertRefused(ExitCode.BAD_INPUT, "--set", "predict", "microcircuit", "--set", "tau_m=5 mV");
        assertRefused(ExitCode.BAD_INPUT, "--set", "predict", "microcircuit", "--set", "no_such_key=5");
    }

    @Test
    void outputThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "in the way");
        assertRefused(
                ExitCode.BAD_INPUT,
                "cannot be written",
                "predict",
                "microcircuit",
                "--frequencies",
                "1:2:1",
                "--out",
                file + "/out");
        assertEquals("in the way", Files.readString(file));
        try (var left = Files.list(directory)) {
            assertEquals(List.of(file, run), left.sorted().toList());
        }
    }

    /** The last but one file cannot be written: the verdict, which would be FAIL, does not hide that, and nothing changes. */
    @Test
    void aReportThatIsNotWrittenToItsEnd() throws IOException {
        Path out = directory.resolve("report");
        Files.createDirectories(out.resolve("junit.xml"));
        Files.writeString(out.resolve("report.json"), "of another day");
        String[] words = {
            "validate", "brunel-ai", "ei-same", "--window", "500:2500", "--theory", "published", "--ladder", "off"
        };
        CommandLineRun run = CommandLineRun.of(Stream.concat(Stream.of(words), Stream.of("--out", out.toString()))
                .toArray(String[]::new));
        assertEquals(ExitCode.BAD_INPUT, run.code(), run.err());
        assertTrue(run.err().contains("junit.xml: is a directory"), run.err());
        assertEquals("of another day", Files.readString(out.resolve("report.json")));
        try (Stream<Path> left = Files.list(out)) {
            assertEquals(
                    List.of("junit.xml", "report.json"),
                    left.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void validateWithoutARecordingOfItsOwn() throws IOException {
        Path file = directory.resolve("network.yaml");
        Files.writeString(
                file, CommandLineRun.of("datasets", "show", "microcircuit").out());
        assertRefused(ExitCode.USAGE, "RECORDING", "validate", file.toString());
        assertRefused(
                ExitCode.BAD_INPUT,
                "population",
                "validate",
                "microcircuit",
                run.toString(),
                "--out",
                directory + "/r");
        assertFalse(Files.exists(directory.resolve("r")));
    }

    @Test
    void tablesWhoseUnitNobodySaysAreReadOnceTheUserDoes() throws IOException {
        run = Files.createDirectory(directory.resolve("table"));
        StringBuilder table = new StringBuilder("id,t\n");
        for (int spike = 1; spike < 100; spike++) {
            table.append(spike % 7).append(',').append(spike).append(".5\n");
        }
        Files.writeString(run.resolve("spikes.csv"), table);
        assertUnmeasurable("--time-unit");
        assertUnmeasurable("nothing says which ids belong", "--time-unit", "ms");
        assertRefused(ExitCode.USAGE, "no unit of time", "measure", run.toString(), "--time-unit", "mV");
        assertRefused(ExitCode.USAGE, "does not name", "measure", run.toString(), "--columns", "id,id");
        CommandLineRun read = CommandLineRun.of(
                "measure", run.toString(), "--time-unit", "ms", "--by-recorder", "--segment", "50", "--bin", "1ms");
        assertEquals(ExitCode.DONE, read.code(), read.err());
        assertTrue(read.out().contains("99 spikes of 7 neurons"), read.out());
    }
}
