package siegert.theory.fokkerplanck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.Erfcx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.lif.IntervalVariability;
import siegert.theory.special.Complex;

class FokkerPlanckTest {
    private static final Neuron NEURON = neuron(0.5, 2);

    /** Times in ms; threshold 15 mV, reset 0, tau_m 10 ms. */
    private static Neuron neuron(double tauS, double tauR) {
        return new Neuron(10e-3, tauR * 1e-3, tauS * 1e-3, 15e-3, 0);
    }

    /**
     * Monte Carlo of the exact update of the current and the potential, threshold tested at the end of each step. A
     * crossing and return within one step is missed, so the rates are low by up to 0.1 %: hence three standard errors
     * below, and 0.1 % more above.
     */
    @ParameterizedTest
    @CsvSource({
        "10, 5, 0.5, 0, 12.005, 0.022",
        "10, 5, 0.5, 2, 11.553, 0.021",
        "16, 4, 0.5, 0, 44.383, 0.025",
        "16, 4, 0.5, 2, 39.877, 0.021",
        "20, 6, 0.5, 0, 76.445, 0.033",
        "20, 6, 0.5, 2, 63.809, 0.025",
        "20, 2, 0.5, 2, 62.174, 0.010",
        "16, 4, 0.1, 2, 42.806, 0.021",
        "16, 4, 2, 2, 36.074, 0.021"
    })
    void rateAgreesWithMonteCarlo(double mean, double sd, double tauS, double tauR, double rate, double error) {
        double seen =
                FokkerPlanck.solve(neuron(tauS, tauR), mean * 1e-3, sd * 1e-3).rate();
        assertTrue(
                seen > rate - 3 * error && seen < rate * 1.001 + 3 * error,
                "rate " + seen + " Hz, Monte Carlo " + rate + " +- " + error);
    }

    /** For tau_r = 0 the rate at shifted boundaries is right to first order in k = sqrt(tau_s/tau_m). */
    @ParameterizedTest
    @CsvSource({"10, 5, 0.25", "20, 6, 0.6", "5, 4, 0.6", "14, 8, 0.6"})
    void shiftedRateIsMissedBySecondOrderOnly(double mean, double sd, double coefficient) {
        double last = Double.NaN;
        for (double tauS : new double[] {0.16, 0.08, 0.04, 0.02, 0.01}) {
            Neuron neuron = neuron(tauS, 0);
            double squared = neuron.tauS() / neuron.tauM();
            double shifted = shiftedRate(neuron, mean * 1e-3, sd * 1e-3);
            double seen = FokkerPlanck.solve(neuron, mean * 1e-3, sd * 1e-3).rate() / shifted - 1;
            assertTrue(
                    Math.abs(seen) < coefficient * squared + 2e-5, "deviation " + seen + " at tau_s " + tauS + " ms");
            last = seen;
        }
        assertEquals(0, last, 1e-3);
    }

    /**
     * Monte Carlo as above with steps of 0.01 ms, CV of 34,000 to 216,000 intervals; the errors are standard errors for
     * exponential tails.
     */
    @ParameterizedTest
    @CsvSource({
        "10, 5, 0.5, 2, 15, 0, 10, 0.78947, 0.0029",
        "16, 4, 2, 2, 15, 0, 10, 0.47287, 0.0013",
        "13, 6.2, 0.5, 2, 20, 10, 20, 0.90663, 0.006"
    })
    void cvAgreesWithMonteCarlo(
            double mean,
            double sd,
            double tauS,
            double tauR,
            double threshold,
            double reset,
            double tauM,
            double cv,
            double error) {
        Neuron neuron = new Neuron(tauM * 1e-3, tauR * 1e-3, tauS * 1e-3, threshold * 1e-3, reset * 1e-3);
        FokkerPlanck solution = FokkerPlanck.solve(neuron, mean * 1e-3, sd * 1e-3);
        assertEquals(cv, solution.cv(), 3 * error);
        double finer = FokkerPlanck.solve(neuron, mean * 1e-3, sd * 1e-3, Resolution.FINE)
                .cv();
        assertEquals(finer, solution.cv(), 1e-4 * finer);
    }

