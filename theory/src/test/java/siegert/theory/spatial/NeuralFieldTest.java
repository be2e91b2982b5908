package siegert.theory.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import siegert.datasets.Matrix;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.lif.SynapticFilter;
import siegert.theory.lif.TransferFunction;
import siegert.theory.roots.AnalyticRoot;
import siegert.theory.special.Complex;

class NeuralFieldTest {
    /** Fig 9 of Layer et al. 2022 (NNMT 1.3.0): eigenvalues of the E-I ring at mean and sd 10 mV. */
    private static final JsonNode RING = read("/reference/figures/fig9-nnmt.json");

    private static final double DELAY = 1.5e-3;

    private static JsonNode read(String name) {
        try (var in = NeuralFieldTest.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[][] rows(JsonNode node) {
        double[][] rows = new double[node.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(node.get(i));
        }
        return rows;
    }

    private static double[] row(JsonNode node) {
        double[] row = new double[node.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = node.get(i).doubleValue();
        }
        return row;
    }

    private static SpatialCoupling coupling(double[][] weight, double[][] delay) {
        return new SpatialCoupling(
                Matrix.of(weight),
                Matrix.of(delay),
                List.of(new SpatialProfile.Boxcar(0.2e-3), new SpatialProfile.Boxcar(0.07e-3)));
    }

    private static SpatialCoupling ringCoupling(double[][] weight) {
        return coupling(weight, new double[][] {{DELAY, DELAY}, {DELAY, DELAY}});
    }

    private static NeuralField ring() {
        return new NeuralField(ringCoupling(rows(RING.path("W_rate"))), row(RING.path("tau_rate")));
    }

    private static Complex at(JsonNode node, int i, int j) {
        return new Complex(
                node.path("re").get(i).get(j).doubleValue(),
                node.path("im").get(i).get(j).doubleValue());
    }

    @Test
    void allBranchesOfTheRingAgree() {
        NeuralField ring = ring();
        double[] wavenumber = row(RING.path("k_wavenumbers"));
        int[] branches = {-3, -2, -1, 0, 1, 2};
        for (int b = 0; b < branches.length; b++) {
            for (int i = 0; i < wavenumber.length; i++) {
                Complex expected = at(RING.path("eigenvalues"), b, i);
                Complex actual = ring.wave(wavenumber[i], branches[b]).lambda();
                assertEquals(
                        0,
                        actual.minus(expected).abs(),
                        1e-12 * expected.abs(),
                        "branch " + branches[b] + " at " + wavenumber[i]);
            }
        }
    }

    @Test
    void mostUnstableWaveOfTheRing() {
        NeuralField ring = ring();
        Wave atPublished = ring.rightmost(19_000);
        assertEquals(40.05919178, atPublished.lambda().re(), 1e-8);
        assertEquals(1314.06733488, atPublished.lambda().im(), 1e-8);
        Wave most = ring.mostUnstable(1000, 100_000);
        // the published maximum stands on a grid of 500 1/m
        assertEquals(19_000, most.wavenumber(), 250);
        assertTrue(most.lambda().re() > atPublished.lambda().re());
        assertTrue(most.grows());
        for (double k : new double[] {most.wavenumber() - 5, most.wavenumber() + 5}) {
            assertTrue(ring.rightmost(k).lambda().re() < most.lambda().re());
        }
        assertEquals(209, most.frequency(), 1);
    }

    private static NeuralField heterogeneous(JsonNode node) {
        double[] profile = row(node.path("profile"));
        List<SpatialProfile> profiles = new ArrayList<>();
        for (double p : profile) {
            // at k = 1: 1/(1 + l²) = p
            profiles.add(new SpatialProfile.Exponential(Math.sqrt(1 / p - 1)));
        }
        return new NeuralField(
                new SpatialCoupling(
                        Matrix.of(rows(node.path("weight"))), Matrix.of(rows(node.path("delay"))), profiles),
                row(node.path("tau")));
    }

    @Test
    void rightmostWavesWithDifferentDelaysAndTimeConstants() {
        for (JsonNode node : read("/mpmath/spatial.json").path("roots")) {
            NeuralField field = heterogeneous(node);
            assertEquals(node.path("weight").size() == 1, field.isHomogeneous());
            Complex expected = new Complex(
                    node.path("root").path("re").doubleValue(),
                    node.path("root").path("im").doubleValue());
            Complex actual = field.rightmost(1).lambda();
            assertEquals(0, actual.minus(expected).abs(), 1e-11 * expected.abs(), () -> expected + " but " + actual);
        }
    }

    @Test
    void equalPopulationsAreOneWhateverThePath() {
        // two equal halves of one population, delays that differ in projections without weight only
        double[][] weight = {{-1.5, -1.5}, {-1.5, -1.5}};
        NeuralField halves = new NeuralField(
                new SpatialCoupling(
                        Matrix.of(weight),
                        Matrix.of(new double[][] {{0.002, 0.002 + 1e-12}, {0.002, 0.002}}),
                        List.of(new SpatialProfile.Gaussian(1e-3), new SpatialProfile.Gaussian(1e-3))),
                new double[] {0.005, 0.005});
        assertFalse(halves.isHomogeneous());
        Complex one = new DelayedFeedback(0.005, 0.002, new Complex(-3, 0)).root(0);
        // a delay moved by 1e-12 s moves the root by 1e-9 of itself
        assertEquals(0, halves.rightmost(0).lambda().minus(one).abs(), 1e-8 * one.abs());
    }

    @Test
    void countsTheRootsItKnows() {
        DelayedFeedback feedback = new DelayedFeedback(0.005, 0.002, new Complex(-3, 0));
        UnaryOperator<Complex> function = lambda ->
                lambda.times(0.005).plus(1).minus(lambda.times(-0.002).exp().times(-3));
        RightmostRoot roots =
                new RightmostRoot(function, x -> 200 + 600 * Math.exp(Math.max(0, -x) * 0.002), 1 / 0.007);
        for (int pairs = 0; pairs < 4; pairs++) {
            // branches b and -1-b are conjugate for a real, negative gain
            double right = feedback.root(pairs).re();
            assertEquals(2 * pairs, roots.countRightOf(right + 1));
            assertEquals(2 * pairs + 2, roots.countRightOf(right - 1));
        }
        Complex found = roots.rightmost(feedback.root(2));
        assertEquals(feedback.root(0).re(), found.re(), 1e-9);
    }

    /** The ring's neurons at (10, 10) mV, method shift. */
    private static TransferFunction neuron() {
        return new TransferFunction(
                new Neuron(5e-3, 0, 0.5e-3, 15e-3, 0),
                Method.SHIFT,
                Refractoriness.INCLUDED,
                SynapticFilter.APPLIED,
                10e-3,
                10e-3);
    }

    /** All six published branches, growing and damped down to -1500 1/s. */
    @Test
    void rateModelGoesOverIntoTheSpikingModel() {
        double[][] indegree = {
            {400 * 0.1756e-3 * 5e-3, -100 * 0.878e-3 * 5e-3}, {400 * 0.1756e-3 * 5e-3, -100 * 0.878e-3 * 5e-3}
        };
        double tau = row(RING.path("tau_rate"))[0];
        double[][] weight = rows(RING.path("W_rate"));
        UnaryOperator<Complex> filter = new FirstOrderLowPass(weight[0][0] / indegree[0][0], tau);
        LinearizedField rate = new LinearizedField(ringCoupling(indegree), List.of(filter, filter));
        LinearizedField spiking = LinearizedField.spiking(ringCoupling(indegree), List.of(neuron(), neuron()));
        double[] alpha = row(RING.path("alphas"));
        int[] branches = {-3, -2, -1, 0, 1, 2};
        for (int b = 0; b < branches.length; b++) {
            Wave start = ring().wave(19_000, branches[b]);
            for (int i = 0; i < alpha.length; i++) {
                Complex expected = at(RING.path("lambdas_chareq"), b, i);
                Complex actual =
                        spiking.interpolated(rate, start, alpha[i], 1 / DELAY).lambda();
                // the other program: NNMT's fit, fsolve to 1.5e-8
                assertEquals(
                        0,
                        actual.minus(expected).abs(),
                        1e-7 * expected.abs(),
                        "branch " + branches[b] + ", alpha " + alpha[i] + ": " + actual);
            }
        }
        Wave direct = spiking.near(ring().wave(19_000, 0), 0.3 / DELAY);
        assertEquals(73.884868, direct.lambda().re(), 1e-4);
        assertEquals(1256.437507, direct.lambda().im(), 1e-4);
        Wave damped = spiking.near(new Wave(19_000, new Complex(-900, 4800)), 0.3 / DELAY);
        assertEquals(-885.306057, damped.lambda().re(), 1e-4);
        assertEquals(4777.297760, damped.lambda().im(), 1e-4);
        assertFalse(damped.grows());
    }

    @Test
    void saysWhatIsWrong() {
        Matrix two = Matrix.filled(2, 2, 1);
        List<SpatialProfile> profiles = List.of(new SpatialProfile.Boxcar(1), new SpatialProfile.Boxcar(1));
        assertThrows(IllegalArgumentException.class, () -> new SpatialCoupling(two, Matrix.filled(1, 2, 1), profiles));
        assertThrows(IllegalArgumentException.class, () -> new SpatialCoupling(two, Matrix.filled(2, 2, -1), profiles));
        SpatialCoupling coupling = new SpatialCoupling(two, two, profiles);
        assertThrows(IllegalArgumentException.class, () -> new NeuralField(coupling, new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> new NeuralField(coupling, new double[] {1, 0}));
        assertThrows(IllegalArgumentException.class, () -> new LinearizedField(coupling, List.of()));
        assertThrows(IllegalArgumentException.class, () -> ring().mostUnstable(2, 1));
        assertThrows(ArithmeticException.class, () -> AnalyticRoot.near(lambda -> lambda.exp(), Complex.ZERO, 1));
    }
}
