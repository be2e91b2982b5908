package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.InputException;
import siegert.datasets.Problem;
import siegert.datasets.result.Finding;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Severity;

/** Every mistake gets its error; leniently, what can be counted is counted and the mistake is a finding. */
class BadRecordingTest {
    private static final String E0 = "spike_recorder_E-41-0.dat";
    private static final String E1 = "spike_recorder_E-41-1.dat";
    private static final String I0 = "spike_recorder_I-42-0.dat";
    private static final String I1 = "spike_recorder_I-42-1.dat";

    @TempDir
    Path directory;

    private RecordingOnDisk recording;

    @BeforeEach
    void write() {
        recording = RecordingOnDisk.sound(directory);
    }

    private Problem single() {
        return single(MeasurementSettings.defaults());
    }

    private Problem single(MeasurementSettings settings) {
        List<Problem> problems = recording.problems(settings);
        assertEquals(1, problems.size(), problems.toString());
        assertFalse(problems.get(0).message().isEmpty());
        return problems.get(0);
    }

    private static void assertSays(Problem problem, String file, long line, String... words) {
        assertTrue(problem.file().endsWith(file), problem.toString());
        assertEquals(line, problem.line(), problem.toString());
        for (String word : words) {
            assertTrue(problem.toString().contains(word), "\"" + word + "\" in: " + problem);
        }
    }

