package siegert.workflows.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import siegert.datasets.Problem;
import siegert.spikes.Recording;
import siegert.spikes.Window;

/**
 * The window of a baseline, which cannot be measured again: runs that are held against it must be measured in one as long.
 *
 * @param baseline name of the baseline
 * @param window where its first run was measured
 */
record StoredWindow(String baseline, Window window) {
    /** Windows that differ by less (s) are equal up to the rounding of doubles. */
    private static final double SAME = 1e-9;

    /** Decimals of a time in ms that are said. */
    private static final int DECIMALS = 6;

    /** What is wrong with a recording that does not hold this window, as far as it says what it holds. */
    Optional<Problem> problem(Recording recording) {
        return recording.declared().filter(held -> !holds(held)).map(held -> {
            double duration = window.stop() - window.start();
            String message = "was recorded from " + milliseconds(held.start()) + " to " + milliseconds(held.stop())
                    + " ms, and " + baseline + " holds windows of " + milliseconds(duration) + " ms from "
                    + milliseconds(window.start()) + " ms";
            String remedy = held.stop() - held.start() > duration - SAME
                    ? "Name a window of that length inside the recording (--window " + milliseconds(held.start()) + ":"
                            + milliseconds(held.start() + duration) + ")."
                    : "Simulate it as long, or make the baseline of shorter windows (siegert baseline create RUNS --window "
                            + milliseconds(window.start()) + ":"
                            + milliseconds(window.start() + held.stop() - held.start()) + ").";
            return new Problem(recording.name(), 0, message, remedy);
        });
    }

    private boolean holds(Window held) {
        return held.start() < window.start() + SAME && held.stop() > window.stop() - SAME;
    }

    private static String milliseconds(double seconds) {
        return new BigDecimal(1e3 * seconds)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
