package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.hdf5.Results;
import siegert.datasets.hdf5.ResultsFile;
import siegert.datasets.json.PredictionJson;
import siegert.datasets.result.BinaryPrediction;
import siegert.datasets.result.PopulationMeasurement;

/** Results as HDF5 from the command line, against what the same command says as JSON. */
class Hdf5CommandTest {
    @TempDir
    Path directory;

    private Results results(String... arguments) {
        Path file = directory.resolve("results.h5");
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--hdf5";
        all[arguments.length + 1] = file.toString();
        CommandLineRun result = CommandLineRun.of(all);
        assertTrue(result.code() <= ExitCode.FAILED, result.err());
        return ResultsFile.read(file);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(directory.resolve("result.json").toFile());
    }

    @Test
    void predictionAndMeasurementOfOneValidation() throws IOException {
        String json = directory.resolve("result.json").toString();
        String out = directory.resolve("report").toString();
        Results results = results("validate", "microcircuit", "--theory", "published", "--out", out, "--json", json);
        JsonNode populations = json().get("populations");
        assertEquals(8, populations.size());
        for (int p = 0; p < 8; p++) {
            assertEquals(
                    populations.get(p).get("theory").get("rate_hz").doubleValue(),
                    results.prediction().orElseThrow().populations().get(p).rate());
            PopulationMeasurement measured =
                    results.measurement().orElseThrow().populations().get(p);
            assertEquals(populations.get(p).get("measured").get("rate_hz").doubleValue(), measured.rate());
            assertEquals(measured.size(), measured.neurons().cv().length);
            assertEquals(
                    measured.spikes(),
                    IntStream.of(measured.neurons().counts()).asLongStream().sum());
        }
        assertTrue(results.provenance().orElseThrow().command().contains("--hdf5"));
    }

    @Test
    void binaryNeurons() throws IOException {
        Results results = results(
                "predict",
                "binary-ei",
                "--json",
                directory.resolve("result.json").toString());
        BinaryPrediction binary = results.binary().orElseThrow();
        assertTrue(results.prediction().isEmpty());
        for (int p = 0; p < 2; p++) {
            JsonNode population = json().get("populations").get(p);
            assertEquals(
                    population.get("name").asText(), binary.populations().get(p).name());
            assertEquals(
                    population.get("activity").doubleValue(),
                    binary.populations().get(p).activity());
            assertEquals(
                    population.get("balanced_threshold").doubleValue(),
                    binary.populations().get(p).balancedThreshold());
        }
    }

    @Test
    void everyObservedPartOfAPrediction() throws IOException {
        Path json = directory.resolve("result.json");
        Results results = results(
                "predict",
                "senk-ring",
                "--for-input",
                "mean=12mV,sd=6mV",
                "--observe",
                "spectra,fixed-points,stability,eigenmodes,effective-connectivity,cross-spectra,rate-distribution,waves,transfer-functions,"
                        + "derivatives",
                "--connection-rule",
                "fixed-indegree",
                "--count-window",
                "1s",
                "--trajectories",
                "--cut",
                "I<-I",
                "--frequencies",
                "1:60:1",
                "--wavenumbers",
                "18:20:1",
                "--json",
                json.toString());
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        PredictionJson.write(
                results.prediction().orElseThrow(), results.provenance().orElseThrow(), again);
        JsonNode tree = json();
        assertEquals(
                tree.get("populations"),
                new ObjectMapper().readTree(again.toByteArray()).get("populations"));
        for (String key : List.of(
                "cut",
                "wanted_input",
                "fixed_points",
                "stability",
                "eigenmodes",
                "effective_connectivity",
                "cross_spectra",
                "rate_distributions",
                "waves",
                "transfer_functions",
                "derivatives")) {
            assertTrue(tree.has(key), key);
            assertEquals(
                    tree.get(key),
                    new ObjectMapper().readTree(again.toByteArray()).get(key),
                    key);
        }
    }

    @Test
    void everyNeuronOfAPrediction() throws IOException {
        String synapses = Path.of(System.getProperty("siegert.home"))
                .resolve("datasets/recordings/single-neuron/connectivity.csv.gz")
                .toString();
        String json = directory.resolve("result.json").toString();
        Results results = results("predict", "single-neuron", "--connectivity", synapses, "--json", json);
        var neurons = results.neurons().orElseThrow();
        JsonNode rates = json().get("neurons").get("rate_hz");
        assertArrayEquals(
                IntStream.range(0, rates.size())
                        .mapToDouble(i -> rates.get(i).doubleValue())
                        .toArray(),
                neurons.neurons().rate());
        assertEquals(1000, neurons.response().orElseThrow().covariance().rows());
        assertEquals(200_000, neurons.response().orElseThrow().gain().length);
    }
}
