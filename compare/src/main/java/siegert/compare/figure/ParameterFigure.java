package siegert.compare.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One observable over one or two parameters, a panel per population: curves or heat maps on a common scale. */
public final class ParameterFigure {
    private static final int COLUMNS = 4;
    private static final int LEVELS = 5;
    private static final double HEIGHT = 84;
    private static final Shape DOT = new Ellipse2D.Double(-1.6, -1.6, 3.2, 3.2);

    /** Neighbouring cells overlap by this share, or the background would shine through between them. */
    private static final double OVERLAP = 0.04;

    private ParameterFigure() {}

    /**
     * A parameter along an axis.
     *
     * @param label its name, with the unit in parentheses
     * @param values its values, in ascending order. Not modified, not copied.
     */
    public record Parameter(String label, double[] values) {
        /** Borders of the cells about the values. */
        double[] borders() {
            return ParameterFigure.borders(values);
        }

        Axis axis(double low, double high) {
            return Axis.linear(label, low, high, 3);
        }
    }

    /** Borders of the cells about ascending values: half-way to the neighbours. */
    static double[] borders(double[] values) {
        int n = values.length;
        double[] borders = new double[n + 1];
        for (int i = 1; i < n; i++) {
            borders[i] = (values[i - 1] + values[i]) / 2;
        }
        double half = n == 1 ? (values[0] == 0 ? 0.5 : Math.abs(values[0]) / 2) : borders[1] - values[0];
        borders[0] = values[0] - half;
        borders[n] = n == 1 ? values[0] + half : 2 * values[n - 1] - borders[n - 1];
        return borders;
    }

    /**
     * Curves over one parameter.
     *
     * @param name short name, fit for a file name
     * @param label what is shown, with the unit in parentheses
     * @param panels titles of the panels
     * @param values [panel][value of the parameter]; NaN leaves a gap
     */
    public static Figure curves(String name, String label, Parameter x, List<String> panels, double[][] values) {
        double[] all = Stream.of(values).flatMapToDouble(DoubleStream::of).toArray();
        double low = Math.min(0, lowest(all));
        double high = highest(all);
        double[] borders = x.borders();
        Axis across = x.axis(borders[0], borders[borders.length - 1]);
        Axis up = Axis.linear(label, low, high + (high - low) * 0.06, 4);
        List<Panel> drawn = IntStream.range(0, panels.size())
                .mapToObj(p -> new Panel(panels.get(p), across, up)
                        .line(x.values(), values[p], Palette.EXCITATORY, new BasicStroke(1.2f))
                        .points(x.values(), values[p], DOT, Palette.EXCITATORY))
                .toList();
        String caption = "Theory at " + x.values().length + " values of " + x.label()
                + ". A gap is a point without a value; its reason is in the table.";
        return grid(drawn, new Legend()).figure(name, label + " over " + x.label(), caption);
    }

    /**
     * Heat maps over two parameters.
     *
     * @param name short name, fit for a file name
     * @param label what is shown, with the unit in parentheses
     * @param panels titles of the panels
     * @param values [panel][value of y][value of x]; NaN is drawn in grey
     */
    public static Figure map(
            String name, String label, Parameter x, Parameter y, List<String> panels, double[][][] values) {
        double[] all = Stream.of(values)
                .flatMap(Stream::of)
                .flatMapToDouble(DoubleStream::of)
                .toArray();
        double low = lowest(all);
        double high = highest(all);
        double[] right = x.borders();
        double[] up = y.borders();
        Axis across = x.axis(right[0], right[right.length - 1]);
        Axis along = y.axis(up[0], up[up.length - 1]);
        List<Panel> drawn = IntStream.range(0, panels.size())
                .mapToObj(p -> {
                    Panel panel = new Panel(panels.get(p), across, along);
                    for (int j = 0; j < up.length - 1; j++) {
                        for (int i = 0; i < right.length - 1; i++) {
                            double value = values[p][j][i];
                            Color fill = Double.isNaN(value) ? Palette.RAW : shade((value - low) / (high - low));
                            panel.box(right[i], up[j], beyond(right, i), beyond(up, j), fill, null);
                        }
                    }
                    return panel;
                })
                .toList();
        Legend legend = new Legend();
        for (int k = 0; k < LEVELS; k++) {
            double share = k / (LEVELS - 1.0);
            String number = String.format(Locale.ROOT, "%.3g", low + share * (high - low));
            legend.box(k == 0 ? label + " " + number : number, shade(share), Palette.FRAME);
        }
        legend.box("no value", Palette.RAW, Palette.FRAME);
        String caption = "Theory at " + x.values().length + " values of " + x.label() + " and " + y.values().length
                + " of " + y.label()
                + ", on one scale for all panels. Where there is no value, the reason is in the table.";
        return grid(drawn, legend).figure(name, label + " over " + x.label() + " and " + y.label(), caption);
    }

    private static PanelGrid grid(List<Panel> panels, Legend legend) {
        return new PanelGrid(panels, Math.min(COLUMNS, panels.size()), HEIGHT, PanelGrid.Labels.SHARED, legend);
    }

    private static double beyond(double[] borders, int cell) {
        double next = borders[cell + 1];
        return cell + 2 < borders.length ? next + OVERLAP * (next - borders[cell]) : next;
    }

    private static Color shade(double share) {
        Color end = Palette.EXCITATORY;
        double s = Double.isNaN(share) ? 0 : share;
        return new Color(
                (int) Math.rint(255 + s * (end.getRed() - 255)),
                (int) Math.rint(255 + s * (end.getGreen() - 255)),
                (int) Math.rint(255 + s * (end.getBlue() - 255)));
    }

    private static double lowest(double[] values) {
        return DoubleStream.of(values).filter(Double::isFinite).min().orElse(0);
    }

    /** The highest value, above the lowest one by any means. */
    private static double highest(double[] values) {
        double low = lowest(values);
        double high = DoubleStream.of(values).filter(Double::isFinite).max().orElse(1);
        return high > low ? high : low + Math.max(1e-9, Math.abs(low) / 10);
    }
}
