package siegert.theory.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static siegert.theory.ReferenceCase.assertRelative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import siegert.datasets.Matrix;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.network.ConnectionRule;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.result.CountExtent;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.StateStability;
import siegert.theory.ReferenceCase;
import siegert.theory.lif.FiringRate;
import siegert.theory.lif.SynapticFilter;
import siegert.theory.lif.TransferFunction;
import siegert.theory.roots.RootRegion;

class FixedPointsTest {
    private static FixedPoints search(Network network, Method method) {
        return FixedPoints.of(new RateMap(network, method), FixedPoints.GrowingModes.LEFT_OUT);
    }

    /** The rates at the right end of Layer et al. 2022, Fig. 2, to the 1e-7 Hz at which that solver stopped. */
    @ParameterizedTest
    @CsvSource({
        "SATURATION_DRIVEN, 100, 385.20045869, 283.83615832",
        "SATURATION_MULTI_SOLUTION, 100, 409.7778797, 416.7988103",
        "ONSET_SUPERSATURATION, 50, 4.06191253e-2, 48.0988841",
        "ONSET_SUPERSATURATION, 12.5, 1.08858819, 4.66659474",
        "MEAN_MULTI_SOLUTION, 10, 37.77335807, 41.19197214",
        "NOISE_MULTI_SOLUTION, 5, 9.17258632, 7.86288536"
    })
    void lastStatesOfThePublishedScans(ResponseNonlinearity network, double external, double e, double i) {
        FixedPoints found = search(network.at(external), Method.DELTA);
        assertEquals(1, found.points().size());
        assertRelative("E", e, found.points().get(0).workingPoint().rate(0), 1e-8);
        assertRelative("I", i, found.points().get(0).workingPoint().rate(1), 1e-8);
    }

    /** The quiet state of this network at 9 Hz is one of five. */
    @Test
    void quietStateBesideFourOthers() {
        FixedPoints found = search(ResponseNonlinearity.SATURATION_MULTI_SOLUTION.at(9), Method.DELTA);
        assertEquals(5, found.points().size());
        assertRelative("E", 1.66672e-3, found.points().get(0).workingPoint().rate(0), 5e-6);
        assertRelative("I", 5.98821e-5, found.points().get(0).workingPoint().rate(1), 5e-6);
        assertEquals(
                List.of(1, -1, 1, -1, 1),
                found.points().stream().map(FixedPoint::index).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "SATURATION_DRIVEN, 1, 3",
        "SATURATION_DRIVEN, 10, 1",
        "SATURATION_MULTI_SOLUTION, 8, 5",
        "SATURATION_MULTI_SOLUTION, 9, 5",
        "SATURATION_MULTI_SOLUTION, 12, 3",
        "SATURATION_MULTI_SOLUTION, 18, 1"
    })
    void numbersOfStates(ResponseNonlinearity network, double external, int number) {
        FixedPoints found = search(network.at(external), Method.DELTA);
        assertEquals(number, found.points().size());
        assertTrue(found.isComplete());
    }

    /** Two searches that share nothing but Newton's method; every state is one, and their indices add up to 1. */
    @ParameterizedTest
    @EnumSource(ResponseNonlinearity.class)
    void continuationAndBoxesFindTheSame(ResponseNonlinearity network) {
        for (int k = 1; k <= 20; k++) {
            double external = network.last * k / 20;
            RateMap map = new RateMap(network.at(external), Method.DELTA);
            FixedPoints boxes = FixedPoints.of(map, FixedPoints.GrowingModes.LEFT_OUT);
            assertTrue(boxes.isComplete(), network + " at " + external + " Hz");
            for (FixedPoint point : boxes.points()) {
                assertTrue(point.workingPoint().residual() < 1e-8, "residual");
            }
            if (k % 4 == 0) {
                FixedPointSet other = new FixedPointSet();
                new BranchSearch(map).search(other);
                assertEquals(boxes.points().size(), other.rates().size(), network + " at " + external + " Hz");
                for (FixedPoint point : boxes.points()) {
                    assertTrue(!other.add(point.workingPoint().rates()), network + " at " + external + " Hz");
                }
            }
        }
    }

