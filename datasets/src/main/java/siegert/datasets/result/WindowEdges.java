package siegert.datasets.result;

import java.util.Locale;

/** Which of its two edges belongs to a window, and to each of its bins. */
public enum WindowEdges {
    /** [start, stop), bins [a, b): windows side by side share no spike. */
    START('[', ')'),
    /** (start, stop], bins (a, b]: a time step of a simulation ends at the time of its spikes, as NEST records them. */
    STOP('(', ']'),
    /** [start, stop], bins [a, b) but the last, which holds its end: {@code numpy.histogram}. */
    BOTH('[', ']');

    private final char opening;
    private final char closing;

    WindowEdges(char opening, char closing) {
        this.opening = opening;
        this.closing = closing;
    }

    /** The name on the command line and in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A window for people, between the brackets of its edges. */
    public String window(String start, String stop) {
        return opening + start + ", " + stop + closing;
    }
}
