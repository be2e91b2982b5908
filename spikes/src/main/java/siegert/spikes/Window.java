package siegert.spikes;

/**
 * A part of a recording.
 *
 * @param start start (s), inclusive
 * @param stop end (s), exclusive
 */
public record Window(double start, double stop) {
    public Window {
        if (!(start < stop) || Double.isInfinite(start) || Double.isInfinite(stop)) {
            throw new IllegalArgumentException("a window from " + start + " s to " + stop + " s");
        }
    }
}
