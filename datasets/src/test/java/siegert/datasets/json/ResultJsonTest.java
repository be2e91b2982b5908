package siegert.datasets.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import siegert.datasets.result.Criticality;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Finding;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Method;
import siegert.datasets.result.NeuronValues;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.Raster;
import siegert.datasets.result.RecordingSummary;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Severity;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.SpectrumEstimate;
import siegert.datasets.result.Taper;
import siegert.datasets.result.Theory;
import siegert.datasets.result.Warning;

class ResultJsonTest {
    private static final Provenance PROVENANCE = new Provenance(
            "0.1.0",
            "siegert predict \"net\"",
            "17.0.9",
            "2026-01-02T03:04:05Z",
            0.25,
            List.of(new Provenance.InputFile("net.yaml", 12, "ab")));
    private static final Spectra SPECTRA =
            new Spectra(List.of("E", "I"), new double[] {0, 0.1, 2.0e-3}, new double[][] {
                {1e-4, Double.NaN}, {0.1 + 0.2, 2.0e-3}, {Double.POSITIVE_INFINITY, 5e-324}
            });

    @Test
    void predictionByteForByte() throws IOException {
        Prediction prediction = new Prediction(
                "net",
                Method.SHIFT,
                Refractoriness.INCLUDED,
                Theory.FULL,
                1e-13,
                List.of(new PopulationPrediction("E", 800, 5.5, 0.9, 0.0123, 0.0007)),
                SPECTRA,
                new Criticality(0.25, 64.5),
                List.of(new Warning("näherung")));
        assertEquals("""
                {
                  "schema": 1,
                  "command": "predict",
                  "network": "net",
                  "method": "shift",
                  "refractoriness": "included",
                  "theory": "full",
                  "residual_hz": 1.0E-13,
                  "populations": [{
                    "name": "E",
                    "size": 800,
                    "rate_hz": 5.5,
                    "cv": 0.9,
                    "input_mean_mv": 12.3,
                    "input_sd_mv": 0.7
                  }],
                  "spectra": {
                    "convention": {
                      "estimator": "theory",
                      "sides": "two"
                    },
                    "frequency_hz": [0.0, 0.1, 0.002],
                    "power_hz": {
                      "E": [1.0E-4, 0.30000000000000004, null],
                      "I": [null, 0.002, 4.9E-324]
                    }
                  },
                  "criticality": {
                    "distance": 0.25,
                    "frequency_hz": 64.5
                  },
                  "warnings": ["näherung"],
                  "provenance": {
                    "version": "0.1.0",
                    "command_line": "siegert predict \\"net\\"",
                    "java": "17.0.9",
                    "started": "2026-01-02T03:04:05Z",
                    "wall_s": 0.25,
                    "inputs": [{
                      "file": "net.yaml",
                      "bytes": 12,
                      "sha256": "ab"
                    }]
                  }
                }
                """, prediction(prediction));
    }

    @Test
    void predictionWithoutAnything() throws IOException {
        Prediction prediction = new Prediction(
                "net",
                Method.DELTA,
                Refractoriness.NEGLECTED,
                Double.NaN,
                List.of(),
                new Spectra(List.of(), new double[0], new double[0][]),
                List.of());
        JsonNode json = new ObjectMapper().readTree(prediction(prediction));
        assertTrue(json.get("residual_hz").isNull());
        assertEquals(0, json.get("spectra").get("frequency_hz").size());
        assertEquals(0, json.get("warnings").size());
    }

