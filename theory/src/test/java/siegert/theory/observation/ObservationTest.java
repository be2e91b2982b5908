package siegert.theory.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static siegert.theory.ReferenceCase.assertRelative;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.network.ConnectionRule;
import siegert.datasets.network.Network;
import siegert.datasets.result.BinaryPrediction;
import siegert.datasets.result.FixedPoints;
import siegert.datasets.result.Method;
import siegert.datasets.result.PredictedCrossSpectra;
import siegert.datasets.result.RateDistributions;
import siegert.datasets.result.Refractoriness;
import siegert.theory.ReferenceCase;
import siegert.theory.network.MeanField;
import siegert.theory.network.ResponseModel.Sources;

class ObservationTest {
    private static Network network(String name, String... overrides) {
        return Catalogue.bundled().resolveNetwork(name, List.of(overrides));
    }

    /** Layer et al. 2022, Fig. 2C: NNMT's quiet state at 9 Hz is one of five. */
    @Test
    void fixedPointsOfTheBundledNetworks() {
        FixedPoints found = SelfConsistentStates.of(network("sdm", "nu_ext=9 Hz"), Method.DELTA);
        assertTrue(found.isComplete());
        assertEquals(5, found.points().size());
        assertRelative("E", 1.66672e-3, found.points().get(0).rate()[0], 5e-6);
        assertRelative("I", 5.98821e-5, found.points().get(0).rate()[1], 5e-6);
        assertEquals(
                List.of(1, -1, 1, -1, 1),
                found.points().stream().map(FixedPoints.Point::index).toList());
        // the last states of the published scans
        check("sdn", 100, 385.20045869, 283.83615832);
        check("ros", 50, 4.06191253e-2, 48.0988841);
        check("mdm", 10, 37.77335807, 41.19197214);
        check("ndm", 5, 9.17258632, 7.86288536);
    }

    private static void check(String name, double external, double e, double i) {
        FixedPoints found = SelfConsistentStates.of(network(name, "nu_ext=" + external + " Hz"), Method.DELTA);
        assertEquals(1, found.points().size(), name);
        // the published solver stopped at 1e-7 Hz
        assertRelative(name, e, found.points().get(0).rate()[0], 1e-8);
        assertRelative(name, i, found.points().get(0).rate()[1], 1e-8);
    }

    /** The research note on PD14 (fixed total number, 2 s), to the digits it has: 64-point sums in numpy. */
    @Test
    void rateDistributionsOfPd14() {
        RateDistributions found =
                RatesOfNeurons.of(network("pd14"), Method.SHIFT, ConnectionRule.FIXED_TOTAL_NUMBER, 2);
        double[] sd = {.65, 1.65, 2.60, 3.27, 4.05, 4.36, 1.19, 4.05};
        for (int i = 0; i < sd.length; i++) {
            assertEquals(
                    sd[i],
                    found.populations().get(i).sd(),
                    0.005,
                    found.populations().get(i).name());
        }
        RateDistributions.OfPopulation first = found.populations().get(0);
        assertEquals(0.763, first.mean(), 0.0005);
        assertTrue(first.countedSd() > first.sd());
        assertEquals(9, first.countedQuantiles().value().length);
    }

    /** The same note: 23E with fixed in-degrees, counted in 10 s, has sd 0.278 Hz, of which counting alone makes 0.273. */
    @Test
    void countingMakesTheSpreadOfFixedIndegrees() {
        RateDistributions found =
                RatesOfNeurons.of(network("microcircuit"), Method.SHIFT, ConnectionRule.FIXED_INDEGREE, 10);
        RateDistributions.OfPopulation first = found.populations().get(0);
        assertEquals(0.278, Math.hypot(first.sd(), 0.273), 0.012);
        assertEquals(first.countedSd(), Math.hypot(first.sd(), counting(found)), 2e-3);
    }

    /** sqrt(CV² nu/T) of 23E. */
    private static double counting(RateDistributions found) {
        MeanField theory = new MeanField(network("microcircuit"), Method.SHIFT, Refractoriness.INCLUDED);
        double cv = theory.predict(new double[0], 1).populations().get(0).cv();
        return Math.sqrt(cv * cv * found.populations().get(0).mean() / 10);
    }

