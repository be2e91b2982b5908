package siegert.theory.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static siegert.theory.ReferenceCase.assertRelative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Spectra;
import siegert.theory.ReferenceCase;
import siegert.theory.lif.FiringRate;

class WorkingPointTest {
    static Stream<ReferenceCase> selfConsistent() {
        return Stream.of("ei_rates_", "microcircuit_rates_").flatMap(prefix -> ReferenceCase.all(prefix).stream());
    }

    static Stream<ReferenceCase> means() {
        return Stream.of("ei_mean_input", "microcircuit_mean_input_")
                .flatMap(prefix -> ReferenceCase.all(prefix).stream());
    }

    static Stream<ReferenceCase> deviations() {
        return Stream.of("ei_std_input", "microcircuit_std_input_")
                .flatMap(prefix -> ReferenceCase.all(prefix).stream());
    }

    @ParameterizedTest
    @MethodSource("selfConsistent")
    void ratesFromTheQuietState(ReferenceCase reference) {
        Method method = method(reference);
        WorkingPoint point = WorkingPoint.selfConsistent(ReferenceNetwork.of(reference), method);
        double[] rates = new double[point.size()];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = point.rate(i);
        }
        assertRelative(reference.name(), reference.expectedArray(), rates, 1e-11);
        assertTrue(point.residual() < 1e-11, () -> "residual " + point.residual());
    }

    @ParameterizedTest
    @MethodSource("means")
    void meanInput(ReferenceCase reference) {
        WorkingPoint point = given(reference);
        double[] mean = new double[point.size()];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = point.mean(i);
        }
        assertRelative(reference.name(), reference.expectedArray(), mean, 1e-12);
    }

    @ParameterizedTest
    @MethodSource("deviations")
    void sdOfTheInput(ReferenceCase reference) {
        WorkingPoint point = given(reference);
        double[] sd = new double[point.size()];
        for (int i = 0; i < sd.length; i++) {
            sd[i] = point.sd(i);
        }
        assertRelative(reference.name(), reference.expectedArray(), sd, 1e-12);
    }

    /** Networks of two to five populations with random couplings: the flow integrated in small steps ends at the same point. */
    @Test
    void followsTheFlowFromTheQuietState() {
        SplittableRandom random = new SplittableRandom(11);
        int settled = 0;
        for (int k = 0; k < 30; k++) {
            Network network = random(random, 2 + k % 4);
            WorkingPoint point = WorkingPoint.selfConsistent(network, Method.SHIFT);
            double[] rates = new double[network.size()];
            double rest = 1;
            for (int s = 0; s < 4000 && rest > 1e-9; s++) {
                WorkingPoint input = WorkingPoint.ofRates(network, Method.SHIFT, rates);
                rest = input.residual();
                for (int i = 0; i < rates.length; i++) {
                    Neuron neuron = network.populations().get(i).neuron();
                    rates[i] += 0.05 * (FiringRate.rate(neuron, Method.SHIFT, input.mean(i), input.sd(i)) - rates[i]);
                }
            }
            assertTrue(point.residual() < 1e-8, "network " + k + " of seed 11: residual " + point.residual());
            if (rest <= 1e-9) {
                for (int i = 0; i < rates.length; i++) {
                    assertEquals(rates[i], point.rate(i), 1e-6 * (1 + rates[i]), "network " + k + " of seed 11");
                }
                settled++;
            }
        }
        assertTrue(settled > 20, settled + " of 30 settled");
    }

    private static Network random(SplittableRandom random, int n) {
        List<Population> populations = new ArrayList<>();
        double[][] indegree = new double[n][n];
        double[][] weight = new double[n][n];
        for (int i = 0; i < n; i++) {
            Neuron neuron = new Neuron(random.nextDouble(5e-3, 20e-3), 2e-3, 0.5e-3, 15e-3, 0);
            PoissonInput input = new PoissonInput(2000, 0.15e-3, random.nextDouble(1, 8));
            populations.add(new Population("P" + i, 1000, neuron, List.of(input), 0));
            for (int j = 0; j < n; j++) {
                indegree[i][j] = random.nextDouble(0, 800);
                weight[i][j] = j % 2 == 0 ? 0.15e-3 : -0.75e-3;
            }
        }
        Matrix none = Matrix.filled(n, n, 0);
        Delays delays = new Delays(DelayDistribution.NONE, none, none);
        return new Network("random", populations, Matrix.of(indegree), Matrix.of(weight), delays, List.of());
    }

    /** A population far below threshold keeps its tiny rate to full relative accuracy and disturbs nothing. */
    @Test
    void deeplySilentPopulation() {
        Neuron neuron = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);
        Population quiet = new Population("quiet", 100, neuron, List.of(new PoissonInput(1000, 0.1e-3, 4)), 0);
        Population busy = new Population("busy", 100, neuron, List.of(new PoissonInput(2000, 0.15e-3, 5)), 0);
        Matrix none = Matrix.filled(2, 2, 0);
        Network network = new Network(
                "two",
                List.of(quiet, busy),
                Matrix.of(new double[][] {{0, 0}, {100, 100}}),
                Matrix.filled(2, 2, -0.1e-3),
                new Delays(DelayDistribution.NONE, none, none),
                List.of());
        MeanField theory = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED);
        WorkingPoint point = theory.workingPoint();
        double rate = FiringRate.rate(neuron, Method.SHIFT, point.mean(0), point.sd(0));
        assertTrue(point.rate(0) < 1e-100 && point.rate(0) > 0, "rate " + point.rate(0));
        assertRelative("quiet", rate, point.rate(0), 1e-12);
        Spectra spectra = theory.powerSpectra(new double[] {0, 10, 500}, 1);
        for (int f = 0; f < 3; f++) {
            assertTrue(spectra.power(f, 1) > 0);
            // rounding of (1 - M)^-1 leaks the square of eps of the other population
            assertEquals(0, spectra.power(f, 0), 1e-30 * spectra.power(f, 1));
        }
    }

    private static WorkingPoint given(ReferenceCase reference) {
        Network network = ReferenceNetwork.of(reference);
        return WorkingPoint.ofRates(network, Method.SHIFT, reference.array("nu"));
    }

    private static Method method(ReferenceCase reference) {
        for (Method method : Method.values()) {
            if (reference.name().contains(method.name().toLowerCase(Locale.ROOT))) {
                return method;
            }
        }
        throw new IllegalArgumentException(reference.name());
    }
}