    /** States of the published scans, to the tolerance of their solver: none is missed, unstable ones included. */
    @ParameterizedTest
    @CsvSource({
        "SATURATION_DRIVEN, sdn, 1e-5",
        "SATURATION_MULTI_SOLUTION, sdm_a, 1e-5",
        "SATURATION_MULTI_SOLUTION, sdm_b, 1e-5",
        "SATURATION_MULTI_SOLUTION, sdm_d, 1e-3",
        "ONSET_SUPERSATURATION, ros_a, 1e-5",
        "ONSET_SUPERSATURATION, ros_b, 1e-5",
        "MEAN_MULTI_SOLUTION, mdm_b, 1e-3",
        "NOISE_MULTI_SOLUTION, ndm_a, 1e-5",
        "NOISE_MULTI_SOLUTION, ndm_b, 1e-5"
    })
    void publishedStatesAreOnTheBranches(ResponseNonlinearity network, String scan, double tolerance)
            throws IOException {
        JsonNode figure;
        try (InputStream in = FixedPointsTest.class.getResourceAsStream("/reference/figures/fig2-nnmt.json")) {
            figure = new ObjectMapper().readTree(in);
        }
        JsonNode external = figure.path("nu_ext_" + scan);
        JsonNode rates = figure.path("nu_" + scan);
        double from = external.get(0).doubleValue();
        double to = external.get(external.size() - 1).doubleValue();
        FixedPointBranches branches = FixedPointBranches.of(network::at, Method.DELTA, from, to);
        int compared = 0;
        for (int k = 0; k < external.size(); k++) {
            if (!rates.get(k).get(0).isNumber()) {
                continue;
            }
            double e = rates.get(k).get(0).doubleValue();
            double i = rates.get(k).get(1).doubleValue();
            double nearest = Double.POSITIVE_INFINITY;
            FixedPoints found = branches.at(external.get(k).doubleValue(), FixedPoints.GrowingModes.LEFT_OUT);
            assertTrue(found.isComplete());
            for (FixedPoint point : found.points()) {
                nearest = Math.min(
                        nearest,
                        Math.hypot(
                                point.workingPoint().rate(0) - e,
                                point.workingPoint().rate(1) - i));
            }
            assertTrue(nearest <= tolerance, scan + " at " + external.get(k) + " Hz: " + nearest + " Hz away");
            compared++;
        }
        assertTrue(compared >= 8, compared + " compared");
    }

    /** Across a fold two states appear or vanish, and at it the determinant of 1 - DPhi is 0. */
    @Test
    void foldsAreWhereStatesMeet() {
        ResponseNonlinearity network = ResponseNonlinearity.SATURATION_MULTI_SOLUTION;
        FixedPointBranches branches = FixedPointBranches.of(network::at, Method.DELTA, 1, 100);
        List<FixedPointBranches.State> folds = branches.folds();
        assertEquals(3, folds.size());
        for (FixedPointBranches.State fold : folds) {
            RateMap map = new RateMap(network.at(fold.parameter()), Method.DELTA);
            double[] rates =
                    fold.rates().stream().mapToDouble(Double::doubleValue).toArray();
            double determinant = org.ejml.dense.row.CommonOps_DDRM.det(map.slope(rates));
            assertEquals(0, determinant, 1e-3, "at " + fold.parameter() + " Hz");
            int below = search(network.at(fold.parameter() * (1 - 1e-6)), Method.DELTA)
                    .points()
                    .size();
            int above = search(network.at(fold.parameter() * (1 + 1e-6)), Method.DELTA)
                    .points()
                    .size();
            assertEquals(2, Math.abs(above - below), "at " + fold.parameter() + " Hz");
        }
    }

