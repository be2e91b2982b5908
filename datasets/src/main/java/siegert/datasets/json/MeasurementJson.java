package siegert.datasets.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import siegert.datasets.result.Correlograms;
import siegert.datasets.result.CountVariability;
import siegert.datasets.result.CrossSpectra;
import siegert.datasets.result.IntervalHistogram;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PairwiseCorrelations;
import siegert.datasets.result.PopulationDetails;
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
                        SpectraJson.write(json, estimate);
                    });
                }
            });
            if (measurement.crossSpectra().isPresent()) {
                CrossSpectra cross = measurement.crossSpectra().get();
                json.object("cross_spectra", () -> write(json, cross));
            }
            if (measurement.correlograms().isPresent()) {
                Correlograms correlograms = measurement.correlograms().get();
                json.object("correlograms", () -> write(json, correlograms));
            }
            FindingsJson.write(json, "findings", measurement.findings());
            json.provenance(provenance);
        }
    }

    static void write(JsonDocument json, RecordingSummary recording) throws IOException {
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
        json.whole("ddof", recording.ddof());
        json.text("window_edges", recording.edges().key());
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
        PopulationDetails details = population.details();
        json.number("cv2", details.cv2());
        json.number("lvr", details.lvr());
        json.number("lvr_refractoriness_ms", details.refractoriness(), Unit.MILLISECOND);
        json.whole("cv_dropped", population.cvDropped());
        json.whole("lv_dropped", population.lvDropped());
        json.number("fano", details.fano());
        json.object("rate_quantiles", () -> {
            json.numbers("level", details.rates().level());
            json.numbers("rate_hz", details.rates().value());
        });
        json.number(
                "correlation",
                details.correlations().map(PairwiseCorrelations::mean).orElse(Double.NaN));
        if (details.correlations().isPresent()) {
            PairwiseCorrelations correlations = details.correlations().get();
            json.object("correlation_sample", () -> write(json, correlations));
        }
        if (details.countVariability().isPresent()) {
            CountVariability variability = details.countVariability().get();
            json.object("count_variability", () -> write(json, variability));
        }
        if (details.intervals().isPresent()) {
            IntervalHistogram intervals = details.intervals().get();
            json.object("interval_histogram", () -> write(json, intervals));
        }
    }

    private static void write(JsonDocument json, PairwiseCorrelations correlations) throws IOException {
        json.number("bin_ms", correlations.bin(), Unit.MILLISECOND);
        json.whole("seed", correlations.seed());
        json.whole("neurons", correlations.sampled());
        json.whole("dropped", correlations.dropped());
        json.whole("pairs", correlations.pairs());
        json.number("mean", correlations.mean());
        json.number("sd", correlations.sd());
    }

    private static void write(JsonDocument json, CountVariability variability) throws IOException {
        json.number("window_ms", variability.window(), Unit.MILLISECOND);
        json.whole("windows", variability.windows());
        json.number("fano", variability.fano());
        json.whole("neurons", variability.neurons());
    }

    private static void write(JsonDocument json, IntervalHistogram intervals) throws IOException {
        json.number("bin_ms", intervals.bin(), Unit.MILLISECOND);
        json.wholes("counts", intervals.counts());
        json.whole("beyond", intervals.beyond());
    }

    private static void write(JsonDocument json, CrossSpectra cross) throws IOException {
        SpectraJson.write(json, cross.convention());
        json.number("coherence_threshold_5_percent", cross.coherenceThreshold(0.05));
        json.numbers("frequency_hz", cross.frequency());
        List<String> names = cross.populations();
        json.array("pairs", () -> {
            for (int i = 0; i < names.size(); i++) {
                for (int j = i + 1; j < names.size(); j++) {
                    int first = i;
                    int second = j;
                    json.element(() -> writePair(json, cross, first, second));
                }
            }
        });
    }

    private static void writePair(JsonDocument json, CrossSpectra cross, int i, int j) throws IOException {
        int n = cross.frequency().length;
        double[] coherence = new double[n];
        double[] phase = new double[n];
        for (int f = 0; f < n; f++) {
            coherence[f] = cross.coherence(i, j, f);
            phase[f] = cross.phase(i, j, f);
        }
        json.text("first", cross.populations().get(i));
        json.text("second", cross.populations().get(j));
        json.numbers("real_hz", cross.real()[cross.pair(i, j)]);
        json.numbers("imaginary_hz", cross.imaginary()[cross.pair(i, j)]);
        json.numbers("coherence", coherence);
        json.numbers("phase_rad", phase);
    }

    private static void write(JsonDocument json, Correlograms correlograms) throws IOException {
        int largest = correlograms.largestLag();
        double[] lag = new double[2 * largest + 1];
        for (int k = 0; k < lag.length; k++) {
            lag[k] = Unit.MILLISECOND.fromSi((k - largest) * correlograms.bin());
        }
        json.numbers("lag_ms", lag);
        List<String> names = correlograms.populations();
        json.array("pairs", () -> {
            for (int i = 0; i < names.size(); i++) {
                for (int j = i; j < names.size(); j++) {
                    int first = i;
                    int second = j;
                    json.element(() -> {
                        json.text("first", names.get(first));
                        json.text("second", names.get(second));
                        json.wholes("coincidences", correlograms.counts()[correlograms.pair(first, second)]);
                        json.numbers("covariance_hz2", correlograms.covariance(first, second));
                    });
                }
            }
        });
    }
}
