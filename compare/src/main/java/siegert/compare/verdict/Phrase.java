package siegert.compare.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import siegert.compare.statistics.Interval;

/** The parts of the sentences that explain a verdict. */
public final class Phrase {
    private Phrase() {}

    /** Four significant digits. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "unknown" : value > 0 ? "infinite" : "-infinite";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-2 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        int decimals = size == 0 ? 3 : Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** As few digits as needed, at most six. */
    public static String plain(double value) {
        return new BigDecimal(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A signed deviation, one decimal and a unit. */
    public static String signed(double value, String unit) {
        if (!Double.isFinite(value)) {
            return number(value);
        }
        // 0.0 added: a rounded -0.04 is written without its sign of a negative zero
        return String.format(Locale.ROOT, "%+.1f %s", Math.round(10 * value) / 10. + 0.0, unit);
    }

    /** How a deviation stands to its limit. */
    static String tolerance(double deviation, double limit, String text) {
        double size = Math.abs(deviation);
        if (Double.isNaN(size)) {
            return "cannot be compared";
        }
        if (size <= limit) {
            return "inside the tolerance of " + text;
        }
        return "outside the tolerance of " + text
                + (size <= Verdict.WARN_FACTOR * limit
                        ? ", by less than half of it"
                        : size < Double.POSITIVE_INFINITY ? ", by a factor of " + number(size / limit) : "");
    }

    /** Whether a value lies inside the statistical interval. */
    static String interval(double value, Interval interval, String unit) {
        if (Double.isNaN(interval.low()) || Double.isNaN(interval.high())) {
            return "statistical interval unknown";
        }
        return (interval.contains(value) ? "inside" : "outside") + " the statistical interval of "
                + number(interval.low()) + " to " + number(interval.high())
                + (unit.isEmpty() ? "" : " " + unit);
    }
}
