package siegert.theory.resolved;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import siegert.datasets.Matrix;
import siegert.datasets.network.Connectivity;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.datasets.result.ResolvedPrediction;
import siegert.theory.ReferenceCase;
import siegert.theory.lif.FiringRate;
import siegert.theory.lif.IntervalVariability;
import siegert.theory.linalg.PseudoTransient;
import siegert.theory.network.MeanFieldException;
import siegert.theory.network.WorkingPoint;

class ResolvedTheoryTest {
    private static final Neuron DELTA = new Neuron(0.02, 0.002, 0, 0.015, 0);
    private static final Neuron FILTERED = new Neuron(0.02, 0.002, 0.0005, 0.015, 0);

    /** Populations of 40 and 10 neurons. */
    private static Network network(Neuron neuron, double excitatory, double inhibitory, double external) {
        List<PoissonInput> inputs = List.of(new PoissonInput(1, 0.8e-3, external));
        return new Network(
                "small",
                List.of(new Population("E", 40, neuron, inputs, 0.006), new Population("I", 10, neuron, inputs, 0.004)),
                Matrix.of(new double[][] {{40, 10}, {40, 10}}),
                Matrix.of(new double[][] {{excitatory, inhibitory}, {excitatory, inhibitory}}),
                new Delays(DelayDistribution.NONE, Matrix.filled(2, 2, 1e-3), Matrix.filled(2, 2, 0)),
                List.of());
    }

    private static Connectivity allToAll(double excitatory, double inhibitory) {
        int[] source = new int[2500];
        int[] target = new int[2500];
        double[] weight = new double[2500];
        for (int k = 0; k < 2500; k++) {
            source[k] = k % 50;
            target[k] = k / 50;
            weight[k] = source[k] < 40 ? excitatory : inhibitory;
        }
        return Connectivity.of(50, source, target, weight, new double[0]);
    }

    private static Neuron neuron(ReferenceCase reference) {
        return new Neuron(
                reference.input("tau_m"),
                reference.has("tau_r") ? reference.input("tau_r") : 0.002,
                reference.input("tau_s"),
                reference.input("V_th_rel"),
                reference.input("V_0_rel"));
    }

    /** NNMT's own arithmetic with its rates put in; the CVs need the refractory period only through them. */
    @Test
    void pairwiseGainsAreThoseOfTheReference() {
        ReferenceCase reference = ReferenceCase.read("pairwise_effective_connectivity");
        double[][] weights = reference.matrix("J");
        double[] mean = reference.array("mu");
        double[] sd = reference.array("sigma");
        double[] rate = reference.array("nu");
        int n = rate.length;
        int[] source = new int[n * n];
        int[] target = new int[n * n];
        double[] weight = new double[n * n];
        for (int k = 0; k < n * n; k++) {
            source[k] = k % n;
            target[k] = k / n;
            weight[k] = weights[k / n][k % n];
        }
        Neuron neuron = neuron(reference);
        double[] byMean = new double[n];
        double[] byVariance = new double[n];
        for (int i = 0; i < n; i++) {
            // the derivatives are those of our rate; the reference takes the rate given, to which they are quadratic
            double scale = Math.pow(rate[i] / FiringRate.rate(neuron, Method.SHIFT, mean[i], sd[i]), 2);
            byMean[i] = neuron.tauM() * scale * FiringRate.derivativeByMean(neuron, Method.SHIFT, mean[i], sd[i]);
            byVariance[i] =
                    neuron.tauM() * scale * FiringRate.derivativeByVariance(neuron, Method.SHIFT, mean[i], sd[i]);
        }
        PairwiseConnectivity w =
                PairwiseConnectivity.of(Connectivity.of(n, source, target, weight, new double[0]), byMean, byVariance);
        double[] found = new double[n * n];
        for (int k = 0; k < n * n; k++) {
            found[k] = w.gain(k / n, k % n);
        }
        ReferenceCase.assertRelative("W", reference.expectedArray(), found, 1e-11);
    }

