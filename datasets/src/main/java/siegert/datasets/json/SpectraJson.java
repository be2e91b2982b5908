package siegert.datasets.json;

import java.io.IOException;
import java.util.Locale;
import siegert.datasets.result.Scaling;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.SpectrumEstimate;
import siegert.datasets.unit.Unit;

/** Spectra with their convention as keys of an object. */
public final class SpectraJson {
    private SpectraJson() {}

    /** {@code frequency_hz}, and {@code power_hz} with an array for each population. */
    public static void write(JsonDocument json, Spectra spectra) throws IOException {
        write(json, spectra, Scaling.DENSITY);
    }

    /** The convention and the spectra of an estimate; {@code power_hz2} where it is no density. */
    public static void write(JsonDocument json, SpectrumEstimate estimate) throws IOException {
        write(json, estimate.convention());
        write(json, estimate.spectra(), estimate.convention().scaling());
    }

    private static void write(JsonDocument json, Spectra spectra, Scaling scaling) throws IOException {
        json.numbers("frequency_hz", spectra.frequencies());
        powers(json, "power_" + scaling.unit().toLowerCase(Locale.ROOT), spectra);
    }

    /** The powers alone, with an array for each population. */
    public static void powers(JsonDocument json, String key, Spectra spectra) throws IOException {
        json.object(key, () -> {
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
            json.text("scaling", convention.scaling().key());
            json.numbers(
                    "confidence_band_95_percent",
                    convention.band().lower(),
                    convention.band().upper());
        });
    }
}
