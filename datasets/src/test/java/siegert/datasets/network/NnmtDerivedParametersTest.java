package siegert.datasets.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import siegert.datasets.Matrix;
import siegert.datasets.catalogue.Catalogue;

/** The bundled microcircuit against every parameter that NNMT derives, and the input that follows from them. */
class NnmtDerivedParametersTest {
    /** Relative: NNMT converts units with a few multiplications, each of which rounds. */
    private static final double ROUNDING = 1e-15;

    private final Network network = Catalogue.bundled().resolveNetwork("microcircuit", List.of());

    @Test
    void everyParameter() throws IOException {
        JsonNode inputs = reference("microcircuit_mean_input_shift.json").get("inputs");
        assertMatrix(inputs.get("J"), network.weight());
        assertMatrix(inputs.get("K"), network.indegree());
        assertMatrix(inputs.get("Delay"), network.delays().mean());
        assertMatrix(inputs.get("Delay_sd"), network.delays().sd());
        assertEquals(
                inputs.get("delay_dist").get("value").textValue(),
                network.delays().distribution().key());
        for (int i = 0; i < network.size(); i++) {
            Population population = network.populations().get(i);
            Neuron neuron = population.neuron();
            assertEquals(value(inputs, "N", i), population.size());
            assertClose(value(inputs, "tau_m", i), neuron.tauM());
            assertClose(value(inputs, "tau_r", i), neuron.tauR());
            assertClose(value(inputs, "tau_s", i), neuron.tauS());
            assertClose(value(inputs, "V_th_rel", i), neuron.threshold());
            assertEquals(value(inputs, "V_0_rel", i), neuron.reset());
            assertEquals(1, population.inputs().size());
            PoissonInput input = population.inputs().get(0);
            assertClose(value(inputs, "J_ext", i), input.weight());
            assertEquals(value(inputs, "K_ext", i), input.indegree());
            assertEquals(value(inputs, "nu_ext", i), input.rate());
        }
    }

    /** mean = tau_m sum K J nu and variance = tau_m sum K J² nu over all sources (Fourcaud and Brunel 2002, eq. 3.4). */
    @Test
    void meanAndSdOfTheInput() throws IOException {
        JsonNode mean = reference("microcircuit_mean_input_shift.json");
        JsonNode sd = reference("microcircuit_std_input_shift.json");
        for (int i = 0; i < network.size(); i++) {
            Population population = network.populations().get(i);
            PoissonInput external = population.inputs().get(0);
            double first = external.indegree() * external.weight() * external.rate();
            double second = first * external.weight();
            for (int j = 0; j < network.size(); j++) {
                double jump = network.weight().get(i, j);
                double rate = network.indegree().get(i, j) * value(mean.get("inputs"), "nu", j);
                first += rate * jump;
                second += rate * jump * jump;
            }
            double tauM = population.neuron().tauM();
            // the sums of large terms of both signs lose three digits
            assertEquals(expected(mean, i), tauM * first, 1e-12 * expected(mean, i));
            assertEquals(expected(sd, i), Math.sqrt(tauM * second), 1e-14 * expected(sd, i));
        }
    }

    private static double expected(JsonNode reference, int population) {
        return reference.get("expected").get("value").get(population).doubleValue();
    }

    private static double value(JsonNode inputs, String key, int index) {
        JsonNode value = inputs.get(key).get("value");
        return (value.isArray() ? value.get(index) : value).doubleValue();
    }

    private static void assertMatrix(JsonNode expected, Matrix matrix) {
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                assertClose(expected.get("value").get(i).get(j).doubleValue(), matrix.get(i, j));
            }
        }
    }

    private static void assertClose(double expected, double actual) {
        assertEquals(expected, actual, ROUNDING * Math.abs(expected));
    }

    private static JsonNode reference(String file) throws IOException {
        try (InputStream in = NnmtDerivedParametersTest.class.getResourceAsStream("nnmt/" + file)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
