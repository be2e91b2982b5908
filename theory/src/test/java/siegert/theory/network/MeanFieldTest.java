package siegert.theory.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static siegert.theory.ReferenceCase.assertRelative;

import java.util.List;
import org.junit.jupiter.api.Test;
import siegert.datasets.Matrix;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Warning;
import siegert.theory.ReferenceCase;

class MeanFieldTest {
    private static final Neuron NEURON = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);
    private static final double[] FREQUENCIES = {0, 1, 10, 40, 100, 250};

    /** Populations of 1000 neurons with external input of 2000 sources of 0.15 mV. */
    private static Network network(
            Neuron neuron, int size, double rate, double[][] indegree, double weight, double delay) {
        int n = indegree.length;
        List<Population> populations = java.util.stream.IntStream.range(0, n)
                .mapToObj(i -> new Population("P" + i, size, neuron, List.of(new PoissonInput(2000, 0.15e-3, rate)), 0))
                .toList();
        Delays delays = new Delays(DelayDistribution.NONE, Matrix.filled(n, n, delay), Matrix.filled(n, n, 0));
        return new Network("test", populations, Matrix.of(indegree), Matrix.filled(n, n, weight), delays, List.of());
    }

    @Test
    void onePopulationEqualsItsTwoHalves() {
        Network whole = network(NEURON, 1000, 5, new double[][] {{200}}, -0.3e-3, 1.5e-3);
        Network halves = network(NEURON, 500, 5, new double[][] {{100, 100}, {100, 100}}, -0.3e-3, 1.5e-3);
        for (Method method : Method.values()) {
            MeanField one = new MeanField(whole, method, Refractoriness.INCLUDED);
            MeanField two = new MeanField(halves, method, Refractoriness.INCLUDED);
            double[] omega = {0, 100, 1000};
            for (int i = 0; i < 2; i++) {
                assertRelative(
                        method.key(),
                        one.workingPoint().rate(0),
                        two.workingPoint().rate(i),
                        1e-12);
                assertRelative(
                        method.key(),
                        one.workingPoint().sd(0),
                        two.workingPoint().sd(i),
                        1e-12);
            }
            // power of the mean of both halves: (S_00 + S_11 + 2 Re S_01) / 4, from the matrix itself
            for (int f = 0; f < omega.length; f++) {
                double whole1 = one.powerSpectra(new double[] {omega[f] / (2 * Math.PI)}, 1)
                        .power(0, 0);
                var m = two.effectiveConnectivity().at(omega[f])[0];
                double gainRe = 1 - m.getReal(0, 0) - m.getReal(0, 1);
                double gainIm = -m.getImag(0, 0) - m.getImag(0, 1);
                double source = two.workingPoint().rate(0) / 1000;
                assertRelative(method.key(), whole1, source / (gainRe * gainRe + gainIm * gainIm), 1e-11);
            }
        }
    }

    @Test
    void withoutSynapticTimeConstantShiftEqualsDelta() {
        Neuron neuron = new Neuron(20e-3, 2e-3, 0, 15e-3, 0);
        Network network = network(neuron, 1000, 3, new double[][] {{100, 50}, {80, 60}}, -0.2e-3, 1e-3);
        Prediction delta = new MeanField(network, Method.DELTA, Refractoriness.INCLUDED).predict(FREQUENCIES, 1);
        Prediction shift = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED).predict(FREQUENCIES, 1);
        assertEquals(delta.populations(), shift.populations());
        assertEquals(delta.spectra(), shift.spectra());
    }

    @Test
    void withoutConnectionsThePowerIsShotNoise() {
        Network network = network(NEURON, 1000, 5, new double[][] {{0, 0}, {0, 0}}, 1e-3, 0);
        Prediction prediction = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED).predict(FREQUENCIES, 2);
        for (int f = 0; f < FREQUENCIES.length; f++) {
            for (int i = 0; i < 2; i++) {
                assertEquals(
                        prediction.populations().get(i).rate() / 1000,
                        prediction.spectra().power(f, i),
                        1e-17);
            }
        }
        assertEquals(List.of(), prediction.warnings());
    }

    @Test
    void staticResponseIsTheJacobianOfTheRates() {
        Network network = network(NEURON, 1000, 5, new double[][] {{200}}, -0.3e-3, 1.5e-3);
        MeanField theory = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED);
        WorkingPoint point = theory.workingPoint();
        double slope = siegert.theory.lif.FiringRate.derivativeByMean(NEURON, Method.SHIFT, point.mean(0), point.sd(0));
        double gain = theory.effectiveConnectivity().at(0.0)[0].getReal(0, 0);
        assertRelative("M(0)", NEURON.tauM() * 200 * -0.3e-3 * slope, gain, 1e-10);
    }

    @Test
    void aSilentNetworkHasNoPowerAndRareSpikes() {
        Network network = network(NEURON, 1000, 0, new double[][] {{100}}, 0.1e-3, 1e-3);
        Prediction prediction = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED).predict(FREQUENCIES, 1);
        PopulationPrediction population = prediction.populations().get(0);
        assertEquals(0, population.rate());
        assertEquals(1, population.cv());
        assertEquals(0, prediction.spectra().power(3, 0));
    }

    @Test
    void cvOfTheMicrocircuitIsConsistentWhateverTheMethod() {
        // 23E: 0.60 if the taylor rate is put into the integral of the shifted bounds
        Network network = ReferenceNetwork.of(ReferenceCase.read("microcircuit_rates_taylor"));
        Prediction prediction =
                new MeanField(network, Method.TAYLOR, Refractoriness.NEGLECTED).predict(new double[0], 1);
        assertEquals(0.98, prediction.populations().get(0).cv(), 0.02);
    }

    @Test
    void slowSynapsesAreAWarningThatNamesThePopulation() {
        Neuron slow = new Neuron(10e-3, 2e-3, 2e-3, 15e-3, 0);
        Network network = network(slow, 1000, 5, new double[][] {{0}}, 0, 0);
        List<Warning> warnings = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED)
                .predict(new double[0], 1)
                .warnings();
        assertEquals(1, warnings.size());
        assertEquals(List.of("P0"), warnings.get(0).populations());
        assertTrue(warnings.get(0).message().contains("P0: tau_s is 0.20 tau_m"), warnings::toString);
    }

    @Test
    void strongDelayedInhibitionIsUnstable() {
        Network calm = network(NEURON, 1000, 5, new double[][] {{200}}, -0.1e-3, 2e-3);
        Network wild = network(NEURON, 1000, 8, new double[][] {{2000}}, -0.3e-3, 2e-3);
        double[] fine = java.util.stream.IntStream.rangeClosed(0, 4000)
                .mapToDouble(k -> k * 0.5)
                .toArray();
        assertEquals(List.of(), predict(calm, fine).warnings());
        List<Warning> warnings = predict(wild, fine).warnings();
        assertTrue(warnings.stream().anyMatch(w -> w.message().contains("unstable")), warnings::toString);
    }

    private static Prediction predict(Network network, double[] frequency) {
        return new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED).predict(frequency, 2);
    }

    @Test
    void givenRatesAreAWorkingPointWithItsResidual() {
        Network network = network(NEURON, 1000, 5, new double[][] {{200}}, -0.3e-3, 1.5e-3);
        WorkingPoint consistent = WorkingPoint.selfConsistent(network, Method.SHIFT);
        WorkingPoint given = WorkingPoint.ofRates(network, Method.SHIFT, new double[] {consistent.rate(0) + 1});
        assertTrue(given.residual() > 1);
        MeanField theory = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED, given);
        assertEquals(given.residual(), theory.predict(FREQUENCIES, 1).residual());
        assertNotEquals(
                new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED).powerSpectra(FREQUENCIES, 1),
                theory.powerSpectra(FREQUENCIES, 1));
        assertThrows(
                IllegalArgumentException.class, () -> WorkingPoint.ofRates(network, Method.SHIFT, new double[] {-1}));
        assertThrows(
                IllegalArgumentException.class, () -> WorkingPoint.ofRates(network, Method.SHIFT, new double[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> theory.powerSpectra(FREQUENCIES, 0));
    }

    /** Barely driven and strongly filtered, the expansion goes below 0: never accepted. */
    @Test
    void negativeTaylorRatesAreAFailure() {
        Neuron slow = new Neuron(10e-3, 2e-3, 2e-3, 15e-3, 0);
        Network network = network(slow, 1000, 4, new double[][] {{0}}, 0, 0);
        MeanFieldException failure = assertThrows(
                MeanFieldException.class, () -> new MeanField(network, Method.TAYLOR, Refractoriness.INCLUDED));
        assertTrue(failure.getMessage().contains("P0") && failure.getMessage().contains("shift"));
        assertTrue(failure.residual() > 0);
    }

    @Test
    void firingWithoutNoiseHasARateButNoLinearResponse() {
        Population regular = new Population("regular", 10, NEURON, List.of(), 20e-3);
        Matrix none = Matrix.filled(1, 1, 0);
        Network network = new Network(
                "regular", List.of(regular), none, none, new Delays(DelayDistribution.NONE, none, none), List.of());
        MeanField theory = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED);
        double expected = 1 / (2e-3 + 10e-3 * Math.log(20.0 / 5.0));
        assertRelative("deterministic", expected, theory.workingPoint().rate(0), 1e-12);
        assertRelative(
                "rates alone",
                expected,
                theory.predict(new double[0], 1).populations().get(0).rate(),
                1e-12);
        MeanFieldException failure = assertThrows(MeanFieldException.class, () -> theory.powerSpectra(FREQUENCIES, 1));
        assertTrue(
                failure.getMessage().contains("regular") && failure.getMessage().contains("noise"));
    }

    @Test
    void saturatedPopulationsAreNamed() {
        Network fast = network(NEURON, 1000, 1e5, new double[][] {{0}}, 0, 0);
        List<String> warnings = predict(fast, new double[0]).warnings().stream()
                .map(Warning::message)
                .toList();
        assertEquals(1, warnings.size(), warnings.toString());
        assertTrue(warnings.get(0).startsWith("Population P0 is saturated: it fires at 4"), warnings.get(0));
        assertTrue(warnings.get(0).contains("of at most 500.0 Hz"), warnings.get(0));
        Network slow = network(NEURON, 1000, 50, new double[][] {{0}}, 0, 0);
        assertEquals(List.of(), predict(slow, new double[0]).warnings());
    }

    @Test
    void anEigenvalueOfOneHasNoSpectrum() {
        Network network = network(new Neuron(10e-3, 0, 0, 15e-3, 0), 10, 5, new double[][] {{1}}, 100, 0);
        Response unit = (omega, re, im) -> {
            java.util.Arrays.fill(re, 1);
            java.util.Arrays.fill(im, 0);
        };
        EffectiveConnectivity connectivity = new EffectiveConnectivity(network, List.of(unit));
        MeanFieldException failure = assertThrows(
                MeanFieldException.class,
                () -> PowerSpectra.of(connectivity, network, (omega, power) -> power[0] = 1, new double[] {7}, 1));
        assertTrue(failure.getMessage().contains("7.0 Hz"), failure.getMessage());
    }
}