    /** For tau_r = 0 the CV at shifted boundaries is right to first order in k = sqrt(tau_s/tau_m), as the rate is. */
    @ParameterizedTest
    @CsvSource({"10, 5, 0.2", "20, 6, 0.4", "5, 4, 0.006", "16, 3, 0.35"})
    void shiftedCvIsMissedBySecondOrderOnly(double mean, double sd, double coefficient) {
        for (double tauS : new double[] {0.16, 0.04, 0.01}) {
            Neuron neuron = neuron(tauS, 0);
            double shifted = IntervalVariability.cv(neuron, Method.SHIFT, mean * 1e-3, sd * 1e-3);
            double seen = FokkerPlanck.solve(neuron, mean * 1e-3, sd * 1e-3).cv() / shifted - 1;
            assertTrue(Math.abs(seen) < coefficient * neuron.tauS() / neuron.tauM(), "deviation " + seen);
        }
    }

    /** As tau_s falls the response tends to the derivative of the white-noise rate at first order in k. */
    @Test
    void smallTimeConstantsGiveTheDerivativesOfTheShiftedRate() {
        Neuron neuron = neuron(0.01, 0);
        double mean = 10e-3;
        double sd = 5e-3;
        FokkerPlanck solution = FokkerPlanck.solve(neuron, mean, sd);
        double h = 1e-6;
        double byMean = (shiftedRate(neuron, mean + h, sd) - shiftedRate(neuron, mean - h, sd)) / (2 * h);
        double bySd = (shiftedRate(neuron, mean, sd + h) - shiftedRate(neuron, mean, sd - h)) / (2 * h);
        // k^2 = 1e-3
        assertEquals(byMean, solution.meanDerivative(), 1e-3 * byMean);
        assertEquals(bySd, solution.sdDerivative(), 2e-3 * bySd);
    }

    @ParameterizedTest
    @CsvSource({"2.718, 6.108, 0.5", "9.06, 4.9, 0.5", "20, 6, 0.5", "20, 2, 0.5", "16, 4, 2", "16, 4, 0.1"})
    void responseAtZeroIsTheDerivativeOfTheRate(double mean, double sd, double tauS) {
        Neuron neuron = neuron(tauS, 2);
        double h = 2e-5;
        double byMean = (rate(neuron, mean * 1e-3 + h, sd * 1e-3) - rate(neuron, mean * 1e-3 - h, sd * 1e-3)) / (2 * h);
        double bySd = (rate(neuron, mean * 1e-3, sd * 1e-3 + h) - rate(neuron, mean * 1e-3, sd * 1e-3 - h)) / (2 * h);
        FokkerPlanck solution = FokkerPlanck.solve(neuron, mean * 1e-3, sd * 1e-3);
        // the meshes of the two rates differ, each rate being right to some 1e-5
        assertEquals(byMean, solution.meanDerivative(), 1e-3 * Math.abs(byMean));
        assertEquals(bySd, solution.sdDerivative(), 4e-3 * Math.abs(bySd) + 1e-3 * byMean);
        assertEquals(0, solution.response(0).meanIm());
    }

    /** The discrete derivative: the same meshes, the current shifted by a small constant. */
    @Test
    void discreteResponseAtZeroConvergesToTheDiscreteDerivative() {
        double[] deviation = new double[2];
        for (int level = 1; level <= 2; level++) {
            PhaseSpace space = new PhaseSpace(NEURON, 9e-3, 5e-3, Resolution.STANDARD, 2 * level);
            double h = 1e-6;
            double up =
                    new StationaryDensity(new PhaseSpace(NEURON, 9e-3 + h, 5e-3, space.noise, space.potential)).rate;
            double low =
                    new StationaryDensity(new PhaseSpace(NEURON, 9e-3 - h, 5e-3, space.noise, space.potential)).rate;
            double seen = new Perturbation(new StationaryDensity(space))
                    .respond(Complex.ZERO)
                    .meanRe();
            deviation[level - 1] = Math.abs(seen / ((up - low) / (2 * h)) - 1);
        }
        assertTrue(deviation[0] < 2e-3, "deviation " + deviation[0]);
        assertTrue(deviation[1] < deviation[0] / 2.5, "deviations " + deviation[0] + ", " + deviation[1]);
    }

    @Test
    void responseIsContinuousAtZero() {
        FokkerPlanck solution = FokkerPlanck.solve(NEURON, 9e-3, 5e-3);
        RateResponse zero = solution.response(0);
        for (double omega : new double[] {1e-9, 1e-6, 1e-3}) {
            RateResponse near = solution.response(omega);
            assertEquals(zero.meanRe(), near.meanRe(), 1e-9 * zero.meanRe());
            assertEquals(zero.sdRe(), near.sdRe(), 1e-8 * zero.sdRe());
            assertEquals(0, near.meanIm(), 1e-2 * omega * zero.meanRe());
        }
    }

