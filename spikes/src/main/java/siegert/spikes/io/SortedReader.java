package siegert.spikes.io;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import siegert.datasets.FailureReason;
import siegert.datasets.InputException;

/**
 * Brings the spikes of a file into the order of time. As many as the settings say are sorted in memory; more than that in
 * temporary files of 12 bytes a spike, which are removed on closing.
 */
final class SortedReader implements SpikeReader {
    private static final int FIRST = 1 << 12;

    /** There is no order of lines any more: far below any line number. */
    private static final long NO_LINE = Long.MIN_VALUE / 2;

    private final SpikeReader source;
    private final int chunk;
    private final Optional<Path> directory;
    private final PriorityQueue<Run> runs = new PriorityQueue<>();
    private final List<Run> spilt = new ArrayList<>();
    private long[] tick;
    private int[] sender;
    private int size;
    private boolean loaded;

    /**
     * @param source the spikes in any order; closed with this reader
     * @param sort how many are sorted at once, and where the rest goes
     */
    SortedReader(SpikeReader source, ExternalSort sort) {
        this.source = source;
        this.chunk = sort.spikes();
        this.directory = sort.directory();
        this.tick = new long[Math.min(FIRST, chunk)];
        this.sender = new int[tick.length];
    }

    @Override
    public boolean next(SpikeBatch batch) throws IOException {
        if (!loaded) {
            load(batch);
            loaded = true;
        }
        batch.size = 0;
        batch.line = NO_LINE;
        while (batch.size < SpikeBatch.CAPACITY && !runs.isEmpty()) {
            Run run = runs.poll();
            batch.tick[batch.size] = run.tick;
            batch.sender[batch.size++] = run.sender;
            if (run.advance()) {
                runs.add(run);
            }
        }
        return batch.size > 0;
    }

    private void load(SpikeBatch batch) throws IOException {
        while (source.next(batch)) {
            for (int k = 0; k < batch.size; k++) {
                if (size == tick.length) {
                    if (size >= chunk) {
                        spill();
                    } else {
                        int capacity = Math.min(2 * size, chunk);
                        tick = Arrays.copyOf(tick, capacity);
                        sender = Arrays.copyOf(sender, capacity);
                    }
                }
                tick[size] = batch.tick[k];
                sender[size++] = batch.sender[k];
            }
        }
        SpikeOrder.sort(tick, sender, size);
        Run rest = new MemoryRun();
        if (rest.advance()) {
            runs.add(rest);
        }
        for (Run run : spilt) {
            if (run.advance()) {
                runs.add(run);
            }
        }
    }

    private void spill() throws IOException {
        SpikeOrder.sort(tick, sender, size);
        try {
            Path file = directory.isPresent()
                    ? Files.createTempFile(directory.get(), "spikes", ".sorted")
                    : Files.createTempFile("spikes", ".sorted");
            // for a program that is stopped before it closes this reader
            file.toFile().deleteOnExit();
            spilt.add(new FileRun(file));
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
                for (int k = 0; k < size; k++) {
                    out.writeLong(tick[k]);
                    out.writeInt(sender[k]);
                }
            }
        } catch (IOException e) {
            throw new InputException(
                    directory.map(Path::toString).orElse(System.getProperty("java.io.tmpdir")),
                    0,
                    "cannot hold the temporary files for sorting: " + FailureReason.of(e),
                    "Name a directory that you may write to, with 12 bytes of space for each spike (--tmp DIR).");
        }
        size = 0;
    }

    /** Spikes in order; the next one is kept in hand. */
    private abstract static class Run implements Comparable<Run> {
        long tick;
        int sender;

        abstract boolean advance() throws IOException;

        abstract void close() throws IOException;

        @Override
        public int compareTo(Run other) {
            return tick != other.tick ? Long.compare(tick, other.tick) : Integer.compare(sender, other.sender);
        }
    }

    private final class MemoryRun extends Run {
        private int next;

        @Override
        boolean advance() {
            if (next == size) {
                return false;
            }
            tick = SortedReader.this.tick[next];
            sender = SortedReader.this.sender[next++];
            return true;
        }

        @Override
        void close() {}
    }

    private static final class FileRun extends Run {
        private final Path file;
        private DataInputStream in;

        FileRun(Path file) {
            this.file = file;
        }

        @Override
        boolean advance() throws IOException {
            if (in == null) {
                in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
            }
            try {
                tick = in.readLong();
            } catch (EOFException e) {
                return false;
            }
            sender = in.readInt();
            return true;
        }

        @Override
        void close() throws IOException {
            if (in != null) {
                in.close();
            }
            Files.deleteIfExists(file);
        }
    }

    @Override
    public long records() {
        return source.records();
    }

    @Override
    public long badLines() {
        return source.badLines();
    }

    @Override
    public long badLine() {
        return source.badLine();
    }

    @Override
    public String badText() {
        return source.badText();
    }

    @Override
    public boolean isTruncated() {
        return source.isTruncated();
    }

    @Override
    public String damage() {
        return source.damage();
    }

    @Override
    public void close() throws IOException {
        source.close();
        for (Run run : spilt) {
            run.close();
        }
    }
}
