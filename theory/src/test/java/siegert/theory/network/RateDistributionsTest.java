package siegert.theory.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static siegert.theory.ReferenceCase.assertRelative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import siegert.datasets.Matrix;
import siegert.datasets.network.ConnectionRule;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.theory.ReferenceCase;
import siegert.theory.ReferenceTable;

class RateDistributionsTest {
    /** N = 4000 and 1000, connected with probability 0.1, weights 0.15 and -0.75 mV of relative spread. */
    private static Network network(double external, double spread) {
        Neuron neuron = new Neuron(20e-3, 2e-3, 0, 20e-3, 10e-3);
        List<PoissonInput> input = List.of(new PoissonInput(800, 0.15e-3, external));
        Network equal = new Network(
                "balanced",
                List.of(new Population("E", 4000, neuron, input, 0), new Population("I", 1000, neuron, input, 0)),
                Matrix.of(new double[][] {{400, 100}, {400, 100}}),
                Matrix.of(new double[][] {{0.15e-3, -0.75e-3}, {0.15e-3, -0.75e-3}}),
                ResponseNonlinearity.SATURATION_DRIVEN.at(1).delays(),
                List.of());
        return withSpread(equal, spread);
    }

    private static Network withSpread(Network n, double spread) {
        Matrix spreads = Matrix.filled(n.size(), n.size(), spread);
        return new Network(
                n.name(), n.populations(), n.indegree(), n.weight(), spreads, n.tauS(), n.delays(), n.remarks());
    }

    @Test
    void aPairIsJoinedAtMostOnce() {
        Network network = network(100, 0);
        double[][] dense = network.indegree().toArray();
        dense[0][1] = 1001;
        Network impossible = network.withIndegree(Matrix.of(dense));
        for (ConnectionRule rule : List.of(ConnectionRule.BERNOULLI, ConnectionRule.FIXED_INDEGREE)) {
            IllegalArgumentException error = assertThrows(
                    IllegalArgumentException.class, () -> RateDistributions.of(impossible, Method.DELTA, rule));
            assertTrue(error.getMessage().contains("K[E,I] is 1001.0, but I has 1000 neurons"), error.getMessage());
        }
    }

    /** Against another program; quantiles there are interpolated between points of 0.0045 sd. */
    @Test
    void agreesWithScipy() {
        for (String[] row : ReferenceTable.rows("rate_distributions.csv")) {
            double[] v = Arrays.stream(row).mapToDouble(Double::parseDouble).toArray();
            for (RateDistribution d :
                    RateDistributions.of(network(v[0], 0.2), Method.DELTA, ConnectionRule.BERNOULLI)) {
                assertRelative("mean", v[1], d.mean(), 1e-9);
                assertRelative("sd", v[2], d.sd(), 1e-8);
                assertRelative("10 %", v[3], d.quantile(0.1), 1e-5);
                assertRelative("median", v[4], d.quantile(0.5), 1e-5);
                assertRelative("90 %", v[5], d.quantile(0.9), 1e-5);
            }
        }
    }

