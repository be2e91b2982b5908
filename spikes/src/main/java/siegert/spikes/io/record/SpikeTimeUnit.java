package siegert.spikes.io.record;

import java.util.Locale;
import java.util.Optional;

/** Unit of the times in a file. */
public enum SpikeTimeUnit {
    SECONDS("s"),
    MILLISECONDS("ms"),
    MICROSECONDS("us"),
    NANOSECONDS("ns"),
    /** Steps of the resolution of the simulation. */
    STEPS("steps");

    private final String symbol;

    SpikeTimeUnit(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /**
     * A time in milliseconds.
     *
     * @param time time in this unit
     * @param resolution duration of a step (ms); used for steps only
     */
    public double milliseconds(double time, double resolution) {
        return switch (this) {
            case SECONDS -> time * 1e3;
            case MILLISECONDS -> time;
            // a division by a power of ten rounds once; a product with its inverse rounds twice
            case MICROSECONDS -> time / 1e3;
            case NANOSECONDS -> time / 1e6;
            case STEPS -> time * resolution;
        };
    }

    /** The unit that a file or a user names: {@code ms}, {@code milliseconds}, {@code s}, {@code steps} and so on. */
    public static Optional<SpikeTimeUnit> parse(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "s", "sec", "second", "seconds" -> Optional.of(SECONDS);
            case "ms", "msec", "millisecond", "milliseconds" -> Optional.of(MILLISECONDS);
            case "us", "\u00b5s", "\u03bcs", "usec", "microsecond", "microseconds" -> Optional.of(MICROSECONDS);
            case "ns", "nanosecond", "nanoseconds" -> Optional.of(NANOSECONDS);
            case "step", "steps" -> Optional.of(STEPS);
            default -> Optional.empty();
        };
    }
}
