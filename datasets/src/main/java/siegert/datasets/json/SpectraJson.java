package siegert.datasets.json;

import java.io.IOException;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.unit.Unit;

/** Spectra with their convention as keys of an object. */
public final class SpectraJson {
    private SpectraJson() {}

    /** {@code frequency_hz}, and {@code power_hz} with an array for each population. */
    public static void write(JsonDocument json, Spectra spectra) throws IOException {
        json.numbers("frequency_hz", spectra.frequencies());
        json.object("power_hz", () -> {
            for (int i = 0; i < spectra.populations().size(); i++) {
                json.numbers(spectra.populations().get(i), spectra.powerOf(i));
            }
        });
    }

    /** The convention of an estimate. */
    public static void write(JsonDocument json, SpectrumConvention convention) throws IOException {
        json.object("convention", () -> {
            json.text("estimator", convention.estimator());
            json.text("sides", convention.sides().key());
            json.text("taper", convention.taper().key());
            json.text("detrend", convention.detrend().key());
            json.number("segment_ms", convention.segment(), Unit.MILLISECOND);
            json.number("overlap", convention.overlap());
            json.whole("averages", convention.averages());
            json.number("degrees_of_freedom", convention.degreesOfFreedom());
            json.number("bin_ms", convention.bin(), Unit.MILLISECOND);
            json.number("duration_ms", convention.duration(), Unit.MILLISECOND);
            json.text("average", convention.average().key());
            json.number("transform_ms", convention.transform(), Unit.MILLISECOND);
            json.numbers(
                    "confidence_band_95_percent",
                    convention.band().lower(),
                    convention.band().upper());
        });
    }
}
