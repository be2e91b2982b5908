package siegert.workflows.scan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import siegert.compare.figure.Axis;
import siegert.compare.figure.Composition;
import siegert.compare.figure.Composition.Row;
import siegert.compare.figure.Dash;
import siegert.compare.figure.Figure;
import siegert.compare.figure.Ink;
import siegert.compare.figure.Mark;
import siegert.compare.figure.Plot;
import siegert.compare.figure.Style;
import siegert.compare.figure.Symbol;
import siegert.compare.figure.Tile;
import siegert.datasets.result.StateStability;
import siegert.theory.network.FixedPointBranches.State;

/** The branches of a scan: the rate of every population over the last parameter, a row or more for every choice of the others. */
public final class BranchesFigure {
    /** Its name on the command line, that of its files, and that of the table. */
    public static final String NAME = "branches";

    private static final int COLUMNS = 4;
    private static final double HEIGHT = 84;

    /** More panels than a page holds. */
    private static final int MOST = 24;

    private final BranchScan branches;
    private final List<String> populations;

    /** @throws IllegalArgumentException if there are more panels than a page holds */
    public BranchesFigure(BranchScan branches) {
        this.branches = branches;
        this.populations = branches.scan().columns().populations();
        long panels = (long) branches.sets() * populations.size();
        if (panels > MOST) {
            throw new IllegalArgumentException("branches of " + populations.size() + " populations at "
                    + branches.sets() + " values of other parameters are " + panels + " panels, a page holds " + MOST
                    + ": give fewer values, and the parameter along the branches last");
        }
    }

    /** The drawing. */
    public Figure of(List<BranchSet> sets) {
        Variation along = branches.along();
        List<String> values = branches.ascending();
        double highest = sets.stream()
                .flatMap(set -> set.branches().stream())
                .flatMap(branch -> branch.states().stream())
                .flatMap(state -> state.rates().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        Axis x =
                Axis.linear(along.label(), along.number(values.get(0)), along.number(values.get(values.size() - 1)), 3);
        double top = highest > 0 ? highest : 1;
        // room for silent states above the frame
        Axis y = Axis.linear("rate (Hz)", -0.04 * top, 1.06 * top, 4);
        List<Row> rows = new ArrayList<>();
        Set<StateStability> drawn = EnumSet.noneOf(StateStability.class);
        for (BranchSet set : sets) {
            set.branches().forEach(branch -> drawn.addAll(branch.stability()));
            String where = set.others().isEmpty()
                    ? ""
                    : ", " + String.join(", ", set.others()).replace("=", " = ");
            for (int from = 0; from < populations.size(); from += COLUMNS) {
                List<Tile> tiles = new ArrayList<>();
                for (int p = from; p < Math.min(populations.size(), from + COLUMNS); p++) {
                    Plot plot = new Plot("", populations.get(p) + (p == from ? where : ""), x, y);
                    for (BranchSet.Branch branch : set.branches()) {
                        for (BranchStretch stretch : BranchStretch.of(branch.states(), branch.stability())) {
                            plot = plot.with(new Mark.Curve(
                                    name(stretch.stability()),
                                    stretch.parameters(),
                                    stretch.rates(p),
                                    style(stretch.stability())));
                        }
                    }
                    int population = p;
                    List<State> folds = set.folds();
                    plot = plot.with(new Mark.Dots(
                            name(StateStability.FOLD),
                            folds.stream().mapToDouble(State::parameter).toArray(),
                            folds.stream()
                                    .mapToDouble(s -> s.rates().get(population))
                                    .toArray(),
                            Symbol.CIRCLE,
                            Ink.BLACK));
                    tiles.add(plot);
                }
                rows.add(Row.of(HEIGHT, tiles.toArray(Tile[]::new)));
            }
        }
        String title = "All self-consistent rates over " + along.label();
        String caption = "Theory: all self-consistent rates over " + along.label() + ", followed through their folds."
                + " Solid: no mode grows. Dashed: a real mode grows, whatever the time constants. Dotted: oscillations"
                + " grow. Dash-dotted: the growing modes could not be counted.";
        List<String> key = drawn.stream().map(BranchesFigure::name).toList();
        return new Composition(NAME, title, caption, Composition.TWO_COLUMNS, rows, key).figure();
    }

    private static String name(StateStability stability) {
        return stability == StateStability.UNKNOWN ? "stability not known" : stability.words();
    }

    private static Style style(StateStability stability) {
        return switch (stability) {
            case STABLE, FOLD -> new Style(Ink.BLUE, Dash.SOLID, 1.6);
            case REAL_MODE_GROWS -> Style.of(Ink.ORANGE, Dash.DASHED);
            case OSCILLATION_GROWS -> new Style(Ink.PURPLE, Dash.DOTTED, 1.4);
            case UNKNOWN -> Style.of(Ink.GREY, Dash.DASH_DOT);
        };
    }
}
