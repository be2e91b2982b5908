package siegert.datasets.unit;

/** A text that is not the quantity that was asked for. The message says what was seen and what is allowed. */
public final class QuantityException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    QuantityException(String message) {
        super(message);
    }
}
