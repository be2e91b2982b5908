package siegert.spikes.io.record;

/** A file that cannot be read as spikes, with the reason and what to do about it. */
public final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String kind;
    private final long line;
    private final String remedy;

    /**
     * @param kind short name of the kind of problem
     * @param line line of the file, counted from 1, or 0
     * @param message what was seen and what is allowed
     * @param remedy what to do about it
     */
    public RefusedFileException(String kind, long line, String message, String remedy) {
        super(message);
        this.kind = kind;
        this.line = line;
        this.remedy = remedy;
    }

    public String kind() {
        return kind;
    }

    public long line() {
        return line;
    }

    public String remedy() {
        return remedy;
    }
}
