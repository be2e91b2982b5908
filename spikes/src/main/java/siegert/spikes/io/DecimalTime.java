package siegert.spikes.io;

import java.math.BigDecimal;

/**
 * A time in milliseconds as an exact decimal number, {@code mantissa * 10^-decimals} ms: what a file says, before
 * binary rounding.
 *
 * @param mantissa all digits (10^-decimals ms)
 * @param decimals number of digits behind the point, at most {@value #MAX_DECIMALS}
 */
public record DecimalTime(long mantissa, int decimals) {
    /** Digits behind the point that are kept: 0.01 fs, which leaves room for 10,000 s in 64 bits. */
    public static final int MAX_DECIMALS = 11;

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int k = 1; k < POWERS.length; k++) {
            POWERS[k] = 10 * POWERS[k - 1];
        }
    }

    /** 10^exponent, for an exponent of 0 to 18. */
    public static long power(int exponent) {
        return POWERS[exponent];
    }

    /**
     * Parses a decimal number such as {@code 10500.0}, {@code 0.1}, {@code 500} or {@code 1e-1}.
     *
     * @return the time, or {@code null} if the text is no number or has more digits than fit
     */
    public static DecimalTime parse(String text) {
        try {
            BigDecimal number = new BigDecimal(text.trim()).stripTrailingZeros();
            int decimals = Math.max(number.scale(), 0);
            if (decimals > MAX_DECIMALS || number.precision() - number.scale() + decimals > 18) {
                return null;
            }
            return new DecimalTime(number.setScale(decimals).unscaledValue().longValueExact(), decimals);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The decimal number of at most {@value #MAX_DECIMALS} decimals (ms) nearest to a time in seconds. */
    public static DecimalTime ofSeconds(double seconds) {
        int decimals = MAX_DECIMALS;
        while (decimals > 0 && Math.abs(seconds) * 1e3 * POWERS[decimals] > 1e15) {
            decimals--;
        }
        return new DecimalTime(Math.round(seconds * 1e3 * POWERS[decimals]), decimals).stripped();
    }

    /** This time in units of 10^-decimals ms; the number of decimals must not be smaller than that of this time. */
    public long at(int targetDecimals) {
        return Math.multiplyExact(mantissa, POWERS[targetDecimals - decimals]);
    }

    public DecimalTime plus(DecimalTime other) {
        int common = Math.max(decimals, other.decimals);
        return new DecimalTime(at(common) + other.at(common), common).stripped();
    }

    private DecimalTime stripped() {
        long m = mantissa;
        int d = decimals;
        while (d > 0 && m % 10 == 0) {
            m /= 10;
            d--;
        }
        return new DecimalTime(m, d);
    }

    /** As a file says it, for instance {@code 0.1}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Long.toString(Math.abs(mantissa)));
        while (text.length() <= decimals) {
            text.insert(0, '0');
        }
        if (decimals > 0) {
            text.insert(text.length() - decimals, '.');
        }
        return (mantissa < 0 ? "-" : "") + text;
    }
}
