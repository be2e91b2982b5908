package siegert.spikes.statistics;

import java.io.IOException;

/** A part of a measurement that does not hold what it should. */
public final class PartFormatException extends IOException {
    private static final long serialVersionUID = 1;

    /** @param message what was seen */
    public PartFormatException(String message) {
        super(message);
    }
}
