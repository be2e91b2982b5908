package siegert.compare.verdict;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of a tolerance file, or one of the defaults.
 *
 * @param observable what it is about
 * @param populations names of populations; {@code *} stands for any characters, {@code ?} for one
 * @param band the band it is restricted to, in words; empty for all
 * @param limit largest accepted deviation
 * @param reason why it was widened, or an empty string
 * @param margin the deviation that a PASS must exclude; empty for the default, and where none is excluded
 * @param waiver whether a deviation beyond the limit is accepted for a while
 * @param expires the last day of the entry; empty if it is for good
 * @param file the file it stands in; empty for the defaults
 * @param line its line there, counted from 1
 */
public record ToleranceRule(
        Tolerated observable,
        String populations,
        String band,
        Limit limit,
        Optional<Limit> margin,
        Waiver waiver,
        String reason,
        Optional<LocalDate> expires,
        String file,
        long line) {

    /** Whether a deviation beyond the limit is accepted. */
    public enum Waiver {
        NONE,
        WAIVED
    }

    /** Where it is written down, for instance {@code default} or {@code tolerances.yaml:12}. */
    public String origin() {
        return file.isEmpty() ? "default" : file + ":" + line;
    }

    /** Whether it concerns a population. */
    public boolean matchesPopulation(String population) {
        StringBuilder pattern = new StringBuilder();
        for (char c : populations.toCharArray()) {
            pattern.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return population.matches(pattern.toString());
    }

    /** Whether it decides about an observable of a population in a band. */
    public boolean matches(Tolerated other, String population, String otherBand) {
        return observable == other && (band.isEmpty() || band.equals(otherBand)) && matchesPopulation(population);
    }
}
