package siegert.compare.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;

/**
 * An axis with its ticks. The ticks are our own: those of the chart library leave decades without label and minor ticks.
 *
 * @param label what it shows, with the unit in parentheses
 * @param scale linear or logarithmic
 * @param low value at its start
 * @param high value at its end
 * @param ticks its ticks, in ascending order
 */
public record Axis(String label, Scale scale, double low, double high, List<Tick> ticks) {
    /** How values are placed. */
    public enum Scale {
        /** In proportion. */
        LINEAR,
        /** By their logarithm. */
        LOGARITHMIC,
        /** Names at 0, 1, ..., n - 1. */
        NAMES
    }

    /**
     * A tick.
     *
     * @param value where it stands
     * @param label its text, empty for a minor tick
     */
    public record Tick(double value, String label) {
        boolean major() {
            return !label.isEmpty();
        }
    }

    public Axis {
        ticks = List.copyOf(ticks);
        requireRange(label, scale, low, high);
    }

    private static void requireRange(String label, Scale scale, double low, double high) {
        boolean positive = scale != Scale.LOGARITHMIC || low > 0;
        if (!(low < high) || !Double.isFinite(high - low) || !positive) {
            throw new IllegalArgumentException("the axis '" + label + "' must rise, be finite and, if logarithmic,"
                    + " positive; it goes from " + low + " to " + high);
        }
    }

    /**
     * A linear axis with ticks at 1, 2 or 5 times a power of ten and as many minor ones between as fit that step.
     *
     * @param about about how many labelled ticks
     */
    public static Axis linear(String label, double low, double high, int about) {
        requireRange(label, Scale.LINEAR, low, high);
        double rough = (high - low) / about;
        double decade = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / decade;
        double step = decade * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
        int parts = lead >= 1.5 && lead < 3.5 ? 4 : 5;
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        double minor = step / parts;
        List<Tick> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(low / minor - 1e-9); k * minor <= high + 1e-9 * minor; k++) {
            ticks.add(new Tick(k * minor, k % parts == 0 ? fixed(k * minor, decimals) : ""));
        }
        return new Axis(label, Scale.LINEAR, low, high, ticks);
    }

    /** A logarithmic axis over whole decades, every decade labelled as far as they fit, minor ticks at 2 to 9. */
    public static Axis decades(String label, int lowExponent, int highExponent) {
        int stride = 1 + (highExponent - lowExponent - 1) / 6;
        List<Tick> ticks = new ArrayList<>();
        for (int e = lowExponent; e <= highExponent; e++) {
            double decade = Math.pow(10, e);
            boolean labelled = Math.floorMod(e, stride) == 0;
            ticks.add(new Tick(decade, labelled ? "10^" + signed(e) : ""));
            for (int k = 2; k < 10 && e < highExponent; k++) {
                ticks.add(new Tick(k * decade, ""));
            }
        }
        return new Axis(label, Scale.LOGARITHMIC, Math.pow(10, lowExponent), Math.pow(10, highExponent), ticks);
    }

    /** A logarithmic axis between any two positive values, every decade labelled as far as they fit. */
    public static Axis logarithmic(String label, double low, double high) {
        requireRange(label, Scale.LOGARITHMIC, low, high);
        int lowExponent = (int) Math.floor(Math.log10(low) + 1e-9);
        int highExponent = (int) Math.ceil(Math.log10(high) - 1e-9);
        List<Tick> ticks = decades(label, lowExponent, highExponent).ticks().stream()
                .filter(t -> t.value() >= low * (1 - 1e-9) && t.value() <= high * (1 + 1e-9))
                .toList();
        return new Axis(label, Scale.LOGARITHMIC, low, high, ticks);
    }

    /** An axis of names at 0, 1, ..., n - 1. */
    public static Axis categories(String label, List<String> names) {
        return names(label, names, 0.6);
    }

    /** The same as borders of cells that fill the panel. */
    public static Axis cells(String label, List<String> names) {
        return names(label, names, 0.5);
    }

    private static Axis names(String label, List<String> names, double margin) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ticks.add(new Tick(i, names.get(i).isEmpty() ? " " : names.get(i)));
        }
        return new Axis(label, Scale.NAMES, -margin, names.size() - 1 + margin, ticks);
    }

    /** The same with other labelled ticks, and none between. */
    public Axis withTicks(double... values) {
        List<Tick> others = new ArrayList<>();
        for (double value : values) {
            others.add(new Tick(value, fixed(value, value == Math.rint(value) ? 0 : 2)));
        }
        return new Axis(label, scale, low, high, others);
    }

    /** Whether names stand at its ticks, be it at whole numbers or elsewhere. */
    public boolean isNamed() {
        return scale == Scale.NAMES || ticks.stream().anyMatch(t -> !t.label().matches("[-\u2212^.\\d]*"));
    }

    /** A value as text for a table: a number, or the name that stands there. */
    String text(double value) {
        if (scale == Scale.NAMES) {
            for (Tick tick : ticks) {
                if (tick.value() == value) {
                    return tick.label().strip();
                }
            }
        }
        return Double.toString(value);
    }

    /** The share of the axis, 0 to 1, at which a value stands. */
    double position(double value) {
        return scale == Scale.LOGARITHMIC ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /** The axis as the chart library needs it to place data; it draws nothing. */
    ValueAxis forChart() {
        ValueAxis axis = scale == Scale.LOGARITHMIC ? new LogAxis() : new NumberAxis();
        axis.setRange(low, high);
        axis.setVisible(false);
        return axis;
    }

    /** A number with a real minus sign. */
    static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
        boolean negative = value < 0 && !text.matches("[0.]*");
        return negative ? "\u2212" + text : text;
    }

    private static String signed(int value) {
        return value < 0 ? "\u2212" + -value : Integer.toString(value);
    }
}
