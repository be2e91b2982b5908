package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanCommandTest {
    private static final long SEED = 20221101;
    private static final String[] GRID = {
        "--vary",
        "nu_ext=7:9:0.5 Hz",
        "--vary",
        "g=3.5,4,5",
        "--observe",
        "rates,cv,peak,stability",
        "--frequencies",
        "5:400:5",
        "--format",
        "hdf5"
    };

    @TempDir
    Path directory;

    private CommandLineRun scan(Path out, String... arguments) {
        List<String> words = new ArrayList<>(List.of("scan", "microcircuit", "--out", out.toString()));
        words.addAll(List.of(arguments));
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    private CommandLineRun grid(Path out, String... more) {
        return scan(out, Stream.concat(Stream.of(GRID), Stream.of(more)).toArray(String[]::new));
    }

    private static void assertSameResults(Path expected, Path seen) throws IOException {
        assertEquals(Files.readString(expected.resolve("scan.csv")), Files.readString(seen.resolve("scan.csv")));
        assertArrayEquals(Files.readAllBytes(expected.resolve("scan.h5")), Files.readAllBytes(seen.resolve("scan.h5")));
    }

    private static Path journal(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(f -> f.getFileName().toString().startsWith("journal-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void everyPointIsThatOfPredict() throws IOException {
        CommandLineRun run = scan(directory, "--vary", "nu_ext=8,9 Hz", "--observe", "rates,cv,input");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        List<String> rows = Files.readAllLines(directory.resolve("scan.csv"));
        assertEquals("point,nu_ext_hz,population,rate_hz,cv,input_mean_mv,input_sd_mv,failure", rows.get(0));
        assertEquals(1 + 2 * 8, rows.size());
        String[] cells = rows.get(1).split(",", -1);
        assertEquals(List.of("0", "8", "23E"), List.of(cells).subList(0, 3));
        // rate of NNMT 1.3.0, polished by Newton's method
        assertEquals(0.7221919874, Double.parseDouble(cells[3]), 1e-10);
        JsonNode prediction = new ObjectMapper()
                .readTree(CommandLineRun.of(
                                "predict",
                                "microcircuit",
                                "--set",
                                "nu_ext=9 Hz",
                                "--frequencies",
                                "1:1:1",
                                "--json",
                                "-")
                        .out());
        for (int p = 0; p < 8; p++) {
            JsonNode population = prediction.get("populations").get(p);
            cells = rows.get(9 + p).split(",", -1);
            assertEquals(population.get("rate_hz").asDouble(), Double.parseDouble(cells[3]));
            assertEquals(population.get("cv").asDouble(), Double.parseDouble(cells[4]));
            assertEquals(population.get("input_mean_mv").asDouble(), Double.parseDouble(cells[5]));
            assertEquals(population.get("input_sd_mv").asDouble(), Double.parseDouble(cells[6]));
        }
    }

    @Test
    void fixedPointsOfEveryPoint() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "scan",
                "sdm",
                "--vary",
                "nu_ext=1,9 Hz",
                "--observe",
                "fixed-points,rates",
                "--out",
                directory.toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        List<String> rows = Files.readAllLines(directory.resolve("scan.csv"));
        assertEquals(
                "point,nu_ext_hz,population,rate_hz,fixed_points,stable_fixed_points,fixed_points_complete,failure",
                rows.get(0));
        assertEquals(5, rows.size());
        JsonNode states = new ObjectMapper()
                .readTree(CommandLineRun.of(
                                "predict", "sdm", "--set", "nu_ext=9 Hz", "--observe", "fixed-points", "--json", "-")
                        .out())
                .get("fixed_points");
        String[] cells = rows.get(3).split(",", -1);
        assertEquals(states.get("points").size(), Double.parseDouble(cells[4]));
        assertEquals(1, Double.parseDouble(cells[6]));

        CommandLineRun refused =
                scan(directory, "--vary", "g=4,5", "--observe", "fixed-points", "--method", "fokker-planck");
        assertEquals(ExitCode.BAD_INPUT, refused.code(), refused.err());
        assertTrue(refused.err().contains("add --method shift"), refused.err());
    }

    @Test
    void cutOffAnywhereAndStartedAgainItGivesTheSameBytes() throws IOException {
        Path whole = directory.resolve("whole");
        assertEquals(ExitCode.DONE, grid(whole, "--threads", "1").code());
        byte[] journal = Files.readAllBytes(journal(whole));
        Random random = new Random(SEED);
        for (int k = 0; k < 4; k++) {
            Path again = directory.resolve("again" + k);
            Files.createDirectories(again);
            int length = random.nextInt(journal.length);
            Files.write(again.resolve(journal(whole).getFileName()), java.util.Arrays.copyOf(journal, length));
            CommandLineRun run = grid(again, "--threads", "2");
            assertEquals(ExitCode.DONE, run.code(), run.err());
            assertSameResults(whole, again);
        }
        CommandLineRun idle = grid(whole);
        assertTrue(idle.err().contains("15 points were finished before"), idle.err());
        assertArrayEquals(journal, Files.readAllBytes(journal(whole)));
    }

    @Test
    void aKilledProcessLosesNoFinishedPoint() throws Exception {
        String[] wide = {"--vary", "nu_ext=7:9:0.01 Hz", "--vary", "g=3:5:0.5", "--format", "hdf5"};
        Path killed = directory.resolve("killed");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "siegert.workflows.Main",
                "scan",
                "microcircuit",
                "--threads",
                "1",
                "--out",
                killed.toString()));
        command.addAll(List.of(wide));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (points(killed) < 100 && process.isAlive() && System.nanoTime() < deadline) {
                Thread.sleep(5);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        long finished = points(killed);
        assertTrue(finished >= 100, "only " + finished + " points: " + Files.readString(directory.resolve("log")));
        assertFalse(Files.exists(killed.resolve("scan.csv")), "it was done before it could be killed");
        CommandLineRun resumed = scan(killed, wide);
        assertEquals(ExitCode.DONE, resumed.code(), resumed.err());
        assertTrue(resumed.err().matches("(?s).*siegert: [1-9]\\d\\d points were finished before.*"), resumed.err());
        Path whole = directory.resolve("whole");
        scan(whole, wide);
        assertSameResults(whole, killed);
    }

    /** Number of whole lines in the journal after the first; 0 if there is none. */
    private static long points(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(out)) {
            if (files.noneMatch(f -> f.getFileName().toString().startsWith("journal-"))) {
                return 0;
            }
        }
        return Files.readString(journal(out)).lines().count() - 1;
    }

    @Test
    void partsMakeTheWhole() throws IOException {
        Path whole = directory.resolve("whole");
        grid(whole);
        StringBuilder joined = new StringBuilder();
        List<String> reuse = new ArrayList<>();
        for (int k = 1; k <= 4; k++) {
            Path part = directory.resolve("part" + k);
            assertEquals(ExitCode.DONE, grid(part, "--part", k + "/4").code());
            List<String> rows = Files.readAllLines(part.resolve("scan.csv"));
            rows.subList(k == 1 ? 0 : 1, rows.size())
                    .forEach(row -> joined.append(row).append('\n'));
            reuse.addAll(List.of("--reuse", part.toString()));
        }
        assertEquals(Files.readString(whole.resolve("scan.csv")), joined.toString());
        Path merged = directory.resolve("merged");
        CommandLineRun run = grid(merged, reuse.toArray(String[]::new));
        assertTrue(run.err().contains("15 points were finished before"), run.err());
        assertSameResults(whole, merged);
    }

    @Test
    void aPointThatFailsIsRecordedAndTheOthersGoOn() throws IOException {
        CommandLineRun run = scan(directory, "--vary", "tau_m=0,10 ms", "--format", "hdf5");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("1 point failed:"), run.out());
        List<String> rows = Files.readAllLines(directory.resolve("scan.csv"));
        assertTrue(rows.get(1).matches("0,0,23E,,,.*tau_m.*positive.*"), rows.get(1));
        assertTrue(rows.get(9).matches("1,10,23E,[0-9.]+,[0-9.]+,"), rows.get(9));
        JsonNode json =
                new ObjectMapper().readTree(directory.resolve("scan.json").toFile());
        assertEquals(1, json.get("failed").asInt());
        assertTrue(json.get("failures").get(0).get("reason").asText().contains("tau_m"));
        try (HdfFile file = new HdfFile(directory.resolve("scan.h5"))) {
            double[][] rates = (double[][]) file.getDatasetByPath("rate_hz").getData();
            assertTrue(Double.isNaN(rates[0][0]));
            assertEquals(rates[1][7], Double.parseDouble(rows.get(16).split(",")[3]));
            String[] failures = (String[]) file.getDatasetByPath("failure").getData();
            assertTrue(failures[0].contains("tau_m"), failures[0]);
            assertEquals("", failures[1]);
        }
    }

    @Test
    void columnsAreDrawn() throws IOException {
        CommandLineRun run =
                scan(directory, "--vary", "nu_ext=9,8 Hz", "--vary", "g=5,4,3", "--draw", "rate_hz,cv", "--quiet");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals("", run.out());
        for (String name : List.of("rate_hz.svg", "rate_hz.png", "rate_hz.pdf", "cv.svg", "cv.png", "cv.pdf")) {
            assertTrue(Files.size(directory.resolve("figures").resolve(name)) > 10_000, name);
        }
        // the order of a list is that of the table and not that of the axis
        String sorted = Files.readString(directory.resolve("figures/rate_hz.svg"));
        Path other = directory.resolve("other");
        scan(other, "--vary", "nu_ext=8,9 Hz", "--vary", "g=3:5:1", "--draw", "rate_hz", "--quiet");
        assertEquals(sorted, Files.readString(other.resolve("figures/rate_hz.svg")));
    }

    /** At both ends of the range the branches have the states that a search without starting values finds there. */
    @Test
    void branchesPassThroughFolds() throws IOException {
        String[] words = {"scan", "ndm", "--vary", "nu_ext=4,2 Hz", "--draw", "branches", "--out", directory.toString()
        };
        CommandLineRun run = CommandLineRun.of(words);
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("2, folds at 3.254 Hz"), run.out());
        List<String> rows = Files.readAllLines(directory.resolve("branches.csv"));
        assertEquals("branch,state,nu_ext_hz,population,rate_hz,stability,failure", rows.get(0));
        for (String end : List.of("2", "4")) {
            JsonNode points = new ObjectMapper()
                    .readTree(CommandLineRun.of(
                                    "predict",
                                    "ndm",
                                    "--set",
                                    "nu_ext=" + end + " Hz",
                                    "--observe",
                                    "fixed-points",
                                    "--json",
                                    "-")
                            .out())
                    .at("/fixed_points/points");
            List<String> here = rows.stream()
                    .filter(row -> row.split(",")[2].equals(end + ".0"))
                    .filter(row -> row.split(",")[3].equals("E"))
                    .toList();
            assertEquals(points.size(), here.size(), "at " + end + " Hz");
            for (JsonNode point : points) {
                double rate = point.at("/rate_hz/E").asDouble();
                assertTrue(
                        here.stream()
                                .anyMatch(row ->
                                        Math.abs(Double.parseDouble(row.split(",")[4]) - rate) <= 1e-8 * (1 + rate)),
                        rate + " Hz is on no branch at " + end + " Hz");
            }
        }
        for (String word : List.of("stable", "real_mode_grows", "oscillation_grows", "fold")) {
            assertTrue(rows.stream().anyMatch(row -> row.contains("," + word + ",")), word);
        }
        JsonNode folds = new ObjectMapper()
                .readTree(directory.resolve("scan.json").toFile())
                .at("/branches/0/folds");
        assertEquals(1, folds.size());
        assertEquals(3.254, folds.get(0).get("nu_ext_hz").asDouble(), 1e-3);
        byte[] drawn = Files.readAllBytes(directory.resolve("figures/branches.svg"));
        assertTrue(Files.size(directory.resolve("figures/branches.pdf")) > 5_000);

        CommandLineRun again = CommandLineRun.of(words);
        assertTrue(again.err().contains("2 points were finished before"), again.err());
        assertEquals(rows, Files.readAllLines(directory.resolve("branches.csv")));
        assertArrayEquals(drawn, Files.readAllBytes(directory.resolve("figures/branches.svg")));
    }

    /** A row of panels for every value of the other parameter; a value without a network leaves its row empty. */
    @Test
    void branchesAtValuesOfAnotherParameter() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "scan",
                "ros",
                "--vary",
                "tau_m=0,20 ms",
                "--vary",
                "nu_ext=1:9:4 Hz",
                "--draw",
                "branches,rate_hz",
                "--format",
                "hdf5",
                "--threads",
                "2",
                "--out",
                directory.toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("tau_m=20 ms: 1, no folds"), run.out());
        List<String> rows = Files.readAllLines(directory.resolve("branches.csv"));
        assertEquals("tau_m_ms,branch,state,nu_ext_hz,population,rate_hz,stability,failure", rows.get(0));
        assertTrue(rows.get(1).matches("0,,,,,,,.*tau_m.*positive.*"), rows.get(1));
        assertTrue(rows.get(2).startsWith("20,0,0,1.0,E,"), rows.get(2));
        try (HdfFile file = new HdfFile(directory.resolve("scan.h5"))) {
            Group branches = (Group) file.getByPath("/branches");
            double[][] rate = (double[][]) branches.getDatasetByPath("rate_hz").getData();
            assertEquals(rows.size() - 2, 2 * rate.length, "two rows of the table a state");
            for (int k = 0; k < rate.length; k++) {
                String[] e = rows.get(2 + 2 * k).split(",");
                assertEquals(
                        Double.parseDouble(e[0]),
                        ((double[]) branches.getDatasetByPath("parameters/tau_m_ms")
                                        .getData())
                                [k]);
                assertEquals(
                        Integer.parseInt(e[1]),
                        ((int[]) branches.getDatasetByPath("branch").getData())[k]);
                assertEquals(
                        Integer.parseInt(e[2]),
                        ((int[]) branches.getDatasetByPath("state").getData())[k]);
                assertEquals(
                        Double.parseDouble(e[3]),
                        ((double[]) branches.getDatasetByPath("nu_ext_hz").getData())[k]);
                assertEquals(Double.parseDouble(e[5]), rate[k][0]);
                assertEquals(Double.parseDouble(rows.get(3 + 2 * k).split(",")[5]), rate[k][1]);
                assertEquals(
                        e[6], ((String[]) branches.getDatasetByPath("stability").getData())[k]);
            }
        }
        assertTrue(Files.exists(directory.resolve("figures/rate_hz.pdf")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--vary g=1:2                        | 2 | neither KEY=START:STOP:STEP UNIT",
                "--vary g=1,2 --vary g=3             | 2 | g is varied twice",
                "--vary g=1,2 --set g=3              | 2 | g is varied and set (--set g=3)",
                "--vary g=1,2 --observe rate         | 2 | --observe",
                "--vary g=1,2 --part 3/2             | 2 | parts are 1/2 to 2/2",
                "--set g=4                           | 2 | --vary",
                "--vary g=1,2 --draw peak_hz         | 2 | there is no column peak_hz to draw; there are rate_hz, cv, branches",
                "--vary g=1,2 --vary delay_dist=none,gaussian --draw cv | 2 | parameters that are numbers",
                "--vary g=3,4 --vary delay_dist=none,gaussian --draw branches | 2 | delay_dist takes words: give it first",
                "--vary g=3 --draw branches          | 2 | g has one value only",
                "--vary g=3,4 --draw branches --part 1/2 | 2 | draw them without --part",
                "--vary g=3,4 --draw branches --method fokker-planck | 2 | add --method shift",
                "--vary K[4I,4I]=1,2,3,4 --vary g=3,4 --draw branches | 2 | 32 panels, a page holds 24",
                "--vary gg=1,2                       | 3 | --vary gg=1: unknown key gg",
                "--vary nu_ext=1,2                   | 3 | no unit",
                "--vary K[4I,4X]=1,2                 | 3 | no population 4X",
                "--vary g=1,2 --reuse nowhere        | 3 | has no points of this scan"
            })
    void mistakesAreNamed(String arguments, int code, String message) throws IOException {
        CommandLineRun run = scan(directory.resolve("out"), arguments.split(" "));
        assertEquals(code, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(Files.exists(directory.resolve("out/scan.csv")));
    }
}
