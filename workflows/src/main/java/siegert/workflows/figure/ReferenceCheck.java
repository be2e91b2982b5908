package siegert.workflows.figure;

/**
 * Numbers of a figure held to reference values.
 *
 * @param quantity what is compared
 * @param reference where the reference values come from
 * @param values how many were compared
 * @param deviation the largest deviation
 * @param limit the largest that is accepted
 * @param unit unit of deviation and limit; {@code "relative"} for a relative one
 */
public record ReferenceCheck(
        String quantity, String reference, int values, double deviation, double limit, String unit) {
    /** Unit of relative deviations. */
    public static final String RELATIVE = "relative";

    /** Whether the deviation is within the limit; one that is no number is not, and neither is a check of nothing. */
    public boolean passed() {
        return values > 0 && deviation <= limit;
    }

    /** Deviation over limit: what comes closest to failing has the largest. */
    public double share() {
        return deviation <= limit || deviation > limit ? deviation / limit : Double.POSITIVE_INFINITY;
    }
}
