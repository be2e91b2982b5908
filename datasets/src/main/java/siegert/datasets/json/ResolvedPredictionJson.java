package siegert.datasets.json;

import java.io.IOException;
import java.io.OutputStream;
import siegert.datasets.result.NeuronPrediction;
import siegert.datasets.result.PairwiseResponse;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.Quantiles;
import siegert.datasets.result.ResolvedPrediction;
import siegert.datasets.result.ResolvedSummary;
import siegert.datasets.result.Warning;
import siegert.datasets.unit.Unit;

/** Predictions of single neurons as JSON: populations, and the values of every neuron; no pairs. */
public final class ResolvedPredictionJson {
    private ResolvedPredictionJson() {}

    /**
     * Writes a prediction.
     *
     * @param prediction what to write
     * @param provenance how it came about
     * @param out gets the bytes; stays open
     */
    public static void write(ResolvedPrediction prediction, Provenance provenance, OutputStream out)
            throws IOException {
        try (JsonDocument json = new JsonDocument(out, "predict")) {
            ResolvedSummary summary = new ResolvedSummary(prediction);
            json.text("network", prediction.network());
            json.text("method", prediction.method().key());
            json.text("resolved", "neurons");
            json.number("residual_hz", prediction.residual());
            json.array("populations", () -> {
                for (int p = 0; p < prediction.sizes().length; p++) {
                    int population = p;
                    json.element(() -> population(json, prediction, summary, population));
                }
            });
            if (prediction.response().isPresent()) {
                PairwiseResponse response = prediction.response().get();
                json.number("spectral_bound", response.spectralBound());
                json.array("covariances", () -> covariances(json, prediction, summary));
            }
            json.object("neurons", () -> neurons(json, prediction));
            json.texts(
                    "warnings",
                    prediction.warnings().stream().map(Warning::message).toList());
            json.provenance(provenance);
        }
    }

    private static void population(JsonDocument json, ResolvedPrediction prediction, ResolvedSummary summary, int p)
            throws IOException {
        NeuronPrediction neurons = prediction.neurons();
        ResolvedSummary.Moments rate = summary.moments(p, neurons.rate());
        ResolvedSummary.Moments cv = summary.moments(p, neurons.cv());
        json.text("name", prediction.populations().get(p));
        json.whole("size", prediction.sizes()[p]);
        json.number("rate_hz", rate.mean());
        json.number("rate_sd_hz", rate.sd());
        json.number("cv", cv.mean());
        json.number("cv_sd", cv.sd());
        json.number("input_mean_mv", summary.moments(p, neurons.inputMean()).mean(), Unit.MILLIVOLT);
        json.number("input_sd_mv", summary.moments(p, neurons.inputSd()).mean(), Unit.MILLIVOLT);
        quantiles(json, "rate_quantiles", "rate_hz", summary.quantiles(p, neurons.rate()));
        quantiles(json, "cv_quantiles", "cv", summary.quantiles(p, neurons.cv()));
    }

    private static void quantiles(JsonDocument json, String key, String values, Quantiles quantiles)
            throws IOException {
        json.object(key, () -> {
            json.numbers("level", quantiles.level());
            json.numbers(values, quantiles.value());
        });
    }

    private static void covariances(JsonDocument json, ResolvedPrediction prediction, ResolvedSummary summary)
            throws IOException {
        for (int i = 0; i < prediction.sizes().length; i++) {
            for (int j = i; j < prediction.sizes().length; j++) {
                ResolvedSummary.Moments moments = summary.covariances(i, j);
                String first = prediction.populations().get(i);
                String second = prediction.populations().get(j);
                json.element(() -> {
                    json.text("population", first);
                    json.text("other", second);
                    json.number("mean_hz", moments.mean());
                    json.number("sd_hz", moments.sd());
                });
            }
        }
    }

    private static void neurons(JsonDocument json, ResolvedPrediction prediction) throws IOException {
        NeuronPrediction neurons = prediction.neurons();
        long[] ids = new long[neurons.id().length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = neurons.id()[i];
        }
        json.wholes("id", ids);
        json.numbers("rate_hz", neurons.rate());
        json.numbers("cv", neurons.cv());
        json.numbers("input_mean_mv", millivolts(neurons.inputMean()));
        json.numbers("input_sd_mv", millivolts(neurons.inputSd()));
    }

    private static double[] millivolts(double[] volts) {
        double[] result = new double[volts.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Unit.MILLIVOLT.fromSi(volts[i]);
        }
        return result;
    }
}
