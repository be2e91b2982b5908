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
    private final long begin = System.nanoTime();
    private long start = begin;
    private long lastShown = begin + SECOND - SECOND / 5;
    private long furthest;
    private boolean shown;

    private Progress(PrintStream terminal, String task, Amount amount) {
        this.terminal = terminal;
        this.task = task;
        this.amount = amount;
    }

    /** What the amounts are. */
    enum Amount {
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
        if (done < furthest / 2) {
            // the files are read once more: its own rate and remaining time
            start = now;
            furthest = 0;
        }
        furthest = Math.max(furthest, done);
        if (now - lastShown < SECOND / 5) {
            return;
        }
        lastShown = now;
        shown = true;
        terminal.print("\r" + line(task, amount, done, total, (now - start) / 1e9));
        terminal.flush();
    }

    /**
     * The line that shows how far the work is.
     *
     * @param seconds how long it has taken
     */
    static String line(String task, Amount amount, long done, long total, double seconds) {
        // a file that grows is read beyond the length that it had
        long part = Math.max(0, Math.min(done, total));
        int full = (int) (WIDTH * (double) part / total);
        StringBuilder line = new StringBuilder(task);
        line.append(" [")
                .append("#".repeat(full))
                .append(".".repeat(WIDTH - full))
                .append("] ");
        line.append((int) (100.0 * part / total)).append(" %");
        if (part > 0) {
            if (amount == Amount.BYTES) {
                line.append(", ").append(Math.round(part / seconds / 1e6)).append(" MB/s");
            }
            line.append(", ").append(duration(seconds * (total - part) / part)).append(" left  ");
        }
        return line.toString();
    }

    private static String duration(double seconds) {
        if (seconds < 120) {
            return Math.round(seconds) + " s";
        }
        return seconds < 7200 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3600) + " h";
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
