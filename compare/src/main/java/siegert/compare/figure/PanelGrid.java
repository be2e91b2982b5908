package siegert.compare.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays panels out in a grid as wide as two columns of a journal (180 mm): legend on top, aligned frames, letters, and
 * either one label for all axes or one for each.
 */
final class PanelGrid {
    /** Who carries the labels of the axes. */
    enum Labels {
        /** All panels have the same axes: tick labels at the outer edges only, one label for the figure. */
        SHARED,
        /** Every panel has its own. */
        EACH
    }

    /** Two columns of a journal (pt). */
    static final double WIDTH = 180 / Figure.MM_PER_POINT;

    private static final double MARGIN = 4;
    private static final double RIGHT = 9;
    private static final double LABEL = 16;
    private static final double GAP = 12;
    private static final double HEADER = 14;

    private final List<Panel> panels;
    private final int columns;
    private final double panelHeight;
    private final Labels labels;
    private final Legend legend;

    /**
     * @param panels row by row
     * @param columns number of columns
     * @param panelHeight height of each frame (pt, a whole number)
     */
    PanelGrid(List<Panel> panels, int columns, double panelHeight, Labels labels, Legend legend) {
        this.panels = List.copyOf(panels);
        this.columns = columns;
        this.panelHeight = panelHeight;
        this.labels = labels;
        this.legend = legend;
    }

    Figure figure(String name, String title, String caption) {
        int rows = (panels.size() + columns - 1) / columns;
        double bottom = Panel.tickLabelHeight() + LABEL + MARGIN;
        double height = top() + rows * header() + rows * panelHeight + (rows - 1) * rowGap() + bottom;
        List<Frame> frames = IntStream.range(0, panels.size())
                .mapToObj(i -> new Frame(
                        panels.get(i).title(),
                        area(i),
                        panels.get(i).x(),
                        panels.get(i).y()))
                .toList();
        return new Figure(name, title, caption, WIDTH, height, frames, g -> draw(g, height));
    }

    private void draw(Graphics2D graphics, double height) {
        legend.draw(graphics, MARGIN + leftSpace(), MARGIN, WIDTH - MARGIN - RIGHT - leftSpace());
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            Rectangle2D area = area(i);
            panel.draw(graphics, area);
            drawHeader(graphics, panel.title(), i, area);
            boolean own = labels == Labels.EACH;
            if (own || i % columns == 0) {
                panel.drawTickLabelsLeft(graphics, area);
            }
            if (own || i + columns >= panels.size()) {
                panel.drawTickLabelsBelow(graphics, area);
            }
            if (own) {
                drawAxisLabels(graphics, panel, area, area.getX() - leftSpace() + LABEL - 4);
            }
        }
        if (labels == Labels.SHARED) {
            Rectangle2D all = area(0);
            for (int i = 1; i < panels.size(); i++) {
                all.add(area(i));
            }
            drawAxisLabels(graphics, panels.get(0), all, MARGIN + LABEL - 4);
        }
    }

    private void drawHeader(Graphics2D graphics, String title, int index, Rectangle2D area) {
        graphics.setColor(Palette.INK);
        double base = area.getY() - 4;
        double x = area.getX();
        if (panels.size() > 1) {
            String letter = letter(index);
            Lettering.LETTER.draw(graphics, letter, x, base, Lettering.Anchor.LEFT);
            x += Lettering.LETTER.width(letter) + 5;
        }
        Lettering.TITLE.draw(graphics, title, x, base, Lettering.Anchor.LEFT);
    }

    /** a, b, ..., z, aa, ab, ... */
    static String letter(int index) {
        String last = Character.toString('a' + index % 26);
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }

    private static void drawAxisLabels(Graphics2D graphics, Panel panel, Rectangle2D area, double labelX) {
        graphics.setColor(Palette.INK);
        double base = area.getMaxY() + Panel.tickLabelHeight() + 4 + Lettering.LABEL.capHeight();
        Lettering.LABEL.draw(graphics, panel.x().label(), area.getCenterX(), base, Lettering.Anchor.CENTRE);
        Lettering.LABEL.drawUpwards(graphics, panel.y().label(), labelX, area.getCenterY());
    }

    private Rectangle2D area(int index) {
        int row = index / columns;
        int column = index % columns;
        double cell = (WIDTH - MARGIN - RIGHT - (labels == Labels.SHARED ? leftSpace() : 0) + GAP) / columns;
        double width = Math.floor(cell - GAP - (labels == Labels.EACH ? leftSpace() : 0));
        double x = Math.rint(MARGIN + leftSpace() + column * cell);
        double y = Math.rint(top() + header() + row * (panelHeight + header() + rowGap()));
        return new Rectangle2D.Double(x, y, width, panelHeight);
    }

    private double top() {
        return MARGIN + legend.height(WIDTH - MARGIN - RIGHT - leftSpace()) + 2;
    }

    private double header() {
        return panels.size() > 1 || !panels.get(0).title().isEmpty() ? HEADER : 4;
    }

    private double rowGap() {
        return labels == Labels.SHARED ? 4 : Panel.tickLabelHeight() + LABEL + 4;
    }

    private double leftSpace() {
        double ticks = panels.stream().mapToDouble(Panel::tickLabelWidth).max().orElse(0);
        return LABEL + ticks;
    }
}
