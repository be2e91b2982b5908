package siegert.workflows.console;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers for people: a fixed number of decimals with a point, whatever the locale. */
public final class Decimal {
    /** Decimal exponents below and from which numbers are written with one. */
    private static final int SMALL = 4;

    private static final int LARGE = 6;

    private Decimal() {}

    /**
     * A number with a fixed number of decimals; a dash if it is not a number.
     *
     * @param value the number
     * @param decimals digits after the point
     */
    public static String fixed(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /**
     * A number with significant digits, with an exponent where it is small or large; a dash if it is not a number.
     *
     * @param value the number
     * @param digits significant digits
     */
    public static String significant(double value, int digits) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return fixed(value, 0);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent < -SMALL || exponent >= LARGE
                ? String.format(Locale.ROOT, "%." + (digits - 1) + "e", value)
                : rounded.setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_EVEN)
                        .toPlainString();
    }
}
