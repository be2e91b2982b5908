package siegert.datasets.network;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import siegert.datasets.InputException;
import siegert.datasets.Problem;
import siegert.datasets.unit.Dimension;
import siegert.datasets.unit.Quantity;
import siegert.datasets.unit.QuantityException;
import siegert.datasets.unit.Unit;

/**
 * The numbers of one entry, in the shape in which they were written.
 *
 * @param entry where they stand
 * @param shape one number, a list or a table
 * @param rows the rows of a table (maybe of different lengths); one row for a list; one number in one row
 */
record Values(Entry entry, Shape shape, List<List<Value>> rows) {

    enum Shape {
        NUMBER,
        LIST,
        TABLE
    }

    /**
     * One number.
     *
     * @param si the value in the SI unit
     * @param text as it was written, with its unit
     * @param line its line, or 0
     */
    record Value(double si, String text, long line) {}

    /**
     * Reads the value of an entry: {@code 10 ms}, {@code [10 ms, 20 ms]}, a list of lists, or any of these as plain
     * numbers in {@code {val: ..., unit: ms}}.
     *
     * @throws InputException if it is none of these or not of the dimension
     */
    static Values read(Entry entry, Dimension dimension) {
        Node numbers = entry.value();
        Unit unit = null;
        if (entry.value() instanceof MappingNode mapping) {
            Node val = child(mapping, "val");
            if (val == null || mapping.getValue().size() > 2) {
                throw broken(entry, Entry.lineOf(mapping), "the keys val and unit are allowed here", dimension);
            }
            numbers = val;
            unit = unit(entry, child(mapping, "unit"), dimension);
        }
        if (!(numbers instanceof SequenceNode sequence)) {
            return new Values(entry, Shape.NUMBER, List.of(List.of(value(entry, numbers, unit, dimension))));
        }
        List<List<Value>> rows = new ArrayList<>();
        boolean table = !sequence.getValue().isEmpty() && sequence.getValue().get(0) instanceof SequenceNode;
        if (!table) {
            return new Values(entry, Shape.LIST, List.of(list(entry, sequence, unit, dimension)));
        }
        for (Node row : sequence.getValue()) {
            if (!(row instanceof SequenceNode cells)) {
                throw broken(entry, Entry.lineOf(row), "a number stands between lists", dimension);
            }
            rows.add(list(entry, cells, unit, dimension));
        }
        return new Values(entry, Shape.TABLE, rows);
    }

    /** The numbers of an entry, without the unit beside them; not yet interpreted. */
    static Node node(Entry entry) {
        Node val = entry.value() instanceof MappingNode mapping ? child(mapping, "val") : null;
        return val == null ? entry.value() : val;
    }

    private static List<Value> list(Entry entry, SequenceNode sequence, Unit unit, Dimension dimension) {
        List<Value> values = new ArrayList<>(sequence.getValue().size());
        for (Node node : sequence.getValue()) {
            values.add(value(entry, node, unit, dimension));
        }
        return values;
    }

    private static Value value(Entry entry, Node node, Unit unit, Dimension dimension) {
        if (!(node instanceof ScalarNode scalar)) {
            throw broken(entry, Entry.lineOf(node), "a number is expected here", dimension);
        }
        String text = scalar.getValue();
        try {
            if (unit == null) {
                return new Value(Quantity.parse(text, dimension), text, Entry.lineOf(node));
            }
            Quantity number = Quantity.parse(text);
            if (number.unit().dimension() != Dimension.NONE) {
                throw broken(entry, Entry.lineOf(node), "'" + text + "' has a unit of its own beside unit", dimension);
            }
            Quantity quantity = new Quantity(number.magnitude(), unit);
            return new Value(quantity.si(dimension), quantity.toString(), Entry.lineOf(node));
        } catch (QuantityException e) {
            throw broken(entry, Entry.lineOf(node), e.getMessage(), dimension);
        }
    }

    private static Unit unit(Entry entry, Node node, Dimension dimension) {
        if (node == null && dimension == Dimension.NONE) {
            return Unit.ONE;
        }
        if (!(node instanceof ScalarNode scalar)) {
            throw broken(
                    entry,
                    entry.line(),
                    (node == null ? "the unit is missing" : "the unit must be a word") + "; allowed is "
                            + dimension.allowed(),
                    dimension);
        }
        String seen = "the unit '" + scalar.getValue() + "' ";
        Unit unit;
        try {
            unit = Unit.parse(scalar.getValue());
        } catch (QuantityException e) {
            throw broken(entry, Entry.lineOf(node), e.getMessage() + "; allowed is " + dimension.allowed(), dimension);
        }
        if (unit.dimension() != dimension) {
            String measured = unit.dimension().label();
            throw broken(
                    entry,
                    Entry.lineOf(node),
                    seen + "measures " + measured + "; allowed is " + dimension.allowed(),
                    dimension);
        }
        return unit;
    }

    private static Node child(MappingNode mapping, String key) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode scalar
                    && scalar.getValue().equals(key)) {
                return tuple.getValueNode();
            }
        }
        return null;
    }

    private static InputException broken(Entry entry, long line, String message, Dimension dimension) {
        ParameterKey key = ParameterKey.of(entry.key(), dimension);
        String remedy = key == null || key.range() == ParameterKey.Range.TEXT
                ? ""
                : "write for example '" + key.example() + "'"
                        + (dimension == Dimension.NONE
                                ? ""
                                : " or '" + key.key() + ": {val: 10, unit: " + dimension.customaryUnit() + "}'");
        return new InputException(List.of(
                new Problem(entry.file(), line > 0 ? line : entry.line(), entry.key() + ": " + message, remedy)));
    }

    /** The number of a {@link Shape#NUMBER}. */
    Value number() {
        return rows.get(0).get(0);
    }

    /** That a value is outside the range of its key. */
    Problem outOfRange(ParameterKey key, Value value, String label) {
        String allowed = switch (key.range()) {
            case POSITIVE -> "positive";
            case FRACTION -> "between 0 and 1";
            default -> "0 or more";
        };
        return new Problem(entry.file(), value.line(), label + " is " + value.text() + "; it must be " + allowed, "");
    }

    /** That the shape is not one that is allowed. */
    Problem wrongShape(String allowed) {
        return entry.problem(entry.key() + " has " + seen() + "; allowed is " + allowed, "");
    }

    /** What was seen, in words: {@code 7 values}, {@code 8 rows of 7 values}. */
    String seen() {
        return switch (shape) {
            case NUMBER -> "one value";
            case LIST -> count(rows.get(0).size(), "value");
            case TABLE -> {
                long lengths = rows.stream().mapToInt(List::size).distinct().count();
                yield lengths == 1
                        ? count(rows.size(), "row") + " of " + count(rows.get(0).size(), "value")
                        : count(rows.size(), "row") + " of different lengths ("
                                + rows.stream()
                                        .map(r -> Integer.toString(r.size()))
                                        .reduce((a, b) -> a + ", " + b)
                                        .orElse("")
                                + " values)";
            }
        };
    }

    private static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    boolean isTable(int rowCount, int columnCount) {
        boolean table = shape == Shape.TABLE && rows.size() == rowCount;
        for (List<Value> row : rows) {
            table &= row.size() == columnCount;
        }
        return table;
    }
}
