package siegert.compare.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import siegert.compare.validation.Rhythms;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Tolerance;
import siegert.compare.verdict.Verdict;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.RecordingSummary;

/** What the page says, as text ready for the template, which only lays it out. */
final class ReportPage {
    /** So many warnings are shown at once; more are folded. */
    private static final int FEW = 12;

    private final ValidationReport report;
    private final Prediction prediction;
    private final Measurement measurement;

    ReportPage(ValidationReport report) {
        this.report = report;
        prediction = report.prediction();
        measurement = report.measurement();
    }

    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("title", prediction.network() + ": theory against simulation");
        content.put("verdict", report.verdict().name());
        content.put("counts", counts());
        content.put("notable", notable());
        content.put("undecided", Undecided.sentences(report.checks(Verdict.NOT_APPLICABLE)));
        content.put("compared", compared());
        content.put("columns", columns().stream().map(Column::heading).toList());
        content.put("grid", grid());
        content.put("checks", checks());
        content.put("findings", DataQuality.rows(measurement.findings()));
        content.put("populations", populations());
        content.put("spectral", numbers("band_power", "peak_frequency"));
        content.put("pairs", numbers("coherence", "covariance"));
        content.put("correlations", numbers("correlation"));
        Optional<Rhythms> rhythms = Rhythms.of(report);
        content.put("rhythms", rhythms.map(RhythmPage::rows).orElse(List.of()));
        content.put("otherPeaks", rhythms.map(RhythmPage::others).orElse(""));
        content.put("hasRhythms", rhythms.isPresent());
        content.put(
                "applicability",
                report.evidence().applicability().map(ApplicabilityPage::rows).orElse(List.of()));
        content.put("criticality", Wording.number(prediction.criticality().distance(), 2));
        content.put("criticalFrequency", Wording.number(prediction.criticality().frequency(), 3));
        content.put("ladder", LadderPage.of(report).map(LadderPage::rows).orElse(List.of()));
        content.put(
                "warnings",
                prediction.warnings().stream()
                        .map(w -> Wording.typeset(w.message()))
                        .toList());
        MethodsText methods = MethodsText.of(report);
        content.put("methods", methods.paragraphs());
        content.put("references", methods.references());
        content.put("provenance", provenance());
        content.put(
                "inputs",
                report.provenance().inputs().stream().map(ReportPage::input).toList());
        return content;
    }

    private String counts() {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.FAIL, Verdict.WARN, Verdict.PASS, Verdict.NOT_APPLICABLE)) {
            int count = report.checks(verdict).size();
            if (verdict == Verdict.NOT_APPLICABLE && count == 0) {
                continue;
            }
            parts.add(counted(verdict, count));
        }
        return report.checks().size() + " checks: " + String.join(", ", parts);
    }

    private static String counted(Verdict verdict, int count) {
        return count + " "
                + switch (verdict) {
                    case FAIL -> "failed";
                    case WARN -> count == 1 ? "warning" : "warnings";
                    case PASS -> "passed";
                    case NOT_APPLICABLE -> "not applicable";
                };
    }

    private List<Map<String, Object>> notable() {
        List<Map<String, Object>> notable = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.FAIL, Verdict.WARN)) {
            List<Map<String, Object>> items = report.checks(verdict).stream()
                    .map(check -> Map.<String, Object>of(
                            "message",
                            Wording.typeset(check.message()),
                            "row",
                            report.checks().indexOf(check) + 1))
                    .toList();
            if (!items.isEmpty()) {
                notable.add(Map.of(
                        "verdict",
                        verdict.name(),
                        "items",
                        items,
                        "summary",
                        counted(verdict, items.size()),
                        "open",
                        verdict == Verdict.FAIL || items.size() <= FEW));
            }
        }
        return notable;
    }

    private Map<String, String> compared() {
        RecordingSummary recording = measurement.recording();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(
                "Network",
                prediction.network() + ", " + prediction.populations().size() + " populations");
        rows.put(
                "Theory",
                Wording.theory(prediction)
                        + " Largest residual of the self-consistent rates: " + Wording.number(prediction.residual(), 2)
                        + " Hz.");
        rows.put(
                "Recording",
                recording.name() + ", " + Wording.count(recording.spikes()) + " spikes of "
                        + Wording.count(recording.neurons()) + " neurons in " + Wording.count(recording.files())
                        + (recording.files() == 1 ? " file" : " files"));
        report.evidence().baseline().ifPresent(b -> rows.put("Decides", b.decides()));
        rows.put("Simulator", recording.simulator().isEmpty() ? "not named in the files" : recording.simulator());
        rows.put(
                "Window",
                Wording.plain(1000 * recording.start(), 7) + " ms to "
                        + Wording.plain(1000 * recording.stop(), 7) + " ms, end excluded; left out: "
                        + Wording.count(recording.atStop()) + " spikes exactly at the end, "
                        + Wording.count(recording.outsideWindow()) + " before or after");
        rows.put("Time grid", Wording.plain(1000 * recording.resolution(), 7) + " ms");
        rows.put(
                "Spectra",
                Wording.convention(report.spectra().average().convention())
                        + " The theory is brought to the measurement, not the other way: multiplied by the filter of the bin, "
                        + "aliases added, smoothed with the window of the taper.");
        rows.put(
                "Irregularity",
                "CV of inter-spike intervals, mean over neurons with at least "
                        + recording.minimumSpikes()
                        + " spikes, against the value that a renewal process of the predicted rate "
                        + "and CV shows in a window of this length.");
        PairPage.compared(report).ifPresent(text -> rows.put("Pairs", text));
        return rows;
    }

    /** Checks that stand in one column: of an observable, and of a band where there are several. */
    private record Column(String observable, String range) {
        static Column of(Check check) {
            return new Column(check.observable(), check.observable().equals("peak_frequency") ? "" : check.range());
        }

        /** The column of the overview, where coherences in all bands stand in one. */
        static Column ofOverview(Check check) {
            return check.observable().equals("coherence") ? new Column("coherence", "") : of(check);
        }

        Map<String, String> heading() {
            return Map.of("observable", Wording.observable(observable), "range", range);
        }
    }

    private Set<Column> columns() {
        Set<Column> columns = new LinkedHashSet<>();
        report.checks().forEach(c -> columns.add(Column.ofOverview(c)));
        return columns;
    }

    private List<Map<String, Object>> grid() {
        Map<String, Map<Column, Integer>> cells = new LinkedHashMap<>();
        for (int i = 0; i < report.checks().size(); i++) {
            Check check = report.checks().get(i);
            cells.computeIfAbsent(check.population(), p -> new LinkedHashMap<>())
                    .merge(Column.ofOverview(check), i, this::worse);
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        cells.forEach((population, row) -> rows.add(Map.of(
                "population",
                population,
                "cells",
                columns().stream()
                        .map(c -> row.containsKey(c) ? cell(row.get(c)) : Map.of("verdict", ""))
                        .toList())));
        return rows;
    }

    /** Of two checks in one cell the worse, of equals that further out. */
    private int worse(int one, int other) {
        Check first = report.checks().get(one);
        Check second = report.checks().get(other);
        int order = first.verdict().compareTo(second.verdict());
        return order > 0 || order == 0 && !(share(second.tolerance()) > share(first.tolerance())) ? one : other;
    }

    private Map<String, String> cell(int index) {
        Check check = report.checks().get(index);
        boolean isDecided = check.verdict() != Verdict.NOT_APPLICABLE;
        return Map.of(
                "verdict", check.verdict().name(),
                "word", isDecided ? check.verdict().name() : "n/a",
                "deviation", isDecided ? brief(check) : "",
                "message", Wording.typeset(check.message()),
                "row", Integer.toString(index + 1));
    }

    /** The checks of some observables once more, with the numbers themselves side by side. */
    private Map<String, Object> numbers(String... observables) {
        Set<Column> columns = new LinkedHashSet<>();
        Map<String, Map<Column, Check>> table = new LinkedHashMap<>();
        for (Check check : report.checks()) {
            if (List.of(observables).contains(check.observable())) {
                columns.add(Column.of(check));
                table.computeIfAbsent(check.subject(), p -> new LinkedHashMap<>())
                        .put(Column.of(check), check);
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        table.forEach((subject, row) -> rows.add(Map.of(
                "population",
                subject,
                "cells",
                columns.stream().map(c -> numbers(row.get(c))).toList())));
        return Map.of("columns", columns.stream().map(Column::heading).toList(), "rows", rows);
    }

    private static Map<String, String> numbers(Check check) {
        return check == null
                ? Map.of("expected", "\u2013", "measured", "\u2013")
                : Map.of(
                        "expected",
                        Wording.number(check.expected(), 3),
                        "measured",
                        Wording.number(check.measured(), 3));
    }

    private List<Map<String, Object>> checks() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < report.checks().size(); i++) {
            Check check = report.checks().get(i);
            Tolerance tolerance = check.tolerance();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("row", i + 1);
            row.put("population", check.subject());
            row.put("observable", Wording.observable(check.observable()));
            row.put("range", check.range());
            row.put("verdict", check.verdict().name());
            row.put("word", check.verdict().text());
            row.put("order", Verdict.FAIL.ordinal() - check.verdict().ordinal());
            row.put("expected", quantity(check.expected(), check.unit()));
            row.put("measured", quantity(check.measured(), check.unit()));
            row.put("deviation", deviation(check));
            row.put(
                    "interval",
                    Wording.number(check.interval().low(), 4) + " to "
                            + quantity(check.interval().high(), check.unit()));
            row.put("chance", chance(check));
            row.put("limit", withUnit(Wording.plain(tolerance.limit(), 4), tolerance.unit()));
            row.put("used", used(tolerance));
            row.put("origin", tolerance.origin());
            row.put("reason", tolerance.reason());
            row.put("message", Wording.typeset(check.message()));
            rows.add(row);
        }
        return rows;
    }

    private static String chance(Check check) {
        if (Double.isNaN(check.measured()) || Double.isNaN(check.interval().low())) {
            return "\u2013";
        }
        return check.interval().contains(check.measured()) ? "inside" : "outside";
    }

    private static String used(Tolerance tolerance) {
        double share = 100 * share(tolerance);
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.0f %%", share) : "\u2013";
    }

    private static double share(Tolerance tolerance) {
        return Math.abs(tolerance.deviation()) / tolerance.limit();
    }

    /** The deviation in a cell of the overview: of covariances, whose size says little, as a share of the measured one. */
    private static String brief(Check check) {
        return List.of("correlation", "covariance").contains(check.observable())
                ? Wording.percent(check.tolerance().deviation() / Math.abs(check.measured()))
                : deviation(check);
    }

    private static String deviation(Check check) {
        return withUnit(
                Wording.signed(check.tolerance().deviation(), 2),
                check.tolerance().unit());
    }

    private List<Map<String, String>> populations() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < measurement.populations().size(); i++) {
            PopulationMeasurement m = measurement.populations().get(i);
            PopulationPrediction t = prediction.populations().get(i);
            Map<String, String> row = new LinkedHashMap<>();
            row.put("name", m.name());
            row.put("size", Wording.count(m.size()));
            row.put("spikes", Wording.count(m.spikes()));
            row.put("silent", Wording.count(m.silent()));
            row.put("rate", Wording.number(m.rate(), 4));
            row.put("rateSd", Wording.number(m.rateSd(), 3));
            int population = i;
            row.put(
                    "theoryRateSd",
                    prediction
                            .observations()
                            .rateDistributions()
                            .map(r -> Wording.number(
                                    r.populations().get(population).countedSd(), 3))
                            .orElse("\u2013"));
            row.put("theoryRate", Wording.number(t.rate(), 4));
            row.put("rateChange", Wording.percent(t.rate() / m.rate() - 1));
            row.put("cv", Wording.number(m.cv(), 3));
            row.put("cvNeurons", Wording.count(m.cvNeurons()));
            row.put("expectedCv", Wording.number(report.expectedCv()[i], 3));
            row.put("theoryCv", Wording.number(t.cv(), 3));
            row.put("lv", Wording.number(m.lv(), 3));
            row.put("synchrony", Wording.number(m.synchrony(), 3));
            row.put("inputMean", Wording.number(1000 * t.inputMean(), 4));
            row.put("inputSd", Wording.number(1000 * t.inputSd(), 4));
            rows.add(row);
        }
        return rows;
    }

    private Map<String, String> provenance() {
        Provenance provenance = report.provenance();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Siegert", provenance.version());
        rows.put("Command", provenance.command());
        rows.put("Java", provenance.java());
        rows.put("Started", provenance.started());
        rows.put("Time taken", Wording.number(provenance.wallSeconds(), 3) + " s");
        return rows;
    }

    private static Map<String, String> input(Provenance.InputFile input) {
        return Map.of("file", input.file(), "bytes", Wording.count(input.bytes()), "sha256", input.sha256());
    }

    private static String quantity(double value, String unit) {
        return withUnit(Wording.number(value, 4), unit);
    }

    private static String withUnit(String number, String unit) {
        return unit.isEmpty() || number.equals("\u2013") ? number : number + "\u00A0" + unit;
    }
}
