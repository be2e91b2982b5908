package siegert.compare.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import siegert.compare.alignment.AlignedCoherence;
import siegert.compare.alignment.AlignedSpectra;
import siegert.compare.alignment.SpectralAlignment;
import siegert.compare.discrepancy.DiscrepancyFile;
import siegert.compare.discrepancy.DiscrepancyGate;
import siegert.compare.statistics.Interval;
import siegert.compare.statistics.SampleError;
import siegert.compare.statistics.SpectralScatter;
import siegert.compare.validation.BaselineUse;
import siegert.compare.validation.Rhythms;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.StoredDeviation;
import siegert.compare.verdict.Verdict;
import siegert.datasets.json.FindingsJson;
import siegert.datasets.json.JsonDocument;
import siegert.datasets.json.SpectraJson;
import siegert.datasets.result.Applicability;
import siegert.datasets.result.PairwiseCorrelations;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.RateDistributions;
import siegert.datasets.result.RateLadder;
import siegert.datasets.result.RecordingSummary;
import siegert.datasets.result.Warning;
import siegert.datasets.unit.Unit;

/**
 * A validation report as JSON: {@code report.json}. It holds what was compared and what came of it; the whole prediction
 * and measurement have files of their own.
 */
public final class ReportJson {
    private ReportJson() {}

    /**
     * Writes a report. The bytes depend on the report only.
     *
     * @param report what to write
     * @param out gets the bytes; stays open
     */
    public static void write(ValidationReport report, OutputStream out) throws IOException {
        try (JsonDocument json = new JsonDocument(out, "validate")) {
            json.text("verdict", report.verdict().name());
            json.object("counts", () -> {
                for (Verdict verdict : Verdict.values()) {
                    json.whole(
                            verdict.name().toLowerCase(Locale.ROOT),
                            report.checks().stream()
                                    .filter(c -> c.verdict() == verdict)
                                    .count());
                }
            });
            json.text("network", report.prediction().network());
            json.text("method", report.prediction().method().key());
            json.text("refractoriness", report.prediction().refractoriness().key());
            json.text("theory", report.prediction().theory().key());
            json.object("criticality", () -> {
                json.number("distance", report.prediction().criticality().distance());
                json.number("frequency_hz", report.prediction().criticality().frequency());
            });
            RecordingSummary recording = report.measurement().recording();
            json.object("terms", () -> DiscrepancyFile.write(json, DiscrepancyGate.terms(report)));
            if (report.evidence().baseline().isPresent()) {
                BaselineUse baseline = report.evidence().baseline().get();
                json.object("baseline", () -> {
                    json.text("file", baseline.file());
                    json.whole("version", baseline.version());
                });
            }
            json.object("recording", () -> write(json, recording));
            json.array("populations", () -> {
                for (int p = 0; p < report.expectedCv().length; p++) {
                    int population = p;
                    json.element(() -> write(json, report, population));
                }
            });
            json.array("checks", () -> {
                for (Check check : report.checks()) {
                    json.element(() -> write(json, check));
                }
            });
            if (report.prediction().observations().rateDistributions().isPresent()) {
                RateDistributions rates =
                        report.prediction().observations().rateDistributions().get();
                json.object("rate_distributions", () -> write(json, report, rates));
            }
            if (report.evidence().ladder().isPresent()) {
                RateLadder ladder = report.evidence().ladder().get();
                LadderPage page = LadderPage.of(report).orElseThrow();
                json.object("ladder", () -> write(json, ladder, page));
            }
            if (report.evidence().applicability().isPresent()) {
                Applicability applicability = report.evidence().applicability().get();
                json.array("applicability", () -> write(json, applicability));
            }
            Optional<Rhythms> rhythms = Rhythms.of(report);
            if (rhythms.isPresent()) {
                RhythmJson.write(json, rhythms.get());
            }
            json.object("spectra", () -> write(json, report.spectra()));
            json.texts(
                    "theory_warnings",
                    report.prediction().warnings().stream()
                            .map(Warning::message)
                            .toList());
            FindingsJson.write(json, "findings", report.measurement().findings());
            json.provenance(report.provenance());
        }
    }

    private static void write(JsonDocument json, RecordingSummary recording) throws IOException {
        json.text("name", recording.name());
        json.numbers(
                "window_ms", Unit.MILLISECOND.fromSi(recording.start()), Unit.MILLISECOND.fromSi(recording.stop()));
        json.whole("neurons", recording.neurons());
        json.whole("spikes", recording.spikes());
        json.text("simulator", recording.simulator());
        json.whole("minimum_spikes", recording.minimumSpikes());
    }

    private static void write(JsonDocument json, ValidationReport report, int population) throws IOException {
        PopulationPrediction theory = report.prediction().populations().get(population);
        PopulationMeasurement measured = report.measurement().populations().get(population);
        json.text("name", theory.name());
        json.whole("size", theory.size());
        json.object("theory", () -> {
            json.number("rate_hz", theory.rate());
            json.number("cv", theory.cv());
            json.number("cv_in_window", report.expectedCv()[population]);
        });
        json.object("measured", () -> {
            json.number("rate_hz", measured.rate());
            json.number("rate_sd_hz", measured.rateSd());
            json.number("cv", measured.cv());
            json.whole("cv_neurons", measured.cvNeurons());
            json.number("lv", measured.lv());
            json.whole("silent", measured.silent());
            if (measured.details().correlations().isPresent()) {
                PairwiseCorrelations sample = measured.details().correlations().get();
                json.object("correlation", () -> write(json, sample));
            }
        });
    }

