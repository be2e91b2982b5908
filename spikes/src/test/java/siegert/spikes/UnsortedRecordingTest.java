package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import siegert.datasets.InputException;
import siegert.datasets.json.MeasurementJson;
import siegert.datasets.result.Finding;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.Severity;
import siegert.spikes.io.ExternalSort;
import siegert.spikes.io.ReadProgress;
import siegert.spikes.io.ReadingSettings;

/** Spikes in any order are measured as the same spikes in the order of time, byte for byte, whatever fits into memory. */
class UnsortedRecordingTest {
    private static final int NEURONS = 40;
    private static final int SPIKES = 5000;
    private static final int AT_ONCE = 300;
    private static final double STOP = 2;

    private static final MeasurementSettings SETTINGS = MeasurementSettings.defaults()
            .withWindow(new Window(0, STOP))
            .withStatistics(MicrocircuitStatisticsTest.EVERYTHING.statistics());

    @TempDir
    Path directory;

    private record Spike(int id, int step) {}

    /** Formats in which spikes may come in any order; ids from 1, times in steps of 0.1 ms. */
    private enum Format {
        NEST_3("spike_recorder_E-41-0.dat"),
        NEST_3_STEPS("spike_recorder_E-41-0.dat"),
        NEST_2("spikes-41-0.gdf"),
        CSV("spikes.csv"),
        SONATA("spikes.h5"),
        NWB("spikes.nwb");

        private final String name;

        Format(String name) {
            this.name = name;
        }

        void write(Path run, List<Spike> spikes) throws IOException {
            Files.createDirectories(run);
            Files.writeString(run.resolve("simulation.yaml"), "t_stop_ms: 2000.0\nresolution_ms: 0.1\n");
            if (this != NWB) {
                Files.writeString(
                        run.resolve("populations.csv"),
                        this == SONATA ? "E " + NEURONS + "\n" : "E 1 " + NEURONS + "\n");
            }
            Path file = run.resolve(name);
            switch (this) {
                case NEST_3 -> writeLines(file, RecordingOnDisk.HEADER, spikes, s -> s.id + "\t" + ms(s) + "00");
                case NEST_3_STEPS ->
                    writeLines(
                            file,
                            RecordingOnDisk.HEADER.replace("time_ms", "time_step\ttime_offset"),
                            spikes,
                            s -> s.id + "\t" + s.step + "\t0.000");
                case NEST_2 -> writeLines(file, "", spikes, s -> s.id + "\t" + ms(s) + "00\t");
                case CSV -> writeLines(file, "time_ms,id\n", spikes, s -> ms(s) + "," + s.id);
                case SONATA -> writeSonata(file, spikes);
                case NWB -> writeNwb(file, spikes);
            }
        }

        private static String ms(Spike spike) {
            return spike.step / 10 + "." + spike.step % 10;
        }

        private interface Line {
            String of(Spike spike);
        }

        private static void writeLines(Path file, String header, List<Spike> spikes, Line line) throws IOException {
            StringBuilder text = new StringBuilder(header);
            for (Spike spike : spikes) {
                text.append(line.of(spike)).append('\n');
            }
            Files.writeString(file, text);
        }

        private static void writeSonata(Path file, List<Spike> spikes) {
            double[] times = spikes.stream().mapToDouble(s -> s.step / 10.0).toArray();
            long[] ids = spikes.stream().mapToLong(s -> s.id - 1).toArray();
            try (WritableHdfFile hdf = HdfFile.write(file)) {
                WritableGroup group = hdf.putGroup("spikes").putGroup("E");
                group.putDataset("timestamps", times).putAttribute("units", "ms");
                group.putDataset("node_ids", ids);
            }
        }

        private static void writeNwb(Path file, List<Spike> spikes) {
            double[] times = new double[spikes.size()];
            long[] ends = new long[NEURONS];
            int n = 0;
            for (int unit = 0; unit < NEURONS; unit++) {
                for (Spike spike : spikes) {
                    if (spike.id == unit + 1) {
                        times[n++] = spike.step / 10000.0;
                    }
                }
                ends[unit] = n;
            }
            try (WritableHdfFile hdf = HdfFile.write(file)) {
                WritableGroup units = hdf.putGroup("units");
                units.putDataset("spike_times", times);
                units.putDataset("spike_times_index", ends);
            }
        }
    }

    private static List<Spike> spikes() {
        Random random = new Random(8);
        List<Spike> all = new ArrayList<>();
        for (int id = 1; id <= NEURONS; id++) {
            for (int step = 1; step < 10_000 * STOP; step++) {
                all.add(new Spike(id, step));
            }
        }
        Collections.shuffle(all, random);
        return new ArrayList<>(all.subList(0, SPIKES));
    }

    private static List<Spike> inOrder(List<Spike> spikes) {
        List<Spike> sorted = new ArrayList<>(spikes);
        sorted.sort(Comparator.comparingInt(Spike::step).thenComparingInt(Spike::id));
        return sorted;
    }

    private ReadingSettings reading() throws IOException {
        Path temporary = Files.createDirectories(directory.resolve("tmp"));
        return SETTINGS.reading()
                .withSort(ExternalSort.defaults().atOnce(AT_ONCE).in(temporary));
    }

