package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.network.ConnectionRule;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.RateDistributions;
import siegert.datasets.result.Refractoriness;
import siegert.theory.network.MeanField;
import siegert.theory.network.ResponseModel;
import siegert.theory.observation.RatesOfNeurons;

/** Rates and CVs of theory against simulations; prints the tables of {@code docs/theory-against-nest.md}. */
class RatesAgainstNestTest {
    private static final double STEP = 1e-4;

    /** Mean rates (Hz) and CVs of the bundled recording over 10 s, by numpy. */
    private static final double[] MICROCIRCUIT = {0.7730, 2.6982, 4.1076, 5.5674, 6.5607, 8.2485, 1.0049, 7.5629};

    private static Prediction predict(Network network, Method method, ResponseModel model) {
        return new MeanField(network, method, Refractoriness.INCLUDED, model).predict(new double[0], 2);
    }

    private static void assertRate(String what, double nest, PopulationPrediction theory, double nestCv, double limit) {
        double deviation = theory.rate() / nest - 1;
        System.out.printf(
                Locale.ROOT,
                "rates %s %s: NEST %.3f theory %.3f (%+.1f %%); CV NEST %.3f theory %.3f%n",
                what,
                theory.name(),
                nest,
                theory.rate(),
                100 * deviation,
                nestCv,
                theory.cv());
        assertTrue(Math.abs(deviation) <= limit, what + " " + theory.name() + " " + deviation);
    }

    /** Method shift within 13 %, the full theory within 11 %; the largest deviations are those of 6E and 23E. */
    @ParameterizedTest
    @CsvSource({"SHIFT, published, 0.13", "TAYLOR, published, 0.13", "FOKKER_PLANCK, full, 0.11"})
    void microcircuit(Method method, String theory, double limit) {
        Network network = Catalogue.bundled().resolveNetwork("microcircuit", List.of());
        Prediction prediction = predict(network, method, model(theory));
        for (int p = 0; p < 8; p++) {
            PopulationPrediction population = prediction.populations().get(p);
            assertRate("microcircuit " + method.key() + " " + theory, MICROCIRCUIT[p], population, Double.NaN, limit);
        }
    }

    /**
     * The microcircuit with Poisson input: 23E, whose neurons differ most in what they receive, is missed by a fifth. Its
     * spread over the neurons, counted in 2 s, is that of the recording within a fifth as well.
     */
    @ParameterizedTest
    @CsvSource({"SHIFT, published", "FOKKER_PLANCK, full"})
    void microcircuitWithPoissonInput(Method method, String theory) throws IOException {
        Network network = Catalogue.bundled().resolveNetwork("pd14", List.of());
        Prediction prediction = predict(network, method, model(theory));
        List<String[]> nest = table("pd14/rates.csv");
        for (int p = 0; p < 8; p++) {
            String[] row = nest.get(1 + p);
            PopulationPrediction population = prediction.populations().get(p);
            assertEquals(row[0], population.name());
            assertRate(
                    "pd14 " + method.key() + " " + theory,
                    Double.parseDouble(row[1]),
                    population,
                    Double.parseDouble(row[3]),
                    p == 0 ? 0.21 : 0.09);
        }
    }

    @Test
    void spreadOfTheRatesOfTheMicrocircuitWithPoissonInput() throws IOException {
        Network network = Catalogue.bundled().resolveNetwork("pd14", List.of());
        RateDistributions found = RatesOfNeurons.of(network, Method.SHIFT, ConnectionRule.FIXED_TOTAL_NUMBER, 2);
        List<String[]> nest = table("pd14/rates.csv");
        for (int p = 0; p < 8; p++) {
            double measured = Double.parseDouble(nest.get(1 + p)[2]);
            double deviation = found.populations().get(p).countedSd() / measured - 1;
            System.out.printf(
                    Locale.ROOT,
                    "rate sd pd14 %s: NEST %.3f (%+.1f %%)%n",
                    nest.get(1 + p)[0],
                    measured,
                    100 * deviation);
            assertTrue(deviation <= 0 && deviation > -0.20, nest.get(1 + p)[0] + " " + deviation);
        }
    }

    private static ResponseModel model(String theory) {
        return theory.equals("full") ? ResponseModel.full(STEP) : ResponseModel.PUBLISHED;
    }

    /**
     * Exponential synapses within 5 %, of their size within 4 %, delta synapses within 8 %, of their size in the steps of the
     * simulation 3 %. CVs are 0.07 to 0.14 too high.
     */
    @ParameterizedTest
    @CsvSource({
        "base, -1.2, SHIFT, published, 0.05",
        "base, -1.2, TAYLOR, published, 0.05",
        "base, -1.2, FOKKER_PLANCK, full, 0.04",
        "delay2, -1.2, SHIFT, published, 0.05",
        "g6.02, -1.204, SHIFT, published, 0.05",
        "g6.02, -1.204, FOKKER_PLANCK, full, 0.04",
        "g6.05, -1.21, SHIFT, published, 0.05",
        "g6.05, -1.21, FOKKER_PLANCK, full, 0.04",
        "g6.1, -1.22, SHIFT, published, 0.05",
        "g6.1, -1.22, FOKKER_PLANCK, full, 0.04",
        "g6.3, -1.26, SHIFT, published, 0.05",
        "g6.3, -1.26, FOKKER_PLANCK, full, 0.04",
        "delta, -1.2, DELTA, published, 0.08",
        "delta, -1.2, DELTA, full, 0.03"
    })
    void excitatoryInhibitory(
            String recordings, String inhibition, Method method, String theory, double limit, @TempDir Path directory)
            throws IOException {
        Prediction prediction = predict(network(directory, recordings, inhibition), method, model(theory));
        double[] nest = nest(recordings);
        for (int p = 0; p < 2; p++) {
            PopulationPrediction population = prediction.populations().get(p);
            assertRate(recordings + " " + method.key() + " " + theory, nest[1 + p], population, nest[3 + p], limit);
            // neurons of these networks fire more regularly than with independent inputs: inhibition decorrelates them
            assertEquals(0.11, population.cv() - nest[3 + p], 0.035, recordings + " " + population.name());
        }
    }

    private static Network network(Path directory, String recordings, String inhibition) throws IOException {
        try (InputStream in = resource("ei/network.yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("-1.2]", inhibition + "]");
            if (recordings.equals("delta")) {
                text = text.replace("tau_s: 0.5 ms\n", "");
            }
            Path file = Files.writeString(directory.resolve("network.yaml"), text);
            return Catalogue.bundled().resolveNetwork(file.toString(), List.of());
        }
    }

    /** Number of seeds, rates of E and I (Hz), CVs of E and I. */
    private static double[] nest(String recordings) throws IOException {
        return table("ei/rates.csv").stream()
                .filter(cells -> cells[0].equals(recordings))
                .map(cells -> Arrays.stream(cells)
                        .skip(1)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .findFirst()
                .orElseThrow();
    }

    private static List<String[]> table(String name) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(resource(name), StandardCharsets.UTF_8))) {
            return in.lines().map(line -> line.split(",")).toList();
        }
    }

    private static InputStream resource(String name) {
        return RatesAgainstNestTest.class.getResourceAsStream(name);
    }
}
