package siegert.theory.fokkerplanck;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import siegert.datasets.network.Neuron;

/**
 * The discrete phase space of one neuron at one working point: faces in the membrane potential V (V), cells in the
 * normalised current z (1), and the velocity dV/dt on the faces.
 *
 * <p>The reset is a face, and both lines on which the velocity vanishes at the reset and at the threshold are faces in
 * z, because the density is not smooth there.
 */
final class PhaseSpace {
    /** reach of both meshes beyond the region of interest, in standard deviations */
    private static final double REACH = 4.5;

    /** reach of the potential below the mean, in deviations of the free potential */
    private static final double BELOW = 5;

    /** smallest distance of a line of zero velocity from the end of the mesh that is worth a face (1) */
    private static final double NARROW = 1e-3;

    final Neuron neuron;
    /** mean of the input (V) */
    final double mean;
    /** standard deviation of the current in the unit of V: sd sqrt(tau_m / (2 tau_s)) (V) */
    final double current;

    final NoiseGrid noise;
    /** faces, ascending, the last is the threshold (V) */
    final double[] potential;
    /** index of the face at the reset */
    final int reset;

    PhaseSpace(Neuron neuron, double mean, double sd, Resolution resolution, int refinement) {
        this(
                neuron,
                mean,
                sd,
                noise(neuron, mean, sd, resolution, refinement),
                PotentialMesh.of(neuron, mean, sd, BELOW, resolution, refinement));
    }

    /** @param potential faces with the reset among them and the threshold as the last (V) */
    PhaseSpace(Neuron neuron, double mean, double sd, NoiseGrid noise, double[] potential) {
        this.neuron = neuron;
        this.mean = mean;
        this.current = current(neuron, sd);
        this.noise = noise;
        this.potential = potential;
        this.reset = Arrays.binarySearch(potential, neuron.reset());
    }

    /** Standard deviation of the current in the unit of V (V). */
    static double current(Neuron neuron, double sd) {
        return sd * Math.sqrt(neuron.tauM() / (2 * neuron.tauS()));
    }

    /** Standard deviation of the free membrane potential (V). */
    static double freeDeviation(Neuron neuron, double sd) {
        return sd * Math.sqrt(0.5 * neuron.tauM() / (neuron.tauM() + neuron.tauS()));
    }

    /** dV/dt (V/s) at a face; nothing passes the lowest face. */
    void velocity(int face, double[] v) {
        double drift = (mean - potential[face]) / neuron.tauM();
        double slope = current / neuron.tauM();
        for (int k = 0; k < noise.size; k++) {
            v[k] = face == 0 ? 0 : drift + slope * noise.z[k];
        }
    }

    private static NoiseGrid noise(Neuron neuron, double mean, double sd, Resolution resolution, int refinement) {
        double current = current(neuron, sd);
        double atReset = (neuron.reset() - mean) / current;
        double atThreshold = (neuron.threshold() - mean) / current;
        double from = -REACH + Math.max(-REACH, Math.min(0, atReset));
        double to = REACH + Math.max(0, atThreshold);
        double low = Math.max(from, Math.min(0, atReset));
        double high = Math.max(0, atThreshold);
        double[] anchors = DoubleStream.of(from, atReset, atThreshold, to)
                .filter(a -> a == from || a == to || a > from + NARROW && a < to - NARROW)
                .distinct()
                .toArray();
        double[] points = Graded.mesh(
                anchors,
                z -> {
                    double distance = Math.max(0, Math.max(low - z, z - high));
                    return resolution.noiseSpacing() * Math.sqrt(1 + distance * distance / 2.25);
                },
                refinement);
        return new NoiseGrid(points);
    }
}
