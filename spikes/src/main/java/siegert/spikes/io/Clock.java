package siegert.spikes.io;

/**
 * Counts time in integer ticks of {@code 10^-decimals} ms, so that no spike can fall on the wrong side of the edge of a
 * bin by rounding.
 *
 * @param decimals digits behind the point of a time in ms
 */
public record Clock(int decimals) {
    public Clock {
        if (decimals < 0 || decimals > DecimalTime.MAX_DECIMALS) {
            throw new IllegalArgumentException("a clock has 0 to " + DecimalTime.MAX_DECIMALS + " decimals of a ms");
        }
    }

    /** Number of ticks in a second. */
    public long ticksPerSecond() {
        return DecimalTime.power(decimals + 3);
    }

    /** A number of ticks in seconds. */
    public double seconds(long ticks) {
        return ticks / (double) ticksPerSecond();
    }

    /** A number of ticks in milliseconds as text. */
    public String text(long ticks) {
        return new DecimalTime(ticks, decimals) + " ms";
    }

    /** The number of ticks nearest to a time in seconds. */
    public long nearest(double seconds) {
        return Math.round(seconds * ticksPerSecond());
    }

    /** Whether a time in seconds is a whole number of ticks, up to the rounding of the double. */
    public boolean holds(double seconds) {
        double ticks = seconds * ticksPerSecond();
        return Math.abs(ticks - Math.rint(ticks)) <= 1e-6 + 1e-14 * Math.abs(ticks);
    }
}
