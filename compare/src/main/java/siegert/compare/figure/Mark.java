package siegert.compare.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Something drawn in a {@link Plot}. What carries data has a name, which stands in the key of the figure and in the table
 * of its data. Arrays are not copied and must not be modified.
 */
public sealed interface Mark {
    /** Name in key and table; empty for what is no data. */
    String name();

    /** Draws it. */
    void addTo(Panel panel);

    /** Its rows of the table: x, y, value. */
    default List<double[]> rows() {
        return List.of();
    }

    /** Adds it to the key, where it has a sample. */
    default void addTo(Legend legend) {}

    /**
     * A curve.
     *
     * @param xs positions
     * @param ys values; NaN leaves a gap
     */
    record Curve(String name, double[] xs, double[] ys, Style style) implements Mark {
        public Curve {
            requireSame(name, xs, ys);
        }

        @Override
        public void addTo(Panel panel) {
            panel.line(xs, ys, style.ink().colour(), style.dash().stroke(style.width()));
        }

        @Override
        public List<double[]> rows() {
            return pairs(xs.length, i -> new double[] {xs[i], ys[i], Double.NaN});
        }

        @Override
        public void addTo(Legend legend) {
            legend.line(name, style.ink().colour(), style.dash().stroke(style.width()));
        }
    }

    /**
     * Symbols at points.
     *
     * @param xs positions
     * @param ys values; NaN is left out
     */
    record Dots(String name, double[] xs, double[] ys, Symbol symbol, Ink ink) implements Mark {
        public Dots {
            requireSame(name, xs, ys);
        }

        @Override
        public void addTo(Panel panel) {
            panel.points(xs, ys, symbol.shape(), ink.colour());
        }

        @Override
        public List<double[]> rows() {
            return pairs(xs.length, i -> new double[] {xs[i], ys[i], Double.NaN});
        }

        @Override
        public void addTo(Legend legend) {
            legend.point(name, symbol.shape(), ink.colour());
        }
    }

    /**
     * The area between two curves; in the table x, lower, upper.
     *
     * @param xs positions
     * @param low lower values
     * @param high upper values
     */
    record Area(String name, double[] xs, double[] low, double[] high, Ink ink) implements Mark {
        public Area {
            requireSame(name, xs, low);
            requireSame(name, xs, high);
        }

        @Override
        public void addTo(Panel panel) {
            panel.band(xs, low, high, ink.light());
        }

        @Override
        public List<double[]> rows() {
            return pairs(xs.length, i -> new double[] {xs[i], low[i], high[i]});
        }

        @Override
        public void addTo(Legend legend) {
            legend.box(name, ink.light(), null);
        }
    }

    /**
     * Upright bars from 0.
     *
     * @param xs middles
     * @param ys heights
     * @param width width in units of x
     */
    record Bars(String name, double[] xs, double[] ys, double width, Ink ink) implements Mark {
        public Bars {
            requireSame(name, xs, ys);
        }

        @Override
        public void addTo(Panel panel) {
            for (int i = 0; i < xs.length; i++) {
                panel.box(
                        xs[i] - width / 2,
                        Math.min(0, ys[i]),
                        xs[i] + width / 2,
                        Math.max(0, ys[i]),
                        ink.light(),
                        ink.colour());
            }
        }

        @Override
        public List<double[]> rows() {
            return pairs(xs.length, i -> new double[] {xs[i], ys[i], Double.NaN});
        }

        @Override
        public void addTo(Legend legend) {
            legend.box(name, ink.light(), ink.colour());
        }
    }

    /**
     * A map of cells with its colour bar. Numbers in the cells keep it readable without colour.
     *
     * @param xs middles of the columns, in ascending order
     * @param ys middles of the rows, in ascending order
     * @param values [row][column]; NaN is grey
     * @param scale from values to colours
     * @param decimals decimals of the numbers in the cells; -1 for none
     */
    record Cells(String name, double[] xs, double[] ys, double[][] values, ColourScale scale, int decimals)
            implements Mark {
        /** Neighbouring cells overlap by this share, or the background would shine through between them. */
        private static final double OVERLAP = 0.02;

        public Cells {
            if (values.length != ys.length) {
                throw new IllegalArgumentException(
                        name + ": " + values.length + " rows of values for " + ys.length + " rows");
            }
            for (double[] row : values) {
                requireSame(name, xs, row);
            }
        }

        @Override
        public void addTo(Panel panel) {
            double[] right = ParameterFigure.borders(xs);
            double[] up = ParameterFigure.borders(ys);
            for (int j = 0; j < ys.length; j++) {
                for (int i = 0; i < xs.length; i++) {
                    Color fill = scale.colour(values[j][i]);
                    double overlapX = i + 1 < xs.length ? OVERLAP * (right[i + 1] - right[i]) : 0;
                    double overlapY = j + 1 < ys.length ? OVERLAP * (up[j + 1] - up[j]) : 0;
                    panel.box(right[i], up[j], right[i + 1] + overlapX, up[j + 1] + overlapY, fill, null);
                    if (decimals >= 0 && Double.isFinite(values[j][i])) {
                        panel.note(
                                xs[i],
                                ys[j],
                                0,
                                Axis.fixed(values[j][i], decimals),
                                Lettering.SMALL,
                                Lettering.Anchor.CENTRE,
                                scale.onTop(values[j][i]));
                    }
                }
            }
        }

        @Override
        public List<double[]> rows() {
            List<double[]> rows = new ArrayList<>();
            for (int j = 0; j < ys.length; j++) {
                for (int i = 0; i < xs.length; i++) {
                    rows.add(new double[] {xs[i], ys[j], values[j][i]});
                }
            }
            return rows;
        }
    }

    /** A thin grey line between two points, as a guide to the eye. */
    record Guide(double fromX, double fromY, double toX, double toY, Dash dash) implements Mark {
        @Override
        public String name() {
            return "";
        }

        @Override
        public void addTo(Panel panel) {
            panel.line(new double[] {fromX, toX}, new double[] {fromY, toY}, Ink.GREY.colour(), dash.stroke(0.6));
        }
    }

    /** Text beside a point, {@link Side#RIGHT} of it, left, or centred on it, moved down by a shift (pt). */
    record Text(double x, double y, double shift, String text, Side side, Ink ink) implements Mark {
        /** On which side of its point a text stands. */
        public enum Side {
            LEFT,
            CENTRE,
            RIGHT
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public void addTo(Panel panel) {
            Lettering.Anchor anchor = switch (side) {
                case LEFT -> Lettering.Anchor.RIGHT;
                case CENTRE -> Lettering.Anchor.CENTRE;
                case RIGHT -> Lettering.Anchor.LEFT;
            };
            panel.note(x, y, shift, text, Lettering.TICK, anchor, ink.colour());
        }
    }

    private static List<double[]> pairs(int n, IntFunction<double[]> row) {
        List<double[]> rows = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            rows.add(row.apply(i));
        }
        return rows;
    }

    private static void requireSame(String name, double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s: %d positions and %d values", name, xs.length, ys.length));
        }
    }
}
