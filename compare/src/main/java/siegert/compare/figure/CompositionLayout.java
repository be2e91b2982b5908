package siegert.compare.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import siegert.compare.figure.Composition.Row;

/**
 * Places the panels of a composition: frames of rows with the same number of panels stand under each other; a panel whose
 * y axis is that of its left neighbour, or whose x axis is that of the panel below, has no labels of its own there.
 */
final class CompositionLayout {
    private static final double MARGIN = 4;
    private static final double RIGHT = 9;
    private static final double LABEL = 13;
    private static final double GAP = 9;
    private static final double NARROW_GAP = 15;
    private static final double HEADER = 14;
    private static final double BAR_GAP = 4;
    private static final double BAR = 6;

    private final Composition composition;
    private final List<Row> rows;
    private final Legend legend;
    private final double width;

    CompositionLayout(Composition composition) {
        this.composition = composition;
        this.rows = composition.rows();
        this.width = composition.width() / Figure.MM_PER_POINT;
        this.legend = new Legend();
        composition.explained().values().forEach(mark -> mark.addTo(legend));
    }

    Figure figure() {
        double height = top(rows.size() - 1) + rows.get(rows.size() - 1).height() + below(rows.size() - 1) + MARGIN;
        return new Figure(
                composition.name(), composition.title(), composition.caption(), width, height, List.of(), this::draw);
    }

