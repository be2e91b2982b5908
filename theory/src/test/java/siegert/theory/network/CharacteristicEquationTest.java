package siegert.theory.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import siegert.datasets.Matrix;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.result.CharacteristicRoot;
import siegert.datasets.result.CharacteristicRoots;
import siegert.datasets.result.CharacteristicRoots.Completeness;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.ReferenceCase;

class CharacteristicEquationTest {
    private static final Neuron NEURON = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);

    /** That of characteristic_roots.py. */
    private static Network pair(DelayDistribution distribution, double spread) {
        double[] external = {1600, 1500};
        List<Population> populations = IntStream.range(0, 2)
                .mapToObj(i ->
                        new Population("P" + i, 1000, NEURON, List.of(new PoissonInput(external[i], 0.1756e-3, 8)), 0))
                .toList();
        return new Network(
                "pair",
                populations,
                Matrix.of(new double[][] {{400, 100}, {400, 100}}),
                Matrix.of(new double[][] {{0.0439e-3, -0.2634e-3}, {0.0439e-3, -0.2e-3}}),
                new Delays(
                        distribution,
                        Matrix.of(new double[][] {{1.5e-3, 0.8e-3}, {1.5e-3, 0.8e-3}}),
                        Matrix.filled(2, 2, spread)),
                List.of());
    }

    private static CharacteristicRoots roots(Network network, ResponseModel model, double decay) {
        WorkingPoint point = WorkingPoint.ofRates(network, Method.SHIFT, new double[] {5, 9});
        return new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED, model, point).characteristicRoots(decay);
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "full"})
    void agreesWithThirtyDigitArithmetic(String theory) throws IOException {
        ResponseModel model = theory.equals("full") ? ResponseModel.CONTINUOUS : ResponseModel.PUBLISHED;
        CharacteristicRoots found = roots(pair(DelayDistribution.NONE, 0), model, 99);
        assertEquals(Completeness.COMPLETE, found.completeness());
        try (InputStream in = getClass().getResourceAsStream("/reference/mpmath/characteristic_roots.json")) {
            JsonNode expected = new ObjectMapper().readTree(in).get(theory);
            assertTrue(expected.size() > 0);
            for (JsonNode root : expected) {
                double rate = root.get(0).doubleValue();
                double omega = root.get(1).doubleValue();
                assertTrue(
                        found.roots().stream()
                                .anyMatch(r -> Math.hypot(r.rate() - rate, r.frequency() * 2 * Math.PI - omega)
                                        < 1e-10 * Math.hypot(rate, omega)),
                        root + " is not among " + found.roots());
            }
        }
        found.roots().forEach(r -> assertTrue(r.residual() < 1e-8, r.toString()));
    }

    /** Bos, Diesmann and Helias 2016 give 64, 241, 263, 267 and 284 Hz, where eigenvalues pass 1 most closely. */
    @Test
    void microcircuitOscillatesAtThePublishedFrequencies() {
        Network network = ReferenceNetwork.of(ReferenceCase.read("microcircuit_rates_taylor"));
        CharacteristicRoots roots =
                new MeanField(network, Method.TAYLOR, Refractoriness.NEGLECTED).characteristicRoots(190);
        assertEquals(Completeness.COMPLETE, roots.completeness());
        for (double published : new double[] {64, 241, 263, 267, 284}) {
            assertTrue(
                    roots.roots().stream().anyMatch(r -> Math.abs(r.frequency() - published) < 8),
                    published + " Hz is not among " + roots.roots());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"DELTA", "SHIFT", "TAYLOR"})
    void twoEqualHalvesHaveTheRootsOfTheirWhole(Method method) {
        Population whole = new Population("P", 1000, NEURON, List.of(new PoissonInput(1600, 0.1756e-3, 8)), 0);
        Network one = new Network(
                "one",
                List.of(whole),
                Matrix.filled(1, 1, 200),
                Matrix.filled(1, 1, -0.5e-3),
                new Delays(DelayDistribution.NONE, Matrix.filled(1, 1, 2e-3), Matrix.filled(1, 1, 0)),
                List.of());
        Network two = new Network(
                "two",
                List.of(whole, whole),
                Matrix.filled(2, 2, 100),
                Matrix.filled(2, 2, -0.5e-3),
                new Delays(DelayDistribution.NONE, Matrix.filled(2, 2, 2e-3), Matrix.filled(2, 2, 0)),
                List.of());
        for (ResponseModel model : List.of(ResponseModel.PUBLISHED, ResponseModel.CONTINUOUS)) {
            CharacteristicRoots single =
                    new MeanField(one, method, Refractoriness.INCLUDED, model).characteristicRoots(150);
            CharacteristicRoots halves =
                    new MeanField(two, method, Refractoriness.INCLUDED, model).characteristicRoots(150);
            assertEquals(Completeness.COMPLETE, single.completeness());
            assertEquals(Completeness.COMPLETE, halves.completeness());
            assertFalse(single.roots().isEmpty());
            assertEquals(single.roots().size(), halves.roots().size(), single + " " + halves);
            for (int k = 0; k < single.roots().size(); k++) {
                CharacteristicRoot a = single.roots().get(k);
                CharacteristicRoot b = halves.roots().get(k);
                assertEquals(a.rate(), b.rate(), 1e-6);
                assertEquals(a.frequency(), b.frequency(), 1e-7);
            }
        }
    }

    private static Network inhibition(double external, double weight, double tauS) {
        Neuron neuron = new Neuron(10e-3, 2e-3, tauS, 15e-3, 0);
        Population population = new Population("I", 1000, neuron, List.of(new PoissonInput(external, 0.3e-3, 8)), 0);
        return new Network(
                "inhibition",
                List.of(population),
                Matrix.filled(1, 1, 300),
                Matrix.filled(1, 1, weight),
                new Delays(DelayDistribution.NONE, Matrix.filled(1, 1, 2e-3), Matrix.filled(1, 1, 0)),
                List.of());
    }

    /**
     * With stronger inhibition the mode grows. Strongly driven neurons resonate at their rate, where a weak coupling lets a mode
     * grow although the network hardly reacts at other frequencies, and the determinant turns once within a few Hz.
     */
    @ParameterizedTest
    @CsvSource({
        "700, -0.01e-3, true",
        "700, -0.03e-3, true",
        "700, -2e-3, false",
        "2600, -0.01e-3, false",
        "2600, -0.05e-3, false"
    })
    void growsWhereTheCountSaysSo(double external, double weight, boolean stable) {
        CharacteristicRoots roots = new MeanField(
                        inhibition(external, weight, 0.5e-3), Method.SHIFT, Refractoriness.INCLUDED)
                .characteristicRoots();
        assertEquals(Completeness.COMPLETE, roots.completeness());
        assertEquals(stable, roots.isStable(), roots.toString());
        assertEquals(
                roots.growing(),
                2 * roots.roots().stream().filter(CharacteristicRoot::grows).count());
        FixedPoints set = FixedPoints.of(inhibition(external, weight, 0.5e-3), Method.SHIFT);
        FixedPoint point = set.points().get(0);
        // that counts the response to the variance too, which only weak coupling makes small
        if (Math.abs(weight) < 1e-4) {
            assertEquals(stable, point.unstableModes() == 0, point.toString());
        }
    }

    @Test
    void numericalResponsesGiveRootsNearThoseOfShortSynapses() {
        Network network = inhibition(700, -0.3e-3, 0.02e-3);
        CharacteristicRoots shift =
                new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED).characteristicRoots(90);
        CharacteristicRoots numerical =
                new MeanField(network, Method.FOKKER_PLANCK, Refractoriness.INCLUDED).characteristicRoots(90);
        assertEquals(Completeness.GROWING_ONLY, numerical.completeness());
        assertEquals(shift.growing(), numerical.growing());
        CharacteristicRoot expected = shift.roots().get(0);
        CharacteristicRoot found = numerical.roots().get(0);
        // the expansion is of first order in sqrt(tau_s/tau_m) = 0.045
        double tolerance = 0.03 * 2 * Math.PI * expected.frequency();
        assertEquals(expected.rate(), found.rate(), tolerance, expected + " " + found);
        assertEquals(expected.frequency(), found.frequency(), tolerance / (2 * Math.PI), expected + " " + found);
        assertTrue(found.residual() < 1e-10, found.toString());
    }

    @Test
    void lognormalDelaysAllowGrowingModesOnly() {
        CharacteristicRoots roots = roots(pair(DelayDistribution.LOGNORMAL, 0.4e-3), ResponseModel.PUBLISHED, 100);
        assertEquals(0, roots.smallestRate());
        assertTrue(roots.roots().stream().allMatch(r -> r.rate() >= 0));
        assertEquals(Completeness.COMPLETE, roots.completeness());
        CharacteristicRoots spread =
                roots(pair(DelayDistribution.TRUNCATED_GAUSSIAN, 0.4e-3), ResponseModel.CONTINUOUS, 100);
        assertEquals(Completeness.COMPLETE, spread.completeness());
        assertEquals(-100, spread.smallestRate());
    }

    @Test
    void refusesDecaysThatAreNone() {
        MeanField theory = new MeanField(pair(DelayDistribution.NONE, 0), Method.SHIFT, Refractoriness.INCLUDED);
        for (double decay : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> theory.characteristicRoots(decay));
        }
    }

    /** E is silenced to 1e-18 Hz and has no part in what I does, which fires like clocks. */
    @Test
    void aPopulationThatHardlyFiresDoesNotHideTheModesOfTheOthers() {
        Network network = Catalogue.bundled().resolveNetwork("brunel-ai", List.of("J[I,I]=0.5 mV"));
        MeanField theory = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED);
        assertTrue(theory.workingPoint().rate(0) < 1e-9, "silent");
        CharacteristicRoots found = theory.characteristicRoots(50);
        assertEquals(Completeness.COMPLETE, found.completeness());
        assertEquals(2, found.growing());
        assertEquals(1, found.roots().size());
        assertTrue(found.roots().get(0).residual() < 1e-10, found.toString());
    }
}