    @Test
    void measurementInTheSchema() throws IOException {
        RecordingSummary recording =
                new RecordingSummary("run", 0.5, 10.5, 1000, 12345678901L, 3, 4, 2, "NEST 3.10", 1e-6, 1e-4, 3);
        PopulationMeasurement population = new PopulationMeasurement(
                "E",
                800,
                77,
                5,
                1.5,
                0.4,
                0.8,
                700,
                Double.NaN,
                0,
                2.5,
                new NeuronValues(new int[0], new double[0], new double[0]));
        SpectrumEstimate fft = estimate("fft", 10);
        SpectrumEstimate welch = estimate("welch", 0.5);
        Measurement measurement = new Measurement(
                recording,
                List.of(population),
                List.of(fft, welch),
                new Raster(0, 0, new int[0], new int[0], new int[0], new double[0]),
                List.of(new Finding(
                        Severity.ERROR, "duplicates", "a.dat", 7, 2, "twice", "connect the recorder once")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MeasurementJson.write(measurement, PROVENANCE, out);
        JsonNode json = new ObjectMapper().readTree(out.toByteArray());

        assertEquals(
                List.of("schema", "command", "recording", "populations", "spectra", "findings", "provenance"),
                keys(json));
        assertEquals(1, json.get("schema").intValue());
        assertEquals("measure", json.get("command").textValue());
        assertEquals("[500.0,10500.0]", json.get("recording").get("window_ms").toString());
        assertEquals(12345678901L, json.get("recording").get("spikes").longValue());
        assertEquals(3, json.get("recording").get("at_stop").intValue());
        assertEquals(0.001, json.get("recording").get("tick_ms").doubleValue());
        assertEquals(0.1, json.get("recording").get("resolution_ms").doubleValue());
        JsonNode e = json.get("populations").get(0);
        assertEquals(
                List.of(
                        "name",
                        "size",
                        "spikes",
                        "silent",
                        "rate_hz",
                        "rate_sd_hz",
                        "cv",
                        "cv_neurons",
                        "lv",
                        "lv_neurons",
                        "synchrony",
                        "cv2",
                        "lvr",
                        "lvr_refractoriness_ms",
                        "cv_dropped",
                        "lv_dropped",
                        "fano",
                        "rate_quantiles",
                        "correlation"),
                keys(e));
        assertTrue(e.get("lv").isNull());
        assertEquals(700, e.get("cv_neurons").intValue());
        assertEquals(List.of("fft", "welch"), keys(json.get("spectra")));
        JsonNode convention = json.get("spectra").get("welch").get("convention");
        assertEquals("hann", convention.get("taper").textValue());
        assertEquals(500, convention.get("segment_ms").doubleValue());
        assertEquals(0.1, convention.get("bin_ms").doubleValue());
        assertEquals(10000, convention.get("duration_ms").doubleValue());
        assertEquals(
                0.1 + 0.2,
                json.get("spectra").get("fft").get("power_hz").get("E").get(1).doubleValue());
        assertEquals("duplicates", json.get("findings").get(0).get("kind").textValue());
    }

    /** A spectrum of thousands of values must not take thousands of lines. */
    @Test
    void oneLineForEachArrayOfNumbers() throws IOException {
        double[] frequency = new double[3000];
        double[][] power = new double[3000][2];
        Prediction prediction = new Prediction(
                "net",
                Method.SHIFT,
                Refractoriness.INCLUDED,
                0,
                List.of(),
                new Spectra(List.of("E", "I"), frequency, power),
                List.of());
        String text = prediction(prediction);
        assertTrue(text.lines().count() < 50, text.lines().count() + " lines");
        assertFalse(text.contains("\r"));
    }

    /** The stream of standard output must stay open. */
    @Test
    void streamsStayOpen() throws IOException {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        Prediction prediction =
                new Prediction("net", Method.SHIFT, Refractoriness.INCLUDED, 0, List.of(), SPECTRA, List.of());
        PredictionJson.write(prediction, PROVENANCE, out);
        assertFalse(closed[0]);
        assertTrue(out.size() > 0);
    }

    private static SpectrumEstimate estimate(String estimator, double segment) {
        return new SpectrumEstimate(
                new SpectrumConvention(
                        estimator, Sides.TWO, Taper.HANN, Detrend.CONSTANT, segment, 0.5, 39, 41.3, 1e-4, 10),
                SPECTRA);
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static String prediction(Prediction prediction) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PredictionJson.write(prediction, PROVENANCE, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
