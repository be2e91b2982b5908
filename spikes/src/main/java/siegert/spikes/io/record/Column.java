package siegert.spikes.io.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a column of a table of spikes holds. */
public enum Column {
    /** The id of the neuron. */
    ID,
    /** The time of the spike. */
    TIME,
    /** What is subtracted from a time in steps (ms). */
    OFFSET,
    /** The name of the population, in which ids count from 0. */
    POPULATION,
    /** Nothing that is read. */
    OTHER;

    /**
     * Columns as a user declares them, for instance {@code id,time} or {@code time,population,id}.
     *
     * @throws IllegalArgumentException if the text does not name exactly one id and one time
     */
    public static List<Column> parse(String text) {
        List<Column> columns = new ArrayList<>();
        for (String name : text.split(",", -1)) {
            try {
                columns.add(valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" is no column; id, time, offset, population and other are", e);
            }
        }
        if (!isComplete(columns)) {
            throw new IllegalArgumentException("\"" + text + "\" does not name one id and one time");
        }
        return columns;
    }

    /** Whether the columns hold exactly one id and one time, and at most one offset and one population. */
    public static boolean isComplete(List<Column> columns) {
        int[] count = new int[values().length];
        for (Column column : columns) {
            count[column.ordinal()]++;
        }
        return count[ID.ordinal()] == 1
                && count[TIME.ordinal()] == 1
                && count[OFFSET.ordinal()] <= 1
                && count[POPULATION.ordinal()] <= 1;
    }
}