    @Test
    void boundAndCovariancesAreThoseOfTheReference() {
        ReferenceCase bound = ReferenceCase.read("pairwise_spectral_bound");
        PairwiseConnectivity w = PairwiseConnectivity.of(bound.matrix("J_eff"));
        assertEquals(bound.expected(), Math.abs(w.spectralBound()), 1e-12 * bound.expected());
        ReferenceCase reference = ReferenceCase.read("pairwise_covariances");
        ResolvedCovariances covariances = ResolvedCovariances.of(
                PairwiseConnectivity.of(reference.matrix("J_eff")),
                reference.array("nu"),
                reference.array("cvs"),
                NoiseStrength.MATCHED);
        double[] flat = Arrays.stream(covariances.covariance().toArray())
                .flatMapToDouble(Arrays::stream)
                .toArray();
        ReferenceCase.assertRelative("C", reference.expectedArray(), flat, 1e-11);
    }

    /** Every neuron of a population receives the same: the theory of populations, neuron by neuron. */
    @Test
    void identicalNeuronsAreTheirPopulation() {
        for (Neuron neuron : List.of(DELTA, FILTERED)) {
            Network network = network(neuron, 0.4e-3, -2e-3, 3000);
            ResolvedTheory theory = new ResolvedTheory(network, allToAll(0.4e-3, -2e-3), Method.SHIFT);
            WorkingPoint point = WorkingPoint.selfConsistent(network, Method.SHIFT);
            for (int i = 0; i < 50; i++) {
                int p = i < 40 ? 0 : 1;
                assertEquals(point.rate(p), theory.rates()[i], 1e-11 * point.rate(p));
                assertEquals(point.mean(p), theory.means()[i], 1e-12);
                assertEquals(point.sd(p), theory.sds()[i], 1e-12);
                assertEquals(
                        IntervalVariability.cv(neuron, Method.SHIFT, point.mean(p), point.sd(p)),
                        theory.cvs()[i],
                        1e-11);
            }
            assertTrue(theory.residual() < 1e-10, "residual " + theory.residual());
        }
    }

    /** Finite differences of the rate itself. */
    @Test
    void gainsAreDerivativesOfTheRate() {
        Network network = network(FILTERED, 0.4e-3, -2e-3, 3000);
        ResolvedTheory theory = new ResolvedTheory(network, allToAll(0.4e-3, -2e-3), Method.SHIFT);
        PairwiseConnectivity w = theory.effectiveConnectivity();
        double step = 1e-3;
        for (int j : new int[] {3, 45}) {
            double weight = j < 40 ? 0.4e-3 : -2e-3;
            double[] changed = new double[2];
            for (int side = 0; side < 2; side++) {
                double change = side == 0 ? step : -step;
                double mean = theory.means()[7] + 0.02 * weight * change;
                double variance = theory.sds()[7] * theory.sds()[7] + 0.02 * weight * weight * change;
                changed[side] = FiringRate.rate(FILTERED, Method.SHIFT, mean, Math.sqrt(variance));
            }
            double slope = (changed[0] - changed[1]) / (2 * step);
            assertEquals(slope, w.gain(7, j), 1e-7 * Math.abs(slope));
        }
    }

    /** Synapses in another order, one of them in two parts: the mean is the same, and the effect of both counts. */
    @Test
    void severalSynapsesBetweenTwoNeuronsCountTogether() {
        PairwiseConnectivity w = PairwiseConnectivity.of(
                Connectivity.of(
                        3,
                        new int[] {2, 0, 2, 1},
                        new int[] {1, 1, 1, 0},
                        new double[] {1e-3, 2e-3, 3e-3, -1e-3},
                        new double[0]),
                new double[] {10, 20, 30},
                new double[] {1000, 2000, 3000});
        assertEquals(20 * 4e-3 + 2000 * (1e-6 + 9e-6), w.gain(1, 2), 1e-15);
        assertEquals(20 * 2e-3 + 2000 * 4e-6, w.gain(1, 0), 1e-15);
        assertEquals(10 * -1e-3 + 1000 * 1e-6, w.gain(0, 1), 1e-15);
        assertEquals(0, w.gain(2, 0));
        assertArrayEquals(new int[] {0, 1, 3, 3}, w.starts());
        assertArrayEquals(new int[] {1, 0, 2}, w.sources());
    }