    private void draw(Graphics2D graphics) {
        legend.draw(graphics, MARGIN + 6, MARGIN, width - 2 * MARGIN - 6);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).tiles().size(); c++) {
                Tile tile = rows.get(r).tiles().get(c);
                Rectangle2D area = area(r, c);
                header(graphics, tile, area, left(r, c));
                if (tile instanceof Sketch sketch) {
                    sketch.draw(graphics, area);
                } else if (tile instanceof Plot plot) {
                    draw(graphics, plot, r, c, area);
                }
            }
        }
    }

    private void draw(Graphics2D graphics, Plot plot, int r, int c, Rectangle2D area) {
        Panel panel = plot.panel();
        panel.draw(graphics, area);
        graphics.setColor(Palette.INK);
        if (labelledLeft(r, c)) {
            panel.drawTickLabelsLeft(graphics, area);
            graphics.setColor(Palette.INK);
            double x = area.getX() - panel.tickLabelWidth() - 4;
            Lettering.LABEL.drawUpwards(graphics, plot.y().label(), x, area.getCenterY());
        }
        if (labelledBelow(r, c)) {
            panel.drawTickLabelsBelow(graphics, area);
            double base = area.getMaxY() + Panel.tickLabelHeight() + 3 + Lettering.LABEL.capHeight();
            graphics.setColor(Palette.INK);
            Lettering.LABEL.draw(graphics, plot.x().label(), area.getCenterX(), base, Lettering.Anchor.CENTRE);
        }
        if (plot.scale() != null) {
            bar(graphics, plot.scale(), area);
        }
    }

    private static void bar(Graphics2D graphics, ColourScale scale, Rectangle2D area) {
        double x = area.getMaxX() + BAR_GAP;
        int steps = 48;
        for (int k = 0; k < steps; k++) {
            double share = (k + 0.5) / steps;
            graphics.setColor(scale.colour(scale.low() + share * (scale.high() - scale.low())));
            double step = area.getHeight() / steps;
            double overlap = k + 1 < steps ? 0.3 : 0;
            graphics.fill(new Rectangle2D.Double(x, area.getMaxY() - (k + 1) * step - overlap, BAR, step + overlap));
        }
        graphics.setColor(Palette.FRAME);
        graphics.setStroke(new BasicStroke(0.5f));
        graphics.draw(new Rectangle2D.Double(x, area.getY(), BAR, area.getHeight()));
        for (Axis.Tick tick : barAxis(scale).ticks()) {
            if (tick.major()) {
                double y = area.getMaxY() - barAxis(scale).position(tick.value()) * area.getHeight();
                graphics.setColor(Palette.FRAME);
                graphics.draw(new Line2D.Double(x + BAR, y, x + BAR + 2, y));
                graphics.setColor(Palette.INK);
                Lettering.TICK.drawMiddle(graphics, tick.label(), x + BAR + 4, y, Lettering.Anchor.LEFT);
            }
        }
    }

    private static Axis barAxis(ColourScale scale) {
        return Axis.linear("", scale.low(), scale.high(), 4);
    }

    private static void header(Graphics2D graphics, Tile tile, Rectangle2D area, double left) {
        graphics.setColor(Palette.INK);
        double base = area.getY() - 4;
        double x = area.getX();
        if (!tile.letter().isEmpty()) {
            Lettering.LETTER.draw(graphics, tile.letter(), x - left, base, Lettering.Anchor.LEFT);
            x = Math.max(x, x - left + Lettering.LETTER.width(tile.letter()) + 5);
        }
        Lettering.TITLE.draw(graphics, tile.title(), x, base, Lettering.Anchor.LEFT);
    }

    private Rectangle2D area(int r, int c) {
        Row row = rows.get(r);
        double reserved = 0;
        double weights = 0;
        for (int k = 0; k < row.tiles().size(); k++) {
            reserved += left(r, k) + right(r, k) + (k > 0 ? gap(r, k) : 0);
            weights += row.weights().get(k);
        }
        double perWeight = (width - 2 * MARGIN - reserved) / weights;
        double x = MARGIN;
        for (int k = 0; k < c; k++) {
            x += left(r, k) + perWeight * row.weights().get(k) + right(r, k) + gap(r, k + 1);
        }
        x += left(r, c);
        double right = x + perWeight * row.weights().get(c);
        return new Rectangle2D.Double(
                Math.rint(x), Math.rint(top(r)), Math.floor(right - Math.rint(x)), Math.rint(row.height()));
    }

    private double top(int r) {
        double y = MARGIN + legend.height(width - 2 * MARGIN - 6);
        for (int k = 0; k < r; k++) {
            y += header(k) + rows.get(k).height() + below(k) + GAP - 4;
        }
        return y + header(r);
    }

    private double header(int r) {
        return rows.get(r).tiles().stream()
                        .allMatch(t -> t.letter().isEmpty() && t.title().isEmpty())
                ? 3
                : HEADER;
    }

    private double below(int r) {
        for (int c = 0; c < rows.get(r).tiles().size(); c++) {
            if (labelledBelow(r, c)) {
                return Panel.tickLabelHeight() + LABEL;
            }
        }
        return 0;
    }

    /** Room left of a frame, the same in all rows with as many panels. */
    private double left(int r, int c) {
        int columns = rows.get(r).tiles().size();
        double most = 0;
        for (int k = 0; k < rows.size(); k++) {
            if (rows.get(k).tiles().size() == columns) {
                most = Math.max(most, ownLeft(k, c));
            }
        }
        return most;
    }

    private double ownLeft(int r, int c) {
        Tile tile = rows.get(r).tiles().get(c);
        if (!(tile instanceof Plot plot) || !labelledLeft(r, c)) {
            return tile.letter().isEmpty() ? 0 : 2;
        }
        return LABEL + new Panel("", plot.x(), plot.y()).tickLabelWidth();
    }

    private double right(int r, int c) {
        int columns = rows.get(r).tiles().size();
        double most = c + 1 == columns ? RIGHT - MARGIN : 0;
        for (Row row : rows) {
            if (row.tiles().size() == columns && row.tiles().get(c) instanceof Plot plot && plot.scale() != null) {
                double labels = barAxis(plot.scale()).ticks().stream()
                        .mapToDouble(t -> Lettering.TICK.width(t.label()))
                        .max()
                        .orElse(0);
                most = Math.max(most, BAR_GAP + BAR + 4 + labels);
            }
        }
        return most;
    }

    private double gap(int r, int c) {
        return labelledLeft(r, c) ? GAP : NARROW_GAP;
    }

    private boolean labelledLeft(int r, int c) {
        List<Tile> tiles = rows.get(r).tiles();
        if (!(tiles.get(c) instanceof Plot plot)) {
            return false;
        }
        boolean shared =
                c > 0 && tiles.get(c - 1) instanceof Plot before && before.y().equals(plot.y());
        return !shared;
    }

    private boolean labelledBelow(int r, int c) {
        Row row = rows.get(r);
        if (!(row.tiles().get(c) instanceof Plot plot)) {
            return false;
        }
        Row next = r + 1 < rows.size() ? rows.get(r + 1) : null;
        boolean aligned = next != null
                && next.tiles().size() == row.tiles().size()
                && next.weights().equals(row.weights());
        boolean shared = aligned
                && next.tiles().get(c) instanceof Plot under
                && under.x().equals(plot.x());
        return !shared;
    }
}