    private static Finding finding(Measurement measurement, String kind) {
        return measurement.findings().stream()
                .filter(f -> f.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " in " + measurement.findings()));
    }

    @Test
    void aSoundRecordingHasNoProblem() {
        Measurement measurement = recording.measure();
        assertEquals(4000, measurement.recording().spikes());
        assertEquals(List.of(), measurement.findings());
    }

    @Test
    void noSuchDirectory() {
        Path wrong = directory.resolveSibling(directory.getFileName() + "x");
        InputException e = assertThrows(
                InputException.class, () -> Recording.open(List.of(wrong), MeasurementSettings.defaults()));
        assertSays(e.problems().get(0), wrong.toString(), 0, "no such file", "Did you mean " + directory + "?");
    }

    @Test
    void allMissingDirectoriesAtOnce() {
        InputException e = assertThrows(
                InputException.class,
                () -> Recording.open(
                        List.of(directory.resolve("a"), directory.resolve("b")), MeasurementSettings.defaults()));
        assertEquals(2, e.problems().size());
    }

    @Test
    void emptyDirectory() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        InputException e = assertThrows(
                InputException.class, () -> Recording.open(List.of(empty), MeasurementSettings.defaults()));
        assertSays(e.problems().get(0), "empty", 0, "the directory is empty", "label-id-vp.dat");
    }

    @Test
    void directoryOfOtherFiles() throws IOException {
        Path seeds = Files.createDirectory(directory.resolve("seeds"));
        Files.createDirectory(seeds.resolve("seed-1"));
        Files.writeString(seeds.resolve("rates.dat"), "1 2 3\n");
        InputException e = assertThrows(
                InputException.class, () -> Recording.open(List.of(seeds), MeasurementSettings.defaults()));
        assertSays(e.problems().get(0), "seeds", 0, "seed-1/, rates.dat", "name one of them");
    }

    @Test
    void headerOnlyFileIsSilent() {
        recording.write(E0, RecordingOnDisk.HEADER);
        Measurement measurement = recording.measure();
        assertEquals(10, measurement.populations().get(0).silent());
        assertEquals(50, measurement.populations().get(0).rate(), 1e-12);
        assertEquals(10, finding(measurement, "silent_neurons").count());
    }

    @Test
    void headerOnlyFilesThroughout() {
        for (String name : List.of(E0, E1, I0, I1)) {
            recording.write(name, RecordingOnDisk.HEADER);
        }
        assertSays(single(), directory.toString(), 0, "not one of the 4 files holds a spike");
        recording.delete("simulation.yaml");
        assertSays(single(), directory.toString(), 0, "no file holds a spike", "--window");
    }

    @Test
    void zeroByteFile() {
        recording.write(E0, "");
        List<Problem> problems = recording.problems();
        assertEquals(1, problems.size());
        assertSays(problems.get(0), E0, 0, "no bytes", "copy the file again");
        assertEquals(3000, recording.measureLeniently().recording().spikes());
    }

    @Test
    void missingProcessInAGap() {
        recording.delete(E0);
        assertSays(single(), directory.toString(), 0, "virtual process 0", "spike_recorder_E-41", "silent");
        Measurement measurement = recording.measureLeniently();
        assertEquals(1, finding(measurement, "missing_process").count());
        assertEquals(3000, measurement.recording().spikes());
    }

    @Test
    void missingLastProcessOfOneRecorder() {
        recording.delete(E1);
        recording.delete("simulation.yaml");
        List<Problem> problems = recording.problems();
        assertSays(problems.get(0), directory.toString(), 0, "virtual process 1 for recorder spike_recorder_E-41");
    }

    @Test
    void missingLastProcessOfAllRecordersByThreads() {
        recording.delete(E1);
        recording.delete(I1);
        List<Problem> problems = recording.problems();
        assertSays(problems.get(0), directory.toString(), 0, "virtual process 1", "simulation.yaml says 2 threads");
    }

    @Test
    void missingLastProcessOfAllRecordersByIds() {
        recording.write("simulation.yaml", "t_stop_ms: 1100.0\ntransient_ms: 100.0\nresolution_ms: 0.1\n");
        recording.delete(E1);
        recording.delete(I1);
        assertSays(single(), directory.toString(), 0, "virtual process 1", "modulo 2");
    }

    @Test
    void missingProcessesByTheWidthOfTheNumbers() {
        recording.write("simulation.yaml", "t_stop_ms: 1100.0\ntransient_ms: 100.0\nresolution_ms: 0.1\n");
        for (String name : List.of(E0, E1, I0, I1)) {
            String wide = name.replace("-0.", "-00.").replace("-1.", "-01.");
            recording.rename(name, wide);
        }
        assertSays(recording.problems().get(0), directory.toString(), 0, "virtual process 2, 3", "2 digits");
    }

    @Test
    void twoRunsWithNumbersOfOtherWidth() {
        recording.write("spike_recorder_E-41-02.dat", RecordingOnDisk.HEADER);
        assertSays(single(), ".dat", 0, "files of two runs", "number");
    }

    @Test
    void twoRunsInOneProcess() {
        recording.write("spike_recorder_E-41-00.dat", RecordingOnDisk.HEADER + RecordingOnDisk.records(1, 20, 0, 2));
        List<Problem> problems = recording.problems();
        assertSays(problems.get(0), ".dat", 0, "second file");
        assertTrue(problems.stream().anyMatch(p -> p.message().contains("another file")), problems.toString());
        // the first by name counts, whatever the threads do
        Measurement measurement = recording.measureLeniently();
        assertEquals(4000, measurement.recording().spikes());
        assertEquals(1000, finding(measurement, "neurons_in_two_files").count());
    }

    @Test
    void filesLeftOverFromARunWithMoreProcesses() {
        recording.write("simulation.yaml", "t_stop_ms: 1100.0\ntransient_ms: 100.0\nresolution_ms: 0.1\n");
        for (int vp = 2; vp < 4; vp++) {
            for (int r = 0; r < 2; r++) {
                recording.write(
                        "spike_recorder_" + "EI".charAt(r) + "-" + (41 + r) + "-" + vp + ".dat",
                        RecordingOnDisk.HEADER + RecordingOnDisk.records(1 + 20 * r, 20 + 20 * r, vp, 4));
            }
        }
        List<Problem> problems = recording.problems();
        assertTrue(problems.stream().anyMatch(p -> p.message().contains("another file")), problems.toString());
        assertTrue(problems.stream().anyMatch(p -> p.message().contains("modulo 4")), problems.toString());
    }

    @Test
    void twoVersionsOfTheSimulator() {
        recording.write(I1, recording.read(I1).replace("3.8.0", "3.6.0"));
        assertSays(single(), I1, 0, "NEST 3.6.0", "NEST 3.8.0");
    }

    @Test
    void truncatedLastLine() {
        String text = recording.read(E0);
        recording.write(E0, text.substring(0, text.length() - 3));
        assertSays(single(), E0, 1003, "middle of a record", "20\t1090.0".replace('\t', ' '));
        Measurement measurement = recording.measureLeniently();
        assertEquals(3999, measurement.recording().spikes());
        assertEquals(1, finding(measurement, "truncated_line").count());
    }

    @Test
    void truncatedGzip() throws IOException {
        recording.compress(E0);
        Path packed = directory.resolve(E0 + ".gz");
        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(bytes, bytes.length / 2));
        List<Problem> problems = recording.problems();
        assertTrue(
                problems.stream().anyMatch(p -> p.message().contains("compressed data end too early")),
                problems.toString());
    }

    @Test
    void damagedGzip() throws IOException {
        recording.compress(E0);
        Path packed = directory.resolve(E0 + ".gz");
        byte[] bytes = Files.readAllBytes(packed);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 40, (byte) 0x55);
        Files.write(packed, bytes);
        assertFalse(recording.problems().isEmpty());
        assertTrue(recording.problems().stream().anyMatch(p -> p.file().endsWith(E0 + ".gz")));
        recording.write(E0 + ".gz", "no gzip at all");
        assertSays(recording.problems().get(0), E0 + ".gz", 0, "gzip");
    }

    @Test
    void garbageInLineAMillion() {
        StringBuilder text = new StringBuilder(RecordingOnDisk.HEADER);
        for (int line = 4; line < 1_000_004; line++) {
            // the ten neurons in turn, a spike every microsecond from 100 ms on
            int us = line - 4;
            String record =
                    2 * (line % 10 + 1) + "\t" + (100 + us / 1000) + "." + ("" + (1000 + us % 1000)).substring(1);
            text.append(line == 1_000_000 ? "4\t10.0@0" : record).append('\n');
        }
        recording.write(E0, text.toString());
        assertSays(single(), E0, 1_000_000, "4 10.0@0", "no record");
        Measurement measurement = recording.measureLeniently();
        assertEquals(1, finding(measurement, "bad_lines").count());
        assertEquals(3000 + 999_999, measurement.recording().spikes());
    }

    @Test
    void allBadLinesOfAllFilesAtOnce() {
        recording.write(E0, recording.read(E0) + "5\n7\t\n-3\t5.000\n");
        recording.write(I1, recording.read(I1).replaceFirst("\n23\t", "\n\0\0\t"));
        recording.write(I0, recording.read(I0) + "22\t1099.00\n");
        List<Problem> problems = recording.problems();
        assertEquals(3, problems.size());
        assertSays(problems.get(0), E0, 1004, "2 lines after it");
        assertSays(problems.get(1), I0, 1004, "22 1099.00");
        assertSays(problems.get(2), I1, 5, "no record");
    }

    @Test
    void noTextAtAll() {
        byte[] bytes = new byte[600_000];
        Arrays.fill(bytes, (byte) 'x');
        System.arraycopy(RecordingOnDisk.HEADER.getBytes(), 0, bytes, 0, RecordingOnDisk.HEADER.length());
        recording.write(E0, bytes);
        assertSays(single(), E0, 4, "no text file of spikes");
        recording.write(E0, new byte[600_000]);
        assertSays(recording.problems().get(0), E0, 1, "column names");
    }

    @Test
    void idsOutsideEveryPopulation() {
        recording.write("population_nodeids.dat", "1 20\n21 38\n");
        List<Problem> problems = recording.problems();
        assertEquals(2, problems.size(), problems.toString());
        assertSays(problems.get(0), I0, 13, "100 spikes", "for instance 40", "1 to 20, 21 to 38");
        assertSays(problems.get(1), I1, 13, "100 spikes", "for instance 39");
        assertEquals(3800, recording.measureLeniently().recording().spikes());
    }

    @Test
    void stepsWithoutResolution() {
        recording.delete("simulation.yaml");
        recording.write(E0, "sender\ttime_step\ttime_offset\n2\t1010\t0.000\n");
        recording.write(E1, "sender\ttime_step\ttime_offset\n");
        List<Problem> problems = recording.problems();
        assertSays(problems.get(0), E0, 1, "steps", "resolution_ms: 0.1");
        assertSays(problems.get(1), E1, 1, "steps");
    }

    @Test
    void mixedColumnsInOneRecorder() {
        recording.write(E1, "# NEST version: 3.8.0\nsender\ttime_step\ttime_offset\n1\t1010\t0.000\n");
        assertSays(single(), E1, 0, "time_step", E0);
    }

    @Test
    void voltmeterFiles() throws IOException {
        String voltmeter =
                "# NEST version: 3.8.0\n# RecordingBackendASCII version: 2\nsender\ttime_ms\tV_m\n1\t101.000\t-57.5\n";
        recording.write("voltmeter-43-0.dat", voltmeter);
        assertEquals(1, finding(recording.measure(), "not_spikes").count());
        Path named = directory.resolve("voltmeter-43-0.dat");
        InputException e = assertThrows(
                InputException.class, () -> Recording.open(List.of(named), MeasurementSettings.defaults()));
        assertSays(e.problems().get(0), "voltmeter-43-0.dat", 0, "not spikes", "sender time_ms V_m");
        for (String name : List.of(E0, E1, I0, I1)) {
            recording.delete(name);
        }
        assertSays(single(), "voltmeter-43-0.dat", 0, "not spikes");
    }

    @Test
    void weightRecorder() {
        recording.write("wr-43-0.dat", "sender\ttime_ms\tweights\ttargets\treceptors\tports\n1\t1.0\t2.0\t3\t0\t0\n");
        assertEquals(1, finding(recording.measure(), "not_spikes").count());
    }

    @Test
    void windowOutsideTheRecording() {
        MeasurementSettings settings = MeasurementSettings.defaults().withWindow(new Window(0, 1));
        assertSays(single(settings), "simulation.yaml", 0, "0.000 ms to 1000.000 ms", "from 100 ms to 1100 ms");
        recording.delete("simulation.yaml");
        MeasurementSettings later = MeasurementSettings.defaults().withWindow(new Window(5, 6));
        assertSays(
                recording.problems(later).get(0),
                directory.toString(),
                0,
                "holds no spike",
                "100.000 ms to 1090.900 ms");
        Measurement longer = recording.measure(MeasurementSettings.defaults().withWindow(new Window(0, 2)));
        finding(longer, "last_spike_early");
    }

    @Test
    void binNoMultipleOfTheResolution() {
        Problem problem = single(MeasurementSettings.defaults().withBin(0.25e-3).withSegment(0.5));
        assertSays(problem, "", 0, "0.25 ms", "0.100 ms", "0.200 ms and 0.300 ms");
        Problem fine = single(MeasurementSettings.defaults().withBin(1e-5).withSegment(0.5));
        assertSays(fine, "", 0, "0.01 ms", "are: 0.100 ms");
        Problem odd = single(MeasurementSettings.defaults().withBin(1e-3 / 3));
        assertSays(odd, "", 0, "0.300 ms and 0.400 ms");
    }

    @Test
    void binNoMultipleOfTheGridOfTheSpikes() {
        recording.delete("simulation.yaml");
        Problem problem = single(MeasurementSettings.defaults().withBin(0.25e-3));
        assertSays(problem, "", 0, "0.25 ms", "0.100 ms", "0.200 ms and 0.300 ms");
        assertEquals(1e-4, recording.measure().recording().resolution());
    }

    @Test
    void segmentThatDoesNotFit() {
        assertSays(single(MeasurementSettings.defaults().withSegment(0.5005)), "", 0, "500.5 ms", "whole number");
        assertSays(single(MeasurementSettings.defaults().withSegment(2)), "", 0, "longer than the window");
    }

    @Test
    void recorderConnectedTwice() {
        StringBuilder twice = new StringBuilder(RecordingOnDisk.HEADER);
        RecordingOnDisk.records(1, 20, 0, 2)
                .lines()
                .forEach(line -> twice.append(line).append('\n').append(line).append('\n'));
        recording.write(E0, twice.toString());
        assertSays(single(), E0, 5, "1000 spikes are there twice", "neuron 2 at 100.200 ms", "connected twice");
        Measurement measurement = recording.measureLeniently();
        assertEquals(4000, measurement.recording().spikes());
        assertEquals(100, measurement.populations().get(0).rate(), 1e-12);
        assertEquals(1000, finding(measurement, "recorder_connected_twice").count());
    }

    @Test
    void spikesOfANeuronNotInOrder() {
        recording.write(E0, recording.read(E0) + "2\t150.000\n");
        Measurement measurement = recording.measure();
        assertEquals(4001, measurement.recording().spikes());
        assertEquals(20, measurement.populations().get(0).cvNeurons());
        Finding finding = finding(measurement, "disorder");
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(1004, finding.line());
        assertTrue(finding.message().startsWith("1 spikes stand behind"), finding.message());
        assertTrue(finding.message().contains("neuron 2 at 150.000 ms"), finding.message());
    }

    @Test
    void twoRecordersOfTheSameNeurons() {
        recording.write("copy-43-0.dat", recording.read(E0));
        recording.write("copy-43-1.dat", recording.read(E1));
        List<Problem> problems = recording.problems();
        assertEquals(2, problems.size(), problems.toString());
        assertSays(problems.get(0), E0, 4, "1000 spikes", "for instance 2, 4 and 6");
        assertEquals(4000, recording.measureLeniently().recording().spikes());
    }

    @Test
    void theFileFirstByNameCountsEvenIfItIsSmaller() {
        recording.write("a-43-0.dat", RecordingOnDisk.HEADER + "2\t500.000\n4\t500.000\n");
        recording.write("a-43-1.dat", RecordingOnDisk.HEADER);
        Measurement measurement = recording.measureLeniently();
        assertEquals(200, finding(measurement, "neurons_in_two_files").count());
        assertEquals(4000 - 200 + 2, measurement.recording().spikes());
    }

    @Test
    void filesOfOtherNamesAreMentioned() {
        recording.write("spikes.dat", recording.read(E0));
        Finding ignored = finding(recording.measure(), "ignored_files");
        assertEquals(1, ignored.count());
        assertTrue(ignored.message().contains("spikes.dat"), ignored.message());
    }

    @Test
    void noTableOfPopulations() {
        recording.delete("population_nodeids.dat");
        assertSays(single(), directory.toString(), 0, "population_nodeids.dat", "--populations");
    }

    @Test
    void badTableOfPopulations() {
        recording.write("population_nodeids.dat", "1 20\n40 21\nL4E\n");
        List<Problem> problems = recording.problems();
        assertEquals(2, problems.size());
        assertSays(problems.get(0), "population_nodeids.dat", 2, "40 21", "first id, last id");
        assertSays(problems.get(1), "population_nodeids.dat", 3, "L4E");
        recording.write("population_nodeids.dat", "1 20\n20 40\n");
        assertSays(single(), "population_nodeids.dat", 2, "20 to 40 overlap ids 1 to 20");
        recording.write("population_nodeids.dat", "# nothing\n\n");
        assertSays(single(), "population_nodeids.dat", 0, "empty");
    }

    @Test
    void badParameterFile() {
        recording.write(
                "simulation.yaml", "t_stop_ms: 1100.0 ms\ntransient_ms: 100.0\nresolution_ms: 0.0\nthreads: x\n");
        List<Problem> problems = recording.problems();
        assertSays(problems.get(0), "simulation.yaml", 1, "1100.0 ms", "plain decimal");
        assertSays(problems.get(1), "simulation.yaml", 0, "resolution");
        assertSays(problems.get(2), "simulation.yaml", 4, "threads");
        recording.write("simulation.yaml", "a: [1, 2\nb: 3\n");
        assertSays(recording.problems().get(0), "simulation.yaml", 2, "cannot be read");
        recording.write("simulation.yaml", "t_stop_ms: 100.0\ntransient_ms: 500.0\n");
        assertSays(single(), "simulation.yaml", 0, "before its start");
    }

    @Test
    void filesOfARecorderAreMissing() {
        recording.write("population_nodeids.dat", "1 20\n21 40\n41 50\n");
        assertSays(single(), directory.toString(), 0, "no spike of population", "2 recorders for 3 populations");
    }
}
