package siegert.compare.verdict;

/**
 * The largest accepted deviation: the larger of an absolute and a relative part.
 *
 * @param absolute absolute part, in the unit of the observable (Hz, pure number, dB)
 * @param relative relative part, as a fraction of the measured value
 */
public record Limit(double absolute, double relative) {

    /** The limit at a measured value, in the unit of the absolute part. */
    public double at(double measured) {
        return Math.max(absolute, relative * Math.abs(measured));
    }

    /** Whether it accepts more than another in either part. */
    boolean widerThan(Limit other) {
        return absolute > other.absolute || relative > other.relative;
    }

    /** The limit in words, for instance {@code max(0.3 Hz, 15 %)}. */
    public String text(String unit) {
        String number = Phrase.plain(absolute) + (unit.isEmpty() ? "" : " " + unit);
        String percent = Phrase.plain(100 * relative) + " %";
        if (relative == 0) {
            return number;
        }
        return absolute == 0 ? percent : "max(" + number + ", " + percent + ")";
    }
}
