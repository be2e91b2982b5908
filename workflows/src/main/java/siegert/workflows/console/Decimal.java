package siegert.workflows.console;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers for people: a fixed number of decimals with a point, whatever the locale. */
public final class Decimal {
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
}
