package siegert.compare.validation;

/**
 * The stored discrepancy that a validation was held against.
 *
 * @param file where it is
 * @param version its version
 */
public record BaselineUse(String file, int version) {
    /** What decides then, in words. */
    public String decides() {
        return "the change of the discrepancy against version " + version + " of " + file + ", not its size";
    }
}
