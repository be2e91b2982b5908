package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statistics in the files of the analysis of the microcircuit-PD14-model. */
class ReferenceStatisticsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void statisticsOfARunAreThoseOfItsMeasurement() throws IOException {
        Path json = directory.resolve("measurement.json");
        CommandLineRun run = CommandLineRun.of(
                "measure", "ei-same", "--quiet", "--pd14", directory.toString(), "--json", json.toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode excitatory = read("measurement.json").get("populations").get(0);
        double[] rates = numbers(read("rates.json").get("E"));
        assertEquals(4000, rates.length);
        assertEquals(excitatory.get("rate_hz").asDouble(), mean(rates), 1e-12 * mean(rates));
        double[] cvs = numbers(read("spike_cvs.json").get("E"));
        assertEquals(excitatory.get("cv_neurons").asInt(), cvs.length);
        assertEquals(excitatory.get("cv").asDouble(), mean(cvs), 1e-12);
        double[] correlations = numbers(read("spike_ccs.json").get("E"));
        assertEquals(250 * 249 / 2, correlations.length);
        assertEquals(excitatory.get("correlation").asDouble(), mean(correlations), 1e-15);
    }

    @Test
    void distancesBetweenSeeds() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "baseline",
                "create",
                "ei-same",
                "ei-g6.3",
                "ei-delay2",
                "--file",
                directory.resolve("baseline.json").toString(),
                "--pd14",
                directory.toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode rates = read("rates.json");
        JsonNode distances = read("rate_ks_distances.json").get("I");
        List<Double> list = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int j = i + 1; j < 3; j++) {
                double expected = distance(
                        numbers(rates.get("" + i).get("I")),
                        numbers(rates.get("" + j).get("I")));
                assertTrue(expected > 0);
                assertEquals(
                        expected, distances.get("seeds").get("" + i).get("" + j).asDouble(), 1e-15);
                list.add(distances.get("seeds").get("" + i).get("" + j).asDouble());
            }
        }
        assertEquals(list, Arrays.stream(numbers(distances.get("list"))).boxed().toList());
        assertEquals(3, read("spike_ccs_ks_distances.json").get("E").get("list").size());
        assertEquals(3, read("spike_cvs_ks_distances.json").get("E").get("list").size());
    }

    /** Kolmogorov-Smirnov distance by its definition. */
    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (double x : a) {
            double below = (double) Arrays.stream(a).filter(v -> v <= x).count() / a.length;
            double other = (double) Arrays.stream(b).filter(v -> v <= x).count() / b.length;
            largest = Math.max(largest, Math.abs(below - other));
        }
        for (double x : b) {
            double below = (double) Arrays.stream(a).filter(v -> v <= x).count() / a.length;
            double other = (double) Arrays.stream(b).filter(v -> v <= x).count() / b.length;
            largest = Math.max(largest, Math.abs(below - other));
        }
        return largest;
    }

    private JsonNode read(String name) throws IOException {
        return JSON.readTree(directory.resolve(name).toFile());
    }

    private static double[] numbers(JsonNode array) {
        double[] values = new double[array.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = array.get(k).asDouble();
        }
        return values;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
