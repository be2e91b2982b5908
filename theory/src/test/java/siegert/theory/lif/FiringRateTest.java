package siegert.theory.lif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static siegert.theory.ReferenceCase.assertRelative;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.ErrorBound;
import siegert.theory.ReferenceCase;
import siegert.theory.ReferenceTable;

class FiringRateTest {
    private static final Neuron NEURON = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);

    private interface Function {
        double at(Neuron neuron, Method method, double mean, double sd);
    }

    static Stream<ReferenceCase> rates() {
        return ReferenceCase.all("rate_").stream();
    }

    static Stream<ReferenceCase> derivativesByMean() {
        return ReferenceCase.all("drate_dmu_").stream();
    }

    static Stream<ReferenceCase> derivativesBySd() {
        return ReferenceCase.all("drate_dsigma_").stream();
    }

    @ParameterizedTest
    @MethodSource("rates")
    void ratesAgreeWithThirtyDigitArithmetic(ReferenceCase reference) {
        check(reference, FiringRate::rate);
    }

    @ParameterizedTest
    @MethodSource("derivativesByMean")
    void derivativesByMeanAgreeWithThirtyDigitArithmetic(ReferenceCase reference) {
        check(reference, FiringRate::derivativeByMean);
    }

    @ParameterizedTest
    @MethodSource("derivativesBySd")
    void derivativesBySdAgreeWithThirtyDigitArithmetic(ReferenceCase reference) {
        check(reference, FiringRate::derivativeBySd);
    }

    private static void check(ReferenceCase reference, Function function) {
        double tauS = reference.has("tau_s") ? reference.input("tau_s") : 0;
        Neuron neuron = new Neuron(
                reference.input("tau_m"),
                reference.input("tau_r"),
                tauS,
                reference.input("V_th_rel"),
                reference.input("V_0_rel"));
        Method method = reference.name().contains("taylor")
                ? Method.TAYLOR
                : reference.name().contains("shift") ? Method.SHIFT : Method.DELTA;
        double actual = function.at(neuron, method, reference.input("mu"), reference.input("sigma"));
        assertRelative(reference.name(), reference.expected(), actual, 1e-12);
    }

    /** Bounds by value, mean, sd; taylor is compared with its larger term, which is all that double arithmetic can give. */
    @Test
    void hardInputsAgreeWithFortyDigitArithmetic() {
        ErrorBound plain = new ErrorBound("delta and shift");
        ErrorBound taylor = new ErrorBound("taylor");
        Function[] functions = {FiringRate::rate, FiringRate::derivativeByMean, FiringRate::derivativeBySd};
        for (String[] row : ReferenceTable.rows("rates.csv")) {
            double[] v = new double[row.length];
            for (int k = 1; k < row.length; k++) {
                v[k] = Double.parseDouble(row[k]);
            }
            Method method = Method.valueOf(row[0].toUpperCase(Locale.ROOT));
            Neuron neuron = new Neuron(v[5], v[6], v[7], v[3], v[4]);
            for (int f = 0; f < functions.length; f++) {
                double actual = functions[f].at(neuron, method, v[1], v[2]);
                double error = Math.abs(actual / v[8 + f] - 1);
                (method == Method.TAYLOR ? taylor : plain).add(error, f + " of " + String.join(",", row));
            }
        }
        plain.assertWithin(100, 1e-12, 1e-13);
        taylor.assertWithin(50, 1e-12, 1e-13);
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, names = "FOKKER_PLANCK", mode = EnumSource.Mode.EXCLUDE)
    void derivativesAreThoseOfTheRate(Method method) {
        SplittableRandom random = new SplittableRandom(7);
        for (int k = 0; k < 200; k++) {
            double mean = random.nextDouble(-5e-3, 40e-3);
            double sd = random.nextDouble(2e-3, 10e-3);
            double byMean = slope(x -> FiringRate.rate(NEURON, method, x, sd), mean, 1e-4 * sd);
            double bySd = slope(x -> FiringRate.rate(NEURON, method, mean, x), sd, 1e-4 * sd);
            // what the difference neglects: step^4 f'''''; rounding: 2 y² eps / step
            double y = (15e-3 - mean) / sd;
            double scale = FiringRate.rate(NEURON, Method.DELTA, mean, sd) / sd * (1 + 2 * y * y);
            String where = mean + " V, " + sd + " V, seed 7";
            assertEquals(byMean, FiringRate.derivativeByMean(NEURON, method, mean, sd), 1e-9 * scale, where);
            assertEquals(bySd, FiringRate.derivativeBySd(NEURON, method, mean, sd), 1e-9 * scale, where);
        }
    }

    /** The mesh changes with the input, by which a difference of rates has errors of 1e-6 of the rate over the step. */
    @Test
    void numericalDerivativesAreThoseOfTheNumericalRate() {
        Method method = Method.FOKKER_PLANCK;
        for (double[] point : new double[][] {{3e-3, 6e-3}, {9e-3, 5e-3}, {16e-3, 4e-3}}) {
            double mean = point[0];
            double sd = point[1];
            double byMean = slope(x -> FiringRate.rate(NEURON, method, x, sd), mean, 0.05 * sd);
            double bySd = slope(x -> FiringRate.rate(NEURON, method, mean, x), sd, 0.05 * sd);
            RateGradient gradient = FiringRate.gradient(NEURON, method, mean, sd);
            assertEquals(byMean, gradient.byMean(), 3e-4 * Math.abs(byMean));
            assertEquals(bySd, gradient.bySd(), 3e-4 * Math.abs(bySd));
            assertEquals(gradient.rate(), FiringRate.rate(NEURON, method, mean, sd));
            assertEquals(gradient.byMean(), FiringRate.derivativeByMean(NEURON, method, mean, sd));
            assertEquals(gradient.bySd(), FiringRate.derivativeBySd(NEURON, method, mean, sd));
        }
    }

    /** Monte Carlo of the update rule of a simulator: 12.005 +- 0.022 Hz without, 11.553 +- 0.021 Hz with tau_r. */
    @Test
    void numericalRateAgreesWithMonteCarlo() {
        Neuron free = new Neuron(10e-3, 0, 0.5e-3, 15e-3, 0);
        Neuron refractory = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);
        assertEquals(12.005, FiringRate.rate(free, Method.FOKKER_PLANCK, 10e-3, 5e-3), 2 * 0.022);
        assertEquals(11.553, FiringRate.rate(refractory, Method.FOKKER_PLANCK, 10e-3, 5e-3), 2 * 0.021);
        assertEquals(39.877, FiringRate.rate(refractory, Method.FOKKER_PLANCK, 16e-3, 4e-3), 2 * 0.021);
        assertEquals(62.174, FiringRate.rate(refractory, Method.FOKKER_PLANCK, 20e-3, 2e-3), 2 * 0.010);
    }

    @Test
    void whereTheNumericalSolutionDoesNotReachTheShiftedRateStandsIn() {
        for (double[] point : new double[][] {{-30e-3, 2e-3}, {20e-3, 1e-6}, {20e-3, 0}, {0, 0}}) {
            assertEquals(
                    FiringRate.rate(NEURON, Method.SHIFT, point[0], point[1]),
                    FiringRate.rate(NEURON, Method.FOKKER_PLANCK, point[0], point[1]));
        }
    }

    /** Central difference of fourth order. */
    private static double slope(DoubleUnaryOperator f, double x, double step) {
        return (8 * (f.applyAsDouble(x + step) - f.applyAsDouble(x - step))
                        - (f.applyAsDouble(x + 2 * step) - f.applyAsDouble(x - 2 * step)))
                / (12 * step);
    }

    @Test
    void withoutSynapticTimeConstantAllMethodsAreWhiteNoise() {
        Neuron neuron = new Neuron(20e-3, 1e-3, 0, 20e-3, 10e-3);
        for (double mean = -20e-3; mean < 60e-3; mean += 3e-3) {
            for (double sd = 0; sd < 20e-3; sd += 2.5e-3) {
                for (Method method : List.of(Method.SHIFT, Method.TAYLOR, Method.FOKKER_PLANCK)) {
                    assertEquals(
                            FiringRate.rate(neuron, Method.DELTA, mean, sd), FiringRate.rate(neuron, method, mean, sd));
                    assertEquals(
                            FiringRate.derivativeBySd(neuron, Method.DELTA, mean, sd),
                            FiringRate.derivativeBySd(neuron, method, mean, sd));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void vanishingNoiseGivesTheDeterministicNeuron(Method method) {
        double exact = 1 / (2e-3 + 10e-3 * Math.log(20.0 / 5.0));
        assertRelative("sd 0", exact, FiringRate.rate(NEURON, method, 20e-3, 0), 1e-15);
        for (double sd : new double[] {1e-12, 1e-50, 1e-308, Double.MIN_VALUE}) {
            // the shift by sd alpha k / 2 is linear in sd
            assertRelative("sd " + sd, exact, FiringRate.rate(NEURON, method, 20e-3, sd), 1e-14 + 100 * sd);
            assertRelative(
                    "slope at " + sd,
                    FiringRate.derivativeByMean(NEURON, method, 20e-3, 0),
                    FiringRate.derivativeByMean(NEURON, method, 20e-3, sd),
                    1e-12 + 1000 * sd);
        }
        assertEquals(
                FiringRate.derivativeBySd(NEURON, method, 20e-3, 0),
                FiringRate.derivativeBySd(NEURON, method, 20e-3, 1e-10),
                1e-4);
        assertEquals(0, FiringRate.rate(NEURON, method, 15e-3, 0));
        assertEquals(0, FiringRate.rate(NEURON, method, 0, 1e-5));
    }

    @Test
    void rateStaysBelowTheInverseRefractoryPeriodAndGrowsWithTheMean() {
        double before = -1;
        for (double mean = -0.1; mean < 10; mean = mean * (mean > 0.05 ? 1.5 : 1) + 1e-3) {
            double rate = FiringRate.rate(NEURON, Method.SHIFT, mean, 5e-3);
            assertTrue(rate > before && rate < 500, mean + " V: " + rate);
            before = rate;
        }
        assertTrue(before > 490);
    }

    @Test
    void impossibleInputIsRefused() {
        for (double[] input :
                new double[][] {{Double.NaN, 1e-3}, {0, Double.NaN}, {0, -1e-3}, {1.0 / 0, 1e-3}, {0, 1.0 / 0}}) {
            assertThrows(
                    IllegalArgumentException.class, () -> FiringRate.rate(NEURON, Method.SHIFT, input[0], input[1]));
        }
    }

    /** A simulation in steps of 0.1 ms misses 7 % of the spikes; 2e7 steps leave 0.6 % of noise (one sd), seed 5. */
    @Test
    void thresholdThatIsLookedAtInStepsAppearsHigher() {
        Neuron continuous = new Neuron(20e-3, 2e-3, 0, 20e-3, 10e-3);
        Neuron stepped = continuous.withStep(0.1e-3);
        double mean = 15e-3;
        double sd = 6.3e-3;
        double simulated = simulate(stepped, mean, sd, 20_000_000);
        double expected = FiringRate.rate(stepped, Method.DELTA, mean, sd);
        assertEquals(simulated, expected, 0.015 * simulated);
        assertTrue(FiringRate.rate(continuous, Method.DELTA, mean, sd) > 1.05 * simulated);
        // of another method, of filtered noise and in continuous time nothing changes
        assertEquals(expected, FiringRate.rate(stepped, Method.SHIFT, mean, sd), 1e-12 * expected);
        Neuron filtered = new Neuron(20e-3, 2e-3, 0.5e-3, 20e-3, 10e-3);
        assertEquals(
                FiringRate.rate(filtered, Method.SHIFT, mean, sd),
                FiringRate.rate(filtered.withStep(0.1e-3), Method.SHIFT, mean, sd));
    }

    private static double simulate(Neuron neuron, double mean, double sd, int steps) {
        SplittableRandom random = new SplittableRandom(5);
        double decay = Math.exp(-neuron.step() / neuron.tauM());
        double kick = sd * Math.sqrt((1 - decay * decay) / 2);
        long pause = Math.round(neuron.tauR() / neuron.step());
        double v = neuron.reset();
        long spikes = 0;
        for (long k = 0; k < steps; k++) {
            v = mean + (v - mean) * decay + kick * random.nextGaussian();
            if (v >= neuron.threshold()) {
                spikes++;
                v = neuron.reset();
                k += pause;
            }
        }
        return spikes / (steps * neuron.step());
    }

    @Test
    void derivativesOfTheSteppedThresholdAreDifferencesOfTheRate() {
        Neuron neuron = new Neuron(20e-3, 2e-3, 0, 20e-3, 10e-3).withStep(0.1e-3);
        for (double[] point : new double[][] {{15e-3, 6e-3}, {5e-3, 3e-3}, {25e-3, 2e-3}, {22e-3, 8e-3}}) {
            double h = 1e-7;
            double byMean = (FiringRate.rate(neuron, Method.DELTA, point[0] + h, point[1])
                            - FiringRate.rate(neuron, Method.DELTA, point[0] - h, point[1]))
                    / (2 * h);
            double bySd = (FiringRate.rate(neuron, Method.DELTA, point[0], point[1] + h)
                            - FiringRate.rate(neuron, Method.DELTA, point[0], point[1] - h))
                    / (2 * h);
            // second order in h, and rounding over h
            assertEquals(
                    byMean,
                    FiringRate.derivativeByMean(neuron, Method.DELTA, point[0], point[1]),
                    1e-6 * Math.abs(byMean));
            double exact = FiringRate.derivativeBySd(neuron, Method.DELTA, point[0], point[1]);
            assertEquals(bySd, exact, 1e-6 * (Math.abs(bySd) + Math.abs(byMean)));
            TransferFunction function = new TransferFunction(
                    neuron, Method.DELTA, Refractoriness.INCLUDED, SynapticFilter.OMITTED, point[0], point[1]);
            assertEquals(exact, function.responseToSd(0).re(), 1e-10 * Math.abs(byMean));
            assertEquals(
                    FiringRate.derivativeByMean(neuron, Method.DELTA, point[0], point[1]),
                    function.at(0).re(),
                    1e-10 * Math.abs(byMean));
        }
        double quiet = FiringRate.derivativeBySd(neuron, Method.DELTA, 25e-3, 0);
        double small =
                (FiringRate.rate(neuron, Method.DELTA, 25e-3, 1e-6) - FiringRate.rate(neuron, Method.DELTA, 25e-3, 0))
                        / 1e-6;
        // the next order is of the size of sd over the distance to the threshold, 2e-4, times a number
        assertEquals(small, quiet, 2e-3 * Math.abs(quiet));
    }
}
