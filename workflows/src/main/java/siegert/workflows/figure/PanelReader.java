package siegert.workflows.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import siegert.compare.figure.Axis;
import siegert.compare.figure.ColourScale;
import siegert.compare.figure.Dash;
import siegert.compare.figure.Ink;
import siegert.compare.figure.Mark;
import siegert.compare.figure.Plot;
import siegert.compare.figure.Style;
import siegert.compare.figure.Symbol;
import siegert.datasets.InputException;
import siegert.datasets.yaml.StrictNode;

/** Reads the panels of a description with the data of their curves, bars and maps. */
final class PanelReader {
    static final List<String> KEYS = List.of("letter", "title", "x", "y", "weight", "curves", "bars", "map");

    private static final List<String> AXIS_KEYS = List.of("label", "from", "to", "scale");
    private static final List<String> CURVE_KEYS =
            List.of("name", "file", "x", "y", "low", "high", "where", "factor", "ink", "line", "symbol", "width");
    private static final List<String> BAR_KEYS = List.of("name", "file", "x", "y", "where", "factor", "ink");
    private static final List<String> MAP_KEYS =
            List.of("name", "file", "x", "y", "value", "where", "factor", "decimals", "colours");
    private static final List<Ink> INKS = List.of(Ink.BLACK, Ink.BLUE, Ink.ORANGE, Ink.GREEN, Ink.PURPLE, Ink.SKY);

    private final Path description;
    private final Map<String, ResultFile> files = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final boolean single;
    private int panels;

    /** How a curve is connected; no value for symbols alone. */
    private enum Line {
        SOLID(Dash.SOLID),
        DASHED(Dash.DASHED),
        DOTTED(Dash.DOTTED),
        DASH_DOT(Dash.DASH_DOT),
        LONG(Dash.LONG),
        NONE(null);

        private final Dash dash;

        Line(Dash dash) {
            this.dash = dash;
        }
    }

    /**
     * @param description the file, from whose directory the paths of results count
     * @param single whether the figure has one panel only, which needs no letter
     */
    PanelReader(Path description, boolean single) {
        this.description = description;
        this.single = single;
    }

    /** Names of all curves and bars until now, each once. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** The result files read until now, with their hashes. */
    List<InputHash> inputs() {
        return files.keySet().stream()
                .map(name -> InputHash.ofFile("result", name, resolve(name)))
                .toList();
    }

    /** What a panel shows, before its axes are known. */
    private static final class Content {
        private final List<Mark> marks = new ArrayList<>();
        private final List<double[]> xs = new ArrayList<>();
        private final List<double[]> ys = new ArrayList<>();
        private List<String> categories = List.of();
        private Axis mapX;
        private Axis mapY;
    }

    Plot read(StrictNode panel) {
        Content content = new Content();
        for (StrictNode curve : panel.list("curves", "a curve", CURVE_KEYS)) {
            curve(curve, content);
        }
        for (StrictNode bars : panel.list("bars", "bars", BAR_KEYS)) {
            bars(bars, content);
        }
        if (panel.has("map")) {
            map(panel.below("map", MAP_KEYS), content);
        }
        if (!panel.has("curves") && !panel.has("bars") && !panel.has("map")) {
            panel.problem("panel", "the panel shows nothing", "give it curves, bars or a map");
        }
        String letter = panel.text("letter", single ? "" : Character.toString('A' + panels % 26));
        panels++;
        Axis x = axis(panel, "x", content.xs, content);
        Axis y = axis(panel, "y", content.ys, content);
        return new Plot(letter, panel.text("title", ""), x, y, content.marks);
    }

