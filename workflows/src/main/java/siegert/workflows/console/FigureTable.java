package siegert.workflows.console;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import siegert.workflows.figure.FigureBatch;
import siegert.workflows.figure.FigureRequests;
import siegert.workflows.figure.ReferenceCheck;

/** Figures in short, for people. */
public final class FigureTable {
    private FigureTable() {}

    /** The catalogue. */
    public static String list() {
        TextTable table = new TextTable("figure", "shows", "published as");
        for (FigureRequests.Listed figure : FigureRequests.catalogue()) {
            table.add(figure.name(), figure.title(), figure.source());
        }
        return table.format();
    }

    /**
     * What was drawn, each with the number that comes closest to its limit.
     *
     * @param directory where the files are
     */
    public static String format(FigureBatch.Result result, Path directory) {
        TextTable table =
                new TextTable("figure", "state", "verdict", "held to its reference", "deviation", "limit", "unit");
        int drawn = 0;
        for (FigureBatch.Item item : result.items()) {
            String state = item.state().name().toLowerCase(Locale.ROOT);
            drawn += item.state() == FigureBatch.State.DRAWN ? 1 : 0;
            if (item.checks().isEmpty()) {
                table.add(item.name(), state, "-", "-", "", "", "");
                continue;
            }
            ReferenceCheck worst = item.checks().stream()
                    .max(Comparator.comparingDouble(ReferenceCheck::share))
                    .orElseThrow();
            table.add(
                    item.name(),
                    state,
                    item.passed() ? "PASS" : "FAIL",
                    worst.quantity(),
                    scientific(worst.deviation()),
                    scientific(worst.limit()),
                    worst.unit());
        }
        return table.format() + "\n" + drawn + " of " + result.items().size() + " figures drawn, files in " + directory
                + "\n";
    }

    private static String scientific(double value) {
        return String.format(Locale.ROOT, "%.1e", value);
    }
}