    @Test
    void negativeFrequenciesGiveTheConjugate() {
        FokkerPlanck solution = FokkerPlanck.solve(NEURON, 9e-3, 5e-3);
        RateResponse plus = solution.response(700);
        RateResponse minus = solution.response(-700);
        assertEquals(plus.meanRe(), minus.meanRe(), 1e-12 * Math.abs(plus.meanRe()));
        assertEquals(plus.meanIm(), -minus.meanIm(), 1e-12 * Math.abs(plus.meanIm()));
        assertEquals(plus.sdRe(), minus.sdRe(), 1e-12 * Math.abs(plus.sdRe()));
        assertEquals(plus.sdIm(), -minus.sdIm(), 1e-12 * Math.abs(plus.sdIm()));
    }

    @ParameterizedTest
    @CsvSource({
        "2.718, 6.108, 0.5, 2",
        "9.06, 4.9, 0.5, 2",
        "10, 5, 0.5, 0",
        "20, 6, 0.5, 2",
        "20, 2, 0.5, 2",
        "16, 4, 2, 0.5",
        "16, 4, 0.1, 0.5"
    })
    void standardMeshAgreesWithTheFineMesh(double mean, double sd, double tauS, double tauR) {
        FokkerPlanck standard = FokkerPlanck.solve(neuron(tauS, tauR), mean * 1e-3, sd * 1e-3);
        FokkerPlanck fine = FokkerPlanck.solve(neuron(tauS, tauR), mean * 1e-3, sd * 1e-3, Resolution.FINE);
        assertEquals(fine.rate(), standard.rate(), 5e-5 * fine.rate());
        for (double frequency : new double[] {0, 20, 80, 400}) {
            RateResponse f = fine.response(2 * Math.PI * frequency);
            RateResponse s = standard.response(2 * Math.PI * frequency);
            double mu = Math.hypot(f.meanRe(), f.meanIm());
            double lnSd = Math.hypot(f.sdRe(), f.sdIm());
            assertEquals(0, Math.hypot(s.meanRe() - f.meanRe(), s.meanIm() - f.meanIm()) / mu, 1e-3);
            assertEquals(0, Math.hypot(s.sdRe() - f.sdRe(), s.sdIm() - f.sdIm()) / lnSd, 4e-3);
        }
    }

    @Test
    void tableAgreesWithTheSolutionBetweenItsPoints() {
        FokkerPlanck solution = FokkerPlanck.solve(NEURON, 9e-3, 5e-3);
        ResponseTable table = solution.table(2 * Math.PI * 1000);
        assertTrue(table.size() >= 40 && table.size() <= 80, "frequencies " + table.size());
        double[] omega = {0, 0.3, 11, 97, 271, 1234.5, 3456, 2 * Math.PI * 1000, -271};
        double[] re = new double[omega.length];
        double[] im = new double[omega.length];
        double[] sdRe = new double[omega.length];
        double[] sdIm = new double[omega.length];
        table.meanResponse(omega, re, im);
        table.sdResponse(omega, sdRe, sdIm);
        for (int i = 0; i < omega.length; i++) {
            RateResponse exact = solution.response(omega[i]);
            double mu = Math.hypot(exact.meanRe(), exact.meanIm());
            double lnSd = Math.hypot(exact.sdRe(), exact.sdIm());
            assertEquals(0, Math.hypot(re[i] - exact.meanRe(), im[i] - exact.meanIm()) / mu, 3e-4, "at " + omega[i]);
            assertEquals(0, Math.hypot(sdRe[i] - exact.sdRe(), sdIm[i] - exact.sdIm()) / lnSd, 3e-4, "at " + omega[i]);
        }
        assertArrayEquals(new double[] {re[4], -im[4]}, new double[] {re[8], im[8]});
    }

    @Test
    void tableFollowsTheResonanceOfARegularNeuron() {
        FokkerPlanck solution = FokkerPlanck.solve(NEURON, 20e-3, 1e-3);
        ResponseTable table = solution.table(2 * Math.PI * 400);
        double omega = 2 * Math.PI * solution.rate() * 1.01;
        double[] re = new double[1];
        double[] im = new double[1];
        table.meanResponse(new double[] {omega}, re, im);
        RateResponse exact = solution.response(omega);
        double size = Math.hypot(exact.meanRe(), exact.meanIm());
        assertTrue(size > 3 * solution.meanDerivative(), "resonance " + size);
        assertEquals(0, Math.hypot(re[0] - exact.meanRe(), im[0] - exact.meanIm()) / size, 1e-3);
    }

