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
record Axis(String label, Scale scale, double low, double high, List<Tick> ticks) {
    enum Scale {
        LINEAR,
        LOGARITHMIC
    }

    /**
     * @param value where it stands
     * @param label its text, empty for a minor tick
     */
    record Tick(double value, String label) {
        boolean major() {
            return !label.isEmpty();
        }
    }

    Axis {
        ticks = List.copyOf(ticks);
    }

    /**
     * A linear axis with ticks at 1, 2 or 5 times a power of ten and as many minor ones between as fit that step.
     *
     * @param about about how many labelled ticks
     */
    static Axis linear(String label, double low, double high, int about) {
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
    static Axis decades(String label, int lowExponent, int highExponent) {
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

    /** An axis of names at 0, 1, ..., n - 1. */
    static Axis categories(String label, List<String> names) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ticks.add(new Tick(i, names.get(i).isEmpty() ? " " : names.get(i)));
        }
        return new Axis(label, Scale.LINEAR, -0.6, names.size() - 0.4, ticks);
    }

    /** The share of the axis, 0 to 1, at which a value stands. */
    double position(double value) {
        return scale == Scale.LINEAR ? (value - low) / (high - low) : Math.log(value / low) / Math.log(high / low);
    }

    /** The axis as the chart library needs it to place data; it draws nothing. */
    ValueAxis forChart() {
        ValueAxis axis = scale == Scale.LINEAR ? new NumberAxis() : new LogAxis();
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
