package siegert.theory.network;

import siegert.datasets.network.DelayDistribution;

/** How mean and standard deviation of the delays of a projection become their kernel. */
@FunctionalInterface
public interface DelayModel {
    /**
     * The kernel of one projection.
     *
     * @param mean mean (s), not negative
     * @param sd standard deviation (s), not negative
     */
    DelayKernel kernel(double mean, double sd);

    /** Delays of a distribution in continuous time. */
    static DelayModel of(DelayDistribution distribution) {
        return (mean, sd) -> DelayKernel.of(distribution, mean, sd);
    }

    /**
     * Gaussian delays as a simulation on a time grid has them: drawn again below a minimum and rounded to the grid.
     *
     * @param minimum shortest delay before rounding (s), not negative
     * @param step step of the grid (s), positive
     */
    static DelayModel onGrid(double minimum, double step) {
        return (mean, sd) -> new GridDelay(mean, sd, minimum, step);
    }

    /**
     * The same delays with a constant added, for instance half a step where spikes are stamped at the end of the step in
     * which they occur.
     *
     * @param latency what is added to every delay (s)
     */
    default DelayModel plus(double latency) {
        return (mean, sd) -> new ShiftedDelay(kernel(mean, sd), latency);
    }
}
