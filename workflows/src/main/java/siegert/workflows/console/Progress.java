package siegert.workflows.console;

import java.io.PrintStream;

/**
 * A progress bar on one line of the terminal. It shows only if the work takes more than a second and a person is
 * watching. Safe for use by several threads.
 */
public final class Progress implements AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    private static final int WIDTH = 30;

    private final PrintStream terminal;
    private final String task;
    private final long start = System.nanoTime();
    private long lastShown = start + SECOND - SECOND / 5;
    private boolean shown;

    private Progress(PrintStream terminal, String task) {
        this.terminal = terminal;
        this.task = task;
    }

    /**
     * A bar for one task.
     *
     * @param task what is being done, in a word or two
     * @param quiet whether the user asked for silence
     */
    public static Progress of(String task, Quiet quiet) {
        boolean watched = Boolean.getBoolean("siegert.terminal") && quiet == Quiet.NO;
        return new Progress(watched ? System.err : null, task);
    }

    /** Whether the user asked for silence. */
    public enum Quiet {
        YES,
        NO
    }

    /**
     * Tells how far the work is.
     *
     * @param done amount done
     * @param total the whole amount, in the same unit
     */
    public synchronized void update(long done, long total) {
        if (terminal == null || total <= 0) {
            return;
        }
        long now = System.nanoTime();
        if (now - lastShown < SECOND / 5) {
            return;
        }
        lastShown = now;
        shown = true;
        int full = (int) (WIDTH * done / total);
        StringBuilder line = new StringBuilder("\r");
        line.append(task)
                .append(" [")
                .append("#".repeat(full))
                .append(".".repeat(WIDTH - full))
                .append("] ");
        line.append(100 * done / total).append(" %");
        double elapsed = (now - start) / 1e9;
        if (done > 0) {
            line.append(", ")
                    .append(Math.round(elapsed * (total - done) / done))
                    .append(" s left  ");
        }
        terminal.print(line);
        terminal.flush();
    }

    /** Clears the line. */
    @Override
    public synchronized void close() {
        if (shown) {
            terminal.print("\r" + " ".repeat(task.length() + WIDTH + 30) + "\r");
            terminal.flush();
        }
    }
}
