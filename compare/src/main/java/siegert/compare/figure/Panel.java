package siegert.compare.figure;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/**
 * One panel of a figure: a frame with two axes. The chart library draws the data; frame, ticks and labels are ours. What
 * is added first lies lowest, boxes below everything else. Values that an axis cannot show leave a gap.
 */
final class Panel {
    private static final double TICK = 3;
    private static final double MINOR_TICK = 1.6;
    private static final double LABEL_GAP = 2.5;
    private static final BasicStroke FRAME = new BasicStroke(0.6f);

    private final String title;
    private final Axis x;
    private final Axis y;
    private final XYPlot plot = new XYPlot();
    private final List<Note> notes = new ArrayList<>();
    private int layers;

    /** Text inside the panel, at a place in data coordinates. */
    private record Note(
            double x,
            double y,
            double shift,
            String text,
            Lettering lettering,
            Lettering.Anchor anchor,
            Color colour) {}

    Panel(String title, Axis x, Axis y) {
        this.title = title;
        this.x = x;
        this.y = y;
        plot.setDomainAxis(x.forChart());
        plot.setRangeAxis(y.forChart());
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        // holds the boxes of the background
        plot.setRenderer(0, new XYLineAndShapeRenderer(false, false));
        plot.setDataset(0, new DefaultXYDataset());
        layers = 1;
    }

    String title() {
        return title;
    }

    Axis x() {
        return x;
    }

    Axis y() {
        return y;
    }

