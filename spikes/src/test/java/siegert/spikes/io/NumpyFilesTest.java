package siegert.spikes.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siegert.spikes.io.record.Column;
import siegert.spikes.io.record.SpikeTimeUnit;

/** Arrays that NumPy wrote; the script beside them says what they hold. */
class NumpyFilesTest {
    private static final List<String> SPIKES = List.of("E:3@0.500", "E:1@10.250", "E:3@20.125");
    private static final ReadingSettings MS = ReadingSettings.defaults().withTimeUnit(SpikeTimeUnit.MILLISECONDS);

    @TempDir
    Path directory;

    private static byte[] array(String name) throws IOException {
        try (InputStream in = NumpyFilesTest.class.getResourceAsStream("/siegert/spikes/numpy/" + name)) {
            return in.readAllBytes();
        }
    }

    private SampleFiles files(String name) throws IOException {
        return new SampleFiles(directory).write(name, array(name)).write("population_nodeids.dat", "0 3 E\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "structure_little_f2.npy",
                "structure_little_f4.npy",
                "structure_little_f8.npy",
                "structure_big_f2.npy",
                "structure_big_f4.npy",
                "structure_big_f8.npy",
                "archive_little_f2.npz",
                "archive_little_f4.npz",
                "archive_little_f8.npz",
                "archive_big_f2.npz",
                "archive_big_f4.npz",
                "archive_big_f8.npz",
                "ids_i1.npz",
                "ids_u1.npz",
                "ids_i2.npz",
                "ids_u2.npz",
                "ids_i4.npz",
                "ids_u4.npz",
                "ids_i8.npz",
                "ids_u8.npz",
                "ids_f4.npz",
                "ids_f8.npz"
            })
    void everyTypeThatSaysItsUnit(String name) throws IOException {
        assertEquals(SPIKES, files(name).spikes(ReadingSettings.defaults()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows_c.npy", "rows_fortran.npy", "columns_fortran.npy", "times_first.npy", "aligned.npy"})
    void everyLayout(String name) throws IOException {
        assertEquals(SPIKES, files(name).spikes(MS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive_little_f4.npz", "rows_c.npy", "structure_big_f8.npy"})
    void compressedWhateverTheName(String name) throws IOException {
        SampleFiles files = new SampleFiles(directory)
                .write(name, SampleFiles.gzip(array(name)))
                .write("population_nodeids.dat", "0 3 E\n");
        assertEquals(SPIKES, files.spikes(MS));
    }

    @Test
    void stepsAndOffsets() throws IOException {
        SampleFiles files = files("steps.npz");
        assertTrue(files.problems(ReadingSettings.defaults()).toString().contains("--resolution"));
        // 5, 103, 202 steps of 0.1 ms less 0, 0.05 and 0.075 ms
        assertEquals(
                List.of("E:3@0.500", "E:1@10.250", "E:3@20.125"),
                files.spikes(ReadingSettings.defaults().withResolution(DecimalTime.parse("0.1"))));
    }

    @Test
    void namelessArraysByTheirOrder() throws IOException {
        SampleFiles files = files("nameless.npz");
        assertTrue(files.problems(MS).toString().contains("no ids and times among arr_0, arr_1"));
        assertEquals(SPIKES, files.spikes(MS.withColumns(List.of(Column.ID, Column.TIME))));
    }

    @Test
    void whatIsNoSpikes() throws IOException {
        for (String[] expected : new String[][] {
            {"strings.npy", "dtype is <U1"},
            {"complex.npy", "dtype is <c16"},
            {"cube.npy", "shape 3 by 2 by 2"},
            {"unequal.npz", "3 ids, but 2 numbers in times"}
        }) {
            String problems = files(expected[0]).problems(MS).toString();
            assertTrue(problems.contains(expected[1]), problems);
            Files.delete(directory.resolve(expected[0]));
        }
    }

    @Test
    void anArrayShorterOrLongerThanItSays() throws IOException {
        byte[] whole = array("structure_little_f8.npy");
        SampleFiles files = files("structure_little_f8.npy");
        files.write("structure_little_f8.npy", Arrays.copyOf(whole, whole.length - 5));
        List<String> spikes = files.spikes(MS);
        assertEquals(List.of("E:3@0.50", "E:1@10.25"), spikes.subList(0, 2));
        assertTrue(spikes.get(2).contains("ends at element 3"), spikes.toString());
        files.write("structure_little_f8.npy", Arrays.copyOf(whole, whole.length + 12));
        spikes = files.spikes(MS);
        assertTrue(spikes.get(3).contains("more bytes than its header says"), spikes.toString());
    }
}
