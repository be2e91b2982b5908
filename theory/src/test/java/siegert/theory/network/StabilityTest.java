package siegert.theory.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.ZMatrixRMaj;
import org.junit.jupiter.api.Test;
import siegert.datasets.Matrix;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.Population;

/**
 * One population with response 1 / (1 + i omega tau), delay d and loop gain: 1 + lambda tau = gain exp(-lambda d) is solved
 * in closed form where lambda is imaginary.
 */
class StabilityTest {
    private static final double TAU = 10e-3;
    private static final double DELAY = 2e-3;

    private static Stability stability(double gain, double step) {
        Population population = new Population("P", 1, new Neuron(TAU, 0, 0, 15e-3, 0), List.of(), 0);
        Matrix weight = Matrix.filled(1, 1, gain / TAU);
        Delays delays = new Delays(DelayDistribution.NONE, Matrix.filled(1, 1, DELAY), Matrix.filled(1, 1, 0));
        Network network = new Network("loop", List.of(population), Matrix.filled(1, 1, 1), weight, delays, List.of());
        Response lowPass = (omega, re, im) -> {
            for (int f = 0; f < omega.length; f++) {
                double x = omega[f] * TAU;
                re[f] = 1 / (1 + x * x);
                im[f] = -x / (1 + x * x);
            }
        };
        double[] frequency = IntStream.range(0, (int) (1000 / step))
                .mapToDouble(k -> 0.1 + k * step)
                .toArray();
        EffectiveConnectivity connectivity = new EffectiveConnectivity(network, List.of(lowPass));
        return PowerSpectra.of(connectivity, network, (omega, power) -> power[0] = 1, frequency, 1)
                .stability();
    }

    /** omega d + atan(omega tau) = pi, by bisection (rad/s). */
    private static double criticalOmega() {
        double low = 0;
        double high = Math.PI / DELAY;
        for (int k = 0; k < 100; k++) {
            double middle = (low + high) / 2;
            if (middle * DELAY + Math.atan(middle * TAU) < Math.PI) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Test
    void delayedInhibitionOscillatesBeyondTheCriticalGain() {
        double omega = criticalOmega();
        double gain = -Math.hypot(1, omega * TAU);
        assertEquals(0, stability(0.97 * gain, 0.1).unstableModes());
        assertEquals(2, stability(1.03 * gain, 0.1).unstableModes());
        Stability near = stability(0.99 * gain, 0.01);
        assertEquals(omega / (2 * Math.PI), near.frequency(), 1);
        assertEquals(distance(0.99 * gain, omega), near.nearest(), 1e-3 * near.nearest());
        assertEquals(0, near.unstableModes());
    }

    /** min |1 - lambda| by search about a frequency (rad/s). */
    private static double distance(double gain, double omega) {
        double nearest = Double.POSITIVE_INFINITY;
        for (double w = 0.9 * omega; w < 1.1 * omega; w += 1e-5 * omega) {
            // |1 + i w tau - gain exp(-i w d)| / |1 + i w tau|
            double re = 1 - gain * Math.cos(w * DELAY);
            double im = w * TAU + gain * Math.sin(w * DELAY);
            nearest = Math.min(nearest, Math.hypot(re, im) / Math.hypot(1, w * TAU));
        }
        return nearest;
    }

    @Test
    void excitationGrowsBeyondGainOne() {
        assertEquals(0, stability(0.9, 0.1).unstableModes());
        assertEquals(1, stability(1.1, 0.1).unstableModes());
        // lambda is 0.5 at frequency 0; the first frequency is 0.1 Hz
        assertEquals(0.5, stability(0.5, 0.1).nearest(), 1e-3);
    }

    @Test
    void coarseFrequenciesTellNothing() {
        assertEquals(-1, stability(-30, 200).unstableModes());
    }

    /** Of a triangular, strongly non-normal matrix the eigenvalues are those of the diagonal. */
    @Test
    void distanceIsThatOfTheNearestEigenvalueNotOfTheNorm() {
        ZMatrixRMaj matrix = new ZMatrixRMaj(3, 3);
        matrix.set(0, 0, 0.9, 0.1);
        matrix.set(1, 1, 0.2, 0);
        matrix.set(2, 2, -3, 1);
        matrix.set(0, 1, 50, 0);
        matrix.set(1, 2, 0, 30);
        LinearResponse response = new LinearResponse(3);
        response.invert(matrix);
        assertEquals(Math.hypot(0.1, 0.1), response.distance(), 0.01 * Math.hypot(0.1, 0.1));
    }
}
