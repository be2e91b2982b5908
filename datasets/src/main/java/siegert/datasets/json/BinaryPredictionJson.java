package siegert.datasets.json;

import java.io.IOException;
import java.io.OutputStream;
import siegert.datasets.result.BinaryPrediction;
import siegert.datasets.result.Provenance;

/** Predictions for networks of binary neurons as JSON. */
public final class BinaryPredictionJson {
    private BinaryPredictionJson() {}

    /**
     * Writes a prediction.
     *
     * @param prediction what to write
     * @param provenance how it came about
     * @param out gets the bytes; stays open
     */
    public static void write(BinaryPrediction prediction, Provenance provenance, OutputStream out) throws IOException {
        try (JsonDocument json = new JsonDocument(out, "predict")) {
            json.text("network", prediction.network());
            json.text("model", "binary");
            json.number("residual", prediction.residual());
            json.array("populations", () -> {
                for (BinaryPrediction.OfPopulation population : prediction.populations()) {
                    json.element(() -> {
                        json.text("name", population.name());
                        json.whole("size", population.size());
                        json.number("activity", population.activity());
                        json.number("input_mean", population.inputMean());
                        json.number("input_sd", population.inputSd());
                        json.number("threshold", population.threshold());
                        json.number("balanced_threshold", population.balancedThreshold());
                    });
                }
            });
            json.provenance(provenance);
        }
    }
}
