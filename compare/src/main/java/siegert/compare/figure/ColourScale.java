package siegert.compare.figure;

import java.awt.Color;

/**
 * From values to colours, for maps.
 *
 * @param kind which colours
 * @param low value of the first colour
 * @param high value of the last colour, above it
 */
public record ColourScale(Kind kind, double low, double high) {
    /** Which colours. */
    public enum Kind {
        /** From white to dark blue. */
        SEQUENTIAL,
        /** Blue over white at the middle to orange. */
        DIVERGING
    }

    private static final Color DARK = new Color(0x00, 0x3C, 0x78);

    public ColourScale {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("a scale of colours must rise, goes from " + low + " to " + high);
        }
    }

    /** From white at the lowest to dark blue at the highest of some values. */
    public static ColourScale over(double[][] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] row : values) {
            for (double value : row) {
                low = Double.isFinite(value) ? Math.min(low, value) : low;
                high = Double.isFinite(value) ? Math.max(high, value) : high;
            }
        }
        return low < high
                ? new ColourScale(Kind.SEQUENTIAL, low, high)
                : new ColourScale(
                        Kind.SEQUENTIAL, Double.isFinite(low) ? low - 1 : 0, Double.isFinite(low) ? low + 1 : 1);
    }

    /** Blue to orange, white at 0, as far as the largest of some values. */
    public static ColourScale around0(double[][] values) {
        double most = 0;
        for (double[] row : values) {
            for (double value : row) {
                most = Double.isFinite(value) ? Math.max(most, Math.abs(value)) : most;
            }
        }
        return new ColourScale(Kind.DIVERGING, most == 0 ? -1 : -most, most == 0 ? 1 : most);
    }

    Color colour(double value) {
        if (Double.isNaN(value)) {
            return Palette.RAW;
        }
        double share = Math.max(0, Math.min(1, (value - low) / (high - low)));
        if (kind == Kind.DIVERGING) {
            return Palette.diverging(2 * share - 1);
        }
        return new Color(mixed(DARK.getRed(), share), mixed(DARK.getGreen(), share), mixed(DARK.getBlue(), share));
    }

    /** Colour of text that is legible on that of a value. */
    Color onTop(double value) {
        return kind == Kind.SEQUENTIAL && (value - low) / (high - low) > 0.55 ? Color.WHITE : Palette.INK;
    }

    private static int mixed(int end, double share) {
        return (int) Math.rint(255 + share * (end - 255));
    }
}
