package siegert.compare.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import siegert.compare.regression.Cell;
import siegert.compare.regression.Excerpt;
import siegert.compare.regression.PairProfile;
import siegert.compare.regression.PairedRuns;
import siegert.compare.regression.ParameterDifference;
import siegert.compare.regression.PopulationProfile;
import siegert.compare.regression.RegressionReport;
import siegert.compare.regression.RunStatistics;
import siegert.compare.regression.Statistic;
import siegert.compare.regression.Steadiness;
import siegert.compare.statistics.DistributionDistance;
import siegert.compare.verdict.FrequencyBand;

/**
 * Every table and curve of a comparison of runs as CSV (RFC 4180, UTF-8), one row a value of a run; numbers in full, no value
 * is an empty field.
 */
public final class RegressionTables {
    private static final String RUN = "side,run,population,";

    private final RegressionReport report;

    private RegressionTables(RegressionReport report) {
        this.report = report;
    }

    /** The tables by the names of their files, in the order of the report. */
    public static Map<String, String> of(RegressionReport report) {
        RegressionTables tables = new RegressionTables(report);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("checks.csv", tables.checks());
        all.put("distances.csv", tables.distances());
        all.put("runs.csv", tables.rows(RUN + "observable,value", RegressionTables::means));
        all.put("bands.csv", tables.rows(RUN + "band,mean_ln_power", tables::bands));
        all.put("spectra.csv", tables.rows(RUN + "frequency_hz,power_hz", tables::spectra));
        all.put("distributions.csv", tables.rows(RUN + "observable,probability,value", RegressionTables::quantiles));
        all.put("course.csv", tables.rows(RUN + "part,rate_hz", RegressionTables::course));
        all.put("steadiness.csv", tables.steadiness());
        all.put("coherencies.csv", tables.coherencies());
        all.put("parameters.csv", tables.parameters());
        all.put("findings.csv", ReportTables.findings(report.findings()));
        if (!report.excerpts().isEmpty()) {
            all.put("strips.csv", tables.strips());
        }
        if (!report.pairs().isEmpty()) {
            all.put("paired.csv", tables.paired());
        }
        return all;
    }

    private String checks() {
        List<List<Object>> rows = new ArrayList<>();
        for (Cell c : report.cells()) {
            rows.add(List.of(
                    c.population(),
                    c.statistic().key(),
                    c.band(),
                    c.outcome().name(),
                    c.reference(),
                    c.candidate(),
                    c.statistic().unit(),
                    c.test().change(),
                    c.test().sd(),
                    c.test().degreesOfFreedom(),
                    c.test().p(),
                    c.adjustedP(),
                    c.slack(),
                    c.margin(),
                    c.detectable(),
                    c.test().bound(),
                    c.rule().origin(),
                    c.rule().reason(),
                    c.message(),
                    c.permutedP()));
        }
        return ReportTables.table(
                "population,observable,band,outcome,reference,candidate,unit,change,sd_of_seeds,degrees_of_freedom,p,"
                        + "p_corrected,slack,margin,smallest_detectable_change,excluded_change,origin,reason,message,"
                        + "p_permutation",
                rows);
    }

    private String distances() {
        List<List<Object>> rows = new ArrayList<>();
        for (Cell c : report.cells()) {
            if (c.statistic().kind() == Statistic.Kind.DISTRIBUTION) {
                List<Object> row =
                        new ArrayList<>(List.of(c.population(), c.statistic().key()));
                for (DistributionDistance d : List.of(
                        c.distance().candidate(),
                        c.distance().seeds(),
                        c.distance().extreme())) {
                    row.addAll(List.of(d.wasserstein(), d.kolmogorovSmirnov(), d.cliffDelta()));
                }
                rows.add(row);
            }
        }
        return ReportTables.table(
                "population,observable,wasserstein,ks,cliff_delta,wasserstein_of_seeds,ks_of_seeds,cliff_delta_of_seeds,"
                        + "wasserstein_of_seeds_95,ks_of_seeds_95,cliff_delta_of_seeds_95",
                rows);
    }

    /** The rows that each population of each run gives. */
    private String rows(String head, Function<PopulationProfile, List<List<Object>>> of) {
        List<List<Object>> rows = new ArrayList<>();
        eachRun((side, run) -> {
            for (PopulationProfile population : run.populations()) {
                for (List<Object> values : of.apply(population)) {
                    List<Object> row = new ArrayList<>(List.of(side, run.name(), population.name()));
                    row.addAll(values);
                    rows.add(row);
                }
            }
        });
        return ReportTables.table(head, rows);
    }

    private interface Visit {
        void of(String side, RunStatistics run);
    }

