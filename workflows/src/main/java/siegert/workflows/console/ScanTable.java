package siegert.workflows.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import siegert.theory.network.FixedPointBranches;
import siegert.workflows.scan.BranchSet;
import siegert.workflows.scan.Observable;
import siegert.workflows.scan.Scan;
import siegert.workflows.scan.ScanPoint;
import siegert.workflows.scan.ScanResult;
import siegert.workflows.scan.Variation;

/** A scan in short, for people: what varied, the range of every observable, what failed. */
public final class ScanTable {
    private static final int MOST_FAILURES = 5;

    private ScanTable() {}

    /** @param file where all numbers are */
    public static String format(ScanResult result, Path file) {
        Scan scan = result.scan();
        List<ScanPoint> points = result.points();
        StringBuilder text = new StringBuilder();
        text.append(scan.template().name()).append(": ").append(points.size()).append(" points, ");
        text.append(scan.grid().variations().stream().map(ScanTable::range).collect(Collectors.joining(", ")));
        text.append("\n\n");
        List<String> columns = scan.columns().names(Observable.Scope.POPULATION);
        List<String> ofNetwork = scan.columns().names(Observable.Scope.NETWORK);
        TextTable table = new TextTable("population", "observable", "lowest", "highest", "points with a value");
        for (int p = 0; p < scan.columns().populations().size(); p++) {
            for (int c = 0; c < columns.size(); c++) {
                row(
                        table,
                        scan.columns().populations().get(p),
                        columns.get(c),
                        points,
                        scan.columns().offset(p) + c);
            }
        }
        for (int c = 0; c < ofNetwork.size(); c++) {
            row(table, "(network)", ofNetwork.get(c), points, scan.columns().networkOffset() + c);
        }
        text.append(table.format()).append('\n');
        List<ScanPoint> failed = points.stream().filter(ScanPoint::failed).toList();
        if (!failed.isEmpty()) {
            text.append(failed.size()).append(failed.size() == 1 ? " point failed:\n" : " points failed:\n");
            for (ScanPoint point : failed.subList(0, Math.min(MOST_FAILURES, failed.size()))) {
                text.append("  ")
                        .append(String.join(", ", scan.grid().overrides(point.index())))
                        .append(": ")
                        .append(point.failure())
                        .append('\n');
            }
            if (failed.size() > MOST_FAILURES) {
                text.append("  ... the others are in the table\n");
            }
            text.append('\n');
        }
        if (!result.branches().isEmpty()) {
            branches(text, result);
        }
        return text.append("table: ").append(file).append('\n').toString();
    }

    private static void branches(StringBuilder text, ScanResult result) {
        Variation along = result.scan().grid().last();
        String unit = along.unit().isEmpty() ? "" : " " + along.unit();
        text.append("branches of self-consistent states along ")
                .append(along.key())
                .append(":\n");
        for (BranchSet set : result.branches()) {
            text.append("  ");
            if (!set.others().isEmpty()) {
                text.append(String.join(", ", set.others())).append(": ");
            }
            if (!set.failure().isEmpty()) {
                text.append("none, ").append(set.failure()).append('\n');
                continue;
            }
            text.append(set.branches().size());
            String folds = set.folds().stream()
                    .mapToDouble(FixedPointBranches.State::parameter)
                    .sorted()
                    .mapToObj(ScanTable::shown)
                    .collect(Collectors.joining(", "));
            text.append(folds.isEmpty() ? ", no folds" : ", folds at " + folds + unit);
            if (!set.incomplete().isEmpty()) {
                text.append("; INCOMPLETE at ").append(set.incomplete().size()).append(" values, first at ");
                text.append(set.incomplete().get(0)).append(unit);
                text.append(": indices do not add up to 1, a branch is missing");
            }
            text.append('\n');
        }
        text.append('\n');
    }

    private static String range(Variation variation) {
        List<String> values = variation.values();
        String ends = values.size() == 1 ? values.get(0) : values.get(0) + " ... " + values.get(values.size() - 1);
        return variation.key() + " = " + ends + (variation.unit().isEmpty() ? "" : " " + variation.unit());
    }

    private static void row(TextTable table, String population, String column, List<ScanPoint> points, int at) {
        double lowest = Double.NaN;
        double highest = Double.NaN;
        int count = 0;
        for (ScanPoint point : points) {
            double value = point.values()[at];
            if (!Double.isNaN(value)) {
                lowest = count == 0 ? value : Math.min(lowest, value);
                highest = count == 0 ? value : Math.max(highest, value);
                count++;
            }
        }
        table.add(population, column, shown(lowest), shown(highest), Integer.toString(count));
    }

    private static String shown(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4g", value);
    }
}
