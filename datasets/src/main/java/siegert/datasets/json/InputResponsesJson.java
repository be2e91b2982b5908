package siegert.datasets.json;

import java.io.IOException;
import siegert.datasets.result.InputResponses;
import siegert.datasets.result.RateDerivatives;

/** Transfer functions and derivatives of rates. */
final class InputResponsesJson {
    private static final double PER_MILLIVOLT = 1e-3;

    private InputResponsesJson() {}

    static void write(JsonDocument json, InputResponses responses) throws IOException {
        json.text("filter", responses.filter());
        json.number("growth_per_s", responses.growth());
        json.numbers("frequency_hz", responses.frequency());
        json.array("populations", () -> {
            for (InputResponses.OfPopulation population : responses.populations()) {
                json.element(() -> {
                    json.text("name", population.name());
                    json.object("mean", () -> write(json, population.toMean()));
                    json.object("sd", () -> write(json, population.toSd()));
                });
            }
        });
    }

    private static void write(JsonDocument json, InputResponses.Curve curve) throws IOException {
        json.number("at_zero_hz_per_mv", curve.atZero() * PER_MILLIVOLT);
        json.number("cutoff_hz", curve.cutoff());
        json.numbers("amplitude_hz_per_mv", perMillivolt(curve.amplitude()));
        json.numbers("phase_rad", curve.phase());
        json.numbers("real_hz_per_mv", perMillivolt(curve.realResponse()));
        json.numbers("imaginary_hz_per_mv", perMillivolt(curve.imaginaryResponse()));
    }

    static void write(JsonDocument json, RateDerivatives derivatives) throws IOException {
        json.texts("populations", derivatives.populations());
        json.numbers("by_mean_hz_per_mv", perMillivolt(derivatives.byMean()));
        json.numbers("by_sd_hz_per_mv", perMillivolt(derivatives.bySd()));
        json.object("by_input_rate", () -> {
            json.matrix("linear", derivatives.linear());
            json.matrix("quadratic", derivatives.quadratic());
        });
    }

    private static double[] perMillivolt(double[] values) {
        double[] scaled = new double[values.length];
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] = values[k] * PER_MILLIVOLT;
        }
        return scaled;
    }
}
