package siegert.workflows.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import siegert.datasets.InputException;
import siegert.datasets.Workers;

/**
 * One part of a scan under way. Points are independent and each is computed by one thread, so that neither the number of
 * threads nor the order nor a kill in between changes a bit of the result.
 */
public final class ScanRun {
    private final Scan scan;
    private final Path journal;
    private final int from;
    private final ScanPoint[] points;

    /** Told how far a run is. */
    @FunctionalInterface
    public interface Listener {
        /**
         * @param done points computed so far by this run
         * @param total points that this run has to compute
         */
        void update(long done, long total);
    }

    /**
     * Starts from the points that the journal of the result directory has.
     *
     * @param directory where the journal is, or will be
     */
    public ScanRun(Scan scan, ScanPart part, Path directory) {
        this.scan = scan;
        this.journal = ScanJournal.file(directory, scan);
        this.from = part.from(scan.grid().size());
        this.points = new ScanPoint[part.to(scan.grid().size()) - from];
        ScanJournal.read(journal, scan, this::take);
    }

    /**
     * Takes the finished points of an earlier run or of a part.
     *
     * @param directory its result directory
     * @throws InputException if there is no journal of this scan
     */
    public void reuse(Path directory) {
        if (!ScanJournal.read(ScanJournal.file(directory, scan), scan, this::take)) {
            throw new InputException(
                    directory.toString(),
                    0,
                    "has no points of this scan",
                    "network, --set, --vary, --observe, --method, --theory, --refractoriness, --frequencies and the version"
                            + " must be those of the run that made it");
        }
    }

    private void take(ScanPoint point) {
        if (point.index() >= from && point.index() - from < points.length) {
            points[point.index() - from] = point;
        }
    }

    /** Number of points of this part that are finished. */
    public int finished() {
        return (int) Arrays.stream(points).filter(p -> p != null).count();
    }

    /**
     * Computes what is missing.
     *
     * @param threads number of threads, at least 1
     * @param listener told after every point, by any thread
     * @return all points of this part in order
     * @throws InputException if the journal cannot be written
     */
    public List<ScanPoint> run(int threads, Listener listener) {
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (points[i] == null) {
                missing.add(i);
            }
        }
        if (!missing.isEmpty()) {
            try (ScanJournal lines = ScanJournal.append(journal, scan)) {
                compute(missing, lines, threads, listener);
            } catch (IOException e) {
                throw new InputException(
                        journal.toString(),
                        0,
                        "cannot be written: " + e.getMessage(),
                        "make room on the disk and start the same command again; finished points are kept");
            }
        }
        return List.of(points);
    }

    private void compute(List<Integer> missing, ScanJournal lines, int threads, Listener listener) throws IOException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Callable<Void> worker = () -> {
            try {
                for (int k = next.getAndIncrement(); k < missing.size(); k = next.getAndIncrement()) {
                    int i = missing.get(k);
                    ScanPoint point = scan.evaluate(from + i);
                    lines.add(point);
                    points[i] = point;
                    listener.update(done.incrementAndGet(), missing.size());
                }
                return null;
            } finally {
                // after a failure ends the other workers after the point that each has in hand
                next.set(missing.size());
            }
        };
        try {
            Workers.run(Collections.nCopies(threads, worker), threads);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
