package siegert.datasets.json;

import java.io.IOException;
import java.io.OutputStream;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Warning;
import siegert.datasets.unit.Unit;

/** Predictions as JSON. */
public final class PredictionJson {
    private PredictionJson() {}

    /**
     * Writes a prediction.
     *
     * @param prediction what to write
     * @param provenance how it came about
     * @param out gets the bytes; stays open
     */
    public static void write(Prediction prediction, Provenance provenance, OutputStream out) throws IOException {
        try (JsonDocument json = new JsonDocument(out, "predict")) {
            json.text("network", prediction.network());
            json.text("method", prediction.method().key());
            json.text("refractoriness", prediction.refractoriness().key());
            json.text("theory", prediction.theory().key());
            json.number("residual_hz", prediction.residual());
            json.array("populations", () -> {
                for (PopulationPrediction population : prediction.populations()) {
                    json.element(() -> write(json, population));
                }
            });
            json.object("spectra", () -> {
                json.object("convention", () -> {
                    json.text("estimator", "theory");
                    json.text("sides", Sides.TWO.key());
                });
                SpectraJson.write(json, prediction.spectra());
            });
            json.object("criticality", () -> {
                json.number("distance", prediction.criticality().distance());
                json.number("frequency_hz", prediction.criticality().frequency());
            });
            ObservationsJson.write(json, prediction.observations());
            json.texts(
                    "warnings",
                    prediction.warnings().stream().map(Warning::message).toList());
            json.provenance(provenance);
        }
    }

    private static void write(JsonDocument json, PopulationPrediction population) throws IOException {
        json.text("name", population.name());
        json.whole("size", population.size());
        json.number("rate_hz", population.rate());
        json.number("cv", population.cv());
        json.number("input_mean_mv", population.inputMean(), Unit.MILLIVOLT);
        json.number("input_sd_mv", population.inputSd(), Unit.MILLIVOLT);
    }
}
