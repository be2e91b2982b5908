package siegert.datasets.json;

import java.io.IOException;
import siegert.datasets.result.Waves;
import siegert.datasets.unit.Dimension;
import siegert.datasets.unit.Unit;

/** Waves of a network in space. */
final class WavesJson {
    private static final Unit PER_MILLIMETRE = new Unit("1/mm", Dimension.WAVENUMBER, 3);

    private WavesJson() {}

    static void write(JsonDocument json, Waves waves) throws IOException {
        json.array("filters", () -> {
            for (Waves.LowPass filter : waves.filters()) {
                json.element(() -> {
                    json.text("name", filter.name());
                    json.number("gain_hz_per_mv", filter.gain() / 1e3);
                    json.number("tau_ms", filter.timeConstant(), Unit.MILLISECOND);
                    json.number("gain_error_hz_per_mv", filter.gainError() / 1e3);
                    json.number("tau_error_ms", filter.timeConstantError(), Unit.MILLISECOND);
                    json.number("relative_error", filter.relativeError());
                });
            }
        });
        json.matrix("weight", waves.weight());
        double[] wavenumber = new double[waves.wavenumber().length];
        for (int k = 0; k < wavenumber.length; k++) {
            wavenumber[k] = PER_MILLIMETRE.fromSi(waves.wavenumber()[k]);
        }
        json.numbers("wavenumber_per_mm", wavenumber);
        json.array("branches", () -> {
            for (Waves.Branch branch : waves.branches()) {
                json.element(() -> {
                    json.whole("branch", branch.number());
                    curve(json, branch);
                });
            }
        });
        json.object("spiking", () -> curve(json, waves.spiking()));
        json.object("fastest_of_rate_model", () -> write(json, waves.fastestRate()));
        json.object("fastest_of_spiking_network", () -> write(json, waves.fastestSpiking()));
        Waves.Interpolation interpolation = waves.interpolation();
        json.object("interpolation", () -> {
            json.number("wavenumber_per_mm", interpolation.wavenumber(), PER_MILLIMETRE);
            json.numbers("fraction", interpolation.fraction());
            json.numbers("growth_per_s", interpolation.growth());
            json.numbers("angular_frequency_rad_per_s", interpolation.angularFrequency());
        });
    }

    private static void curve(JsonDocument json, Waves.Branch branch) throws IOException {
        json.numbers("growth_per_s", branch.growth());
        json.numbers("angular_frequency_rad_per_s", branch.angularFrequency());
    }

    private static void write(JsonDocument json, Waves.Wave wave) throws IOException {
        json.number("wavenumber_per_mm", wave.wavenumber(), PER_MILLIMETRE);
        json.number("growth_per_s", wave.growth());
        json.number("frequency_hz", wave.frequency());
    }
}
