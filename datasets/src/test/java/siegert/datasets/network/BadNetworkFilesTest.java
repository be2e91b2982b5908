package siegert.datasets.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import siegert.datasets.InputException;
import siegert.datasets.Problem;

/** Each mistake gets its message, at its line, with what to do. */
class BadNetworkFilesTest {
    /** A sound file; every case breaks one line of it. */
    private static final String GOOD = """
            populations: [E, I]
            N: [800, 200]
            C: 250 pF
            tau_m: 20 ms
            tau_r: 2 ms
            tau_s: 0.5 ms
            V_0_rel: 10 mV
            V_th_rel: [20 mV, 18 mV]
            W:
              - [50 pA, -250 pA]
              - [50 pA, -250 pA]
            K: [[80, 20], [80, 20]]
            Delay: 1.5 ms
            Delay_sd: 0.5 ms
            delay_dist: gaussian
            K_ext: [100, 90]
            W_ext: 50 pA
            nu_ext: 12 Hz
            """;

    @Test
    void theFileThatTheCasesBreakIsSound() {
        assertEquals(2, read(GOOD).size());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                // what to replace, by what, line of the problem, parts of message and remedy
                mistake(
                        "tau_m: 20 ms",
                        "tau_m: 20 mV",
                        4,
                        "tau_m: '20 mV' is a potential; allowed is a time (s, ms, us)"),
                mistake(
                        "tau_s: 0.5 ms",
                        "tau_s: 0.5 ms\nsynapse: gamma",
                        7,
                        "synapse is gamma; allowed is one of exponential, alpha, delta"),
                mistake("tau_s: 0.5 ms", "tau_s: 0.5 ms\nsynapse: delta", 6, "synapse is delta, and tau_s would"),
                mistake("tau_s: 0.5 ms", "tau_s: 0.5 ms\nsynapse: [1]", 7, "synapse must be a word", "synapse: alpha"),
                mistake("tau_m: 20 ms", "tau_m: 20 xs", 4, "tau_m: unknown unit 'xs'; allowed is a time"),
                mistake("tau_m: 20 ms", "tau_m: 20", 4, "tau_m: '20' has no unit", "tau_m: 10 ms"),
                mistake("tau_m: 20 ms", "tau_m:\n  val: 20\n  unit: mV", 6, "the unit 'mV' measures a potential"),
                mistake(
                        "tau_m: 20 ms",
                        "tau_m: {val: 20, unit: parsec}",
                        4,
                        "unknown unit 'parsec'; allowed is a time"),
                mistake("tau_m: 20 ms", "tau_m: {val: 20}", 4, "the unit is missing; allowed is a time"),
                mistake("tau_m: 20 ms", "tau_m: {val: 20 ms, unit: ms}", 4, "'20 ms' has a unit of its own"),
                mistake("tau_m: 20 ms", "tau_m: {value: 20, unit: ms}", 4, "the keys val and unit"),
                mistake("tau_m: 20 ms", "tau_m: twenty ms", 4, "'twenty ms' is not a number"),
                mistake("tau_m: 20 ms", "tau_m: .nan", 4, "'.nan' is not a number"),
                mistake("tau_m: 20 ms", "tau_m:", 4, "'' is not a number"),
                mistake("tau_m: 20 ms", "tau_m: -20 ms", 4, "tau_m is -20 ms; it must be positive"),
                mistake("tau_m: 20 ms", "tau_m: {val: [20.0, -10.0], unit: ms}", 4, "tau_m of I is -10.0 ms"),
                mistake("tau_m: 20 ms", "tau_m: 0 ms", 4, "tau_m is 0 ms; it must be positive"),
                mistake("tau_m: 20 ms", "tau_m: [1 ms, 2 ms, 3 ms]", 4, "tau_m has 3 values", "2 (E, I)"),
                mistake("tau_m: 20 ms", "tau_m: [[1 ms, 2 ms], [1 ms, 2 ms]]", 4, "tau_m has 2 rows of 2 values"),
                mistake("tau_m: 20 ms\n", "", 0, "tau_m is missing", "add for example 'tau_m: 10 ms'"),
                mistake("tau_r: 2 ms", "tau_r: -2 ms", 5, "tau_r is -2 ms; it must be 0 or more"),
                mistake("tau_s: 0.5 ms", "tau_s: 0 ms", 6, "a current without duration moves no charge", "J and J_ext"),
                mistake("20 mV, 18 mV", "20 mV, 8 mV", 8, "threshold of I, V_th_rel = 8.0 mV, is not above its reset"),
                mistake("V_0_rel: 10 mV\n", "", 0, "V_0_rel is missing"),
                mistake("V_0_rel: 10 mV\nV_th_rel: [20 mV, 18 mV]\n", "", 0, "threshold and reset are missing"),
                mistake("V_0_rel: 10 mV", "V_0_abs: -65 mV", 0, "V_0_rel is missing"),
                mistake("N: [800, 200]", "N: [800, 0]", 2, "N of I is 0; it must be positive"),
                mistake("N: [800, 200]", "N: [800, 20.5]", 2, "N of I is 20.5; it must be a whole number"),
                mistake("N: [800, 200]", "N: [2000000000, 2000000000]", 2, "more than 2147483647 neurons in total"),
                mistake(
                        "  - [50 pA, -250 pA]\nK",
                        "  - [50 pA]\nK",
                        9,
                        "W has 2 rows of different lengths (2, 1 values)"),
                mistake("K: [[80, 20], [80, 20]]", "K: [[80, 20]]", 12, "K has 1 row of 2 values", "2 (E, I)"),
                mistake("K: [[80, 20], [80, 20]]", "K: [[80, 20], 80]", 12, "a number stands between lists"),
                mistake("K: [[80, 20], [80, 20]]", "K: [[80, [2]], [8, 2]]", 12, "a number is expected here"),
                mistake("[[80, 20], [80, 20]]", "[[80, 20], [80, -20]]", 12, "K[I,I] is -20; it must be 0 or more"),
                mistake("[[80, 20], [80, 20]]", "[[80 mV, 20], [80, 20]]", 12, "allowed is a number without unit"),
                mistake("K: [", "K: [\n[1, 2], [3, 4]]\nK: [", 14, "the key K was already given in line 12"),
                mistake("K: [[80, 20], [80, 20]]", "K: [[80, 20], [80, 20]", 13, "not valid YAML"),
                mistake("C: 250 pF", "\tC: 250 pF", 3, "not valid YAML"),
                mistake("tau_r", "tau_ref", 5, "unknown key tau_ref", "did you mean tau_r"),
                mistake("Delay_sd", "delay_sd", 14, "unknown key delay_sd", "did you mean Delay_sd"),
                mistake("C: 250 pF", "C: 250 pF\nzeta: 5", 4, "unknown key zeta", ""),
                mistake("C: 250 pF", "C: 250 pF\ntheta: 5", 4, "theta belongs to binary neurons", "model: binary"),
                mistake(
                        "C: 250 pF",
                        "C: 250 pF\nmodel: hh",
                        4,
                        "model is 'hh'",
                        "lif (integrate-and-fire neurons) or binary"),
                mistake(
                        "C: 250 pF",
                        "C: 250 pF\nmodel: binary",
                        4,
                        "a network of binary neurons",
                        "only siegert predict"),
                mistake("C: 250 pF", "C: 250 pF\nprofile: boxcar", 0, "width is missing", "width: 0.2 mm"),
                mistake("C: 250 pF", "C: 250 pF\nwidth: 0.2 ms", 4, "width", "a length"),
                mistake("C: 250 pF", "C: 250 pF\nwidth: -1 mm", 4, "width is -1 mm", "0 or more"),
                mistake(
                        "C: 250 pF",
                        "C: 250 pF\nwidth: 1 mm\nprofile: box",
                        5,
                        "profile is 'box'",
                        "boxcar, gaussian, exponential"),
                mistake(
                        "C: 250 pF",
                        "C: 250 pF\nwidth: 1 mm\nprofile: [boxcar]",
                        5,
                        "profile has 1 word;",
                        "one per population: 2 (E, I)"),
                mistake(
                        "C: 250 pF",
                        "C: 250 pF\nconnection_rule: random",
                        4,
                        "connection_rule is 'random'",
                        "fixed-total-number, bernoulli"),
                mistake("C: 250 pF", "C: 250 pF\n? [a, b]\n: 5", 4, "a key must be a word"),
                mistake("[E, I]", "[E, E]", 1, "the population E is given twice"),
                mistake("[E, I]", "[E, '']", 1, "the name of a population must be a word"),
                mistake("[E, I]", "5", 1, "populations must be a list of names"),
                mistake("populations: [E, I]\n", "", 0, "populations is missing"),
                mistake(
                        "gaussian",
                        "gamma",
                        15,
                        "delay_dist is gamma",
                        "none, gaussian, truncated_gaussian, lognormal, uniform"),
                mistake(
                        "Delay_sd: 0.5 ms\ndelay_dist: gaussian",
                        "Delay_sd: 1 ms\ndelay_dist: uniform",
                        15,
                        "the delay from E to E has mean 1.5 ms and sd 1.0 ms",
                        "at most mean / sqrt(3)"),
                mistake(
                        "Delay: 1.5 ms\nDelay_sd: 0.5 ms\ndelay_dist: gaussian",
                        "Delay: [[1 ms, 0 ms], [1 ms, 1 ms]]\nDelay_sd: 0.5 ms\ndelay_dist: lognormal",
                        15,
                        "the delay from I to E has mean 0.0 ms",
                        "give a positive mean"),
                mistake(
                        "tau_s: 0.5 ms",
                        "tau_s: [[0.5 ms, 1 ms], [0.5 ms, 1 ms]]",
                        0,
                        "tau_s is given for every projection, but not for the external input",
                        "tau_s_ext: 10 ms"),
                mistake(
                        "nu_ext: 12 Hz",
                        "nu_ext: 12 Hz\nweight_spread: -0.1",
                        19,
                        "weight_spread is -0.1; it must be 0 or more"),
                mistake("gaussian", "normal", 15, "delay_dist is normal; allowed is one of none, gaussian"),
                mistake("delay_dist: gaussian\n", "", 0, "delay_dist is missing", "add delay_dist"),
                mistake("Delay_sd: 0.5 ms\n", "", 0, "Delay_sd is missing"),
                mistake("Delay: 1.5 ms", "Delay: -1.5 ms", 13, "Delay is -1.5 ms; it must be 0 or more"),
                mistake("nu_ext: 12 Hz\n", "", 0, "nu_ext is missing"),
                mistake("nu_ext: 12 Hz", "nu_ext: -1 Hz", 18, "nu_ext is -1 Hz; it must be 0 or more"),
                mistake(
                        "nu_ext: 12 Hz",
                        "nu_ext: [[1 Hz, 2 Hz, 3 Hz], [1 Hz, 2 Hz, 3 Hz]]",
                        16,
                        "K_ext has 2 values",
                        "one per source (3)"),
                mistake("C: 250 pF", "C: 250 pF\nJ: 0.1 mV", 4, "the weights are given twice: W and J"),
                mistake("C: 250 pF", "C: 250 pF\nd_e: 1 ms", 4, "d_e does not go with W", "by w and g or J"),
                mistake("C: 250 pF\n", "", 0, "C is missing"),
                mistake("W:", "Q:", 0, "the weights are missing", "give w and g"));
    }

    private static Arguments mistake(String good, String bad, long line, String... parts) {
        return Arguments.of(good, bad, line, List.of(parts));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesAreNamed(String good, String bad, long line, List<String> parts) {
        assertTrue(GOOD.contains(good), good);
        InputException e = assertThrows(InputException.class, () -> read(GOOD.replace(good, bad)));
        Problem problem = e.problems().stream()
                .filter(p -> p.message().contains(parts.get(0)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(e.getMessage()));
        assertEquals("net.yaml", problem.file());
        assertEquals(line, problem.line(), problem.toString());
        for (String part : parts) {
            assertTrue(problem.toString().contains(part), problem.toString());
        }
    }

    @Test
    void allProblemsAtOnceInOrder() {
        String yaml = GOOD.replace("tau_m: 20 ms", "tau_m: 20 mV")
                .replace("tau_r: 2 ms", "tau_r: -2 ms")
                .replace("[[80, 20], [80, 20]]", "[[80, -1], [-2, 20]]")
                .replace("nu_ext: 12 Hz", "nu_exc: 12 Hz");
        InputException e = assertThrows(InputException.class, () -> read(yaml));
        assertEquals(
                List.of(0L, 4L, 5L, 12L, 12L, 18L),
                e.problems().stream().map(Problem::line).toList(),
                e.getMessage());
    }

    @Test
    void microcircuitNeedsPopulationsInTurn() {
        String yaml = GOOD.replace("[E, I]", "[E1, E2, I1, I2]").replaceFirst("(?s)W:.*?K:", "w: 1 pA\ng: 4\nK:");
        InputException e = assertThrows(InputException.class, () -> read(yaml));
        assertTrue(e.getMessage().contains("K has 2 rows of 2 values"), e.getMessage());
        String named = yaml.replace("[E1, E2, I1, I2]", "[aE, bE]");
        e = assertThrows(InputException.class, () -> read(named));
        assertTrue(e.getMessage().contains("but bE is number 2"), e.getMessage());
    }

    @Test
    void emptyAndForeignTexts() {
        assertMessage("the file is empty", "");
        assertMessage("the file is empty", "# only a comment\n");
        assertMessage("no list of 'key: value' lines", "- 1\n- 2\n");
        assertMessage("not valid YAML", "a: 1\n---\nb: 2\n");
        assertMessage("not valid YAML", "\u0000\u0001");
        assertMessage("not valid YAML", "a: *unknown");
        assertMessage("nested too deeply", "a: " + "[".repeat(100_000));
    }

    @Test
    void externalSourcesHaveNoSingleValues() {
        String yaml = GOOD.replace("K_ext: [100, 90]", "K_ext: [[1, 2], [3, 4]]");
        InputException e = assertThrows(
                InputException.class, () -> NetworkReader.read("net", "net.yaml", yaml, List.of("nu_ext[E]=1 Hz")));
        assertTrue(e.getMessage().contains("nu_ext is given for several sources"), e.getMessage());
    }

    @Test
    void manyPopulationsAreNotAllListed() {
        String names = IntStream.range(0, 254).mapToObj(k -> "P" + k).collect(Collectors.joining(", "));
        assertMessage("254 (P0, P1, ... P253)", GOOD.replace("E, I", names));
    }

    @Test
    void theListOfKnownKeysIsGivenOnce() {
        InputException e = assertThrows(InputException.class, () -> read(GOOD + "quixotic: 1\nalphabet: 2\n"));
        assertEquals(2, e.problems().size());
        assertTrue(e.problems().get(0).remedy().startsWith("known keys: name, populations"), e.getMessage());
        assertEquals("", e.problems().get(1).remedy());
    }

    @Test
    void anchorsThatContainThemselvesEnd() {
        assertMessage("a number is expected here", GOOD.replace("[[80, 20], [80, 20]]", "&a [[1, *a], [1, 2]]"));
    }

    @Test
    void filesThatCannotBeRead(@TempDir Path directory) throws IOException {
        Path missing = directory.resolve("missing.yaml");
        InputException e = assertThrows(InputException.class, () -> NetworkReader.read(missing, List.of()));
        assertEquals(missing.toString(), e.problems().get(0).file());
        assertTrue(e.getMessage().contains("there is no such file"), e.getMessage());
        e = assertThrows(InputException.class, () -> NetworkReader.read(directory, List.of()));
        assertTrue(e.getMessage().contains("is a directory without the parameters of a network"), e.getMessage());
        Path binary = Files.write(directory.resolve("data.h5"), new byte[] {(byte) 0x89, 'H', 'D', 'F'});
        e = assertThrows(InputException.class, () -> NetworkReader.read(binary, List.of()));
        assertTrue(e.getMessage().contains("this is no text in UTF-8"), e.getMessage());
    }

    private static void assertMessage(String part, String yaml) {
        InputException e = assertThrows(InputException.class, () -> read(yaml));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    private static Network read(String yaml) {
        return NetworkReader.read("net", "net.yaml", yaml, List.of());
    }
}
