package siegert.compare.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.compare.report.RegressionJson;
import siegert.datasets.InputException;

class BaselineFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    private Path directory;

    private final SyntheticRuns runs = new SyntheticRuns(31, 1, List.of("E", "I<script>"));
    private final Baseline baseline =
            Baseline.create(runs.ensemble("reference", 6), DAY, "A. Name", "first version", "0.1.0");

    @Test
    void whatIsWrittenIsReadBackBitByBit() throws IOException {
        Baseline back = BaselineFile.read(file(baseline));
        assertEquals(baseline.log(), back.log());
        assertEquals("0.1.0", back.tool());
        for (int r = 0; r < 6; r++) {
            RunStatistics before = baseline.ensemble().runs().get(r);
            RunStatistics after = back.ensemble().runs().get(r);
            assertEquals(before.protocol(), after.protocol());
            assertEquals(before.fingerprint(), after.fingerprint());
            for (int p = 0; p < 2; p++) {
                PopulationProfile one = before.populations().get(p);
                PopulationProfile other = after.populations().get(p);
                assertEquals(one.name(), other.name());
                assertEquals(one.means(), other.means());
                assertArrayEquals(one.logPower(), other.logPower());
                one.quantiles()
                        .forEach(
                                (s, q) -> assertArrayEquals(q, other.quantiles().get(s)));
            }
        }
        assertEquals(
                Files.readString(file(baseline)), Files.readString(file(back)).replace(path(), "reference"));
    }

    @Test
    void anApprovalMakesTheNextVersion() throws IOException {
        Ensemble candidates = runs.shifted("E", Statistic.RATE, 9).ensemble("candidate", 4);
        Path report = directory.resolve("report.json");
        try (OutputStream out = Files.newOutputStream(report)) {
            RegressionJson.write(SyntheticRuns.report(baseline.ensemble(), candidates), out);
        }
        BaselineFile.Comparison comparison = BaselineFile.readComparison(report);
        assertEquals("reference", comparison.reference());
        assertEquals(
                baseline.ensemble().runs().stream()
                        .map(RunStatistics::fingerprint)
                        .toList(),
                comparison.fingerprints());
        Baseline next = BaselineFile.read(file(
                baseline.approve(comparison.candidates(), comparison.changes(), DAY, "B", "new synapse", "0.2.0")));
        assertEquals(2, next.version());
        assertEquals(4, next.ensemble().runs().size());
        Approval entry = next.log().get(1);
        assertEquals("new synapse", entry.reason());
        assertTrue(entry.changes().get(0).startsWith("E rate: "), entry.changes()::toString);
    }

    @Test
    void threeRunsAreNoBaseline() {
        Ensemble few = runs.ensemble("candidate", 3);
        InputException refused = assertThrows(
                InputException.class, () -> baseline.approve(few, List.of(), DAY, "B", "because", "0.1.0"));
        assertTrue(refused.getMessage().contains("needs at least 4"), refused.getMessage());
    }

    /** Each damage is refused with the place where it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\": 1 | \"schema\": 9 | this version reads schema 1",
                "\"command\": \"baseline\" | \"command\": \"measure\" | was not written by siegert baseline create",
                "\"taper\": \"hann\" | \"taper\": \"hanning\" | one of boxcar, hann",
                "\"spikes\": 100000 | \"spikes\": \"many\" | a number belongs here",
                "\"rate\": | \"speed\": | does not know",
                "\"quantiles\": | \"quantile\": | has no key \"quantiles\"",
                "\"version\": 1 | \"version\": 2 | version",
                "\"runs\": [ | \"runs\": [[ | is no JSON"
            })
    void damagedFilesAreRefused(String from, String to, String message) throws IOException {
        Path file = file(baseline);
        Files.writeString(file, Files.readString(file).replaceFirst(java.util.regex.Pattern.quote(from), to));
        InputException refused = assertThrows(InputException.class, () -> BaselineFile.read(file));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
        assertTrue(refused.problems().get(0).line() > 0, refused.getMessage());
    }

    private Path file(Baseline written) throws IOException {
        Path file = Path.of(path());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BaselineFile.write(written, SyntheticRuns.NOWHERE, out);
        Files.writeString(file, out.toString(StandardCharsets.UTF_8));
        return file;
    }

    private String path() {
        return directory.resolve("baseline.json").toString();
    }

    @Test
    void theArraysOfTheHdf5FileAreThoseOfTheBaseline() {
        Path target = directory.resolve("baseline.h5");
        BaselineHdf5.write(baseline, target);
        try (HdfFile file = new HdfFile(target)) {
            assertEquals(1, file.getAttribute("siegert_baseline").getData());
            assertArrayEquals(new String[] {"E", "I<script>"}, (String[])
                    file.getDatasetByPath("population").getData());
            double[][] rate = (double[][]) file.getDatasetByPath("means/rate").getData();
            double[][][] cv = (double[][][])
                    file.getDatasetByPath("quantiles/cv_distribution").getData();
            double[][][] power =
                    (double[][][]) file.getDatasetByPath("log_power").getData();
            double[][][] imaginary =
                    (double[][][]) file.getDatasetByPath("coherency/imaginary").getData();
            assertEquals(
                    "Hz",
                    file.getDatasetByPath("means/rate").getAttribute("unit").getData());
            for (int r = 0; r < 6; r++) {
                RunStatistics run = baseline.ensemble().runs().get(r);
                for (int p = 0; p < 2; p++) {
                    PopulationProfile profile = run.populations().get(p);
                    assertEquals(profile.means().get(Statistic.RATE), rate[r][p]);
                    assertArrayEquals(profile.quantiles().get(Statistic.CV_DISTRIBUTION), cv[r][p]);
                    assertArrayEquals(profile.spectrum(), power[r][p]);
                }
                assertArrayEquals(run.pairs().get(0).imaginary(), imaginary[r][0]);
            }
        }
    }

    @Test
    void anHdf5FileThatCannotBeWrittenIsNamed() throws IOException {
        Path occupied = directory.resolve("occupied");
        Files.createDirectories(occupied.resolve("inside"));
        InputException refused = assertThrows(InputException.class, () -> BaselineHdf5.write(baseline, occupied));
        assertTrue(refused.getMessage().contains("occupied"), refused.getMessage());
    }
}
