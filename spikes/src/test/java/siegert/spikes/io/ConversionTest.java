package siegert.spikes.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import io.jhdf.api.dataset.ChunkedDataset;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.InputException;
import siegert.spikes.io.convert.Conversion;

/** What is converted and back is what it was, spike for spike. */
class ConversionTest {
    private static final ReadingSettings PLAIN = ReadingSettings.defaults();
    private static final String HEADER = "# NEST version: 3.8.0\n# RecordingBackendASCII version: 2\nsender\ttime_ms\n";

    @TempDir
    Path directory;

    private SampleFiles run;
    private Path packed;
    private Path back;

    @BeforeEach
    void directories() throws IOException {
        run = new SampleFiles(Files.createDirectory(directory.resolve("run")));
        packed = directory.resolve("new/packed.h5");
        back = directory.resolve("back");
    }

    private static List<String> sorted(List<String> spikes) {
        Collections.sort(spikes);
        return spikes;
    }

    private void pack() {
        Conversion.open(List.of(directory.resolve("run")), PLAIN).toSonata(packed, Map.of("version", "test"));
    }

    private void unpack() {
        Conversion.open(List.of(packed), PLAIN).toNest(back);
    }

    @Test
    void nestAndBack() throws IOException {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder(HEADER);
        for (int k = 0; k < 150_000; k++) {
            text.append(5 + random.nextInt(7))
                    .append('\t')
                    .append(k / 10)
                    .append('.')
                    .append(k % 10)
                    .append("00\n");
        }
        run.write("rec_E-41-0.dat", text.toString());
        run.write("rec_I-42-0.dat", HEADER);
        run.write("population_nodeids.dat", "5 11 E\n12 20 I\n");
        run.write("simulation.yaml", "t_stop_ms: 16000.0\ntransient_ms: 0.0\nresolution_ms: 0.1\n");
        List<String> before = sorted(run.spikes(PLAIN));
        pack();
        RecordingFiles reopened = RecordingFiles.open(List.of(packed), PLAIN);
        assertEquals(before, sorted(SampleFiles.spikes(reopened)));
        assertEquals(List.of("E", "I"), reopened.table().names());
        assertEquals(9, reopened.table().size(1));
        assertEquals("NEST 3.8.0", reopened.headers().get(0).simulator());
        assertEquals("16000", reopened.run().stop().toString());
        assertEquals("0.1", reopened.resolution().toString());
        unpack();
        // the same bytes: the spikes of one time stand in the order of ids, and one spike a time is there
        assertEquals(text.toString(), Files.readString(back.resolve("spike_recorder_E-21-0.dat")));
        assertEquals(HEADER, Files.readString(back.resolve("spike_recorder_I-22-0.dat")));
        assertEquals("5 11 E\n12 20 I\n", Files.readString(back.resolve("population_nodeids.dat")));
    }

    /** Four million spikes: what is needed for each of them outweighs the rest. */
    @Test
    void theMemoryThatIsAdvisedIsEnoughAndAtMostSixteenBytesASpike() throws IOException, InterruptedException {
        int spikes = 4_000_000;
        try (BufferedWriter text = Files.newBufferedWriter(directory.resolve("run/rec-41-0.dat"))) {
            text.write(HEADER);
            for (int k = 0; k < spikes; k++) {
                text.write((1 + k % 7 + "\t" + k / 10) + "." + k % 10 + "\n");
            }
        }
        run.write("population_nodeids.dat", "1 7 E\n");
        Matcher advice = Pattern.compile("4000000 spikes need .* MB of memory, but only .*-Xmx(\\d+)m", Pattern.DOTALL)
                .matcher(convertWith(40));
        assertTrue(advice.find(), advice.toString());
        int megabytes = Integer.parseInt(advice.group(1));
        assertTrue(megabytes * 1048576L < 16L * spikes + (32L << 20), megabytes + " MB");
        assertEquals("", convertWith(megabytes));
        try (HdfFile hdf = new HdfFile(packed)) {
            double[] times =
                    (double[]) hdf.getDatasetByPath("/spikes/E/timestamps").getData();
            long[] nodes = (long[]) hdf.getDatasetByPath("/spikes/E/node_ids").getData();
            assertEquals(spikes, times.length);
            for (int k = 0; k < spikes; k++) {
                assertEquals(k / 10.0, times[k]);
                assertEquals(k % 7, nodes[k]);
            }
        }
    }

