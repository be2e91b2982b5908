package siegert.workflows.scan;

/**
 * The result of one point of a scan.
 *
 * @param index number of the point in the whole scan, from 0
 * @param values in the order of {@link ScanColumns}; NaN where there is none. Not copied.
 * @param failure why values are missing, in one line; empty if nothing failed
 */
public record ScanPoint(int index, double[] values, String failure) {
    /** Whether the theory had no full answer. */
    public boolean failed() {
        return !failure.isEmpty();
    }

    /** What went wrong, in one line. */
    static String reason(RuntimeException failure) {
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return reason.strip().replaceAll("\\s+", " ");
    }
}
