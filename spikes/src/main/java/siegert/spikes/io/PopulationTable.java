package siegert.spikes.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import siegert.datasets.FailureReason;
import siegert.datasets.InputException;

/**
 * Which neuron belongs to which population. Neurons get indices: those of the first population in the order of their
 * ids, then those of the second.
 */
public final class PopulationTable {
    private static final Comparator<int[]> BY_FIRST_ID = new Comparator<>() {
        @Override
        public int compare(int[] a, int[] b) {
            return Integer.compare(a[0], b[0]);
        }
    };

    private final List<String> names;
    private final int[] size;
    private final int[] base;
    private final int[] runFirst;
    private final int[] runLast;
    private final int[] runPopulation;
    private final int[] runIndex;

    /**
     * A population as a file gives it.
     *
     * @param name its name, or an empty string
     * @param first first ids of its runs of consecutive ids, ascending
     * @param last last ids of the runs
     * @param line line of the file, or 0
     */
    public record Entry(String name, int[] first, int[] last, long line) {
        long size() {
            long n = 0;
            for (int r = 0; r < first.length; r++) {
                n += last[r] - first[r] + 1L;
            }
            return n;
        }
    }

    private PopulationTable(
            List<String> names,
            int[] size,
            int[] base,
            int[] runFirst,
            int[] runLast,
            int[] runPopulation,
            int[] runIndex) {
        this.names = List.copyOf(names);
        this.size = size;
        this.base = base;
        this.runFirst = runFirst;
        this.runLast = runLast;
        this.runPopulation = runPopulation;
        this.runIndex = runIndex;
    }

    /**
     * A table of the populations in the order given.
     *
     * @param file the file it comes from, for messages
     * @param defects told of runs that overlap; the table is then {@code null}
     */
    static PopulationTable of(List<Entry> entries, String file, Defects defects) {
        List<String> names = new ArrayList<>();
        int[] size = new int[entries.size()];
        int[] base = new int[entries.size()];
        List<int[]> runs = new ArrayList<>();
        long neurons = 0;
        for (int p = 0; p < size.length; p++) {
            Entry entry = entries.get(p);
            names.add(entry.name());
            base[p] = (int) neurons;
            for (int r = 0; r < entry.first().length; r++) {
                runs.add(new int[] {entry.first()[r], entry.last()[r], p, (int) neurons});
                neurons += entry.last()[r] - entry.first()[r] + 1L;
                if (neurons > Integer.MAX_VALUE - 8) {
                    defects.error(
                            "population_table",
                            file,
                            entry.line(),
                            1,
                            "the populations up to here have " + neurons + " neurons; at most 2147483639 fit",
                            "Check the ids in the table.");
                    return null;
                }
            }
            size[p] = (int) (neurons - base[p]);
        }
        runs.sort(BY_FIRST_ID);
        int n = runs.size();
        int[][] columns = new int[4][n];
        boolean sound = true;
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < 4; c++) {
                columns[c][r] = runs.get(r)[c];
            }
            if (r > 0 && columns[0][r] <= columns[1][r - 1]) {
                sound = false;
                defects.error(
                        "population_table",
                        file,
                        entries.get(columns[2][r]).line(),
                        1,
                        "ids " + columns[0][r] + " to " + columns[1][r] + " overlap ids " + columns[0][r - 1] + " to "
                                + columns[1][r - 1] + " of another population",
                        "Give every neuron to one population.");
            }
        }
        return sound ? new PopulationTable(names, size, base, columns[0], columns[1], columns[2], columns[3]) : null;
    }

    /**
     * Reads a table of populations, for instance {@code population_nodeids.dat}.
     *
     * @throws InputException if it is none, or says only how many neurons there are
     */
    public static PopulationTable read(Path path) {
        Defects defects = new Defects();
        PopulationTable table = null;
        try {
            PopulationList list = PopulationFile.read(path, defects);
            if (list.form() == PopulationList.Form.SIZES) {
                defects.error("population_table", path.toString(), 0, 1, "has sizes without ids", PopulationFile.FORM);
            } else if (!defects.hasErrors()) {
                table = of(list.entries(), path.toString(), defects);
            }
        } catch (IOException e) {
            throw new InputException(
                    path.toString(), 0, "cannot be read (" + FailureReason.of(e) + ")", PopulationFile.FORM);
        }
        if (defects.hasErrors()) {
            throw new InputException(defects.problems());
        }
        return table;
    }

    /** The same table with other names. */
    PopulationTable named(List<String> newNames) {
        return new PopulationTable(newNames, size, base, runFirst, runLast, runPopulation, runIndex);
    }

    /** The run of consecutive ids that holds an id, or -1. */
    public int run(int id) {
        int r = Arrays.binarySearch(runFirst, id);
        if (r < 0) {
            r = -r - 2;
        }
        return r >= 0 && id <= runLast[r] ? r : -1;
    }

    /** First id of a run. */
    public int firstId(int run) {
        return runFirst[run];
    }

    /** Last id of a run. */
    public int lastId(int run) {
        return runLast[run];
    }

    /** Population of a run. */
    public int population(int run) {
        return runPopulation[run];
    }

    /** Index of the first neuron of a run. */
    public int index(int run) {
        return runIndex[run];
    }

    /** Population of an id, or -1. */
    public int populationOf(int id) {
        int r = run(id);
        return r < 0 ? -1 : runPopulation[r];
    }

    /** Number of populations. */
    public int populations() {
        return size.length;
    }

    /**
     * The runs of consecutive ids of a population in the order of its neurons.
     *
     * @return first ids and last ids
     */
    public int[][] runsOf(int population) {
        List<int[]> runs = new ArrayList<>();
        for (int r = 0; r < runFirst.length; r++) {
            if (runPopulation[r] == population) {
                runs.add(new int[] {runFirst[r], runLast[r]});
            }
        }
        int[][] columns = new int[2][runs.size()];
        for (int r = 0; r < runs.size(); r++) {
            columns[0][r] = runs.get(r)[0];
            columns[1][r] = runs.get(r)[1];
        }
        return columns;
    }

    /** Names, in order. */
    public List<String> names() {
        return names;
    }

    /** Number of neurons of a population. */
    public int size(int population) {
        return size[population];
    }

    /** Index of the first neuron of a population. */
    public int base(int population) {
        return base[population];
    }

    /** Number of neurons of all populations. */
    public int neurons() {
        return size.length == 0 ? 0 : base[size.length - 1] + size[size.length - 1];
    }

    /** The ids in short, for messages: {@code 1 to 8, 10 to 12}. */
    public String ids() {
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < Math.min(runFirst.length, 8); r++) {
            text.append(r == 0 ? "" : ", ").append(runFirst[r]).append(" to ").append(runLast[r]);
        }
        return runFirst.length > 8 ? text + ", ..." : text.toString();
    }
}
