package siegert.workflows.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import siegert.compare.figure.Composition;
import siegert.compare.figure.Composition.Row;
import siegert.compare.figure.Tile;
import siegert.datasets.FailureReason;
import siegert.datasets.InputException;
import siegert.datasets.Problem;
import siegert.datasets.yaml.StrictNode;

/** A figure of a user: panels with data of result files, as a YAML file describes them. */
final class DescribedFigure implements FigureJob {
    private static final List<String> KEYS = List.of("schema", "name", "title", "caption", "width", "key", "rows");
    private static final List<String> ROW_KEYS = List.of("height", "panels");
    private static final double POINTS_PER_MM = 72 / 25.4;

    private final Composition composition;
    private final String source;
    private final List<InputHash> inputs;

    private DescribedFigure(Composition composition, String source, List<InputHash> inputs) {
        this.composition = composition;
        this.source = source;
        this.inputs = List.copyOf(inputs);
    }

    /**
     * Reads a description and the results it names.
     *
     * @throws InputException with every problem of both
     */
    static DescribedFigure read(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InputException(
                    file.toString(),
                    0,
                    "cannot be read: " + FailureReason.of(e),
                    "give a description in YAML, in UTF-8");
        }
        List<Problem> problems = new ArrayList<>();
        StrictNode figure = StrictNode.top(file.toString(), text, "the figure", KEYS, problems)
                .orElseThrow(() -> new InputException(problems));
        if (!figure.requiredText("schema", "1").equals("1") && figure.has("schema")) {
            figure.problem("schema", "schema: this version reads schema 1", "write 'schema: 1'");
        }
        String name = figure.text("name", file.getFileName().toString().replaceFirst("\\.ya?ml$", ""));
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            figure.problem("name", "name: '" + name + "' is not fit for a file name", "use letters, digits, - and _");
        }
        List<RowNode> nodes = figure.list("rows", "a row", ROW_KEYS).stream()
                .map(row -> new RowNode(row, row.list("panels", "a panel", PanelReader.KEYS)))
                .toList();
        boolean single = nodes.size() == 1 && nodes.get(0).panels().size() == 1;
        PanelReader panels = new PanelReader(file, single);
        List<Row> rows = rows(figure, nodes, panels);
        List<String> key = figure.has("key") ? figure.texts("key") : panels.names();
        for (String explained : key) {
            if (!panels.names().contains(explained)) {
                figure.problem(
                        "key",
                        "key: '" + explained + "' is not the name of a curve",
                        "names are " + String.join(", ", panels.names()));
            }
        }
        double width = figure.millimetres("width", Composition.TWO_COLUMNS, 40, 400);
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingLong(Problem::line));
            throw new InputException(problems);
        }
        Composition composition =
                new Composition(name, figure.text("title", name), figure.text("caption", ""), width, rows, key);
        try {
            composition.figure();
        } catch (IllegalArgumentException tooNarrow) {
            throw new InputException(file.toString(), 0, tooNarrow.getMessage(), "make the figure wider");
        }
        List<InputHash> inputs = new ArrayList<>();
        inputs.add(InputHash.ofText("description", file.getFileName().toString(), text));
        inputs.addAll(panels.inputs());
        return new DescribedFigure(composition, file.toString(), inputs);
    }

    /** A row with its panels. */
    private record RowNode(StrictNode node, List<StrictNode> panels) {}

    private static List<Row> rows(StrictNode figure, List<RowNode> nodes, PanelReader panels) {
        List<Row> rows = new ArrayList<>();
        for (RowNode one : nodes) {
            StrictNode row = one.node();
            double height = row.millimetres("height", 40, 10, 300) * POINTS_PER_MM;
            List<Tile> tiles = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            for (StrictNode panel : one.panels()) {
                tiles.add(panels.read(panel));
                weights.add(panel.number("weight").orElse(1));
                if (!(weights.get(weights.size() - 1) > 0)) {
                    panel.problem("weight", "weight: must be positive", "leave it out for panels of equal width");
                }
            }
            if (tiles.isEmpty()) {
                row.problem("panels", "a row needs panels", "write 'panels:' and a list of them");
            } else {
                rows.add(new Row(Math.rint(height), weights, tiles));
            }
        }
        if (rows.isEmpty()) {
            figure.problem("rows", "the figure needs rows of panels", "write 'rows:' and a list of them");
        }
        return rows;
    }

    @Override
    public String name() {
        return composition.name();
    }

    @Override
    public String title() {
        return composition.title();
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public List<InputHash> inputs() {
        return inputs;
    }

    @Override
    public Outcome run() {
        return new Outcome(composition, List.of(), 0);
    }
}
