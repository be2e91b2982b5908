package siegert.compare.verdict;

/**
 * How far theory and simulation may differ before the model counts as missed.
 *
 * @param limit largest accepted deviation
 * @param deviation deviation found, theory against measurement, positive where theory is too high; NaN if the two cannot
 *     be compared
 * @param unit unit of both: that of the observable, {@code dB} or {@code %}
 * @param origin where the limit is written down, for instance {@code default} or {@code tolerances.yaml:12}
 * @param reason why the limit was widened, or an empty string
 */
public record Tolerance(double limit, double deviation, String unit, String origin, String reason) {}
