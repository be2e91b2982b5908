package siegert.spikes.io.record;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipException;

/** Reads the records of one file from its beginning to its end, and keeps count of what is no record. */
public abstract class RecordReader implements Closeable {
    /** Times beyond are no times of a simulation (ms): 30 years. */
    private static final double LATEST = 1e12;

    private final List<String> populations = new ArrayList<>();
    private long records;
    private long badLines;
    private long badLine;
    private String badText = "";
    private boolean truncated;
    private String damage = "";
    private boolean ended;

    /** Puts records into an empty batch; none at the end of the file. */
    protected abstract void read(RecordBatch batch) throws IOException;

    /**
     * Reads the next records.
     *
     * @return false at the end of the file
     */
    public final boolean next(RecordBatch batch) throws IOException {
        batch.size = 0;
        if (ended) {
            return false;
        }
        try {
            read(batch);
        } catch (EOFException e) {
            damage("the compressed data end too early");
        } catch (ZipException e) {
            damage("the compressed data are damaged (" + e.getMessage() + ")");
        }
        ended = batch.size == 0 || !damage.isEmpty();
        records += batch.size;
        return batch.size > 0;
    }

    /** Whether id and time can be those of a spike; NaN never is. */
    protected static boolean isSpike(double id, double time) {
        return id >= 0 && id < Integer.MAX_VALUE && id == (int) id && Math.abs(time) <= LATEST;
    }

    /**
     * Puts a record into a batch.
     *
     * @return false if it is no spike
     */
    protected static boolean put(RecordBatch batch, int population, double id, double time) {
        if (!isSpike(id, time)) {
            return false;
        }
        batch.population[batch.size] = population;
        batch.id[batch.size] = (int) id;
        batch.time[batch.size++] = time;
        return true;
    }

    /**
     * Counts a record that is no spike.
     *
     * @return whether it ends the batch, whose records follow each other without a gap
     */
    protected final boolean ends(RecordBatch batch, long record, String text) {
        bad(record, text);
        if (batch.size == 0) {
            batch.line = record + 1;
        }
        return batch.size > 0;
    }

    /** Index of a population by name; a new name is added. */
    protected final int population(String name) {
        int index = populations.indexOf(name);
        if (index < 0) {
            index = populations.size();
            populations.add(name);
        }
        return index;
    }

    /** Counts a line that is no record. */
    protected final void bad(long line, String text) {
        if (badLines++ == 0 && !truncated) {
            badLine = line;
            badText = text;
        }
    }

    /** Says that the file stops in the middle of a record. */
    protected final void truncated(long line, String text) {
        truncated = true;
        if (badLines == 0) {
            badLine = line;
            badText = text;
        }
    }

    /** Says that the file cannot be read on. */
    protected final void damage(String what) {
        if (damage.isEmpty()) {
            damage = what;
        }
    }

    /** Names of the populations met so far; an empty name where the file has none. */
    public final List<String> populations() {
        return Collections.unmodifiableList(populations);
    }

    /** Number of records so far. */
    public final long records() {
        return records;
    }

    /** Number of lines or records that are no spikes, a truncated last one not counted. */
    public final long badLines() {
        return badLines;
    }

    /** Line or number of the first bad or truncated record, counted from 1, or 0. */
    public final long badLine() {
        return badLine;
    }

    /** What stands there. */
    public final String badText() {
        return badText;
    }

    public final boolean isTruncated() {
        return truncated;
    }

    /** What is wrong with the file as a whole, or an empty string. */
    public final String damage() {
        return damage;
    }
}
