package siegert.theory.fokkerplanck;

import siegert.datasets.network.Neuron;

/** Faces in the membrane potential: fine at reset and threshold, on the scale of the kinetic layer, and coarse between. */
public final class PotentialMesh {
    private PotentialMesh() {}

    /**
     * The faces (V), ascending, with the reset among them and the threshold as the last.
     *
     * @param mean mean of the input (V)
     * @param sd standard deviation of the input (V)
     * @param below reach below the mean, in deviations of the free potential (1)
     * @param resolution cells at refinement 1
     * @param refinement at least 1
     */
    public static double[] of(
            Neuron neuron, double mean, double sd, double below, Resolution resolution, int refinement) {
        double deviation = PhaseSpace.freeDeviation(neuron, sd);
        double layer = PhaseSpace.current(neuron, sd) * neuron.tauS() / neuron.tauM();
        double lowest = Math.min(mean - below * deviation, neuron.reset() - 3 * deviation);
        double largest = resolution.potentialSpacing() * deviation;
        double smallest = Math.min(largest, resolution.layerSpacing() * layer);
        return Graded.mesh(
                new double[] {lowest, neuron.reset(), neuron.threshold()},
                v -> {
                    double distance = Math.min(Math.abs(v - neuron.reset()), neuron.threshold() - v);
                    // the logarithm of the density falls by (V - mean)/deviation^2 a volt
                    double tail = Math.max(0, v - mean) / (2 * deviation);
                    return Math.min(largest / Math.sqrt(1 + tail * tail), smallest + resolution.growth() * distance);
                },
                refinement);
    }
}
