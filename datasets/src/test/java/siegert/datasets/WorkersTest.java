package siegert.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private static Callable<Integer> failing(Throwable failure) {
        return () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (Exception) failure;
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    void resultsStandInTheOrderOfTheTasks(int threads) {
        List<Callable<Integer>> tasks = IntStream.range(0, 50)
                .mapToObj(i -> (Callable<Integer>) () -> {
                    Thread.sleep(i % 3);
                    return i;
                })
                .toList();
        assertEquals(IntStream.range(0, 50).boxed().toList(), Workers.run(tasks, threads));
        assertEquals(List.of(), Workers.run(List.<Callable<Integer>>of(), threads));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatIsThrownArrives(int threads) {
        InputException refused = new InputException("file", 1, "wrong", "mend it");
        IOException unreadable = new IOException("disk");
        StackOverflowError error = new StackOverflowError();
        Exception checked = new Exception("checked");
        assertSame(refused, thrown(refused, threads, InputException.class));
        assertSame(
                unreadable,
                thrown(unreadable, threads, UncheckedIOException.class).getCause());
        assertSame(error, thrown(error, threads, StackOverflowError.class));
        assertSame(
                checked, thrown(checked, threads, IllegalStateException.class).getCause());
    }

    private static <X extends Throwable> X thrown(Throwable failure, int threads, Class<X> type) {
        return assertThrows(type, () -> Workers.run(List.of(() -> 1, failing(failure)), threads));
    }

    @Test
    void anInterruptIsKept() {
        // tasks that are done before anyone waits for them need no waiting, and no interrupt is seen
        CountDownLatch never = new CountDownLatch(1);
        Callable<Integer> unfinished = () -> {
            never.await();
            return 1;
        };
        Thread.currentThread().interrupt();
        assertThrows(IllegalStateException.class, () -> Workers.run(List.of(unfinished, unfinished), 2));
        assertTrue(Thread.interrupted());
    }
}
