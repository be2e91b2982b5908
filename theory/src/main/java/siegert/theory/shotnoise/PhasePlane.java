package siegert.theory.shotnoise;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import siegert.datasets.network.Neuron;
import siegert.theory.fokkerplanck.Graded;
import siegert.theory.fokkerplanck.PotentialMesh;
import siegert.theory.fokkerplanck.Resolution;

/**
 * The discrete phase space of one neuron with exponential synapses and the spikes that arrive: faces in the membrane
 * potential V (V), points in the normalised current z (1), the velocity dV/dt on the faces, and the operators on z.
 */
final class PhasePlane {
    /** Reach of the currents beyond the region of interest, in standard deviations, and in jumps. */
    private static final double REACH = 4.5;

    private static final double JUMPS = 2;

    /** Distance of neighbouring currents where the neuron decides, in standard deviations. */
    private static final double SPACING = 0.4;

    /** Reach of the potential below the mean, in deviations of the free potential; jumps reach further than diffusion. */
    private static final double BELOW = 5.5;

    /** Smallest distance of a line of zero velocity from the end of the mesh that is worth a face. */
    private static final double NARROW = 1e-3;

    final Neuron neuron;
    /** Currents, normalised. */
    final Points points;
    /** Faces, ascending, the last is the threshold (V). */
    final double[] potential;
    /** Index of the face at the reset. */
    final int reset;
    /** Generator of the current (1/s), [to][from]. */
    final double[][] generator;
    /** What a spike of a source does (1), [source][to][from]. */
    final double[][][] spike;

    private final double mean;
    /** Standard deviation s of the current in the unit of V (V). */
    private final double current;

    /** @param constant part of the mean input that is not spikes (V) */
    PhasePlane(Neuron neuron, double constant, List<SpikeSource> sources, Arrival arrival) {
        this.neuron = neuron;
        this.mean = constant + neuron.tauM() * FiniteSynapses.drift(sources);
        double sd = Math.sqrt(neuron.tauM() * FiniteSynapses.intensity(sources));
        current = sd * Math.sqrt(neuron.tauM() / (2 * neuron.tauS()));
        double[] distance = sources.stream()
                .mapToDouble(s -> s.weight() * neuron.tauM() / (neuron.tauS() * current))
                .toArray();
        points = new Points(currents(distance, sources));
        potential = PotentialMesh.of(neuron, mean, sd, BELOW, Resolution.STANDARD, 1);
        reset = Arrays.binarySearch(potential, neuron.reset());
        int n = points.size();
        generator = points.operator();
        spike = new double[distance.length][][];
        double moved = 0;
        for (int s = 0; s < distance.length; s++) {
            spike[s] = points.operator();
            points.arrive(spike[s], sources.get(s), distance[s], arrival);
            double rate = sources.get(s).rate();
            moved += rate * distance[s];
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < n; j++) {
                    generator[k][j] += rate * spike[s][k][j];
                }
            }
        }
        double[] velocity = new double[n];
        for (int k = 0; k < n; k++) {
            velocity[k] = -points.at(k) / neuron.tauS() - moved;
        }
        points.drift(generator, velocity);
    }

    private double[] currents(double[] distance, List<SpikeSource> sources) {
        double down = Math.min(0, Arrays.stream(distance).min().orElse(0));
        double up = Math.max(0, Arrays.stream(distance).max().orElse(0));
        double atReset = (neuron.reset() - mean) / current;
        double atThreshold = (neuron.threshold() - mean) / current;
        double lowest = Math.max(-REACH, Math.min(0, atReset));
        double jumps = Math.max(
                JUMPS,
                sources.stream().mapToDouble(SpikeSource::largestMultiple).max().orElse(0));
        double from = lowest - REACH + jumps * down;
        double highest = Math.max(0, atThreshold);
        double to = highest + REACH + jumps * up;
        double[] anchors = DoubleStream.of(from, atReset, atThreshold, to)
                .filter(a -> a == from || a == to || a > from + NARROW && a < to - NARROW)
                .distinct()
                .toArray();
        double[] faces = Graded.mesh(
                anchors,
                z -> {
                    double outside = Math.max(0, Math.max(lowest + down - z, z - highest - up));
                    return SPACING * Math.sqrt(1 + outside * outside / 2.25);
                },
                1);
        double[] at = new double[faces.length - 1];
        for (int k = 0; k < at.length; k++) {
            at[k] = (faces[k] + faces[k + 1]) / 2;
        }
        return at;
    }

    /** Number of cells of the potential. */
    int cells() {
        return potential.length - 1;
    }

    /** dV/dt (V/s) at a face; nothing passes the lowest face. */
    double[] velocity(int face) {
        double[] v = new double[points.size()];
        for (int k = 0; k < v.length && face > 0; k++) {
            v[k] = (mean - potential[face] + current * points.at(k)) / neuron.tauM();
        }
        return v;
    }
}