    /** What is filled in between counts is what counting would give, and a branch has its folds between the indices. */
    @ParameterizedTest
    @EnumSource(
            value = ResponseNonlinearity.class,
            names = {"ONSET_SUPERSATURATION", "NOISE_MULTI_SOLUTION"})
    void stabilityAlongBranchesIsThatOfEachState(ResponseNonlinearity network) {
        FixedPointBranches branches =
                FixedPointBranches.of(network::at, Method.DELTA, 0.02 * network.last, network.last);
        int folds = 0;
        for (int b = 0; b < branches.branches().size(); b++) {
            List<FixedPointBranches.State> states = branches.branches().get(b);
            List<StateStability> stability = branches.stability().get(b);
            for (int k = 0; k < states.size(); k++) {
                FixedPointBranches.State state = states.get(k);
                if (state.index() == 0) {
                    assertEquals(StateStability.FOLD, stability.get(k));
                    assertEquals(
                            0, states.get(k - 1).index() + states.get(k + 1).index());
                    folds++;
                    continue;
                }
                RateMap map = new RateMap(network.at(state.parameter()), Method.DELTA);
                double[] rates =
                        state.rates().stream().mapToDouble(Double::doubleValue).toArray();
                ModeCount modes = ModeCount.of(map, WorkingPoint.ofRates(map.network(), Method.DELTA, rates));
                assertEquals(
                        StateStability.of(state.index(), modes.number(), modes.extent()),
                        stability.get(k),
                        "at " + state.parameter() + " Hz");
            }
        }
        assertEquals(branches.folds().size(), folds);
        assertEquals(1, branches.indexSum(0.5 * network.last));
    }

    /** Growing modes are odd in number exactly where the index is -1. */
    @ParameterizedTest
    @EnumSource(ResponseNonlinearity.class)
    void staticAndDynamicStabilityAgreeInParity(ResponseNonlinearity network) {
        for (double external : new double[] {0.2, 0.3, 0.6}) {
            for (FixedPoint point : FixedPoints.of(network.at(external * network.last), Method.DELTA)
                    .points()) {
                assertEquals(CountExtent.ALL, point.extent(), network + " at " + external);
                assertEquals(point.index(), point.unstableModes() % 2 == 0 ? 1 : -1);
            }
        }
    }

    /**
     * Of the saturated state, whose neurons fire like clocks: as many as the argument turns by about a rectangle on the side
     * of growth; with delays that differ the axis has no end, and a part of them is counted.
     */
    @Test
    void growingModesOfTheSaturatedState() {
        Network network = Catalogue.bundled().resolveNetwork("sdm", List.of());
        FixedPoint point = FixedPoints.of(network, Method.DELTA).points().get(4);
        assertEquals(1, point.index());
        assertEquals(CountExtent.ALL, point.extent());
        ResponseModel model = ResponseModel.CONTINUOUS;
        WorkingPoint at = point.workingPoint();
        CharacteristicFunction function = new CharacteristicFunction(
                network,
                EffectiveConnectivity.at(at, network, Method.DELTA, Refractoriness.INCLUDED, model, 0),
                Method.DELTA,
                Refractoriness.INCLUDED,
                model.variance(),
                at);
        double top = function.calmFrequency();
        int counted = new RootRegion(function::at, function.step()).count(0, function.quietGrowth(top), top);
        assertEquals(counted, point.unstableModes());
        assertTrue(counted > 10, counted + " modes");

        Network other = Catalogue.bundled().resolveNetwork("sdm", List.of("Delay[E,I]=1.4 ms", "Delay[I,I]=1.4 ms"));
        FixedPoint saturated = FixedPoints.of(other, Method.DELTA).points().get(4);
        assertEquals(CountExtent.AT_LEAST, saturated.extent());
        assertTrue(saturated.unstableModes() > 10, saturated.unstableModes() + " modes");
    }