    /** Noise of 0.03 mV far above the threshold: the time from reset to threshold without noise, exact in closed form. */
    @Test
    void weakNoiseGivesTheDeterministicRate() {
        double rate = 1 / (2e-3 + 10e-3 * Math.log(40.0 / 25.0));
        // the correction is of second order in sd/(mean - threshold) = 1.2e-3
        assertEquals(rate, FokkerPlanck.solve(NEURON, 40e-3, 0.03e-3).rate(), 1e-5 * rate);
        double h = 1e-3;
        double derivative = (1 / (2e-3 + 10e-3 * Math.log((40.0 + h) / (25.0 + h)))
                        - 1 / (2e-3 + 10e-3 * Math.log((40.0 - h) / (25.0 - h))))
                / (2 * h * 1e-3);
        assertEquals(derivative, FokkerPlanck.solve(NEURON, 40e-3, 0.03e-3).meanDerivative(), 1e-5 * derivative);
    }

    /** Slow current: a Gaussian mixture of noiseless neurons, tau_s = 1000 tau_m; adiabatic in the current. */
    @Test
    void slowCurrentGivesTheAdiabaticMixture() {
        Neuron neuron = neuron(10_000, 2);
        double mean = 20e-3;
        double sd = 60e-3;
        double current = sd * Math.sqrt(neuron.tauM() / (2 * neuron.tauS()));
        int steps = 200_000;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double z = -8 + 16.0 * (i + 0.5) / steps;
            double mu = mean + current * z;
            if (mu > neuron.threshold()) {
                double rate = 1 / (neuron.tauR() + neuron.tauM() * Math.log(mu / (mu - neuron.threshold())));
                sum += rate * Math.exp(-0.5 * z * z) * 16.0 / steps / Math.sqrt(2 * Math.PI);
            }
        }
        assertEquals(sum, FokkerPlanck.solve(neuron, mean, sd).rate(), 1e-3 * sum);
    }

    /** Far below the threshold the rate becomes small, never negative, and falls with the mean. */
    @Test
    void rareFiringStaysPositiveAndFallsMonotonically() {
        double last = Double.POSITIVE_INFINITY;
        for (double mean = 5; mean > -9; mean -= 1) {
            double rate = FokkerPlanck.solve(NEURON, mean * 1e-3, 5e-3).rate();
            assertTrue(rate > 0 && rate < last, "rate " + rate + " Hz at " + mean + " mV");
            last = rate;
        }
        assertTrue(last < 2e-8, "last rate " + last);
    }

    @Test
    void anyWorkingPointWithinReachGivesASoundSolution() {
        long seed = 20261122;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        int solved = 0;
        while (solved < 40) {
            double tauS = Math.pow(10, random.nextDouble(-3, 2));
            double tauR = random.nextInt(4) == 0 ? 0 : random.nextDouble(0.1, 5);
            Neuron neuron = neuron(tauS, tauR);
            double mean = random.nextDouble(-10e-3, 60e-3);
            double sd = Math.pow(10, random.nextDouble(-3.5, -1.5));
            if (!FokkerPlanck.covers(neuron, mean, sd)) {
                continue;
            }
            solved++;
            String point = neuron + " mean " + mean + " sd " + sd;
            FokkerPlanck solution = FokkerPlanck.solve(neuron, mean, sd);
            assertTrue(solution.rate() > 0 && solution.rate() * neuron.tauR() < 1, point + " rate " + solution.rate());
            RateResponse response = solution.response(300);
            assertTrue(Double.isFinite(response.meanRe() + response.meanIm()), point);
            assertTrue(Double.isFinite(response.sdRe() + response.sdIm()), point);
            assertTrue(solution.meanDerivative() > 0, point);
            assertTrue(Math.hypot(response.meanRe(), response.meanIm()) > 0, point);
        }
    }

    /** A line of zero velocity exactly at the end of the mesh. */
    @Test
    void lineOfZeroVelocityAtTheEndOfTheMesh() {
        double sd = 5e-3;
        double current = sd * Math.sqrt(10);
        double at = FokkerPlanck.solve(NEURON, 9 * current, sd).rate();
        double near = FokkerPlanck.solve(NEURON, 9 * current * (1 + 1e-6), sd).rate();
        assertEquals(at, near, 1e-5 * at);
    }

    @Test
    void impossibleInputIsRefusedWithTheReason() {
        assertMessage("tau_s is 0.0", () -> FokkerPlanck.solve(neuron(0, 2), 10e-3, 5e-3));
        assertMessage("sd positive", () -> FokkerPlanck.solve(NEURON, 10e-3, 0));
        assertMessage("NaN V", () -> FokkerPlanck.solve(NEURON, Double.NaN, 5e-3));
        assertMessage("reaches to 7", () -> FokkerPlanck.solve(NEURON, -10e-3, 2e-3));
        assertMessage("practically deterministic", () -> FokkerPlanck.solve(NEURON, 20e-3, 1e-6));
        assertFalse(FokkerPlanck.covers(NEURON, -10e-3, 2e-3));
        assertFalse(FokkerPlanck.covers(NEURON, 20e-3, 1e-6));
        assertTrue(FokkerPlanck.covers(NEURON, 20e-3, 1e-4));
        FokkerPlanck solution = FokkerPlanck.solve(NEURON, 9e-3, 5e-3);
        assertMessage("must be finite", () -> solution.response(Double.NaN));
        assertMessage("largest angular frequency", () -> solution.table(-1));
        ResponseTable table = solution.table(1000);
        assertMessage("outside the table", () -> table.sdResponse(new double[] {1001}, new double[1], new double[1]));
        assertMessage("same length", () -> table.sdResponse(new double[] {1}, new double[2], new double[1]));
        assertMessage("1 <= coarse < fine", () -> new Resolution(0.4, 0.5, 0.2, 0.2, 2, 2));
        assertMessage("must be positive", () -> new Resolution(0.4, 0, 0.2, 0.2, 2, 3));
    }

    private static void assertMessage(String part, org.junit.jupiter.api.function.Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(part), message);
    }

    private static double rate(Neuron neuron, double mean, double sd) {
        return FokkerPlanck.solve(neuron, mean, sd).rate();
    }

    /** Siegert's rate with both boundaries shifted by sd sqrt(tau_s/tau_m) |zeta(1/2)|/sqrt 2. */
    static double shiftedRate(Neuron neuron, double mean, double sd) {
        double shift = 1.4603545088095868 / Math.sqrt(2) * Math.sqrt(neuron.tauS() / neuron.tauM());
        double from = (neuron.reset() - mean) / sd + shift;
        double to = (neuron.threshold() - mean) / sd + shift;
        int steps = 2000;
        double h = (to - from) / steps;
        double sum = Erfcx.value(-from) + Erfcx.value(-to);
        for (int i = 1; i < steps; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * Erfcx.value(-from - i * h);
        }
        return 1 / (neuron.tauR() + neuron.tauM() * Math.sqrt(Math.PI) * sum * h / 3);
    }

    /** Analytic: the mean over a circle is the value at its centre; and continuous with the responses at frequencies. */
    @Test
    void continuesToModulationsThatGrowOrDecay() {
        Neuron neuron = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);
        FokkerPlanck solution = FokkerPlanck.solve(neuron, 10e-3, 5e-3);
        for (Complex center : List.of(new Complex(-80, 300), new Complex(-150, 1500), new Complex(60, 400))) {
            Complex mean = Complex.ZERO;
            Complex sd = Complex.ZERO;
            int points = 12;
            for (int k = 0; k < points; k++) {
                RateResponse at = solution.response(
                        center.plus(Complex.unit(2 * Math.PI * k / points).times(30)));
                mean = mean.plus(new Complex(at.meanRe(), at.meanIm()).times(1.0 / points));
                sd = sd.plus(new Complex(at.sdRe(), at.sdIm()).times(1.0 / points));
            }
            RateResponse at = solution.response(center);
            Complex toMean = new Complex(at.meanRe(), at.meanIm());
            Complex toSd = new Complex(at.sdRe(), at.sdIm());
            // the remainder of twelve points falls as (30/distance to the next pole)^12
            assertEquals(0, mean.minus(toMean).abs(), 1e-7 * toMean.abs(), center.toString());
            assertEquals(0, sd.minus(toSd).abs(), 1e-7 * toSd.abs(), center.toString());
        }
        RateResponse real = solution.response(700);
        assertEquals(real, solution.response(new Complex(0, 700)));
        RateResponse below = solution.response(new Complex(-50, -700));
        RateResponse above = solution.response(new Complex(-50, 700));
        assertEquals(above.meanIm(), -below.meanIm(), 1e-12 * Math.abs(above.meanIm()));
        assertThrows(IllegalArgumentException.class, () -> solution.response(new Complex(-2000, 0)));
        assertThrows(IllegalArgumentException.class, () -> solution.response(new Complex(0, Double.NaN)));
    }
}
