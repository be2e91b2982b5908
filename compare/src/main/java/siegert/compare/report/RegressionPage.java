package siegert.compare.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import siegert.compare.figure.Figure;
import siegert.compare.regression.Cell;
import siegert.compare.regression.DistanceEnvelope;
import siegert.compare.regression.Ensemble;
import siegert.compare.regression.Outcome;
import siegert.compare.regression.PairedRuns.PairedPopulation;
import siegert.compare.regression.ParameterDifference;
import siegert.compare.regression.RegressionReport;
import siegert.compare.regression.RunStatistics;
import siegert.compare.regression.SeedDesign;
import siegert.compare.regression.Statistic;
import siegert.datasets.result.Provenance;

/**
 * A comparison of runs as one HTML page, {@code report.html}. It loads nothing and can be read without scripts; scripts
 * sort its tables.
 */
public final class RegressionPage {
    private final RegressionReport report;

    private RegressionPage(RegressionReport report) {
        this.report = report;
    }

    /**
     * Writes the page in UTF-8; the stream stays open.
     *
     * @param figures the figures to show, in order
     */
    public static void write(RegressionReport report, List<Figure> figures, OutputStream out) throws IOException {
        Map<String, Object> page = new RegressionPage(report).content();
        page.put("figures", figures.stream().map(HtmlReport::figure).toList());
        page.put("style", HtmlReport.resource("report.css"));
        page.put("script", HtmlReport.scripts("page.js", "sorting.js", "charts.js", "regression.js"));
        page.put("spectraData", ChartData.spectra(report));
        page.put("chartStyle", HtmlReport.resource(HtmlReport.UPLOT + "dist/uPlot.min.css"));
        page.put("chartScript", HtmlReport.chartScript());
        HtmlReport.render("regression.peb", page, out);
    }

