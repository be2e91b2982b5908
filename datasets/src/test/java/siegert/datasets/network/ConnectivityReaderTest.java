package siegert.datasets.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.datasets.InputException;

class ConnectivityReaderTest {
    /** Three neurons, the last of another range of ids. */
    private static final int[] IDS = {1, 2, 11};

    @TempDir
    Path directory;

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("synapses.csv"), text);
    }

    private Connectivity read(String text) throws IOException {
        return ConnectivityReader.read(file(text), IDS, "", null);
    }

    private InputException refused(String text) throws IOException {
        Path file = file(text);
        return assertThrows(InputException.class, () -> ConnectivityReader.read(file, IDS, "", null));
    }

    @Test
    void synapsesAreSortedByTargetAndKeepTheirOrder() throws IOException {
        Connectivity c =
                read("source,target,weight_mv,delay_ms\n2,1,0.85365408,1.5\n11,1,-4,1\n1,11,1e-1,2\n2,1,0.3,0\n");
        assertEquals(3, c.neurons());
        assertEquals(4, c.synapses());
        assertEquals(0, c.first(0));
        assertEquals(3, c.first(1));
        assertEquals(3, c.first(2));
        assertEquals(1, c.source(0));
        assertEquals(0.85365408e-3, c.weight(0));
        assertEquals(1.5e-3, c.delay(0));
        assertEquals(2, c.source(1));
        assertEquals(-4e-3, c.weight(1));
        assertEquals(0.3e-3, c.weight(2));
        assertEquals(0, c.source(3));
        assertTrue(c.hasDelays());
    }

    @Test
    void columnsMayComeInAnyOrderAndPacked() throws IOException {
        Path file = directory.resolve("synapses.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("\uFEFFWeight [uV], target ,source\r\n 100,2,1\r\n".getBytes(StandardCharsets.UTF_8));
        }
        Connectivity c = ConnectivityReader.read(file, IDS, "", null);
        assertEquals(1e-4, c.weight(c.first(1)));
        assertEquals(0, c.source(c.first(1)));
        assertFalse(c.hasDelays());
    }

    /** 87.8 pA for 0.5 ms on 250 pF. */
    @Test
    void currentsBecomeJumpsByTheTimeConstantOfTheTarget() throws IOException {
        double[] factor = {0.5e-3 / 250e-12, 1e-3 / 250e-12, Double.NaN};
        Connectivity c = ConnectivityReader.read(file("source,target,weight\n2,1,87.8\n1,2,87.8\n"), IDS, "pA", factor);
        assertEquals(0.1756e-3, c.weight(0), 1e-18);
        assertEquals(0.3512e-3, c.weight(1), 1e-18);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "source,target,weight | the unit of the weights is missing",
                "source,target,weight_mm | 'mm' is no unit of weights",
                "source,target,weight_ms | 'ms' is no unit of weights",
                "source,target,weight_pa | weights are currents",
                "source,weight_mv | the column target is missing",
                "source,target,weight_mv,delay_mv | the unit 'mv' of the delays is unknown",
                "source,target,weight_mv,colour | unknown column 'colour'",
                "source,source,target,weight_mv | 'source' is there twice",
                "1,2,0.5 | unknown column '1'"
            })
    void columnsThatSayTooLittle(String header, String phrase) throws IOException {
        InputException refused = refused(header + "\n1,2,3\n");
        assertTrue(refused.getMessage().contains(phrase), refused.getMessage());
        assertEquals(1, refused.problems().get(0).line());
    }

    @Test
    void everyLineThatIsWrongIsNamed() throws IOException {
        InputException refused = refused(
                "source,target,weight_mv,delay_ms\n"
                        + "1,2,0.5,1\n3,2,0.5,1\n1,x,0.5,1\n1,2,nan,1\n1,2,0.5\n1,2,0.5,-1\n\n1,2,0x1p3,1\n12345678901,2,1,1\n1,-1,1,1\n");
        long[] lines = refused.problems().stream().mapToLong(p -> p.line()).toArray();
        assertEquals("[3, 4, 5, 6, 7, 8, 9, 10, 11]", Arrays.toString(lines));
        String text = refused.getMessage();
        assertTrue(text.contains("synapses.csv:3: the source 3 belongs to no population"), text);
        assertTrue(text.contains("the network has 3 neurons, ids 1 to 11"), text);
        assertTrue(text.contains("the target 'x' is no id"), text);
        assertTrue(text.contains("the weight 'nan' is no finite number"), text);
        assertTrue(text.contains("has 3 values where 4 columns are named"), text);
        assertTrue(text.contains("the delay -1 is negative"), text);
        assertTrue(text.contains("is an empty line"), text);
    }

    @Test
    void manyProblemsAreCounted() throws IOException {
        InputException refused = refused("source,target,weight_mv\n" + "0,0,0\n".repeat(500));
        assertEquals(21, refused.problems().size());
        assertTrue(refused.getMessage().contains("and 980 more problems"), refused.getMessage());
    }

    @Test
    void emptyFilesAndBrokenOnes() throws IOException {
        assertTrue(refused("").getMessage().contains("is empty"));
        assertTrue(refused("source,target,weight_mv\n").getMessage().contains("has no synapses"));
        Path missing = directory.resolve("none.csv");
        assertTrue(assertThrows(InputException.class, () -> ConnectivityReader.read(missing, IDS, "", null))
                .getMessage()
                .contains("cannot be read"));
        Path packed = directory.resolve("cut.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("source,target,weight_mv\n1,2,0.5\n".repeat(50).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(packed, Arrays.copyOf(Files.readAllBytes(packed), 30));
        assertTrue(assertThrows(InputException.class, () -> ConnectivityReader.read(packed, IDS, "", null))
                .getMessage()
                .contains("cannot be read"));
    }

    @Test
    void arraysOfDifferentLengthsAreNoConnectivity() {
        int[] two = {0, 1};
        double[] weights = {1, 1};
        assertThrows(IllegalArgumentException.class, () -> Connectivity.of(2, two, two, new double[1], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> Connectivity.of(1, two, two, weights, new double[0]));
    }
}
