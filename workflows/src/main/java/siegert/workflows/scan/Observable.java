package siegert.workflows.scan;

import java.util.List;
import java.util.Locale;

/** What is observed at every point of a scan. */
public enum Observable {
    /** Self-consistent firing rate (Hz). */
    RATES(Scope.POPULATION, Needs.WORKING_POINT, "rate_hz"),
    /** Coefficient of variation of the inter-spike intervals. */
    CV(Scope.POPULATION, Needs.WORKING_POINT, "cv"),
    /** Mean and standard deviation of the input (mV); the free membrane potential has variance sd²/2. */
    INPUT(Scope.POPULATION, Needs.WORKING_POINT, "input_mean_mv", "input_sd_mv"),
    /**
     * The most prominent peak of the power spectrum: its frequency (Hz), power (Hz) and prominence (dB). Empty where no
     * peak rises 1 dB out of its surroundings.
     */
    PEAK(Scope.POPULATION, Needs.SPECTRA, "peak_hz", "peak_power_hz", "peak_prominence_db"),
    /**
     * Number of growing modes, empty where they could not be counted; smallest distance of an eigenvalue of the effective
     * connectivity from 1 and its frequency (Hz), empty where that is above {@link siegert.theory.network.Stability#CRITICAL}.
     */
    STABILITY(Scope.NETWORK, Needs.SPECTRA, "unstable_modes", "critical_distance", "critical_hz"),
    /**
     * Number of self-consistent states, of those in which no mode grows (empty where the modes of one could not be counted),
     * and 1 if the indices add up to 1, else 0: the search is incomplete.
     */
    FIXED_POINTS(Scope.NETWORK, Needs.FIXED_POINTS, "fixed_points", "stable_fixed_points", "fixed_points_complete");

    /** Whether every population has its own value. */
    public enum Scope {
        POPULATION,
        NETWORK
    }

    /** How much theory it takes. */
    public enum Needs {
        WORKING_POINT,
        SPECTRA,
        FIXED_POINTS
    }

    private final Scope scope;
    private final Needs needs;
    private final List<String> columns;

    Observable(Scope scope, Needs needs, String... columns) {
        this.scope = scope;
        this.needs = needs;
        this.columns = List.of(columns);
    }

    public Scope scope() {
        return scope;
    }

    public Needs needs() {
        return needs;
    }

    /** Names of its columns, unit at the end. */
    public List<String> columns() {
        return columns;
    }

    /** Its name on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
