package siegert.theory.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static siegert.theory.ReferenceCase.assertRelative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import siegert.datasets.Matrix;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.theory.ReferenceCase;

class WantedWorkingPointTest {
    private static final Neuron NEURON = new Neuron(5e-3, 0, 0.5e-3, 15e-3, 0);

    /** Two populations with one excitatory and one inhibitory external source each, as in Senk et al. 2020. */
    private static Network network(double[][] indegree, double[][] weight, double[][] external) {
        List<Population> populations = new ArrayList<>();
        for (int i = 0; i < indegree.length; i++) {
            List<PoissonInput> inputs = Arrays.stream(external[i])
                    .mapToObj(j -> new PoissonInput(1, j, 0))
                    .toList();
            populations.add(new Population("P" + i, 1000, NEURON, inputs, 0));
        }
        Matrix none = Matrix.filled(indegree.length, indegree.length, 0);
        return new Network(
                "ring",
                populations,
                Matrix.of(indegree),
                Matrix.of(weight),
                new Delays(DelayDistribution.NONE, none, none),
                List.of());
    }

    static Stream<ReferenceCase> wanted() {
        return ReferenceCase.all("senk_external_rates_").stream();
    }

    @ParameterizedTest
    @MethodSource("wanted")
    void externalRatesOfSenk2020(ReferenceCase reference) {
        Network network = network(reference.matrix("K"), reference.matrix("J"), reference.matrix("J_ext"));
        double[] mean = {reference.input("mu"), reference.input("mu")};
        double[] sd = {reference.input("sigma"), reference.input("sigma")};
        for (SourceRates sharing : SourceRates.values()) {
            ExternalRates found = WantedWorkingPoint.externalRates(network, Method.SHIFT, sharing, mean, sd);
            for (int i = 0; i < 2; i++) {
                assertRelative(reference.name(), reference.expectedArray(), found.toArray()[i], 1e-11);
            }
            assertTrue(found.residual() < 1e-13, "residual " + found.residual());
            WorkingPoint point = WorkingPoint.selfConsistent(found.applyTo(network), Method.SHIFT);
            assertEquals(mean[0], point.mean(0), 1e-14);
            assertEquals(sd[1], point.sd(1), 1e-14);
        }
    }

    private static final double[][] SIX = {{-0.3e-3, 0.2e-3}, {-0.3e-3, 0.2e-3}};

    private static double distance(WorkingPoint point, double mean, double sd) {
        double sum = 0;
        for (int i = 0; i < point.size(); i++) {
            sum += Math.pow((point.mean(i) - mean) / sd, 2) + Math.pow((point.sd(i) - sd) / sd, 2);
        }
        return Math.sqrt(sum / point.size());
    }

    /** Little noise with a high mean would need inhibition at a negative rate. */
    @Test
    void unreachableWorkingPointIsRefusedWithTheNearest() {
        Network network = network(
                new double[][] {{40, 10}, {40, 10}}, new double[][] {{0.1e-3, -0.6e-3}, {0.1e-3, -0.6e-3}}, SIX);
        double mean = 14e-3;
        double sd = 0.6e-3;
        UnreachableException refused = assertThrows(
                UnreachableException.class,
                () -> WantedWorkingPoint.externalRates(
                        network, Method.SHIFT, SourceRates.SHARED, new double[] {mean, mean}, new double[] {sd, sd}));
        ExternalRates nearest = refused.nearest();
        double least = distance(nearest.workingPoint(), mean, sd);
        assertEquals(least, nearest.residual(), 1e-12);
        assertTrue(least > 0.1 && nearest.workingPoint().residual() < 1e-9, "residual " + least);
        assertTrue(refused.getMessage().contains("nearest they give is mean [1"), refused.getMessage());
        String number = "\\d[\\d.e+]{0,9}";
        assertTrue(
                refused.getMessage().matches(".* with \\[\\[N, N\\], \\[N, N\\]\\] Hz: .*".replace("N", number)),
                refused.getMessage());
        SplittableRandom random = new SplittableRandom(17);
        for (int k = 0; k < 200; k++) {
            double[][] rates = nearest.toArray();
            double excitatory = Math.max(0, rates[0][1] + random.nextDouble(-1, 1) * (k + 1));
            double inhibitory = Math.max(0, rates[0][0] + random.nextDouble(-1, 1) * (k + 1));
            Network other = ExternalRates.withRates(
                    network, new double[][] {{inhibitory, excitatory}, {inhibitory, excitatory}});
            double further = distance(WorkingPoint.selfConsistent(other, Method.SHIFT), mean, sd);
            assertTrue(further >= least - 1e-12, "seed 17: " + further + " is nearer than " + least);
        }
    }

    /** Against all sets of positive components, solved one by one. */
    @Test
    void leastSquaresAreNonNegativeAndOptimal() {
        SplittableRandom random = new SplittableRandom(23);
        for (int k = 0; k < 200; k++) {
            int rows = 3 + k % 5;
            int columns = 1 + k % 4;
            double[][] a = new double[rows][columns];
            double[] b = new double[rows];
            for (int i = 0; i < rows; i++) {
                Arrays.setAll(a[i], j -> random.nextDouble(-1, 1));
                b[i] = random.nextDouble(-1, 1);
            }
            double[] x = new NonNegativeLeastSquares(a).solve(b);
            // conditions of Karush, Kuhn and Tucker: gradient 0 where positive, not falling where 0
            for (int j = 0; j < columns; j++) {
                double gradient = 0;
                for (int i = 0; i < rows; i++) {
                    double fit = -b[i];
                    for (int l = 0; l < columns; l++) {
                        fit += a[i][l] * x[l];
                    }
                    gradient += a[i][j] * fit;
                }
                assertTrue(x[j] >= 0, "seed 23");
                assertTrue(x[j] > 0 ? Math.abs(gradient) < 1e-12 : gradient > -1e-12, "seed 23: " + gradient);
            }
        }
    }

    @Test
    void impossibleWishesAreRefused() {
        Network network = network(new double[][] {{0}}, new double[][] {{0}}, new double[][] {{0.1e-3}});
        Network closed = network(new double[][] {{0}}, new double[][] {{0}}, new double[][] {{}});
        double[] one = {10e-3};
        for (double sd : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> WantedWorkingPoint.externalRates(
                            network, Method.SHIFT, SourceRates.SHARED, one, new double[] {sd}));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> WantedWorkingPoint.externalRates(
                        network, Method.SHIFT, SourceRates.SHARED, new double[] {1, 1}, one));
        assertThrows(
                IllegalArgumentException.class,
                () -> WantedWorkingPoint.externalRates(closed, Method.SHIFT, SourceRates.SHARED, one, one));
    }
}
