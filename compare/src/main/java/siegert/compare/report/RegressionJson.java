package siegert.compare.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import siegert.compare.regression.Cell;
import siegert.compare.regression.EnsembleJson;
import siegert.compare.regression.Identity;
import siegert.compare.regression.Outcome;
import siegert.compare.regression.PairedRuns;
import siegert.compare.regression.ParameterDifference;
import siegert.compare.regression.RegressionReport;
import siegert.compare.regression.SeedDesign;
import siegert.compare.regression.SeedPlan;
import siegert.compare.regression.Statistic;
import siegert.compare.regression.Steadiness;
import siegert.compare.statistics.DistributionDistance;
import siegert.compare.statistics.MaxTPermutation;
import siegert.compare.verdict.Verdict;
import siegert.datasets.json.FindingsJson;
import siegert.datasets.json.JsonDocument;

/**
 * A comparison of runs as JSON: {@code report.json}. It holds the statistics of all runs, so that a baseline can be made
 * of it.
 */
public final class RegressionJson {
    private RegressionJson() {}

    /**
     * Writes a report. The bytes depend on the report only.
     *
     * @param out gets the bytes; stays open
     */
    public static void write(RegressionReport report, OutputStream out) throws IOException {
        try (JsonDocument json = new JsonDocument(out, "regress")) {
            json.text("verdict", report.verdict().name());
            json.text("title", report.title());
            json.object("counts", () -> {
                for (Verdict verdict : Verdict.values()) {
                    json.whole(
                            verdict.name().toLowerCase(Locale.ROOT),
                            report.cells().stream()
                                    .filter(c -> c.outcome().verdict() == verdict)
                                    .count());
                }
                for (Outcome outcome : Outcome.values()) {
                    json.whole(outcome.name().toLowerCase(Locale.ROOT), report.count(outcome));
                }
            });
            json.whole("reference_runs", report.reference().runs().size());
            json.whole("candidate_runs", report.candidate().runs().size());
            json.whole("tests", report.tests());
            json.object("pass_rule", () -> {
                json.text("name", report.pass().rule().key());
                json.text("origin", report.pass().origin());
                json.text("passes_if", report.pass().rule().meaning());
            });
            json.text("sight", SightWording.ofReport(report));
            if (report.permutation().isPresent()) {
                json.object("permutation", () -> permutation(json, report));
            }
            json.array("identity", () -> {
                for (Identity identity : report.identities()) {
                    json.element(() -> {
                        json.text("candidate", identity.candidate());
                        json.text("reference", identity.reference());
                        json.text("equality", identity.equality().name().toLowerCase(Locale.ROOT));
                        json.text("first_difference", identity.firstDifference());
                        json.number("lag_ms", 1000 * identity.lag().orElse(Double.NaN));
                    });
                }
            });
            json.array("checks", () -> {
                List<String> sights = SightWording.ofCells(report);
                SeedPlan plan = report.plan();
                for (int i = 0; i < report.cells().size(); i++) {
                    Cell cell = report.cells().get(i);
                    String sight = sights.get(i);
                    json.element(() -> {
                        write(json, cell, sight);
                        needed(json, report, plan, cell);
                    });
                }
            });
            json.array("parameters", () -> {
                for (ParameterDifference difference : report.parameters()) {
                    json.element(() -> {
                        json.text("key", difference.key());
                        json.texts("reference", difference.reference());
                        json.texts("candidate", difference.candidate());
                    });
                }
            });
            json.array("steadiness", () -> {
                for (Steadiness s : report.steadiness()) {
                    json.element(() -> steadiness(json, s));
                }
            });
            json.texts("notes", report.notes());
            FindingsJson.write(json, "findings", report.findings());
            if (!report.pairs().isEmpty()) {
                pairs(json, report.pairs());
            }
            json.object("reference", () -> EnsembleJson.write(json, report.reference()));
            json.object("candidate", () -> EnsembleJson.write(json, report.candidate()));
            json.provenance(report.provenance());
        }
    }

    private static void permutation(JsonDocument json, RegressionReport report) throws IOException {
        MaxTPermutation permutation = report.permutation().orElseThrow();
        json.number("p", permutation.p());
        json.number(
                "smallest_possible_p",
                MaxTPermutation.least(
                        report.reference().runs().size(),
                        report.candidate().runs().size()));
        json.whole("divisions", permutation.divisions());
        json.text("coverage", permutation.coverage().name().toLowerCase(Locale.ROOT));
        if (permutation.coverage() == MaxTPermutation.Coverage.RANDOM) {
            json.whole("seed", MaxTPermutation.SEED);
        }
        json.text("use", report.permutationUse().name().toLowerCase(Locale.ROOT));
    }

