package siegert.compare.statistics;

/** An interval of values, ends included. */
public record Interval(double low, double high) {
    /** Whether a value lies inside. */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
