package siegert.compare.discrepancy;

/**
 * By how much theory missed a simulation in one check.
 *
 * @param population name of the population, or of both of a pair
 * @param observable what was checked
 * @param range frequency band in words, or an empty string
 * @param deviation theory minus measurement, in its unit; NaN if the two could not be compared
 * @param unit unit of the deviation
 * @param chance half of the interval in which 95 % of simulations of this length would fall, in the same unit; NaN if it is
 *     not known
 */
public record Discrepancy(
        String population, String observable, String range, double deviation, String unit, double chance) {
    /** Whether it is of the same check as another. */
    public boolean isOf(Discrepancy other) {
        return population.equals(other.population) && observable.equals(other.observable) && range.equals(other.range);
    }

    /** What it is of, in words. */
    public String subject() {
        return population + " " + observable.replace('_', ' ') + (range.isEmpty() ? "" : " in " + range);
    }
}
