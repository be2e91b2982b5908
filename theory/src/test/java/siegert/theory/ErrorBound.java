package siegert.theory;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

/** Collects relative errors of one region, to compare their maximum and root mean square with what is documented. */
public final class ErrorBound {
    private final String region;
    private int count;
    private double maximum;
    private double squares;
    private String where = "";

    public ErrorBound(String region) {
        this.region = region;
    }

    public void add(double relativeError, String where) {
        count++;
        squares += relativeError * relativeError;
        if (!(relativeError <= maximum)) {
            maximum = relativeError;
            this.where = where;
        }
    }

    /** Asserts both bounds on at least {@code least} values. */
    public void assertWithin(int least, double largest, double rms) {
        double root = Math.sqrt(squares / count);
        String found = String.format(
                Locale.ROOT, "%s: %d values, max %.2e at %s, rms %.2e", region, count, maximum, where, root);
        assertTrue(count >= least && maximum <= largest && root <= rms, found);
        if (Boolean.getBoolean("siegert.errors")) {
            System.out.println(found);
        }
    }
}
