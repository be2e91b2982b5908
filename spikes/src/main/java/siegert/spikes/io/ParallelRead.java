package siegert.spikes.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipException;
import siegert.datasets.InputException;

/**
 * Reads spike files in parallel, the largest first; one worker alone takes them in their order. Each file is read by one worker from beginning to end, so whatever
 * is summed in integers, or kept apart for each file, does not depend on the number of workers.
 */
public final class ParallelRead {
    private final List<SpikeFile> files;
    private final List<SpikeHeader> headers;
    private final Clock clock;
    private final DecimalTime resolution;
    private final SpikeFile.ByteCount progress;

    /** Takes the spikes of a file, batch by batch in the order of the file. */
    public interface Sink {
        void add(SpikeBatch batch, int file);
    }

    /**
     * How the reading of a file ended.
     *
     * @param records number of records
     * @param badLines number of lines that are no records
     * @param badLine first bad or truncated line, or 0
     * @param badText its beginning
     * @param truncated whether the file stops in the middle of a record
     * @param damage what is wrong with the file as a whole, or an empty string
     */
    public record Outcome(
            long records, long badLines, long badLine, String badText, boolean truncated, String damage) {}

    /**
     * @param files the files
     * @param headers what their beginnings say, in the same order
     * @param clock gives the ticks
     * @param resolution duration of a step (ms); may be {@code null} if no file is in steps
     * @param progress told the bytes read, by all workers at once
     */
    public ParallelRead(
            List<SpikeFile> files,
            List<SpikeHeader> headers,
            Clock clock,
            DecimalTime resolution,
            SpikeFile.ByteCount progress) {
        this.files = files;
        this.headers = headers;
        this.clock = clock;
        this.resolution = resolution;
        this.progress = progress;
    }

    /**
     * Reads all files.
     *
     * @param sinks one for each worker
     * @return how the reading of each file ended, in the order of the files
     * @throws InputException if a file cannot be read at all
     */
    public List<Outcome> run(List<? extends Sink> sinks) {
        Integer[] order = new Integer[files.size()];
        for (int f = 0; f < order.length; f++) {
            order[f] = f;
        }
        if (sinks.size() > 1) {
            Arrays.sort(order, new Comparator<>() {
                @Override
                public int compare(Integer a, Integer b) {
                    return Long.compare(files.get(b).bytes(), files.get(a).bytes());
                }
            });
        }
        Outcome[] outcomes = new Outcome[files.size()];
        AtomicInteger next = new AtomicInteger();
        List<Worker> workers = new ArrayList<>();
        for (Sink sink : sinks) {
            workers.add(new Worker(sink, order, next, outcomes));
        }
        List<Thread> threads = new ArrayList<>();
        for (int w = 1; w < workers.size(); w++) {
            Thread thread = new Thread(workers.get(w), "spikes-" + w);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        workers.get(0).run();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            next.set(order.length);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading spikes", e);
        }
        for (Worker worker : workers) {
            worker.rethrow();
        }
        return Arrays.asList(outcomes);
    }

    private final class Worker implements Runnable {
        private final Sink sink;
        private final Integer[] order;
        private final AtomicInteger next;
        private final Outcome[] outcomes;
        private Throwable failure;

        Worker(Sink sink, Integer[] order, AtomicInteger next, Outcome[] outcomes) {
            this.sink = sink;
            this.order = order;
            this.next = next;
            this.outcomes = outcomes;
        }

        @Override
        public void run() {
            SpikeBatch batch = new SpikeBatch();
            try {
                for (int k = next.getAndIncrement(); k < order.length; k = next.getAndIncrement()) {
                    int file = order[k];
                    outcomes[file] = read(file, batch);
                }
            } catch (RuntimeException | Error e) {
                failure = e;
                next.set(order.length);
            }
        }

        private Outcome read(int file, SpikeBatch batch) {
            SpikeHeader header = headers.get(file);
            DecimalTime step = header.resolution() != null ? header.resolution() : resolution;
            try (SpikeReader reader = header.open(files.get(file), clock, step, progress)) {
                while (reader.next(batch)) {
                    sink.add(batch, file);
                }
                return new Outcome(
                        reader.records(),
                        reader.badLines(),
                        reader.badLine(),
                        reader.badText(),
                        reader.isTruncated(),
                        reader.damage());
            } catch (EOFException | ZipException e) {
                return new Outcome(0, 0, 0, "", false, "the compressed data are damaged");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void rethrow() {
            if (failure instanceof UncheckedIOException e) {
                throw new InputException(
                        "", 0, "a spike file cannot be read: " + e.getCause().getMessage(), "Check its permissions.");
            }
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
        }
    }
}