    /** Quenched spread of rates of the cortical microcircuit in the notes on simulations, two digits (Hz). */
    @Test
    void spreadsOfTheMicrocircuit() {
        Network bos = ReferenceNetwork.of(ReferenceCase.read("microcircuit_power_spectra_shift"));
        double[][] indegree = bos.indegree().toArray();
        indegree[2][3] = 794.596213;
        List<Population> populations = new ArrayList<>(bos.populations());
        Population p = populations.get(2);
        PoissonInput external = p.inputs().get(0);
        populations.set(
                2,
                new Population(
                        p.name(),
                        p.size(),
                        p.neuron(),
                        List.of(new PoissonInput(2100, external.weight(), external.rate())),
                        0));
        Network network = withSpread(
                new Network("PD14", populations, Matrix.of(indegree), bos.weight(), bos.delays(), List.of()), 0.1);
        double[] expected = {0.65, 1.65, 2.60, 3.27, 4.05, 4.36, 1.19, 4.05};
        List<RateDistribution> found = RateDistributions.of(network, Method.SHIFT, ConnectionRule.FIXED_TOTAL_NUMBER);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found.get(i).sd(), 0.03 * expected[i], "population " + i);
        }
        assertEquals(0.763, found.get(0).mean(), 0.005);
    }

    /** Where every neuron gets the same, all rates are those of the working point. */
    @Test
    void withoutDisorderAllNeuronsAreAlike() {
        for (ConnectionRule rule : List.of(ConnectionRule.FIXED_INDEGREE, ConnectionRule.FIXED_INDEGREE_MULTAPSES)) {
            Network network = network(9, 0);
            WorkingPoint point = WorkingPoint.selfConsistent(network, Method.DELTA);
            List<RateDistribution> found = RateDistributions.of(network, Method.DELTA, rule);
            for (int i = 0; i < 2; i++) {
                assertRelative("mean", point.rate(i), found.get(i).mean(), 1e-9);
                assertTrue(
                        found.get(i).sd() < 1e-3 * point.rate(i),
                        rule + ": sd " + found.get(i).sd());
                assertRelative("quantile", point.rate(i), found.get(i).quantile(0.99), 5e-3);
            }
        }
    }

    /**
     * Variance and covariance of the input by drawing synapses: 20000 targets, seed 9; 5 sd of the estimate of a
     * variance, 5 sqrt(2/20000), and as much of the covariance relative to both sds.
     */
    @ParameterizedTest
    @EnumSource(ConnectionRule.class)
    void spreadIsThatOfDrawnSynapses(ConnectionRule rule) {
        Random random = new Random(9);
        int sources = 200;
        int targets = 50;
        int indegree = 60;
        double[] rates = new double[sources];
        double nu = 0;
        double q = 0;
        for (int j = 0; j < sources; j++) {
            rates[j] = 5 * Math.exp(0.6 * random.nextGaussian());
            nu += rates[j] / sources;
            q += rates[j] * rates[j] / sources;
        }
        int draws = 20000;
        double[] sum = new double[5];
        for (int k = 0; k < draws; k++) {
            double mean = 0;
            double square = 0;
            int[] synapses = draw(rule, sources, targets, indegree, random);
            for (int j = 0; j < sources; j++) {
                for (int s = 0; s < synapses[j]; s++) {
                    double weight = 1 + 0.3 * random.nextGaussian();
                    mean += weight * rates[j];
                    square += weight * weight * rates[j];
                }
            }
            sum[0] += mean / draws;
            sum[1] += square / draws;
            sum[2] += mean * mean / draws;
            sum[3] += mean * square / draws;
            sum[4] += square * square / draws;
        }
        var s = new ProjectionInput(rule, indegree, 1, 0.3, sources, targets);
        double variance = sum[2] - sum[0] * sum[0];
        double tolerance = 5 * Math.sqrt(2.0 / draws);
        assertEquals(1, s.variance(nu, q) / variance, tolerance, rule + ", seed 9");
        double scale = Math.sqrt(variance * (sum[4] - sum[1] * sum[1]));
        double covariance = sum[3] - sum[0] * sum[1];
        // the stated covariance leaves out the share K/N of Bernoulli and the part 1/N_target of the others
        double neglected = rule == ConnectionRule.BERNOULLI
                ? (double) indegree / sources
                : rule.name().startsWith("FIXED_INDEGREE") ? 0 : 1.0 / targets;
        assertEquals(covariance / scale, s.covariance(nu, q) / scale, tolerance + neglected, rule + ", seed 9");
    }

    /** Number of synapses of one target from every source. */
    private static int[] draw(ConnectionRule rule, int sources, int targets, int indegree, Random random) {
        int[] synapses = new int[sources];
        switch (rule) {
            case BERNOULLI -> {
                for (int j = 0; j < sources; j++) {
                    synapses[j] = random.nextDouble() < (double) indegree / sources ? 1 : 0;
                }
            }
            case FIXED_INDEGREE_MULTAPSES -> {
                for (int k = 0; k < indegree; k++) {
                    synapses[random.nextInt(sources)]++;
                }
            }
            case FIXED_INDEGREE -> {
                for (int left = indegree; left > 0; ) {
                    int j = random.nextInt(sources);
                    if (synapses[j] == 0) {
                        synapses[j] = 1;
                        left--;
                    }
                }
            }
            case FIXED_TOTAL_NUMBER -> {
                for (int k = 0; k < indegree * targets; k++) {
                    int j = random.nextInt(sources);
                    synapses[j] += random.nextInt(targets) == 0 ? 1 : 0;
                }
            }
            case FIXED_OUTDEGREE -> {
                int outdegree = indegree * targets / sources;
                for (int j = 0; j < sources; j++) {
                    for (int k = 0; k < outdegree; k++) {
                        synapses[j] += random.nextInt(targets) == 0 ? 1 : 0;
                    }
                }
            }
        }
        return synapses;
    }

    /** Counting adds its variance, vanishes in a long window, and keeps the mean. */
    @Test
    void countingBroadens() {
        RateDistribution d = RateDistributions.of(network(9, 0.2), Method.DELTA, ConnectionRule.BERNOULLI)
                .get(0);
        CountedRates second = d.counted(1);
        double added = second.sd() * second.sd() - d.sd() * d.sd();
        assertTrue(added > 0 && added < d.mean(), "added " + added);
        double half = d.counted(0.5).sd();
        // 601 neurons at even distances against Gauss-Hermite points
        assertRelative("half the window", 2 * added, half * half - d.sd() * d.sd(), 1e-5);
        assertRelative("long window", d.quantile(0.9), d.counted(1e5).quantile(0.9), 1e-2);
        assertTrue(second.quantile(0.95) > d.quantile(0.95) && second.quantile(0.05) < d.quantile(0.05));
        assertRelative("share", 0.3, second.below(second.quantile(0.3)), 1e-6);
        // int (1 - F) and int 2 r (1 - F) by the midpoint rule up to 120 Hz
        double mean = 0;
        double square = 0;
        for (int k = 0; k < 600; k++) {
            double rate = 0.2 * (k + 0.5);
            double above = 1 - second.below(rate);
            mean += 0.2 * above;
            square += 0.2 * 2 * rate * above;
        }
        assertRelative("mean", d.mean(), mean, 1e-4);
        assertRelative("sd", second.sd(), Math.sqrt(square - mean * mean), 1e-4);
        assertThrows(IllegalArgumentException.class, () -> d.quantile(0));
        assertThrows(IllegalArgumentException.class, () -> second.quantile(1));
        assertThrows(IllegalArgumentException.class, () -> d.counted(0));
        assertThrows(IllegalArgumentException.class, () -> d.counted(Double.NaN));
    }

    /** 23E with equal in-degrees over 10 s: total sd 0.278 Hz, of which counting 0.273 Hz, in the notes on simulations. */
    @Test
    void countingDominatesWhereInputsAreEqual() {
        Network network = ReferenceNetwork.of(ReferenceCase.read("microcircuit_power_spectra_shift"));
        RateDistribution d = RateDistributions.of(withSpread(network, 0.1), Method.SHIFT, ConnectionRule.FIXED_INDEGREE)
                .get(0);
        double total = d.counted(10).sd();
        assertEquals(0.278, total, 0.02);
        assertTrue(d.sd() < 0.3 * total, "quenched " + d.sd() + " of " + total + " Hz");
    }
}