    /** A curve. */
    Panel line(double[] xs, double[] ys, Color colour, BasicStroke stroke) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, stroke);
        return add(series(xs, drawable(ys)), renderer);
    }

    /** The area between two curves. */
    Panel band(double[] xs, double[] low, double[] high, Color colour) {
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setSeriesFillPaint(0, colour);
        renderer.setAlpha(0.7f);
        return add(intervals(xs, high, low, high), renderer);
    }

    /** Vertical bars with caps. */
    Panel whiskers(double[] xs, double[] low, double[] high, Color colour, double width) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDefaultShapesVisible(false);
        renderer.setDrawXError(false);
        renderer.setCapLength(3.5);
        renderer.setErrorPaint(colour);
        renderer.setErrorStroke(new BasicStroke((float) width));
        return add(intervals(xs, low, low, high), renderer);
    }

    /** One symbol per point, centred on it. */
    Panel points(double[] xs, double[] ys, Shape symbol, Color colour) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, symbol);
        renderer.setSeriesPaint(0, colour);
        renderer.setDrawOutlines(false);
        return add(series(xs, drawable(ys)), renderer);
    }

    /** A rectangle below all data; without edge if its colour is null; not drawn unless finite. */
    Panel box(double left, double bottom, double right, double top, Color fill, Color edge) {
        if (!DoubleStream.of(left, bottom, right, top).allMatch(Double::isFinite)) {
            return this;
        }
        XYAnnotation box =
                new XYBoxAnnotation(left, bottom, right, top, edge == null ? null : new BasicStroke(0.5f), edge, fill);
        plot.getRenderer(0).addAnnotation(box, Layer.BACKGROUND);
        return this;
    }

    /** A path in data coordinates of linear axes, above the data. */
    Panel path(Path2D path, Color colour, double width) {
        BasicStroke stroke = new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
        plot.getRenderer(0).addAnnotation(new XYShapeAnnotation(path, stroke, colour), Layer.FOREGROUND);
        return this;
    }

    /** Text whose capitals are centred on a height, moved down by a shift (pt). */
    Panel note(
            double atX,
            double atY,
            double shift,
            String text,
            Lettering lettering,
            Lettering.Anchor anchor,
            Color colour) {
        notes.add(new Note(atX, atY, shift, text, lettering, anchor, colour));
        return this;
    }

    /** Draws data, frame and ticks; {@code area} must have whole coordinates, to which the chart library would round. */
    void draw(Graphics2D graphics, Rectangle2D area) {
        plot.draw(graphics, area, null, null, null);
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.setStroke(FRAME);
        graphics.setColor(Palette.FRAME);
        graphics.draw(area);
        Path2D marks = new Path2D.Double();
        for (Axis.Tick tick : x.ticks()) {
            double at = area.getX() + x.position(tick.value()) * area.getWidth();
            marks.append(
                    new Line2D.Double(at, area.getMaxY(), at, area.getMaxY() + (tick.major() ? TICK : MINOR_TICK)),
                    false);
        }
        for (Axis.Tick tick : y.ticks()) {
            double at = area.getMaxY() - y.position(tick.value()) * area.getHeight();
            marks.append(
                    new Line2D.Double(area.getX() - (tick.major() ? TICK : MINOR_TICK), at, area.getX(), at), false);
        }
        graphics.draw(marks);
        for (Note note : notes) {
            graphics.setColor(note.colour());
            note.lettering()
                    .drawMiddle(
                            graphics,
                            note.text(),
                            area.getX() + x.position(note.x()) * area.getWidth(),
                            area.getMaxY() - y.position(note.y()) * area.getHeight() + note.shift(),
                            note.anchor());
        }
    }

    /** Draws the labels of the ticks below the panel. */
    void drawTickLabelsBelow(Graphics2D graphics, Rectangle2D area) {
        graphics.setColor(Palette.INK);
        double base = area.getMaxY() + TICK + LABEL_GAP + Lettering.TICK.capHeight();
        for (Axis.Tick tick : x.ticks()) {
            double at = area.getX() + x.position(tick.value()) * area.getWidth();
            Lettering.TICK.draw(graphics, tick.label(), at, base, Lettering.Anchor.CENTRE);
        }
    }

    /** Draws the labels of the ticks left of the panel. */
    void drawTickLabelsLeft(Graphics2D graphics, Rectangle2D area) {
        graphics.setColor(Palette.INK);
        for (Axis.Tick tick : y.ticks()) {
            double at = area.getMaxY() - y.position(tick.value()) * area.getHeight();
            Lettering.TICK.drawMiddle(
                    graphics, tick.label(), area.getX() - TICK - LABEL_GAP, at, Lettering.Anchor.RIGHT);
        }
    }

    /** Room that tick labels need left of the panel (pt). */
    double tickLabelWidth() {
        double widest = y.ticks().stream()
                .mapToDouble(t -> Lettering.TICK.width(t.label()))
                .max()
                .orElse(0);
        return TICK + LABEL_GAP + widest;
    }

    /** Room that tick labels need below the panel (pt). */
    static double tickLabelHeight() {
        return TICK + LABEL_GAP + Lettering.TICK.capHeight();
    }

    private Panel add(XYDataset data, XYItemRenderer renderer) {
        plot.setDataset(layers, data);
        plot.setRenderer(layers, renderer);
        layers++;
        return this;
    }

    private double[] drawable(double[] ys) {
        double[] kept = ys.clone();
        for (int i = 0; i < kept.length; i++) {
            if (!Double.isFinite(kept[i]) || y.scale() == Axis.Scale.LOGARITHMIC && kept[i] <= 0) {
                kept[i] = Double.NaN;
            }
        }
        return kept;
    }

    private static DefaultXYDataset series(double[] xs, double[] ys) {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("", new double[][] {xs, ys});
        return data;
    }

    /** Intervals whose ends are both drawable; the others are left out, because the renderers would draw them anyway. */
    private DefaultIntervalXYDataset intervals(double[] xs, double[] ys, double[] low, double[] high) {
        double[] from = drawable(low);
        double[] to = drawable(high);
        int[] kept = IntStream.range(0, xs.length)
                .filter(i -> !Double.isNaN(from[i]) && !Double.isNaN(to[i]))
                .toArray();
        double[] at = picked(xs, kept);
        DefaultIntervalXYDataset data = new DefaultIntervalXYDataset();
        data.addSeries("", new double[][] {at, at, at, picked(ys, kept), picked(low, kept), picked(high, kept)});
        return data;
    }

    private static double[] picked(double[] values, int[] indices) {
        return IntStream.of(indices).mapToDouble(i -> values[i]).toArray();
    }
}
