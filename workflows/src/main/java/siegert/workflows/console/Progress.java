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
    private final Amount amount;
    private final long start = System.nanoTime();
    private long lastShown = start + SECOND - SECOND / 5;
    private boolean shown;

    private Progress(PrintStream terminal, String task, Amount amount) {
        this.terminal = terminal;
        this.task = task;
        this.amount = amount;
    }

    /** What the amounts are. */
    private enum Amount {
        BYTES,
        PIECES
    }

    /**
     * A bar for one task, done piece by piece.
     *
     * @param task what is being done, in a word or two
     * @param quiet whether the user asked for silence
     */
    public static Progress of(String task, Quiet quiet) {
        return new Progress(terminal(quiet), task, Amount.PIECES);
    }

    /**
     * A bar for one task that goes through files; it also shows how fast they are read.
     *
     * @param task what is being done, in a word or two
     * @param quiet whether the user asked for silence
     */
    public static Progress ofBytes(String task, Quiet quiet) {
        return new Progress(terminal(quiet), task, Amount.BYTES);
    }

    private static PrintStream terminal(Quiet quiet) {
        return Boolean.getBoolean("siegert.terminal") && quiet == Quiet.NO ? System.err : null;
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
            if (amount == Amount.BYTES) {
                line.append(", ").append(Math.round(done / elapsed / 1e6)).append(" MB/s");
            }
            line.append(", ").append(duration(elapsed * (total - done) / done)).append(" left        ");
        }
        terminal.print(line);
        terminal.flush();
    }

    /** Seconds as a person says them: 90 s, 25 min, 3 h 5 min. */
    static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 120) {
            return whole + " s";
        }
        long minutes = Math.round(seconds / 60);
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /** Clears the line. */
    @Override
    public synchronized void close() {
        if (shown) {
            terminal.print("\r" + " ".repeat(task.length() + WIDTH + 45) + "\r");
            terminal.flush();
        }
    }
}
