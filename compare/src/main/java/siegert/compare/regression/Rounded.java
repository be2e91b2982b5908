package siegert.compare.regression;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers as a baseline keeps them. Seven significant digits are far more than two runs have in common, and make a
 * baseline half as long.
 */
final class Rounded {
    private static final MathContext DIGITS = new MathContext(7);

    private Rounded() {}

    static double of(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
    }

    /** Rounds an array in place. */
    static double[] all(double[] values) {
        for (int k = 0; k < values.length; k++) {
            values[k] = of(values[k]);
        }
        return values;
    }
}