    @Test
    void theNumericalMethodIsRefused() {
        Network network = ReferenceNetwork.of(ReferenceCase.read("microcircuit_power_spectra_shift"));
        assertThrows(IllegalArgumentException.class, () -> FixedPoints.of(network, Method.FOKKER_PLANCK));
        assertThrows(
                IllegalArgumentException.class,
                () -> RateDistributions.of(network, Method.FOKKER_PLANCK, ConnectionRule.values()[0]));
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, names = "FOKKER_PLANCK", mode = EnumSource.Mode.EXCLUDE)
    void microcircuitHasOneState(Method method) {
        Network network = ReferenceNetwork.of(ReferenceCase.read("microcircuit_power_spectra_shift"));
        FixedPoints found = FixedPoints.of(network, method);
        assertEquals(1, found.points().size());
        assertTrue(found.isComplete());
        WorkingPoint point = WorkingPoint.selfConsistent(network, method);
        assertRelative(
                "rates", point.rates(), found.points().get(0).workingPoint().rates(), 1e-9);
    }

    /** Two networks of three states each, side by side, have the nine pairs of them. */
    @Test
    void statesOfIndependentNetworksMultiply() {
        Network a = ResponseNonlinearity.SATURATION_DRIVEN.at(1);
        Network b = ResponseNonlinearity.NOISE_MULTI_SOLUTION.at(2);
        FixedPoints found = search(sideBySide(a, b), Method.DELTA);
        List<String> states = new ArrayList<>();
        for (FixedPoint p : search(a, Method.DELTA).points()) {
            for (FixedPoint q : search(b, Method.DELTA).points()) {
                states.add(String.format(
                        Locale.ROOT,
                        "%.6f %.6f %d",
                        p.workingPoint().rate(0),
                        q.workingPoint().rate(0),
                        p.index() * q.index()));
            }
        }
        List<String> expected = states.stream().sorted().toList();
        assertEquals(9, expected.size());
        assertTrue(found.isComplete());
        assertEquals(
                expected,
                found.points().stream()
                        .map(p -> String.format(
                                Locale.ROOT,
                                "%.6f %.6f %d",
                                p.workingPoint().rate(0),
                                p.workingPoint().rate(2),
                                p.index()))
                        .sorted()
                        .toList());
    }

