package siegert.spikes.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Finds names for the populations of a table that has none. */
final class PopulationNames {
    private PopulationNames() {}

    /**
     * Names from {@code nodes.json}: the entries with the ids of the table.
     *
     * @return one name a population, or {@code null}
     */
    static List<String> fromNodes(PopulationTable table, List<PopulationTable.Entry> nodes) {
        String[] names = new String[table.populations()];
        for (PopulationTable.Entry entry : nodes) {
            int p = entry.first().length == 0 ? -1 : table.populationOf(entry.first()[0]);
            if (p >= 0
                    && table.size(p) == entry.size()
                    && table.populationOf(entry.last()[entry.last().length - 1]) == p) {
                names[p] = entry.name();
            }
        }
        return complete(names);
    }

    /**
     * Names from the labels of the recorders: the part that differs. Each recorder belongs to the population of its
     * first spike; one without spikes to the population that is left over.
     *
     * @param labels labels of the recorders in the order of their ids
     * @param firstSender an id that each recorder saw, or -1
     * @return one name a population, or {@code null}
     */
    static List<String> fromLabels(PopulationTable table, List<String> labels, int[] firstSender) {
        int n = table.populations();
        if (labels.size() != n || new HashSet<>(labels).size() != n) {
            return null;
        }
        List<String> parts = differingParts(labels);
        String[] names = new String[n];
        List<String> left = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            int p = firstSender[k] < 0 ? -1 : table.populationOf(firstSender[k]);
            if (p < 0) {
                left.add(parts.get(k));
            } else if (names[p] != null) {
                return null;
            } else {
                names[p] = parts.get(k);
            }
        }
        // recorders are made in the order of the populations
        for (int p = 0, k = 0; p < n && k < left.size(); p++) {
            if (names[p] == null) {
                names[p] = left.get(k++);
            }
        }
        return complete(names);
    }

    /** The labels without the beginning and the end that they share, cut at separators. */
    static List<String> differingParts(List<String> labels) {
        String first = labels.get(0);
        if (labels.size() == 1) {
            // a label that was given, not the name of the model
            String model = "spike_recorder";
            boolean isModel = first.equals(model);
            return List.of(isModel ? "" : first.startsWith(model + "_") ? first.substring(model.length() + 1) : first);
        }
        int prefix = first.length();
        int suffix = first.length();
        for (String label : labels) {
            int k = 0;
            while (k < prefix && k < label.length() && label.charAt(k) == first.charAt(k)) {
                k++;
            }
            prefix = k;
            k = 0;
            while (k < suffix
                    && k < label.length()
                    && label.charAt(label.length() - 1 - k) == first.charAt(first.length() - 1 - k)) {
                k++;
            }
            suffix = k;
        }
        // 23E and 23I differ in a letter, but that is not the name
        prefix = lastSeparator(first, prefix);
        while (suffix > 0 && !isSeparator(first.charAt(first.length() - suffix))) {
            suffix--;
        }
        List<String> parts = new ArrayList<>();
        for (String label : labels) {
            int end = label.length() - suffix;
            parts.add(prefix < end ? label.substring(prefix, end) : label);
        }
        return parts;
    }

    private static int lastSeparator(String text, int before) {
        int k = before;
        while (k > 0 && !isSeparator(text.charAt(k - 1))) {
            k--;
        }
        return k;
    }

    private static boolean isSeparator(char c) {
        return c == '_' || c == '-' || c == '.' || c == '/' || c == ' ' || c == ':';
    }

    private static List<String> complete(String[] names) {
        for (String name : names) {
            if (name == null || name.isEmpty()) {
                return null;
            }
        }
        List<String> all = List.of(names);
        return new HashSet<>(all).size() == all.size() ? all : null;
    }
}
