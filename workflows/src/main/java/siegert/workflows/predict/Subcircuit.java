package siegert.workflows.predict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import siegert.datasets.Matrix;

/**
 * Which projections stay in linear response.
 *
 * @param isolated groups of names of populations that are connected among themselves only; if there are any, all
 *     populations outside of them are connected with none
 * @param cut projections that are left out
 */
public record Subcircuit(List<List<String>> isolated, List<Cut> cut) {
    public Subcircuit {
        isolated = List.copyOf(isolated);
        cut = List.copyOf(cut);
    }

    /**
     * Projections from a source to a target, by name or {@code *} for all.
     *
     * @param target name of the target
     * @param source name of the source
     */
    public record Cut(String target, String source) {
        private static final Pattern INTO = Pattern.compile("(.+?)<-(.+)");
        private static final Pattern OUT_OF = Pattern.compile("(.+?)->(.+)");

        /**
         * @param text {@code TARGET<-SOURCE} or {@code SOURCE->TARGET}
         * @throws IllegalArgumentException if it is of another form
         */
        public static Cut parse(String text) {
            Matcher into = INTO.matcher(text);
            if (into.matches()) {
                return new Cut(into.group(1).strip(), into.group(2).strip());
            }
            Matcher outOf = OUT_OF.matcher(text);
            if (outOf.matches()) {
                return new Cut(outOf.group(2).strip(), outOf.group(1).strip());
            }
            throw new IllegalArgumentException(
                    "'" + text + "' is not TARGET<-SOURCE, for instance '4I<-23E' (* stands for all populations)");
        }

        private String option() {
            return "--cut " + target + "<-" + source;
        }
    }

    /** Whether it is the whole circuit. */
    public boolean isWhole() {
        return isolated.isEmpty() && cut.isEmpty();
    }

    /**
     * Which projections stay [target][source].
     *
     * @throws siegert.datasets.InputException if a population is not there
     */
    public boolean[][] kept(List<String> populations) {
        PopulationNames names = new PopulationNames(populations);
        int n = populations.size();
        boolean[][] kept = new boolean[n][n];
        for (boolean[] row : kept) {
            Arrays.fill(row, isolated.isEmpty());
        }
        for (List<String> group : isolated) {
            String option = "--isolate " + String.join(",", group);
            for (String target : group) {
                for (String source : group) {
                    kept[names.index(option, target)][names.index(option, source)] = true;
                }
            }
        }
        for (Cut one : cut) {
            for (int i : indices(names, one.option(), one.target())) {
                for (int j : indices(names, one.option(), one.source())) {
                    kept[i][j] = false;
                }
            }
        }
        return kept;
    }

    private static int[] indices(PopulationNames names, String option, String name) {
        if (name.equals("*")) {
            int[] all = new int[names.names().size()];
            Arrays.setAll(all, i -> i);
            return all;
        }
        return new int[] {names.index(option, name)};
    }

    /** The projections of a network that do not stay, {@code TARGET<-SOURCE}. */
    static List<String> cut(boolean[][] kept, List<String> populations, Matrix indegree) {
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            for (int j = 0; j < kept.length; j++) {
                if (!kept[i][j] && indegree.get(i, j) != 0) {
                    cut.add(populations.get(i) + "<-" + populations.get(j));
                }
            }
        }
        return cut;
    }
}