    private void eachRun(Visit visit) {
        report.reference().runs().forEach(run -> visit.of("reference", run));
        report.candidate().runs().forEach(run -> visit.of("candidate", run));
    }

    private static List<List<Object>> means(PopulationProfile population) {
        List<List<Object>> rows = new ArrayList<>();
        population.means().forEach((statistic, value) -> rows.add(List.of(statistic.key(), value)));
        return rows;
    }

    private List<List<Object>> bands(PopulationProfile population) {
        List<List<Object>> rows = new ArrayList<>();
        List<FrequencyBand> bands = report.reference().runs().get(0).protocol().bands();
        for (int b = 0; b < bands.size(); b++) {
            rows.add(List.of(bands.get(b).text(), population.logPower()[b]));
        }
        return rows;
    }

    private List<List<Object>> spectra(PopulationProfile population) {
        List<List<Object>> rows = new ArrayList<>();
        double[] frequency = report.reference().runs().get(0).protocol().frequency();
        for (int k = 0; k < frequency.length; k++) {
            rows.add(List.of(frequency[k], Math.exp(population.spectrum()[k])));
        }
        return rows;
    }

    private static List<List<Object>> quantiles(PopulationProfile population) {
        List<List<Object>> rows = new ArrayList<>();
        population.quantiles().forEach((statistic, values) -> {
            for (int k = 0; k < values.length; k++) {
                rows.add(List.of(statistic.key(), (k + 1.) / (values.length + 1), values[k]));
            }
        });
        return rows;
    }

    private static List<List<Object>> course(PopulationProfile population) {
        List<List<Object>> rows = new ArrayList<>();
        for (int k = 0; k < population.course().length; k++) {
            rows.add(List.of(k + 1, population.course()[k]));
        }
        return rows;
    }

    private String steadiness() {
        List<List<Object>> rows = new ArrayList<>();
        for (Steadiness s : report.steadiness()) {
            rows.add(List.of(
                    s.side().words(),
                    s.run(),
                    s.population(),
                    s.test().drift(),
                    s.test().driftP(),
                    s.driftP(),
                    s.test().transientSize(),
                    s.test().transientP(),
                    s.transientP()));
        }
        return ReportTables.table(
                RUN + "drift,drift_p,drift_p_corrected,transient,transient_p,transient_p_corrected", rows);
    }

    private String coherencies() {
        List<List<Object>> rows = new ArrayList<>();
        List<FrequencyBand> bands = report.reference().runs().get(0).protocol().bands();
        eachRun((side, run) -> {
            for (PairProfile pair : run.pairs()) {
                for (int b = 0; b < bands.size(); b++) {
                    rows.add(List.of(
                            side,
                            run.name(),
                            pair.first(),
                            pair.second(),
                            bands.get(b).text(),
                            pair.real()[b],
                            pair.imaginary()[b]));
                }
            }
        });
        return ReportTables.table("side,run,first,second,band,real,imaginary", rows);
    }

    private String parameters() {
        List<List<Object>> rows = new ArrayList<>();
        for (ParameterDifference p : report.parameters()) {
            rows.add(List.of(p.key(), String.join("; ", p.reference()), String.join("; ", p.candidate())));
        }
        return ReportTables.table("key,reference,candidate", rows);
    }

    private String strips() {
        List<List<Object>> rows = new ArrayList<>();
        List<PopulationProfile> populations = report.reference().runs().get(0).populations();
        for (Excerpt e : report.excerpts()) {
            for (int p = 0; p < populations.size(); p++) {
                for (int k = 0; k < e.activity().bins(); k++) {
                    rows.add(List.of(
                            e.side().words(),
                            e.run(),
                            populations.get(p).name(),
                            1000 * (e.activity().start() + k * e.activity().bin()),
                            e.activity().counts()[p][k]));
                }
            }
        }
        return ReportTables.table(RUN + "time_ms,spikes", rows);
    }

    private String paired() {
        List<List<Object>> rows = new ArrayList<>();
        for (PairedRuns pair : report.pairs()) {
            for (PairedRuns.PairedPopulation p : pair.populations()) {
                for (int i = 0; i < p.size(); i++) {
                    rows.add(List.of(
                            pair.reference(),
                            pair.candidate(),
                            p.name(),
                            i,
                            p.reference().spikes()[i],
                            p.candidate().spikes()[i],
                            p.reference().cv()[i],
                            p.candidate().cv()[i]));
                }
            }
        }
        return ReportTables.table(
                "reference,candidate,population,neuron,spikes_in_reference,spikes_in_candidate,cv_in_reference,cv_in_candidate",
                rows);
    }
}