    private Measurement measure(Path run, ReadingSettings reading) {
        return Recording.open(List.of(run), reading).measure(SETTINGS, 2, ReadProgress.NONE);
    }

    /** All that was measured, findings aside. */
    private static String json(Measurement m) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MeasurementJson.write(
                new Measurement(
                        m.recording(),
                        m.populations(),
                        m.spectra(),
                        m.raster(),
                        List.of(),
                        m.crossSpectra(),
                        m.correlograms()),
                new Provenance("", "", "", "", 0, List.of()),
                out);
        return out.toString();
    }

    private static double[] sorted(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static Finding disorder(Measurement measurement) {
        return measurement.findings().stream()
                .filter(f -> f.kind().equals("disorder") || f.kind().equals("sorted"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(measurement.findings().toString()));
    }

    @ParameterizedTest
    @EnumSource
    void anyOrderIsMeasuredAsTheOrderOfTime(Format format) throws IOException {
        List<Spike> spikes = spikes();
        Path sorted = directory.resolve("sorted").resolve("run");
        Path mixed = directory.resolve("mixed").resolve("run");
        format.write(sorted, inOrder(spikes));
        format.write(mixed, spikes);
        Measurement expected = measure(sorted, SETTINGS.reading());
        Measurement actual = measure(mixed, reading());
        assertEquals(SPIKES, actual.recording().spikes());
        assertEquals(NEURONS, actual.populations().get(0).cvNeurons());
        assertEquals(json(expected), json(actual));
        assertArrayEquals(
                sorted(expected.raster().time()), sorted(actual.raster().time()));
        assertTrue(
                disorder(actual).message().contains("sorted in temporary files"),
                disorder(actual).message());
        try (Stream<Path> left = Files.list(directory.resolve("tmp"))) {
            assertEquals(List.of(), left.toList());
        }
        // the temporary files are there: without a directory for them it cannot be done
        ReadingSettings nowhere = reading().withSort(reading().sort().in(directory.resolve("gone")));
        InputException refused = assertThrows(InputException.class, () -> measure(mixed, nowhere));
        assertTrue(
                refused.getMessage().contains("gone") && refused.getMessage().contains("--tmp"), refused.getMessage());
    }

    @Test
    void aFindingSaysWhatStandsWhereInTheFileOfNest() throws IOException {
        List<Spike> spikes = inOrder(spikes());
        Spike early = spikes.remove(0);
        int last = 0;
        for (int k = 0; k < spikes.size(); k++) {
            last = spikes.get(k).id == early.id ? k : last;
        }
        spikes.add(last + 1, early);
        Path run = directory.resolve("run");
        Format.NEST_3.write(run, spikes);
        Files.writeString(
                run.resolve(Format.NEST_3.name), "99\t7.700\n99\t3.300\n", java.nio.file.StandardOpenOption.APPEND);
        Measurement measurement = Recording.open(List.of(run), SETTINGS)
                .measure(SETTINGS.withStrictness(Strictness.LENIENT), 1, ReadProgress.NONE);
        Finding finding = disorder(measurement);
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(1, finding.count());
        assertEquals(3 + last + 2, finding.line());
        Finding unknown = measurement.findings().get(0);
        assertEquals("unknown_ids", unknown.kind());
        assertEquals(3 + SPIKES + 1, unknown.line());
        assertEquals(2, unknown.count());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void threadsAndPartsDoNotMatter(int count) throws IOException {
        Path run = directory.resolve("run");
        RecordingOnDisk disk = RecordingOnDisk.sound(Files.createDirectories(run));
        for (String name : List.of("spike_recorder_E-41-1.dat", "spike_recorder_I-42-0.dat")) {
            disk.write(name, reversed(disk.read(name)));
        }
        MeasurementSettings settings = MicrocircuitStatisticsTest.EVERYTHING;
        List<PartFile> parts = new ArrayList<>();
        for (int k = 1; k <= count; k++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Recording.open(List.of(run), settings)
                    .measurePart(settings, new Part(k, count), List.of(), out, 1 + k % 2, ReadProgress.NONE);
            parts.add(PartFile.open(Files.write(directory.resolve("part" + k), out.toByteArray())));
        }
        Measurement whole = Recording.open(List.of(run), settings).measure(settings, count, ReadProgress.NONE);
        Measurement merged = Recording.merge(settings, parts);
        assertEquals(json(whole), json(merged));
        assertEquals(whole.findings(), merged.findings());
        Path ordered = Files.createDirectories(directory.resolve("ordered").resolve("run"));
        RecordingOnDisk.sound(ordered);
        Measurement expected = Recording.open(List.of(ordered), settings).measure(settings, 2, ReadProgress.NONE);
        assertEquals(json(expected), json(whole));
        assertEquals(4000, whole.recording().spikes());
    }

    /** The records of a file of NEST from the last to the first. */
    private static String reversed(String text) {
        List<String> records = new ArrayList<>(
                List.of(text.substring(RecordingOnDisk.HEADER.length()).split("\n")));
        Collections.reverse(records);
        return RecordingOnDisk.HEADER + String.join("\n", records) + "\n";
    }
}
