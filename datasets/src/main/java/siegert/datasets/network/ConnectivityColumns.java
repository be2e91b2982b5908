package siegert.datasets.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import siegert.datasets.Problem;
import siegert.datasets.unit.Dimension;
import siegert.datasets.unit.QuantityException;
import siegert.datasets.unit.Unit;

/**
 * The columns of a list of synapses, from the line of their names. A unit follows a name after an underscore, in
 * brackets or in parentheses, in any case: {@code weight_mv}, {@code weight [mV]}, {@code weight (mV)}.
 */
final class ConnectivityColumns {
    static final String FORM = "the first line names the columns, for instance: source,target,weight_mv,delay_ms";

    private static final List<Unit> UNITS =
            List.of(Unit.parse("mV"), Unit.parse("uV"), Unit.parse("V"), Unit.parse("pA"), Unit.parse("nA"));
    private static final List<Unit> TIMES = List.of(Unit.parse("ms"), Unit.parse("us"), Unit.parse("s"));

    private final List<Problem> problems = new ArrayList<>();
    private final int count;
    private int source = -1;
    private int target = -1;
    private int weight = -1;
    private int delay = -1;
    private Scale weightUnit;
    private boolean current;
    private Scale delayUnit = new Scale(Unit.MILLISECOND);

    /** A unit that is a power of ten of its SI unit; a quotient of exact powers rounds once. */
    record Scale(double divisor) {
        Scale(Unit unit) {
            this(Math.pow(10, -unit.power()));
        }

        /** A number of this unit in the SI unit. */
        double fromThis(double value) {
            return value / divisor;
        }
    }

    private ConnectivityColumns(int count) {
        this.count = count;
    }

    static ConnectivityColumns of(String header, String weightUnit, boolean capacitanceKnown) {
        // a byte order mark belongs to no name
        String[] names = header.replace("\uFEFF", "").split(",", -1);
        ConnectivityColumns columns = new ConnectivityColumns(names.length);
        for (int c = 0; c < names.length; c++) {
            columns.name(names[c].strip().replace("\"", ""), c, weightUnit);
        }
        columns.require(columns.source, "source");
        columns.require(columns.target, "target");
        columns.require(columns.weight, "weight");
        if (columns.current && !capacitanceKnown) {
            columns.problem(
                    "weights are currents, whose effect on the potential depends on the capacitance of the membrane",
                    "give it: --capacitance 250pF; or give weights as jumps of the potential, w tau_s / C, in weight_mv");
        }
        return columns;
    }

    private void name(String name, int column, String weightUnit) {
        String[] parts = name.toLowerCase(Locale.ROOT).split("[_\\s(\\[]+", 2);
        String unit = parts.length > 1 ? parts[1].replaceAll("[)\\]\\s]", "") : "";
        switch (parts[0]) {
            case "source" -> source = only(source, column, name, unit);
            case "target" -> target = only(target, column, name, unit);
            case "weight" -> {
                weight = only(weight, column, name, "");
                weightUnit(unit.isEmpty() ? weightUnit : unit);
            }
            case "delay" -> {
                delay = only(delay, column, name, "");
                Unit found = unit.isEmpty() ? Unit.MILLISECOND : unit(unit, TIMES);
                if (found == null) {
                    problem("the unit '" + unit + "' of the delays is unknown", "name the column delay_ms or delay_s");
                } else {
                    delayUnit = new Scale(found);
                }
            }
            default -> problem("unknown column '" + name + "'", FORM);
        }
    }

    private int only(int before, int column, String name, String unit) {
        if (before >= 0) {
            problem("the column '" + name + "' is there twice", FORM);
        }
        if (!unit.isEmpty()) {
            problem("unknown column '" + name + "'", FORM);
        }
        return column;
    }

    private void weightUnit(String text) {
        if (text.isEmpty()) {
            problem(
                    "the unit of the weights is missing",
                    "name the column weight_mv or weight_pa, or give --weight-unit mV");
            return;
        }
        Unit unit = unit(text, UNITS);
        if (unit == null) {
            problem(
                    "'" + text + "' is no unit of weights",
                    "allowed are jumps of the potential (mV, uV, V) and currents (pA, nA)");
            return;
        }
        weightUnit = new Scale(unit);
        current = unit.dimension() == Dimension.CURRENT;
    }

    /** The unit of a text as it is spelt, or else in any case; null if it is none of these. */
    private static Unit unit(String text, List<Unit> allowed) {
        try {
            Unit spelt = Unit.parse(text);
            for (Unit unit : allowed) {
                if (unit.dimension() == spelt.dimension() && unit.power() == spelt.power()) {
                    return unit;
                }
            }
        } catch (QuantityException e) {
            // perhaps in another case
        }
        for (Unit unit : allowed) {
            if (unit.symbol().equalsIgnoreCase(text)) {
                return unit;
            }
        }
        return null;
    }

    private void require(int column, String name) {
        if (column < 0) {
            problem("the column " + name + " is missing", FORM);
        }
    }

    private void problem(String message, String remedy) {
        problems.add(new Problem("", 1, message, remedy));
    }

    List<Problem> problems() {
        return problems;
    }

    /** The columns in words, for messages. */
    String described() {
        return delay < 0 ? "a source, a target and a weight" : "a source, a target, a weight and a delay";
    }

    int count() {
        return count;
    }

    int source() {
        return source;
    }

    int target() {
        return target;
    }

    int weight() {
        return weight;
    }

    /** The column of the delays, or -1. */
    int delay() {
        return delay;
    }

    Scale weightUnit() {
        return weightUnit;
    }

    boolean weightIsCurrent() {
        return current;
    }

    Scale delayUnit() {
        return delayUnit;
    }
}
