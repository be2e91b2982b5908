package siegert.datasets.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.InputException;
import siegert.datasets.Problem;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.bundled();

    @Test
    void networkAndRecordingPointToEachOther() {
        Dataset network = catalogue.find(Kind.NETWORK, "microcircuit").orElseThrow();
        Dataset recording =
                catalogue.find(Kind.RECORDING, network.counterpart()).orElseThrow();
        assertEquals(network.name(), recording.counterpart());
        assertEquals("10.1371/journal.pcbi.1005132", network.doi());
    }

    @Test
    void everyEntryIsComplete() {
        for (Dataset dataset : catalogue.datasets()) {
            assertTrue(dataset.title().length() > 10, dataset.toString());
            assertTrue(dataset.doi().matches("10\\.\\d{4,}/\\S+"), dataset.toString());
            assertTrue(catalogue.bytes(dataset) > 700, dataset.toString());
            Kind other = dataset.kind() == Kind.NETWORK ? Kind.RECORDING : Kind.NETWORK;
            assertTrue(
                    dataset.counterpart().isEmpty()
                            || catalogue.find(other, dataset.counterpart()).isPresent(),
                    dataset.toString());
        }
    }

    @Test
    void everyBundledFileIsAsPublished() {
        for (Dataset dataset : catalogue.datasets()) {
            assertEquals(List.of(), catalogue.verify(dataset).problems());
        }
    }

    @Test
    void recordingOfTheMicrocircuit() {
        Verification verification =
                catalogue.verify(catalogue.find(Kind.RECORDING, "microcircuit").orElseThrow());
        assertTrue(verification.sound());
        assertEquals(18, verification.files(), "8 recorders on 2 processes, the ids and the parameters");
        long bytes = catalogue.bytes(verification.dataset());
        assertTrue(bytes < 15_000_000, bytes + " bytes");
    }

    @Test
    void changedAndMissingFilesAreNamed(@TempDir Path directory) throws IOException {
        // SHA-256 of "abc" and of nothing: FIPS 180-2, appendix B.1, and NIST's test vectors
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        String nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        Files.writeString(
                directory.resolve("SHA256SUMS"),
                abc + "  plain\n" + abc + "  packed\n" + nothing + " *empty\n" + abc + "  gone\n" + abc + "  other\n"
                        + abc + "  torn\n");
        Files.writeString(directory.resolve("plain"), "abc");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve("packed.gz")))) {
            out.write("abc".getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(directory.resolve("empty"), "");
        Files.writeString(directory.resolve("other"), "abd");
        Files.writeString(directory.resolve("torn.gz"), "no gzip");
        Checksums checksums = Checksums.of(directory);
        assertEquals(6, checksums.size());
        List<Problem> problems = checksums.verify();
        assertEquals(
                List.of("gone.gz", "other", "torn.gz"),
                problems.stream()
                        .map(p -> Path.of(p.file()).getFileName().toString())
                        .toList());
        assertEquals("is missing", problems.get(0).message());
        assertTrue(problems.get(1).message().contains("published as " + abc), problems.toString());
        assertTrue(problems.get(2).message().contains("cannot be read"), problems.toString());
    }

    @Test
    void checksumsOfAnotherForm(@TempDir Path directory) throws IOException {
        assertThrows(InputException.class, () -> Checksums.of(directory));
        Files.writeString(directory.resolve("SHA256SUMS"), "");
        assertThrows(InputException.class, () -> Checksums.of(directory));
        Files.writeString(directory.resolve("SHA256SUMS"), "MD5 (x) = 1\n");
        InputException e = assertThrows(InputException.class, () -> Checksums.of(directory));
        assertEquals(1, e.problems().get(0).line());
    }

    @Test
    void unknownNamesGetSuggestions() {
        assertEquals(List.of("microcircuit"), catalogue.nearest(Kind.NETWORK, "microcircut"));
        InputException e =
                assertThrows(InputException.class, () -> catalogue.resolveNetwork("mikrocircuit", List.of()));
        assertEquals(
                "no such network: mikrocircuit is neither a bundled network nor a file or the"
                        + " directory of a run\n  did you mean microcircuit?",
                e.getMessage());
        e = assertThrows(InputException.class, () -> catalogue.resolveNetwork("no/such\0file", List.of()));
        assertTrue(e.getMessage().contains("bundled networks: microcircuit"), e.getMessage());
        e = assertThrows(InputException.class, () -> catalogue.resolveRecording("microcircuti"));
        assertTrue(e.getMessage().contains("did you mean microcircuit?"), e.getMessage());
    }

    @Test
    void recordingsByNameAndPath(@TempDir Path directory) {
        assertTrue(Files.exists(catalogue.resolveRecording("microcircuit").resolve("population_nodeids.dat")));
        assertEquals(directory, catalogue.resolveRecording(directory.toString()));
    }

    @Test
    void installationThatIsNotThere(@TempDir Path directory) {
        String home = System.getProperty(Installation.PROPERTY);
        try {
            System.setProperty(Installation.PROPERTY, directory.toString());
            InputException e = assertThrows(InputException.class, Installation::recordings);
            assertTrue(e.getMessage().contains("where the system property siegert.home points to"), e.getMessage());
            if (System.getenv(Installation.VARIABLE) == null) {
                System.clearProperty(Installation.PROPERTY);
                e = assertThrows(InputException.class, Installation::recordings);
                assertTrue(e.getMessage().contains("nor the environment variable SIEGERT_HOME is set"), e.getMessage());
                assertTrue(e.getMessage().contains("start siegert by its launcher"), e.getMessage());
            }
        } finally {
            System.setProperty(Installation.PROPERTY, home);
        }
    }

    @Test
    void sourceOfANetworkIsItsFile() {
        assertTrue(catalogue.networkSource("microcircuit").yaml().contains("g: 4"));
        assertThrows(InputException.class, () -> catalogue.networkSource("none"));
    }
}