    private void curve(StrictNode curve, Content content) {
        String name = name(curve);
        boolean area = curve.has("low") || curve.has("high");
        double factor = curve.number("factor").orElse(1);
        ResultFile.Column positions = column(curve, "x");
        double[] x = positions(curve, positions, content);
        Ink ink = curve.choice("ink", List.of(Ink.values()), PanelReader::word, INKS.get(names.size() % INKS.size()));
        if (!name.isEmpty()) {
            names.add(name);
        }
        if (area) {
            double[] low = numbers(curve, "low", factor, x);
            double[] high = numbers(curve, "high", factor, x);
            add(content, x, low);
            add(content, x, high);
            content.marks.add(new Mark.Area(name, x, low, high, ink));
            return;
        }
        double[] y = numbers(curve, "y", factor, x);
        add(content, x, y);
        Symbol symbol = curve.choice("symbol", List.of(Symbol.values()), PanelReader::word, null);
        Line line = curve.choice(
                "line", List.of(Line.values()), PanelReader::word, symbol == null ? Line.SOLID : Line.NONE);
        double width = curve.number("width").orElse(1.1);
        if (!(width > 0 && width <= 20)) {
            curve.problem("width", "width: must be between 0 and 20 pt", "leave it out for 1.1 pt");
            width = 1;
        }
        if (line != Line.NONE) {
            content.marks.add(new Mark.Curve(name, x, y, new Style(ink, line.dash, width)));
        }
        if (symbol != null || line == Line.NONE) {
            content.marks.add(new Mark.Dots(name, x, y, symbol == null ? Symbol.DISC : symbol, ink));
        }
    }