    private static void write(JsonDocument json, Cell cell, String sight) throws IOException {
        json.text("population", cell.population());
        json.text("observable", cell.statistic().key());
        json.text("range", cell.band());
        json.text("verdict", cell.outcome().verdict().name());
        json.text("outcome", cell.outcome().name().toLowerCase(Locale.ROOT));
        json.number("expected", cell.reference());
        json.number("measured", cell.candidate());
        json.text("unit", cell.statistic().unit());
        json.object("tolerance", () -> {
            json.number("limit", cell.slack());
            json.number("margin", cell.margin());
            json.number("deviation", cell.test().change());
            json.text("unit", cell.statistic().unit());
            json.text("origin", cell.rule().origin());
            json.text("reason", cell.rule().reason());
            json.text("expires", cell.rule().expires().map(LocalDate::toString).orElse(""));
        });
        json.number("sd_of_seeds", cell.test().sd());
        json.whole("degrees_of_freedom", cell.test().degreesOfFreedom());
        json.number("p", cell.test().p());
        json.number("p_corrected", cell.adjustedP());
        if (!Double.isNaN(cell.permutedP())) {
            json.number("p_permutation", cell.permutedP());
        }
        json.number("smallest_detectable_change", cell.detectable());
        json.number("excluded_change", cell.test().bound());
        if (cell.statistic().kind() == Statistic.Kind.DISTRIBUTION) {
            distances(json, "candidate_distances", cell.distance().candidate());
            distances(json, "seed_distances_median", cell.distance().seeds());
            distances(json, "seed_distances_95_percent", cell.distance().extreme());
        }
        json.numbers("reference_values", cell.referenceValues());
        json.numbers("candidate_values", cell.candidateValues());
        json.text("sight", sight);
        json.text("message", cell.message());
    }

    private static void needed(JsonDocument json, RegressionReport report, SeedPlan plan, Cell cell)
            throws IOException {
        if (report.tests() > 0 && Double.isFinite(cell.test().sd())) {
            Optional<SeedDesign> needed = plan.needed(cell);
            if (needed.isPresent()) {
                json.whole("reference_runs_needed", needed.get().references());
                json.whole("candidate_runs_needed", needed.get().candidates());
            }
        }
    }

    private static void pairs(JsonDocument json, List<PairedRuns> pairs) throws IOException {
        json.array("paired", () -> {
            for (PairedRuns pair : pairs) {
                json.element(() -> {
                    json.text("candidate", pair.candidate());
                    json.text("reference", pair.reference());
                    json.array("populations", () -> {
                        for (PairedRuns.PairedPopulation population : pair.populations()) {
                            json.element(() -> paired(json, population));
                        }
                    });
                });
            }
        });
    }

    private static void paired(JsonDocument json, PairedRuns.PairedPopulation population) throws IOException {
        json.text("name", population.name());
        json.number("correlation_of_counts", population.correlationOfRates());
        json.number("correlation_of_cv", population.correlationOfCvs());
        json.number("equal_counts_share", population.equalShare());
        json.whole("neurons", population.size());
        json.whole("equal_trains", population.equalTrains());
        json.text("reference_hash", population.reference().hash());
        json.text("candidate_hash", population.candidate().hash());
        if (population.firstDifference().isPresent()) {
            PairedRuns.DifferingSpike spike = population.firstDifference().get();
            json.object("first_difference", () -> {
                json.number("time_ms", 1000 * spike.time());
                json.whole("neuron", spike.neuron());
                json.text("in", spike.owner().words());
            });
        }
    }

    private static void steadiness(JsonDocument json, Steadiness s) throws IOException {
        json.text("side", s.side().words());
        json.text("run", s.run());
        json.text("population", s.population());
        json.number("drift", s.test().drift());
        json.number("drift_p_corrected", s.driftP());
        json.number("transient", s.test().transientSize());
        json.number("transient_p_corrected", s.transientP());
    }

    private static void distances(JsonDocument json, String key, DistributionDistance distance) throws IOException {
        json.object(key, () -> {
            json.number("kolmogorov_smirnov", distance.kolmogorovSmirnov());
            json.number("wasserstein", distance.wasserstein());
            json.number("cliff_delta", distance.cliffDelta());
        });
    }
}
