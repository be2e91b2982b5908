package siegert.compare.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The key to a whole figure, in rows above its panels. */
final class Legend {
    private static final double SWATCH = 16;
    private static final double TEXT_GAP = 4;
    private static final double ITEM_GAP = 11;
    private static final double ROW = 12;

    private final List<Item> items = new ArrayList<>();

    private record Item(String text, Swatch swatch) {
        double width() {
            return SWATCH + TEXT_GAP + Lettering.LABEL.width(text);
        }
    }

    private interface Swatch {
        void draw(Graphics2D graphics, double x, double middle);
    }

    Legend line(String text, Color colour, BasicStroke stroke) {
        return add(text, (graphics, x, middle) -> {
            graphics.setColor(colour);
            graphics.setStroke(stroke);
            graphics.draw(new Line2D.Double(x, middle, x + SWATCH, middle));
        });
    }

    Legend box(String text, Color fill, Color edge) {
        return add(text, (graphics, x, middle) -> {
            Rectangle2D box = new Rectangle2D.Double(x + 1, middle - 3, SWATCH - 2, 6);
            graphics.setColor(fill);
            graphics.fill(box);
            if (edge != null) {
                graphics.setColor(edge);
                graphics.setStroke(new BasicStroke(0.5f));
                graphics.draw(box);
            }
        });
    }

    Legend whisker(String text, Color colour, double width) {
        return add(text, (graphics, x, middle) -> {
            double at = x + SWATCH / 2;
            graphics.setColor(colour);
            graphics.setStroke(new BasicStroke((float) width));
            graphics.draw(new Line2D.Double(at, middle - 4, at, middle + 4));
            graphics.draw(new Line2D.Double(at - 1.75, middle - 4, at + 1.75, middle - 4));
            graphics.draw(new Line2D.Double(at - 1.75, middle + 4, at + 1.75, middle + 4));
        });
    }

    Legend point(String text, Shape symbol, Color colour) {
        return add(text, (graphics, x, middle) -> {
            graphics.setColor(colour);
            graphics.fill(
                    AffineTransform.getTranslateInstance(x + SWATCH / 2, middle).createTransformedShape(symbol));
        });
    }

    /** Height of all rows (pt) when laid out in a width. */
    double height(double width) {
        return ROW * rows(width).size();
    }

    void draw(Graphics2D graphics, double left, double top, double width) {
        double middle = top + ROW / 2;
        for (List<Item> row : rows(width)) {
            double x = left;
            for (Item item : row) {
                item.swatch().draw(graphics, x, middle);
                graphics.setColor(Palette.INK);
                Lettering.LABEL.drawMiddle(graphics, item.text(), x + SWATCH + TEXT_GAP, middle, Lettering.Anchor.LEFT);
                x += item.width() + ITEM_GAP;
            }
            middle += ROW;
        }
    }

    private List<List<Item>> rows(double width) {
        List<List<Item>> rows = new ArrayList<>();
        double used = Double.POSITIVE_INFINITY;
        for (Item item : items) {
            if (used + item.width() > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(item);
            used += item.width() + ITEM_GAP;
        }
        return rows;
    }

    private Legend add(String text, Swatch swatch) {
        items.add(new Item(text, swatch));
        return this;
    }
}
