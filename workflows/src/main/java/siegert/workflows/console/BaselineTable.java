package siegert.workflows.console;

import java.util.List;
import siegert.compare.regression.Approval;
import siegert.compare.regression.Baseline;
import siegert.compare.regression.PopulationProfile;
import siegert.compare.regression.Protocol;
import siegert.compare.regression.RunStatistics;
import siegert.compare.regression.Statistic;

/** A baseline as a table for people: mean and standard deviation over its runs, and its log. */
public final class BaselineTable {
    private BaselineTable() {}

    /** The table, with what is to be known of it above and the log below. */
    public static String format(Baseline baseline) {
        List<RunStatistics> runs = baseline.ensemble().runs();
        Protocol protocol = runs.get(0).protocol();
        TextTable table =
                new TextTable("population", "size", "rate (Hz)", "sd", "CV", "sd", "LV", "sd", "synchrony", "sd");
        for (int p = 0; p < runs.get(0).populations().size(); p++) {
            PopulationProfile first = runs.get(0).populations().get(p);
            table.add(
                    first.name(),
                    Integer.toString(first.size()),
                    mean(runs, p, Statistic.RATE),
                    sd(runs, p, Statistic.RATE),
                    mean(runs, p, Statistic.CV),
                    sd(runs, p, Statistic.CV),
                    mean(runs, p, Statistic.LV),
                    sd(runs, p, Statistic.LV),
                    mean(runs, p, Statistic.SYNCHRONY),
                    sd(runs, p, Statistic.SYNCHRONY));
        }
        StringBuilder text = new StringBuilder();
        text.append("version ")
                .append(baseline.version())
                .append(", ")
                .append(runs.size())
                .append(" runs of ")
                .append(Decimal.fixed(protocol.duration(), 3))
                .append(" s, measured by siegert ")
                .append(baseline.tool())
                .append("\n\n")
                .append(table.format())
                .append("\nsd: standard deviation over the runs\n");
        return text.append(log(baseline.log())).toString();
    }

    /** The log of a baseline. */
    static String log(List<Approval> log) {
        StringBuilder text = new StringBuilder();
        for (Approval entry : log) {
            text.append("version ")
                    .append(entry.version())
                    .append(", ")
                    .append(entry.date())
                    .append(", ")
                    .append(entry.by())
                    .append(": ")
                    .append(entry.reason())
                    .append('\n');
            entry.changes().forEach(change -> text.append("  ").append(change).append('\n'));
        }
        return text.toString();
    }

    private static String mean(List<RunStatistics> runs, int population, Statistic statistic) {
        return Decimal.fixed(
                values(runs, population, statistic).stream()
                        .mapToDouble(v -> v)
                        .average()
                        .orElse(Double.NaN),
                4);
    }

    private static String sd(List<RunStatistics> runs, int population, Statistic statistic) {
        List<Double> values = values(runs, population, statistic);
        double mean = values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
        double squares =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return Decimal.fixed(Math.sqrt(squares / (values.size() - 1)), 4);
    }

    private static List<Double> values(List<RunStatistics> runs, int population, Statistic statistic) {
        return runs.stream()
                .map(r -> r.populations().get(population).means().getOrDefault(statistic, Double.NaN))
                .toList();
    }
}
