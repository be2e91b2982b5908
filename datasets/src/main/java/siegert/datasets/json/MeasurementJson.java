package siegert.datasets.json;

import java.io.IOException;
import java.io.OutputStream;
import siegert.datasets.result.Finding;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.RecordingSummary;
import siegert.datasets.result.SpectrumEstimate;
import siegert.datasets.unit.Unit;

/** Measurements as JSON: means over neurons, not the values of each. */
public final class MeasurementJson {
    private MeasurementJson() {}

    /**
     * Writes a measurement.
     *
     * @param measurement what to write
     * @param provenance how it came about
     * @param out gets the bytes; stays open
     */
    public static void write(Measurement measurement, Provenance provenance, OutputStream out) throws IOException {
        try (JsonDocument json = new JsonDocument(out, "measure")) {
            json.object("recording", () -> write(json, measurement.recording()));
            json.array("populations", () -> {
                for (PopulationMeasurement population : measurement.populations()) {
                    json.element(() -> write(json, population));
                }
            });
            json.object("spectra", () -> {
                for (SpectrumEstimate estimate : measurement.spectra()) {
                    json.object(estimate.convention().estimator(), () -> {
                        SpectraJson.write(json, estimate.convention());
                        SpectraJson.write(json, estimate.spectra());
                    });
                }
            });
            json.array("findings", () -> {
                for (Finding finding : measurement.findings()) {
                    json.element(() -> write(json, finding));
                }
            });
            json.provenance(provenance);
        }
    }

    private static void write(JsonDocument json, RecordingSummary recording) throws IOException {
        json.text("name", recording.name());
        json.numbers(
                "window_ms", Unit.MILLISECOND.fromSi(recording.start()), Unit.MILLISECOND.fromSi(recording.stop()));
        json.whole("neurons", recording.neurons());
        json.whole("spikes", recording.spikes());
        json.whole("at_stop", recording.atStop());
        json.whole("outside_window", recording.outsideWindow());
        json.whole("files", recording.files());
        json.text("simulator", recording.simulator());
        json.number("tick_ms", recording.tick(), Unit.MILLISECOND);
        json.number("resolution_ms", recording.resolution(), Unit.MILLISECOND);
        json.whole("minimum_spikes", recording.minimumSpikes());
    }

    private static void write(JsonDocument json, PopulationMeasurement population) throws IOException {
        json.text("name", population.name());
        json.whole("size", population.size());
        json.whole("spikes", population.spikes());
        json.whole("silent", population.silent());
        json.number("rate_hz", population.rate());
        json.number("rate_sd_hz", population.rateSd());
        json.number("cv", population.cv());
        json.whole("cv_neurons", population.cvNeurons());
        json.number("lv", population.lv());
        json.whole("lv_neurons", population.lvNeurons());
        json.number("synchrony", population.synchrony());
    }

    private static void write(JsonDocument json, Finding finding) throws IOException {
        json.text("kind", finding.kind());
        json.text("file", finding.file());
        json.whole("line", finding.line());
        json.whole("count", finding.count());
        json.text("message", finding.message());
        json.text("remedy", finding.remedy());
    }
}