    @Test
    void autocovariancesAreMatchedOrTheNoiseIs() {
        SplittableRandom random = new SplittableRandom(5);
        int n = 37;
        double[][] gain = new double[n][n];
        double[] rates = new double[n];
        double[] cvs = new double[n];
        for (int i = 0; i < n; i++) {
            rates[i] = 5 + 20 * random.nextDouble();
            cvs[i] = 0.5 + 0.5 * random.nextDouble();
            for (int j = 0; j < n; j++) {
                gain[i][j] = 0.2 * (random.nextDouble() - 0.6);
            }
        }
        PairwiseConnectivity w = PairwiseConnectivity.of(gain);
        Matrix matched =
                ResolvedCovariances.of(w, rates, cvs, NoiseStrength.MATCHED).covariance();
        ResolvedCovariances renewal = ResolvedCovariances.of(w, rates, cvs, NoiseStrength.RENEWAL);
        for (int i = 0; i < n; i++) {
            double variance = cvs[i] * cvs[i] * rates[i];
            assertEquals(variance, matched.get(i, i), 1e-11 * variance);
            assertEquals(variance, renewal.noise()[i]);
            // (1-W) C (1-W)^T = D
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    for (int l = 0; l < n; l++) {
                        sum += ((i == k ? 1 : 0) - gain[i][k])
                                * renewal.covariance().get(k, l)
                                * ((j == l ? 1 : 0) - gain[j][l]);
                    }
                }
                assertEquals(i == j ? variance : 0, sum, 1e-11 * variance);
                assertEquals(
                        renewal.covariance().get(j, i), renewal.covariance().get(i, j));
            }
        }
    }

    @Test
    void beyondTheSpectralBoundCovariancesAreRefused() {
        double[][] strong = {{0, 1.5}, {0.9, 0}};
        MeanFieldException refused = assertThrows(
                MeanFieldException.class,
                () -> ResolvedCovariances.of(
                        PairwiseConnectivity.of(strong),
                        new double[] {1, 1},
                        new double[] {1, 1},
                        NoiseStrength.MATCHED));
        assertTrue(refused.getMessage().contains("1.162"), refused.getMessage());
        assertTrue(refused.getMessage().contains("must be below 1"), refused.getMessage());
        // an inhibitory network with all eigenvalues left of 0 keeps its sign, and is stable however far left they lie
        PairwiseConnectivity inhibitory = PairwiseConnectivity.of(new double[][] {{-5, 0}, {-1, -3}});
        assertEquals(-3, inhibitory.spectralBound(), 1e-12);
    }

    /** Two halves that inhibit each other: equal rates are a solution, and the slightest difference grows. */
    @Test
    void ratesAloneAreGivenWhereLinearTheoryDoesNotHold() {
        int[] source = new int[1250];
        int[] target = new int[1250];
        double[] weight = new double[1250];
        for (int k = 0; k < 1250; k++) {
            target[k] = k / 25;
            source[k] = k % 25 + (target[k] < 25 ? 25 : 0);
            weight[k] = -2e-3;
        }
        Network network = network(DELTA, 0.4e-3, -2e-3, 1500);
        ResolvedTheory theory = new ResolvedTheory(
                network.withPopulations(network.populations().stream()
                        .map(p -> p.withDcMean(0.005))
                        .toList()),
                Connectivity.of(50, source, target, weight, new double[0]),
                Method.DELTA);
        assertTrue(theory.effectiveConnectivity().spectralBound() > 1);
        int[] ids = new int[50];
        assertThrows(MeanFieldException.class, () -> theory.predict(ids));
        ResolvedPrediction rates = theory.rates(ids);
        assertTrue(rates.response().isEmpty());
        assertEquals(50, rates.neurons().rate().length);
    }

    /** 160 excitatory and 40 inhibitory neurons; everyone has 32 and 8 synapses of random weights, from neurons drawn at random. */
    private static Connectivity randomSynapses(double weight) {
        SplittableRandom random = new SplittableRandom(20261126);
        int[] source = new int[8000];
        int[] target = new int[8000];
        double[] weights = new double[8000];
        for (int k = 0; k < 8000; k++) {
            target[k] = k / 40;
            boolean excitatory = k % 40 < 32;
            source[k] = excitatory ? random.nextInt(160) : 160 + random.nextInt(40);
            weights[k] = (excitatory ? 1 : -5) * weight * random.nextDouble(0, 2);
        }
        return Connectivity.of(200, source, target, weights, new double[0]);
    }

    private static Network random(double weight) {
        List<PoissonInput> inputs = List.of(new PoissonInput(1000, 0.2e-3, 2));
        return new Network(
                "random",
                List.of(new Population("E", 160, DELTA, inputs, 0.010), new Population("I", 40, DELTA, inputs, 0.010)),
                Matrix.of(new double[][] {{32, 8}, {32, 8}}),
                Matrix.of(new double[][] {{weight, -5 * weight}, {weight, -5 * weight}}),
                new Delays(DelayDistribution.NONE, Matrix.filled(2, 2, 1e-3), Matrix.filled(2, 2, 0)),
                List.of());
    }

    /** Where the flow of rates settles, going over from average neurons to their own inputs ends in the same state. */
    @Test
    void continuationFromTheAverageNetworkFindsTheSameState() {
        Connectivity connectivity = randomSynapses(0.8e-3);
        Network network = random(0.8e-3);
        ResolvedTheory theory = new ResolvedTheory(network, connectivity, Method.DELTA);
        double[] rates = new MixingContinuation(new ResolvedInput(network, connectivity), connectivity, Method.DELTA)
                .solve()
                .orElseThrow()
                .x();
        for (int i = 0; i < 200; i++) {
            assertEquals(theory.rates()[i], rates[i], 1e-9 * rates[i], "neuron " + i);
        }
        assertTrue(theory.rates(new int[200]).warnings().isEmpty());
    }

    /** Of strongly coupled neurons some are silenced, others fast. */
    @Test
    void continuationToStronglyCoupledNeurons() {
        Connectivity connectivity = randomSynapses(3e-3);
        Network network = random(3e-3);
        PseudoTransient.End end = new MixingContinuation(
                        new ResolvedInput(network, connectivity), connectivity, Method.DELTA)
                .solve()
                .orElseThrow();
        double[] rates = end.x();
        double spread = 0;
        for (int i = 0; i < 200; i++) {
            double mean = 0.010 + DELTA.tauM() * 1000 * 0.2e-3 * 2;
            double variance = DELTA.tauM() * 1000 * 0.04e-6 * 2;
            for (int k = connectivity.first(i); k < connectivity.first(i + 1); k++) {
                double weight = connectivity.weight(k);
                mean += DELTA.tauM() * weight * rates[connectivity.source(k)];
                variance += DELTA.tauM() * weight * weight * rates[connectivity.source(k)];
            }
            assertEquals(
                    FiringRate.rate(DELTA, Method.DELTA, mean, Math.sqrt(variance)), rates[i], 1e-8, "neuron " + i);
            spread = Math.max(spread, Math.abs(rates[i] - rates[0]));
        }
        assertTrue(spread > 10, "neurons with their own inputs, not average ones: " + spread);
        assertTrue(end.residual() < 1e-8, "residual " + end.residual());
    }

    @Test
    void aConnectivityUnlikeTheNetworkIsNamed() {
        Network network = network(DELTA, 0.4e-3, -1e-3, 3000);
        List<String> warnings = new ConnectivityCheck(network, allToAll(0.4e-3, -2e-3))
                .warnings().stream().map(w -> w.message()).toList();
        assertEquals(2, warnings.size(), warnings.toString());
        assertTrue(warnings.get(0).contains("From I to E"), warnings.get(0));
        assertTrue(warnings.get(0).contains("-2.000 mV, the network -1.000"), warnings.get(0));
    }

    @Test
    void wrongRequestsAreRefused() {
        Network network = network(DELTA, 0.4e-3, -2e-3, 3000);
        Connectivity other = Connectivity.of(49, new int[0], new int[0], new double[0], new double[0]);
        assertThrows(IllegalArgumentException.class, () -> new ResolvedTheory(network, other, Method.DELTA));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ResolvedTheory(network, allToAll(0.4e-3, -2e-3), Method.FOKKER_PLANCK));
    }
}
