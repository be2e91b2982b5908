package siegert.spikes.io.record;

/**
 * Finds how many decimals of a millisecond hold every time of a file. Doubles that are sums of steps or products of a
 * unit are taken for the decimal number that they stand for if they are within 1e-6 of its last digit.
 */
final class DecimalSearch {
    /** As many as a clock can hold. */
    private static final int MOST = 11;

    private static final double[] POWER = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11};

    /** Ticks up to here are exact as doubles, with two bits to spare. */
    private static final double LARGEST = 1L << 51;

    private int decimals;
    private double latest;

    /** @param printed decimals in which the times were printed, or -1 */
    DecimalSearch(int printed) {
        decimals = Math.min(Math.max(printed, 0), MOST);
    }

    void add(double time) {
        latest = Math.max(latest, Math.abs(time));
        while (decimals < MOST && !fits(time)) {
            decimals++;
        }
    }

    private boolean fits(double time) {
        double ticks = time * POWER[decimals];
        return Math.abs(ticks - Math.rint(ticks)) <= 1e-6 + 1e-14 * Math.abs(ticks);
    }

    /** The decimals found; fewer where a double cannot tell as many at the latest time. */
    int decimals() {
        int kept = decimals;
        while (kept > 0 && latest * POWER[kept] > LARGEST) {
            kept--;
        }
        return kept;
    }
}
