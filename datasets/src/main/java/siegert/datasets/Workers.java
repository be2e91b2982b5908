package siegert.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Tasks done by several threads. What a task throws arrives as it was thrown: checked exceptions inside an
 * {@link UncheckedIOException} or {@link IllegalStateException}.
 */
public final class Workers {
    private Workers() {}

    /**
     * Does all tasks, in the calling thread if there is one task or one thread.
     *
     * @param threads number of threads, at least 1
     * @return the results, in the order of the tasks
     */
    public static <T> List<T> run(List<? extends Callable<T>> tasks, int threads) {
        List<T> results = new ArrayList<>();
        if (threads == 1 || tasks.size() < 2) {
            for (Callable<T> task : tasks) {
                try {
                    results.add(task.call());
                } catch (Exception e) {
                    throw unchecked(e);
                }
            }
            return results;
        }
        ExecutorService executor = Executors.newFixedThreadPool(Math.min(threads, tasks.size()));
        try {
            for (Future<T> done : executor.invokeAll(tasks)) {
                results.add(result(done));
            }
            return results;
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Waits for the result of a task. */
    public static <T> T result(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException fault) {
            return fault;
        }
        return cause instanceof IOException io ? new UncheckedIOException(io) : new IllegalStateException(cause);
    }
}