    private static Network sideBySide(Network a, Network b) {
        double[][] indegree = new double[4][4];
        double[][] weight = new double[4][4];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                indegree[i][j] = a.indegree().get(i, j);
                indegree[i + 2][j + 2] = b.indegree().get(i, j);
                weight[i][j] = a.weight().get(i, j);
                weight[i + 2][j + 2] = b.weight().get(i, j);
            }
        }
        List<Population> populations = new ArrayList<>(a.populations());
        populations.addAll(b.populations());
        Matrix none = Matrix.filled(4, 4, 0);
        Delays delays = new Delays(DelayDistribution.NONE, none, none);
        return new Network("both", populations, Matrix.of(indegree), Matrix.of(weight), delays, List.of());
    }

    /** An inhibitory population that oscillates with its delay beyond some coupling, against the winding of its spectra. */
    @Test
    void growingModesAgreeWithTheWindingOfSpectra() {
        List<Integer> counts = new ArrayList<>();
        for (double weight : new double[] {-0.01e-3, -0.05e-3, -0.15e-3, -0.6e-3}) {
            Network network = inhibition(weight);
            FixedPoint point = FixedPoints.of(network, Method.SHIFT).points().get(0);
            WorkingPoint w = point.workingPoint();
            TransferFunction function = new TransferFunction(
                    network.populations().get(0).neuron(),
                    Method.SHIFT,
                    Refractoriness.INCLUDED,
                    SynapticFilter.APPLIED,
                    w.mean(0),
                    w.sd(0));
            EffectiveConnectivity connectivity = new EffectiveConnectivity(
                    network,
                    List.of(function::evaluate),
                    List.of(Response.toVariance(function, w.sd(0))),
                    DelayModel.of(DelayDistribution.NONE));
            double[] frequency = new double[4000];
            Arrays.setAll(frequency, k -> 0.1 + 0.5 * k);
            PowerSpectra.Result spectra =
                    PowerSpectra.of(connectivity, network, SourceSpectrum.poisson(w), frequency, 1);
            assertEquals(spectra.stability().unstableModes(), point.unstableModes(), "weight " + weight);
            counts.add(point.unstableModes());
        }
        assertEquals(0, counts.get(0));
        assertTrue(counts.get(3) >= 2, "unstable at strong coupling: " + counts);
    }

    private static Network inhibition(double weight) {
        Neuron neuron = new Neuron(20e-3, 2e-3, 0.5e-3, 20e-3, 10e-3);
        PoissonInput input = new PoissonInput(1000, 0.1e-3, 20);
        Population population = new Population("I", 1000, neuron, List.of(input), 0);
        Delays delays = new Delays(DelayDistribution.NONE, Matrix.filled(1, 1, 2e-3), Matrix.filled(1, 1, 0));
        return new Network(
                "I", List.of(population), Matrix.filled(1, 1, 1000), Matrix.filled(1, 1, weight), delays, List.of());
    }

    /** What boxes are shrunk by holds for random rates within random boxes of random networks. */
    @Test
    void noRateLeavesItsBounds() {
        SplittableRandom random = new SplittableRandom(41);
        for (int k = 0; k < 3000; k++) {
            Neuron neuron = new Neuron(
                    random.nextDouble(5e-3, 30e-3), 2e-3, random.nextDouble() < 0.5 ? 0 : 1e-3, 20e-3, 10e-3);
            double[][] weight = {
                {random.nextDouble(0, 1e-3), -random.nextDouble(0, 3e-3)},
                {random.nextDouble(0, 1e-3), -random.nextDouble(0, 3e-3)}
            };
            Population p = new Population(
                    "P",
                    100,
                    neuron,
                    List.of(new PoissonInput(400, 0.2e-3, random.nextDouble(0, 50))),
                    random.nextDouble(-10e-3, 60e-3));
            Matrix none = Matrix.filled(2, 2, 0);
            Network network = new Network(
                    "random",
                    List.of(p, p),
                    Matrix.filled(2, 2, 200),
                    Matrix.of(weight),
                    new Delays(DelayDistribution.NONE, none, none),
                    List.of());
            Method method = neuron.tauS() == 0 ? Method.DELTA : Method.SHIFT;
            RateMap map = new RateMap(network, method);
            double[] low = new double[2];
            double[] high = new double[2];
            for (int i = 0; i < 2; i++) {
                low[i] = Math.exp(random.nextDouble(-8, 6));
                high[i] = low[i] * Math.exp(random.nextDouble(0, 2));
            }
            double[] rates = {random.nextDouble(low[0], high[0]), random.nextDouble(low[1], high[1])};
            double[] phi = new double[2];
            for (int i = 0; i < 2; i++) {
                double mean = map.input().mean(rates)[i];
                phi[i] = FiringRate.rate(neuron, method, mean, map.input().sd(rates)[i]);
            }
            // where the rates that are caused lie within the box, the shrunk box must still hold them
            double[] widerLow = {Math.min(low[0], phi[0]), Math.min(low[1], phi[1])};
            double[] widerHigh = {Math.max(high[0], phi[0]), Math.max(high[1], phi[1])};
            String where = "case " + k + " of seed 41";
            assertTrue(new RateBounds(map).contract(widerLow, widerHigh), where);
            for (int i = 0; i < 2; i++) {
                assertTrue(widerLow[i] <= phi[i] && phi[i] <= widerHigh[i], where);
            }
        }
    }

    @Test
    void senselessRangesAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> FixedPointBranches.of(ResponseNonlinearity.SATURATION_DRIVEN::at, Method.DELTA, 5, 5));
        assertThrows(
                IllegalArgumentException.class,
                () -> FixedPointBranches.of(ResponseNonlinearity.SATURATION_DRIVEN::at, Method.DELTA, 5, Double.NaN));
    }
}
