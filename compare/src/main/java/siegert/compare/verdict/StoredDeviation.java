package siegert.compare.verdict;

/**
 * What decides where a check is held against a stored discrepancy; all in the unit of the deviation of its tolerance.
 *
 * @param deviation the stored deviation, theory minus measurement; NaN if it could not be compared then
 * @param change the deviation now minus the stored one; NaN if either could not be compared
 * @param limit the largest change that does not count; NaN without a change
 */
public record StoredDeviation(double deviation, double change, double limit) {}