    private Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("title", report.title());
        content.put("verdict", report.verdict().name());
        content.put("counts", RegressionWording.counts(report));
        content.put("seen", SightWording.ofReport(report));
        content.put("notable", notable());
        content.put("compared", compared());
        content.put("columns", columns());
        content.put("grid", grid());
        content.put("pass", report.pass().rule().meaning());
        content.put("checks", checks());
        content.put(
                "enough",
                switch (report.pass().rule()) {
                    case DETECTABLE -> "so many runs are enough for a PASS where nothing CHANGED";
                    case EQUIVALENCE ->
                        "with so many runs a comparison in which nothing changed passes in 4 of 5 cases";
                });
        content.put("permuted", report.permutation().isPresent());
        content.put("designs", designs().stream().map(SeedDesign::text).toList());
        content.put("sight", report.tests() == 0 ? List.of() : sight());
        content.put(
                "parameters",
                report.parameters().stream().map(RegressionPage::parameter).toList());
        content.put(
                "identities",
                report.identities().stream().map(RegressionWording::identity).toList());
        content.put("notes", report.notes());
        content.put("findings", DataQuality.rows(report.findings()));
        content.put("distances", distances());
        content.put(
                "pairs",
                report.pairs().stream()
                        .map(pair -> Map.of(
                                "title",
                                pair.candidate() + " beside " + pair.reference(),
                                "rows",
                                pair.populations().stream()
                                        .map(RegressionPage::paired)
                                        .toList()))
                        .toList());
        content.put("steadiness", steadiness());
        content.put("methods", RegressionWording.methods(report));
        content.put("references", Reference.REGRESSION);
        Provenance provenance = report.provenance();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Siegert", provenance.version());
        rows.put("Command", provenance.command());
        rows.put("Java", provenance.java());
        rows.put("Started", provenance.started());
        rows.put("Time taken", Wording.number(provenance.wallSeconds(), 3) + " s");
        content.put("provenance", rows);
        content.put(
                "inputs",
                provenance.inputs().stream()
                        .map(i -> Map.of("file", i.file(), "bytes", Wording.count(i.bytes()), "sha256", i.sha256()))
                        .toList());
        return content;
    }

    private List<Map<String, Object>> notable() {
        List<Map<String, Object>> notable = new ArrayList<>();
        for (int i = 0; i < report.cells().size(); i++) {
            Cell cell = report.cells().get(i);
            if (cell.outcome() == Outcome.CHANGED) {
                notable.add(Map.of("message", Wording.typeset(cell.message()), "row", i + 1));
            }
        }
        return notable;
    }

    private Map<String, String> compared() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Reference", runs(report.reference()));
        rows.put("Candidate", runs(report.candidate()));
        if (report.tests() > 0) {
            rows.put("Tests", report.tests() + ", corrected together for their number");
            rows.put("PASS if", passRule());
            if (report.permutation().isPresent()) {
                rows.put("Permutation", RegressionWording.permutation(report));
            }
        }
        return rows;
    }

    private String passRule() {
        String other = SightWording.byTheOtherRule(report);
        return report.pass().rule().meaning() + " (pass rule "
                + report.pass().rule().key() + ", " + report.pass().origin() + ")"
                + (other.isEmpty() ? "" : "; " + other);
    }

    private static String runs(Ensemble ensemble) {
        List<RunStatistics> runs = ensemble.runs();
        long spikes = runs.stream().mapToLong(RunStatistics::spikes).sum();
        List<String> simulators = runs.stream()
                .map(RunStatistics::simulator)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
        return ensemble.name() + ": " + runs.size() + (runs.size() == 1 ? " run (" : " runs (")
                + RegressionWording.values(
                        runs.stream().map(RunStatistics::name).toList()) + "), "
                + Wording.count(spikes) + " spikes; "
                + (simulators.isEmpty() ? "simulator not named in the files" : String.join(", ", simulators));
    }

    /** The populations, without the pairs. */
    private List<String> columns() {
        return report.cells().stream()
                .filter(c -> c.statistic().kind() != Statistic.Kind.PAIR)
                .map(Cell::population)
                .distinct()
                .toList();
    }

    /** A row per observable and band, a cell per population; pairs of populations have rows of one cell. */
    private List<Map<String, Object>> grid() {
        Map<String, Map<String, Map<String, String>>> lines = new LinkedHashMap<>();
        for (int i = 0; i < report.cells().size(); i++) {
            Cell cell = report.cells().get(i);
            boolean pair = cell.statistic().kind() == Statistic.Kind.PAIR;
            String name = Wording.observable(cell.statistic().key());
            String range = pair ? cell.population() : cell.band();
            lines.computeIfAbsent(name + "\n" + range, key -> new LinkedHashMap<>())
                    .put(
                            cell.population(),
                            Map.of(
                                    "style", style(cell.outcome()),
                                    "word", cell.outcome().word(),
                                    "change", change(cell),
                                    "message", Wording.typeset(cell.message()),
                                    "row", Integer.toString(i + 1)));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        lines.forEach((key, cells) -> {
            String[] parts = key.split("\n", 2);
            boolean pair = cells.containsKey(parts[1]);
            rows.add(Map.of(
                    "observable",
                    parts[0],
                    "range",
                    parts[1],
                    "span",
                    pair ? Math.max(1, columns().size()) : 1,
                    "cells",
                    pair
                            ? List.copyOf(cells.values())
                            : columns().stream()
                                    .map(name -> cells.getOrDefault(name, Map.of()))
                                    .toList()));
        });
        return rows;
    }

    private static String style(Outcome outcome) {
        return outcome.verdict().name().toLowerCase(Locale.ROOT);
    }

    private static String change(Cell cell) {
        double change = cell.test().change();
        if (!Double.isFinite(change)) {
            return "\u2013";
        }
        String amount = cell.statistic().amount(Math.abs(change), cell.reference());
        if (cell.statistic().kind().isDistance()) {
            return amount;
        }
        return (change < 0 ? "\u2212" : "+") + amount;
    }

    private List<Map<String, Object>> checks() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < report.cells().size(); i++) {
            Cell cell = report.cells().get(i);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("row", i + 1);
            row.put("population", cell.population());
            row.put("observable", Wording.observable(cell.statistic().key()));
            row.put("range", cell.band());
            row.put("style", style(cell.outcome()));
            row.put("word", cell.outcome().word());
            row.put("reference", quantity(cell.reference(), cell.statistic().unit()));
            row.put("candidate", quantity(cell.candidate(), cell.statistic().unit()));
            row.put("change", change(cell));
            row.put("sd", quantity(cell.test().sd(), cell.statistic().unit()));
            row.put("p", Wording.number(cell.adjustedP(), 2));
            row.put("permuted", Wording.number(cell.permutedP(), 2));
            row.put("slack", quantity(cell.slack(), cell.statistic().unit()));
            row.put("detectable", quantity(cell.detectable(), cell.statistic().unit()));
            row.put("excluded", quantity(cell.test().bound(), cell.statistic().unit()));
            row.put("message", Wording.typeset(cell.message()));
            rows.add(row);
        }
        return rows;
    }

    /** Sizes of the changes of distributions beside those between seeds. */
    private List<Map<String, Object>> distances() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Cell cell : report.cells()) {
            DistanceEnvelope distance = cell.distance();
            if (cell.statistic().kind() != Statistic.Kind.DISTRIBUTION
                    || Double.isNaN(distance.candidate().wasserstein())) {
                continue;
            }
            String unit = cell.statistic().unit();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("population", cell.population());
            row.put("observable", Wording.observable(cell.statistic().key()));
            row.put("wasserstein", quantity(distance.candidate().wasserstein(), unit));
            row.put(
                    "wassersteinSeeds",
                    between(distance.seeds().wasserstein(), distance.extreme().wasserstein()));
            row.put("ks", Wording.number(distance.candidate().kolmogorovSmirnov(), 2));
            row.put(
                    "ksSeeds",
                    between(
                            distance.seeds().kolmogorovSmirnov(),
                            distance.extreme().kolmogorovSmirnov()));
            row.put("cliff", Wording.signed(distance.candidate().cliffDelta(), 2));
            row.put(
                    "cliffSeeds",
                    between(distance.seeds().cliffDelta(), distance.extreme().cliffDelta()));
            rows.add(row);
        }
        return rows;
    }

    private static String between(double median, double extreme) {
        return Wording.number(median, 2) + " / " + Wording.number(extreme, 2);
    }

    private List<SeedDesign> designs() {
        List<SeedDesign> designs = new ArrayList<>();
        if (report.tests() > 0) {
            designs.add(report.design());
            for (int[] design : SeedDesign.STEPS) {
                designs.add(report.design(design[0], design[1]));
            }
        }
        return designs;
    }

    private List<Map<String, Object>> sight() {
        List<SeedDesign> designs = designs();
        List<String> sentences = SightWording.ofCells(report);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < report.cells().size(); i++) {
            Cell cell = report.cells().get(i);
            double sd = cell.test().sd();
            if (!Double.isFinite(sd)) {
                continue;
            }
            List<Map<String, Object>> seen = designs.stream()
                    .map(d -> Map.<String, Object>of(
                            "text",
                            cell.statistic().amount(d.detectable(sd), cell.reference()),
                            "enough",
                            cell.passesWith(d, report.pass().rule())))
                    .toList();
            rows.add(Map.of(
                    "population", cell.population(),
                    "observable", Wording.observable(cell.statistic().key()),
                    "range", cell.band(),
                    "slack", cell.statistic().amount(cell.slack(), cell.reference()),
                    "sentence", sentences.get(i),
                    "seen", seen));
        }
        return rows;
    }

    private static Map<String, String> paired(PairedPopulation p) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("population", p.name());
        row.put("time", p.firstDifference().map(RegressionWording::milliseconds).orElse("none"));
        row.put(
                "neuron",
                p.firstDifference().map(d -> Integer.toString(d.neuron())).orElse("\u2013"));
        row.put("owner", p.firstDifference().map(d -> d.owner().words()).orElse("\u2013"));
        row.put("trains", Wording.count(p.equalTrains()) + " of " + Wording.count(p.size()));
        row.put("counts", Wording.plain(100 * p.equalShare(), 3) + "\u00A0%");
        row.put("rates", Wording.number(p.correlationOfRates(), 3));
        row.put("cvs", Wording.number(p.correlationOfCvs(), 3));
        row.put("reference", p.reference().hash());
        row.put("candidate", p.candidate().hash());
        return row;
    }

    private List<Map<String, String>> steadiness() {
        return report.steadiness().stream()
                .map(s -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    row.put("side", s.side().words());
                    row.put("run", s.run());
                    row.put("population", s.population());
                    row.put("drift", Wording.percent(s.test().drift()));
                    row.put("driftP", Wording.number(s.driftP(), 2));
                    row.put("transient", Wording.percent(s.test().transientSize()));
                    row.put("transientP", Wording.number(s.transientP(), 2));
                    row.put("style", s.drifts() || s.hasTransient() ? "warn" : "");
                    return row;
                })
                .toList();
    }

    private static Map<String, String> parameter(ParameterDifference difference) {
        return Map.of(
                "key", difference.key(),
                "reference", RegressionWording.values(difference.reference()),
                "candidate", RegressionWording.values(difference.candidate()));
    }

    private static String quantity(double value, String unit) {
        String number = Wording.number(value, 4);
        return unit.isEmpty() || number.equals("\u2013") ? number : number + "\u00A0" + unit;
    }
}
