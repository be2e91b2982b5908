package siegert.datasets;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that a person may have meant who wrote an unknown one. */
public final class NameSuggestion {
    private static final int MOST = 3;

    private NameSuggestion() {}

    /**
     * The names within a third of the length (at least one edit), nearest first, at most three. An edit inserts,
     * deletes, replaces a letter or swaps two neighbours (optimal string alignment distance); case does not count.
     *
     * @param name what was written
     * @param known the names that exist
     */
    public static List<String> nearest(String name, Collection<String> known) {
        int limit = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= Math.min(limit, candidate.length() - 1))
                .sorted(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** {@code did you mean a or b?}, or the given sentence if no known name is near. */
    public static String sentence(String name, Collection<String> known, String otherwise) {
        List<String> nearest = nearest(name, known);
        return nearest.isEmpty() ? otherwise : "did you mean " + String.join(" or ", nearest) + "?";
    }

    static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                current[j] = Math.min(previous[j - 1] + (same ? 0 : 1), 1 + Math.min(previous[j], current[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            int[] spare = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = spare;
        }
        return previous[b.length()];
    }
}