    /** NNMT's fixture for the shipped example, to its eight digits, and thresholds of a fixed point found by fsolve. */
    @Test
    void binaryNetwork() {
        BinaryPrediction found =
                BinaryTheory.of(Catalogue.bundled().networkSource("binary-ei").readBinary(List.of()));
        double[] expected = {0.64449859, 0.36545168, -4.95058857, 7.9393832, 1.48285341, 1.63005968, -5.5, 8.5};
        for (int i = 0; i < 2; i++) {
            BinaryPrediction.OfPopulation population = found.populations().get(i);
            assertEquals(expected[i], population.activity(), 5e-9);
            assertEquals(expected[2 + i], population.inputMean(), 5e-9);
            assertEquals(expected[4 + i], population.inputSd(), 5e-9);
            assertEquals(expected[6 + i], population.balancedThreshold(), 1e-14);
        }
        double[] reference = ReferenceCase.read("binary_mean_activity").expectedArray();
        double[] balanced = ReferenceCase.read("binary_balanced_threshold").expectedArray();
        BinaryPrediction other = BinaryTheory.of(Catalogue.bundled()
                .networkSource("binary-ei")
                .readBinary(List.of("theta=[" + balanced[0] + ", " + balanced[1] + "]", "m_exp=[0.37, 0.21]")));
        for (int i = 0; i < 2; i++) {
            assertEquals(reference[i], other.populations().get(i).activity(), 1e-11);
            assertEquals(balanced[i], other.populations().get(i).balancedThreshold(), 1e-13);
        }
    }

    /** Nobody is left out and no pair stands twice; excitation and inhibition of layers 4 to 6 choose each other. */
    @Test
    void strongestPairsOfTheMicrocircuit() {
        MeanField theory = new MeanField(network("microcircuit"), Method.TAYLOR, Refractoriness.INCLUDED);
        double[] frequency =
                IntStream.rangeClosed(1, 25).mapToDouble(f -> 6.0 * f).toArray();
        List<CrossSpectralMatrix.Pair> pairs = StrongestPairs.of(theory, theory.effectiveConnectivity(150), frequency);
        for (int p = 0; p < 8; p++) {
            int population = p;
            assertTrue(pairs.stream().anyMatch(q -> q.first() == population || q.second() == population), "" + p);
            assertTrue(pairs.stream().filter(q -> q.first() == population).count() <= 1, "" + p);
        }
        assertTrue(pairs.contains(new CrossSpectralMatrix.Pair(2, 3)), pairs.toString());
        assertTrue(pairs.contains(new CrossSpectralMatrix.Pair(6, 7)), pairs.toString());
        // the choice is that of the largest mean coherence among all partners
        PredictedCrossSpectra all = CrossSpectralMatrix.of(
                theory,
                frequency,
                IntStream.range(0, 8)
                        .filter(j -> j != 2)
                        .mapToObj(j -> new CrossSpectralMatrix.Pair(2, j))
                        .toList(),
                Sources.POISSON);
        assertEquals(
                "4I",
                all.pairs().stream()
                        .max(Comparator.comparingDouble(
                                q -> Arrays.stream(q.coherence()).sum()))
                        .orElseThrow()
                        .second());
    }

    /** Portions of frequencies join, the diagonal is the power, and swapping a pair conjugates it. */
    @Test
    void crossSpectraOfSelectedPairs() {
        MeanField theory = new MeanField(network("brunel-ai"), Method.SHIFT, Refractoriness.INCLUDED);
        double[] frequency = IntStream.range(0, 150).mapToDouble(f -> 2.0 * f).toArray();
        PredictedCrossSpectra found = CrossSpectralMatrix.of(
                theory,
                frequency,
                List.of(
                        new CrossSpectralMatrix.Pair(0, 0),
                        new CrossSpectralMatrix.Pair(0, 1),
                        new CrossSpectralMatrix.Pair(1, 0)),
                Sources.POISSON);
        double[] power = theory.powerSpectra(frequency, 1).powerOf(0);
        for (int f = 0; f < frequency.length; f++) {
            assertEquals(power[f], found.pairs().get(0).real()[f], 1e-13 * power[f]);
            assertEquals(found.pairs().get(1).real()[f], found.pairs().get(2).real()[f], 1e-15);
            assertEquals(
                    found.pairs().get(1).imaginary()[f], -found.pairs().get(2).imaginary()[f], 1e-15);
            assertEquals(1, found.pairs().get(0).coherence()[f], 1e-12);
        }
        assertEquals(theory.workingPoint().rate(0), found.sourcePower()[0][7], 1e-12);
        // integrated covariance: S_EE(0) less the shot noise of single neurons
        double rate = theory.workingPoint().rate(0);
        assertEquals(power[0] - rate / 4000, found.covariance()[0][0], 1e-13);
        assertEquals(found.pairs().get(1).real()[0], found.covariance()[0][1], 1e-13);
        PredictedCrossSpectra renewal = CrossSpectralMatrix.of(theory, new double[] {0}, List.of(), Sources.RENEWAL);
        double cv = theory.predict(new double[0], 1).populations().get(0).cv();
        // the source enters linearly; both populations have the same CV
        assertRelative("CV²", cv * cv, renewal.covariance()[0][1] / found.covariance()[0][1], 1e-9);
    }
}
