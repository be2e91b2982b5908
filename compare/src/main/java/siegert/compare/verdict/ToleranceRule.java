package siegert.compare.verdict;

import java.util.regex.Pattern;

/**
 * One line of a tolerance file, or one of the defaults.
 *
 * @param observable what it is about
 * @param populations names of populations; {@code *} stands for any characters, {@code ?} for one
 * @param band the band it is restricted to, in words; empty for all
 * @param limit largest accepted deviation
 * @param reason why it was widened, or an empty string
 * @param file the file it stands in; empty for the defaults
 * @param line its line there, counted from 1
 */
public record ToleranceRule(
        Observable observable, String populations, String band, Limit limit, String reason, String file, long line) {

    /** Where it is written down, for instance {@code default} or {@code tolerances.yaml:12}. */
    public String origin() {
        return file.isEmpty() ? "default" : file + ":" + line;
    }

    boolean matchesPopulation(String population) {
        StringBuilder pattern = new StringBuilder();
        for (char c : populations.toCharArray()) {
            pattern.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return population.matches(pattern.toString());
    }

    boolean matches(Observable other, String population, String otherBand) {
        return observable == other && (band.isEmpty() || band.equals(otherBand)) && matchesPopulation(population);
    }
}