    private void bars(StrictNode bars, Content content) {
        String name = name(bars);
        ResultFile.Column positions = column(bars, "x");
        double[] x = positions(bars, positions, content);
        double[] y = numbers(bars, "y", bars.number("factor").orElse(1), x);
        Ink ink = bars.choice("ink", List.of(Ink.values()), PanelReader::word, Ink.GREY);
        if (!name.isEmpty()) {
            names.add(name);
        }
        double least = Double.POSITIVE_INFINITY;
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            least = sorted[i] > sorted[i - 1] ? Math.min(least, sorted[i] - sorted[i - 1]) : least;
        }
        add(content, x, y);
        content.ys.add(new double[] {0});
        content.marks.add(new Mark.Bars(name, x, y, Double.isFinite(least) ? 0.7 * least : 1, ink));
    }

    private void map(StrictNode map, Content content) {
        ResultFile.Column columns = column(map, "x");
        ResultFile.Column rows = column(map, "y");
        ResultFile.Column values = column(map, "value");
        if (columns == null || rows == null || values == null) {
            return;
        }
        double[] x = columns.numbers(1);
        double[] y = rows.numbers(1);
        double[] value = values.numbers(map.number("factor").orElse(1));
        if (x.length != y.length || x.length != value.length || x.length == 0) {
            map.problem(
                    "value",
                    "a map needs x, y and value of equal lengths, has " + x.length + ", " + y.length + " and "
                            + value.length,
                    "name columns of one table");
            return;
        }
        double[] across = distinct(x);
        double[] along = distinct(y);
        double[][] cells = new double[along.length][across.length];
        for (double[] row : cells) {
            Arrays.fill(row, Double.NaN);
        }
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                cells[Arrays.binarySearch(along, y[i])][Arrays.binarySearch(across, x[i])] = value[i];
            }
        }
        boolean diverging = map.choice("colours", List.of("sequential", "diverging"), w -> w, "sequential")
                .equals("diverging");
        int decimals = (int) map.number("decimals").orElse(-1);
        content.marks.add(new Mark.Cells(
                map.text("name", "map"),
                across,
                along,
                cells,
                diverging ? ColourScale.around0(cells) : ColourScale.over(cells),
                decimals));
        content.xs.add(borders(across));
        content.ys.add(borders(along));
        content.mapX = Axis.linear("", borders(across)[0], borders(across)[1], 4);
        content.mapY = Axis.linear("", borders(along)[0], borders(along)[1], 4);
    }

    /** The outer borders of cells about these values. */
    private static double[] borders(double[] values) {
        int n = values.length;
        double first = n > 1 ? (values[1] - values[0]) / 2 : 0.5;
        double last = n > 1 ? (values[n - 1] - values[n - 2]) / 2 : 0.5;
        return new double[] {values[0] - first, values[n - 1] + last};
    }

    private static double[] distinct(double[] values) {
        Set<Double> set = new TreeSet<>();
        for (double value : values) {
            if (Double.isFinite(value)) {
                set.add(value);
            }
        }
        return set.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void add(Content content, double[] x, double[] y) {
        content.xs.add(x);
        content.ys.add(y);
    }

    private static String name(StrictNode node) {
        return node.requiredText("name", "theory");
    }

    private Axis axis(StrictNode panel, String key, List<double[]> data, Content content) {
        boolean brief = panel.isText(key);
        if (!panel.has(key)) {
            panel.problem(key, "the panel has no " + key + " axis", "write '" + key + ": frequency (Hz)'");
        }
        StrictNode axis = brief ? null : panel.below(key, AXIS_KEYS);
        String label = brief ? panel.text(key, "") : panel.has(key) ? axis.requiredText("label", "frequency (Hz)") : "";
        if (key.equals("x") && !content.categories.isEmpty()) {
            return Axis.categories(label, content.categories);
        }
        boolean log = !brief
                && axis.choice("scale", List.of("linear", "log"), w -> w, "linear")
                        .equals("log");
        boolean map = content.mapX != null;
        double[] shown = data.stream()
                .flatMapToDouble(DoubleStream::of)
                .filter(v -> Double.isFinite(v) && (!log || v > 0))
                .toArray();
        double low = DoubleStream.of(shown).min().orElse(log ? 1 : 0);
        double high = DoubleStream.of(shown).max().orElse(log ? 10 : 1);
        double room = key.equals("y") && !map && !log ? 0.05 * (high - low) : 0;
        OptionalDouble from = brief ? OptionalDouble.empty() : axis.number("from");
        OptionalDouble to = brief ? OptionalDouble.empty() : axis.number("to");
        double start = from.orElse(low - (low >= 0 && low - room < 0 ? low : room));
        double end = to.orElse(high + room);
        if (from.isEmpty() && to.isEmpty() && start == end) {
            start = log ? start / 2 : start - 0.5;
            end = log ? end * 2 : end + 0.5;
        }
        try {
            return log ? Axis.logarithmic(label, start, end) : Axis.linear(label, start, end, 5);
        } catch (IllegalArgumentException e) {
            panel.problem(key, key + ": " + e.getMessage(), "correct 'from' and 'to'");
            return Axis.linear(label, 0, 1, 5);
        }
    }

    /** Positions along x: numbers, or those of names. */
    private double[] positions(StrictNode node, ResultFile.Column column, Content content) {
        if (column == null) {
            return new double[0];
        }
        if (column.isNumeric() && content.categories.isEmpty()) {
            return column.numbers(1);
        }
        Set<String> all = new LinkedHashSet<>(content.categories);
        if (content.categories.isEmpty() && !content.xs.isEmpty()) {
            node.problem("x", "x: names and numbers cannot share an axis", "choose one of them for the whole panel");
        }
        all.addAll(column.values());
        content.categories = List.copyOf(all);
        return column.values().stream().mapToDouble(content.categories::indexOf).toArray();
    }

    private double[] numbers(StrictNode node, String key, double factor, double[] x) {
        ResultFile.Column column = column(node, key);
        if (column == null) {
            return new double[x.length];
        }
        if (!column.isNumeric()) {
            node.problem(
                    key, key + ": '" + node.text(key, "") + "' holds text where numbers belong", "name another column");
            return new double[x.length];
        }
        double[] values = column.numbers(factor);
        if (values.length != x.length) {
            node.problem(
                    key,
                    key + ": '" + node.text(key, "") + "' has " + values.length + " values for " + x.length + " of x",
                    "name columns of equal length");
            return new double[x.length];
        }
        return values;
    }

    /** A column of the file of a curve; null, with a problem, if there is none. */
    private ResultFile.Column column(StrictNode node, String key) {
        String file = node.requiredText("file", "prediction.json");
        String path = node.requiredText(key, key.equals("x") ? "spectra.frequency_hz" : "spectra.power_hz.4I");
        if (file.isEmpty() || path.isEmpty()) {
            return null;
        }
        Map<String, String> where = new LinkedHashMap<>();
        if (node.has("where")) {
            StrictNode conditions = node.below("where", List.of());
            for (String column : conditions.keys()) {
                where.put(column, conditions.text(column, ""));
            }
        }
        try {
            ResultFile results = files.get(file);
            if (results == null) {
                results = ResultFile.read(resolve(file));
                files.put(file, results);
            }
            ResultFile.Column column = results.column(path, where);
            if (column.values().isEmpty()) {
                node.problem(key, key + ": no value of '" + path + "' is left in " + file, "check 'where'");
                return null;
            }
            return column;
        } catch (InputException e) {
            e.problems()
                    .forEach(p -> node.problem(
                            key, key + ": " + (p.file().isEmpty() ? "" : p.file() + ": ") + p.message(), p.remedy()));
            return null;
        }
    }

    private Path resolve(String file) {
        Path parent = description.toAbsolutePath().getParent();
        return parent.resolve(file);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
