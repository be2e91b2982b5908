package siegert.compare.report;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import siegert.compare.alignment.AlignedCoherence;
import siegert.compare.alignment.AlignedSpectra;
import siegert.compare.validation.Rhythm;
import siegert.compare.validation.Rhythms;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.StoredDeviation;
import siegert.datasets.csv.ColumnsCsv;
import siegert.datasets.csv.SpectraCsv;
import siegert.datasets.result.Activity;
import siegert.datasets.result.Applicability;
import siegert.datasets.result.Finding;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.Quantiles;
import siegert.datasets.result.RateDistributions;
import siegert.datasets.result.RateLadder;
import siegert.datasets.result.Spectra;

/** Every table and curve of a validation report as CSV (RFC 4180, UTF-8), numbers in full; no value is an empty field. */
public final class ReportTables {
    private ReportTables() {}

    /** The tables by the names of their files, in the order of the report. */
    public static Map<String, String> of(ValidationReport report) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("checks.csv", checks(report.checks()));
        tables.put("populations.csv", populations(report));
        Rhythms.of(report).ifPresent(rhythms -> tables.put("rhythms.csv", rhythms(rhythms)));
        report.prediction()
                .observations()
                .rateDistributions()
                .ifPresent(rates -> tables.put("rate-distributions.csv", rateDistributions(report, rates)));
        report.evidence().ladder().ifPresent(ladder -> tables.put("ladder.csv", ladder(ladder)));
        report.evidence().applicability().ifPresent(a -> tables.put("applicability.csv", applicability(a)));
        report.measurement().activity().ifPresent(a -> tables.put("activity.csv", activity(report, a)));
        tables.put("findings.csv", findings(report.measurement().findings()));
        tables.put("spectra.csv", spectra(report.spectra()));
        if (!report.spectra().coherences().isEmpty()) {
            tables.put("coherences.csv", coherences(report.spectra()));
        }
        tables.put("spectra-fft.csv", SpectraCsv.of(report.spectra().raw().spectra()));
        return tables;
    }

    private static String checks(List<Check> checks) {
        List<List<Object>> rows = new ArrayList<>();
        for (Check c : checks) {
            rows.add(List.of(
                    c.population(),
                    c.observable(),
                    c.range(),
                    c.verdict().name(),
                    c.expected(),
                    c.measured(),
                    c.unit(),
                    c.interval().low(),
                    c.interval().high(),
                    c.tolerance().deviation(),
                    c.tolerance().limit(),
                    c.tolerance().unit(),
                    c.tolerance().origin(),
                    c.tolerance().reason(),
                    c.message(),
                    c.partner(),
                    c.stored().map(StoredDeviation::deviation).orElse(Double.NaN),
                    c.stored().map(StoredDeviation::change).orElse(Double.NaN),
                    c.stored().map(StoredDeviation::limit).orElse(Double.NaN)));
        }
        return table(
                "population,observable,range,verdict,expected,measured,unit,interval_low,interval_high,deviation,limit,"
                        + "deviation_unit,origin,reason,message,partner,baseline_deviation,baseline_change,baseline_limit",
                rows);
    }

    private static String populations(ValidationReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (int p = 0; p < report.measurement().populations().size(); p++) {
            PopulationMeasurement m = report.measurement().populations().get(p);
            PopulationPrediction t = report.prediction().populations().get(p);
            rows.add(List.of(
                    m.name(),
                    m.size(),
                    m.spikes(),
                    m.silent(),
                    m.rate(),
                    m.rateSd(),
                    t.rate(),
                    m.cv(),
                    m.cvNeurons(),
                    report.expectedCv()[p],
                    t.cv(),
                    m.lv(),
                    m.synchrony(),
                    1e3 * t.inputMean(),
                    1e3 * t.inputSd()));
        }
        return table(
                "population,neurons,spikes,silent,rate_hz,rate_sd_hz,theory_rate_hz,cv,cv_neurons,theory_cv_in_window,"
                        + "theory_cv,lv,synchrony,theory_input_mean_mv,theory_input_sd_mv",
                rows);
    }

    private static String rateDistributions(ValidationReport report, RateDistributions rates) {
        List<List<Object>> rows = new ArrayList<>();
        for (int p = 0; p < rates.populations().size(); p++) {
            RateDistributions.OfPopulation theory = rates.populations().get(p);
            Quantiles counted = theory.countedQuantiles();
            double[] measured = report.measuredRateQuantiles(p, counted.level());
            for (int k = 0; k < counted.level().length; k++) {
                rows.add(List.of(
                        theory.name(),
                        counted.level()[k],
                        theory.quantiles().value()[k],
                        counted.value()[k],
                        measured[k]));
            }
        }
        return table("population,level,theory_hz,theory_counted_hz,measured_hz", rows);
    }

    private static String rhythms(Rhythms rhythms) {
        List<List<Object>> rows = new ArrayList<>();
        for (Rhythm rhythm : rhythms.rhythms()) {
            for (Rhythm.Peak peak : rhythm.peaks()) {
                rows.add(List.of(rhythm.name(), "peak", peak.population(), "", peak.frequency(), peak.prominence()));
            }
            for (Rhythm.Connection c : rhythm.height()) {
                rows.add(List.of(rhythm.name(), "height", c.target(), c.source(), rhythm.frequency(), c.sensitivity()));
            }
            for (Rhythm.Connection c : rhythm.pitch()) {
                rows.add(List.of(rhythm.name(), "pitch", c.target(), c.source(), rhythm.frequency(), c.sensitivity()));
            }
        }
        return table("mode,what,population,source,frequency_hz,prominence_db_or_sensitivity", rows);
    }

    private static String ladder(RateLadder ladder) {
        List<List<Object>> rows = new ArrayList<>();
        for (RateLadder.Rungs r : ladder.populations()) {
            rows.add(List.of(
                    r.name(),
                    r.closed(),
                    r.open(),
                    r.surrogate(),
                    r.standardError(),
                    r.surrogateCv(),
                    r.measured(),
                    r.fedBack(),
                    r.approximated(),
                    r.unexplained(),
                    1e3 * r.missingInput()));
        }
        return table(
                "population,closed_hz,open_hz,surrogate_hz,surrogate_standard_error_hz,surrogate_cv,measured_hz,"
                        + "feedback_hz,approximation_hz,unexplained_hz,missing_input_mv",
                rows);
    }

    private static String applicability(Applicability applicability) {
        List<List<Object>> rows = new ArrayList<>();
        for (Applicability.OfPopulation p : applicability.populations()) {
            rows.add(List.of(
                    p.name(),
                    p.refractoriness(),
                    p.synapse(),
                    p.amplitude(),
                    p.amplitudeSource(),
                    p.skewness(),
                    p.density(),
                    p.densitySource()));
        }
        return table(
                "population,refractoriness,synapse,amplitude,amplitude_source,skewness,density,density_source", rows);
    }

    private static String spectra(AlignedSpectra spectra) {
        List<String> names = new ArrayList<>();
        List<Spectra> curves = new ArrayList<>();
        for (String population : spectra.expected().populations()) {
            for (String kind : kinds(spectra)) {
                names.add(ColumnsCsv.quoted(population + " " + kind));
            }
        }
        curves.add(spectra.average().spectra());
        curves.add(spectra.expected());
        curves.add(spectra.theory());
        spectra.published().ifPresent(curves::add);
        List<List<Object>> rows = new ArrayList<>();
        for (int f = 0; f < spectra.expected().size(); f++) {
            List<Object> row = new ArrayList<>();
            row.add(spectra.expected().frequency(f));
            for (int p = 0; p < spectra.expected().populations().size(); p++) {
                for (Spectra curve : curves) {
                    row.add(curve.power(f, p));
                }
            }
            rows.add(row);
        }
        return table("frequency_hz," + String.join(",", names), rows);
    }

    private static String coherences(AlignedSpectra spectra) {
        List<String> names = new ArrayList<>();
        for (AlignedCoherence c : spectra.coherences()) {
            for (String kind : List.of("measured", "expected", "theory")) {
                names.add(ColumnsCsv.quoted(c.first() + "-" + c.second() + " " + kind));
            }
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int f = 0; f < spectra.expected().size(); f++) {
            List<Object> row = new ArrayList<>();
            row.add(spectra.expected().frequency(f));
            for (AlignedCoherence c : spectra.coherences()) {
                row.addAll(List.of(c.measured()[f], c.expected()[f], c.theory()[f]));
            }
            rows.add(row);
        }
        return table("frequency_hz," + String.join(",", names), rows);
    }

    private static String activity(ValidationReport report, Activity activity) {
        double[] time = new double[activity.bins()];
        Arrays.setAll(time, k -> 1e3 * (activity.start() + k * activity.bin()));
        ColumnsCsv table = new ColumnsCsv().add("start_ms", time);
        for (int p = 0; p < activity.sizes().length; p++) {
            table.add(
                    report.measurement().populations().get(p).name() + " rate_hz",
                    activity.course(p, Math.max(1, activity.bins())));
        }
        return table.text();
    }

    /** What was found remarkable with recordings. */
    static String findings(List<Finding> findings) {
        return table(
                "severity,kind,file,line,count,message,remedy",
                findings.stream()
                        .map(f -> List.<Object>of(
                                f.severity().key(), f.kind(), f.file(), f.line(), f.count(), f.message(), f.remedy()))
                        .toList());
    }

    private static List<String> kinds(AlignedSpectra spectra) {
        List<String> kinds = new ArrayList<>(List.of("measured_hz", "expected_hz", "theory_hz"));
        spectra.published().ifPresent(s -> kinds.add("published_hz"));
        return kinds;
    }

    /** A table: the line of column names, then a line a row. */
    static String table(String head, List<List<Object>> rows) {
        StringBuilder text = new StringBuilder(head).append('\n');
        for (List<Object> row : rows) {
            text.append(row.stream().map(ReportTables::cell).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? NumberOutput.toString(number, true) : "";
        }
        return value instanceof String text ? ColumnsCsv.quoted(text) : value.toString();
    }
}