    /** What a process with so much memory says, which is shared as the launcher shares it. */
    private String convertWith(int megabytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:NewRatio=7",
                        "-Xmx" + megabytes + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Converting.class.getName(),
                        directory.resolve("run").toString(),
                        packed.toString())
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), answer);
        return answer.lines().filter(line -> !line.startsWith("SLF4J")).collect(Collectors.joining("\n"));
    }

    @Test
    void theFileIsSonata() {
        run.write("a-9-0.dat", HEADER + "7\t2.000\n3\t1.500\n3\t2.000\n").write("population_nodeids.dat", "3 8 E\n");
        pack();
        try (HdfFile hdf = new HdfFile(packed)) {
            assertEquals(0x0A7A, hdf.getAttribute("magic").getData());
            assertArrayEquals(
                    new int[] {0, 1}, (int[]) hdf.getAttribute("version").getData());
            assertArrayEquals(new double[] {1.5, 2, 2}, (double[])
                    hdf.getDatasetByPath("/spikes/E/timestamps").getData());
            // ids count from 0 in the population; spikes of one time in their order
            assertArrayEquals(new long[] {0, 0, 4}, (long[])
                    hdf.getDatasetByPath("/spikes/E/node_ids").getData());
            assertEquals(
                    "ms",
                    hdf.getDatasetByPath("/spikes/E/timestamps")
                            .getAttribute("units")
                            .getData());
            assertTrue(hdf.getDatasetByPath("/spikes/E/timestamps") instanceof ChunkedDataset);
            assertEquals(
                    "test", hdf.getByPath("/siegert").getAttribute("version").getData());
        }
    }

    @Test
    void everyFormatAndBack() throws IOException {
        for (String sample : List.of(
                "nest2/spikes-1258-0.gdf",
                "bmtk/spikes.csv",
                "nestgpu/spike_times_0.dat",
                "sonata/enumattr.h5",
                "sonata/nosort_nounits_gzip.h5",
                "meso/spike_recorder.h5",
                "nwb/units_min.nwb",
                "netpyne/model_data.json")) {
            Path file = directory.resolve("run").resolve(Path.of(sample).getFileName());
            run.copy(sample);
            boolean hasTable = sample.endsWith("nwb") || sample.endsWith("json");
            if (!hasTable) {
                String table = sample.startsWith("sonata") ? "p 3\nAll 3\n" : "cortex 0 20\n";
                run.write("populations.csv", table);
            }
            List<String> before = sorted(run.spikes(PLAIN));
            pack();
            assertEquals(before, sorted(SampleFiles.spikes(RecordingFiles.open(List.of(packed), PLAIN))), sample);
            unpack();
            assertEquals(before, sorted(SampleFiles.spikes(RecordingFiles.open(List.of(back), PLAIN))), sample);
            Files.delete(file);
            Files.deleteIfExists(directory.resolve("run/populations.csv"));
            try (var files = Files.newDirectoryStream(back)) {
                for (Path written : files) {
                    Files.delete(written);
                }
            }
        }
    }

    @Test
    void populationsOfScatteredNeurons() throws IOException {
        run.write("nodes.json", "{\"A\": [5, 6, 9], \"B\": [1, 2, 7], \"C\": [20]}");
        run.write("all-10-0.dat", HEADER + "9\t1.000\n1\t1.000\n5\t2.000\n7\t2.125\n");
        List<String> before = sorted(run.spikes(PLAIN));
        pack();
        assertEquals(before, sorted(SampleFiles.spikes(RecordingFiles.open(List.of(packed), PLAIN))));
        unpack();
        assertEquals(before, sorted(SampleFiles.spikes(RecordingFiles.open(List.of(back), PLAIN))));
        assertTrue(Files.readString(back.resolve("nodes.json")).contains("\"B\": [1, 2, 7]"));
    }

    @Test
    void nothingIsLostInSilence() {
        run.write("a-9-0.dat", HEADER + "7\t2.000\nx\n9\t1.500\n").write("population_nodeids.dat", "3 8 E\n");
        InputException e = assertThrows(InputException.class, this::pack);
        assertEquals(2, e.problems().size());
        assertEquals(5, e.problems().get(0).line());
        assertTrue(e.getMessage().contains("1 spikes of ids that belong to no population, for instance 9"));
    }

    @Test
    void directoriesOfSpikesAreNotMixed() {
        run.write("a-9-0.dat", HEADER + "7\t2.000\n").write("population_nodeids.dat", "3 8 E\n");
        Conversion conversion = Conversion.open(List.of(directory.resolve("run")), PLAIN);
        conversion.toNest(back);
        assertThrows(InputException.class, () -> conversion.toNest(back));
    }

    @Test
    void sortingFindsTheOrderOfTimeAndId() {
        Random random = new Random(5);
        for (int size : new int[] {0, 1, 2, 25, 1000, 40_000}) {
            long[] tick = new long[size];
            int[] sender = new int[size];
            long[] key = new long[size];
            for (int k = 0; k < size; k++) {
                tick[k] = random.nextInt(size / 3 + 1) - size / 6;
                sender[k] = random.nextInt(5);
                key[k] = 8 * tick[k] + sender[k];
            }
            Arrays.sort(key);
            SpikeOrder.sort(tick, sender, size);
            for (int k = 0; k < size; k++) {
                assertEquals(key[k], 8 * tick[k] + sender[k]);
            }
        }
    }
}