    private static void write(JsonDocument json, Check check) throws IOException {
        json.text("population", check.population());
        json.text("observable", check.observable());
        json.text("range", check.range());
        json.text("partner", check.partner());
        json.text("verdict", check.verdict().name());
        json.number("expected", check.expected());
        json.number("measured", check.measured());
        json.text("unit", check.unit());
        json.object("tolerance", () -> {
            json.number("limit", check.tolerance().limit());
            json.number("deviation", check.tolerance().deviation());
            json.text("unit", check.tolerance().unit());
            json.text("origin", check.tolerance().origin());
            json.text("reason", check.tolerance().reason());
        });
        if (check.stored().isPresent()) {
            StoredDeviation stored = check.stored().get();
            json.object("baseline", () -> {
                json.number("deviation", stored.deviation());
                json.number("change", stored.change());
                json.number("limit", stored.limit());
                json.text("unit", check.tolerance().unit());
            });
        }
        json.numbers("interval", check.interval().low(), check.interval().high());
        json.text("message", check.message());
    }

    private static void write(JsonDocument json, ValidationReport report, RateDistributions rates) throws IOException {
        json.text("connection_rule", rates.rule());
        json.number("window_ms", Unit.MILLISECOND.fromSi(rates.window()));
        json.array("populations", () -> {
            for (int p = 0; p < rates.populations().size(); p++) {
                RateDistributions.OfPopulation theory = rates.populations().get(p);
                double[] level = theory.countedQuantiles().level();
                double[] measured = report.measuredRateQuantiles(p, level);
                json.element(() -> {
                    json.text("name", theory.name());
                    json.number("theory_sd_hz", theory.sd());
                    json.number("theory_counted_sd_hz", theory.countedSd());
                    json.numbers("level", level);
                    json.numbers("theory_hz", theory.quantiles().value());
                    json.numbers("theory_counted_hz", theory.countedQuantiles().value());
                    json.numbers("measured_hz", measured);
                });
            }
        });
    }

    private static void write(JsonDocument json, Applicability applicability) throws IOException {
        for (Applicability.OfPopulation p : applicability.populations()) {
            json.element(() -> {
                json.text("name", p.name());
                json.number("refractoriness", p.refractoriness());
                json.number("synapse", p.synapse());
                json.number("amplitude", p.amplitude());
                json.text("amplitude_source", p.amplitudeSource());
                json.number("skewness", p.skewness());
                json.number("density", p.density());
                json.text("density_source", p.densitySource());
            });
        }
    }

    private static void write(JsonDocument json, RateLadder ladder, LadderPage page) throws IOException {
        json.number("step_ms", Unit.MILLISECOND.fromSi(ladder.step()));
        json.array("populations", () -> {
            for (RateLadder.Rungs rungs : ladder.populations()) {
                json.element(() -> {
                    json.text("name", rungs.name());
                    json.number("closed_hz", rungs.closed());
                    json.number("open_hz", rungs.open());
                    json.number("surrogate_hz", rungs.surrogate());
                    json.number("surrogate_standard_error_hz", rungs.standardError());
                    json.number("surrogate_cv", rungs.surrogateCv());
                    json.number("measured_hz", rungs.measured());
                    json.numbers(
                            "feedback_hz",
                            rungs.feedback().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray());
                    json.number("missing_input_mv", Unit.MILLIVOLT.fromSi(rungs.missingInput()));
                    json.number("external_input_mv", Unit.MILLIVOLT.fromSi(rungs.externalInput()));
                    json.array("explanations", () -> {
                        for (RateLadder.Explanation e : rungs.explanations()) {
                            json.element(() -> {
                                json.text("source", e.source());
                                json.number("change_percent", 100 * e.change());
                            });
                        }
                    });
                    json.text("cause", page.cause(rungs).replace('\u2212', '-').replace('\u00A0', ' '));
                });
            }
        });
    }

    private static void write(JsonDocument json, AlignedSpectra spectra) throws IOException {
        SpectraJson.write(json, spectra.average().convention());
        Interval factors = SpectralScatter.of(spectra.average().convention()).pointInterval(0.95);
        json.numbers("statistical_factors", factors.low(), factors.high());
        json.number(
                "usable_from_hz",
                spectra.expected()
                        .frequency(Math.min(
                                spectra.expected().size() - 1,
                                SpectralAlignment.firstUsable(spectra.average().convention()))));
        json.numbers("frequency_hz", spectra.expected().frequencies());
        SpectraJson.powers(json, "theory_hz", spectra.theory());
        SpectraJson.powers(json, "expected_hz", spectra.expected());
        SpectraJson.powers(json, "measured_hz", spectra.average().spectra());
        if (spectra.published().isPresent()) {
            SpectraJson.powers(json, "published_hz", spectra.published().get());
        }
        json.array("coherences", () -> {
            for (AlignedCoherence coherence : spectra.coherences()) {
                json.element(() -> {
                    json.text("first", coherence.first());
                    json.text("second", coherence.second());
                    json.numbers("theory", coherence.theory());
                    json.numbers("expected", coherence.expected());
                    json.numbers("measured", coherence.measured());
                });
            }
        });
    }

    private static void write(JsonDocument json, PairwiseCorrelations sample) throws IOException {
        json.number("bin_ms", Unit.MILLISECOND.fromSi(sample.bin()));
        json.whole("seed", sample.seed());
        json.whole("neurons", sample.neurons().length);
        json.whole("pairs", sample.pairs());
        json.number("mean", sample.mean());
        json.number("sd", sample.sd());
        json.number("standard_error", SampleError.of(sample));
    }
}
