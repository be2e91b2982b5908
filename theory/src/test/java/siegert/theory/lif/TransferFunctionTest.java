package siegert.theory.lif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static siegert.theory.ReferenceCase.assertRelative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.ErrorBound;
import siegert.theory.ReferenceCase;
import siegert.theory.special.Complex;
import siegert.theory.special.ParabolicCylinder;
import siegert.theory.special.ScaledComplex;

class TransferFunctionTest {
    private static final Neuron NEURON = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);

    /** Mean and sd (V): below threshold, at it, mean-driven, with much and with little noise. */
    private static final double[][] POINTS = {
        {3.5e-3, 6e-3},
        {9e-3, 5e-3},
        {15e-3, 3e-3},
        {10e-3, 1e-3},
        {20e-3, 4e-3},
        {25e-3, 1e-3},
        {30e-3, 0.5e-3},
        {200e-3, 2e-3},
        {-20e-3, 5e-3},
        {0, 40e-3},
        {15e-3, 0.2e-3},
        {7e-3, 0.6e-3}
    };

    static Stream<ReferenceCase> singleNeurons() {
        return ReferenceCase.all("transfer_function_").stream();
    }

    static Stream<ReferenceCase> microcircuits() {
        return ReferenceCase.all("microcircuit_transfer_function_").stream();
    }

    /**
     * The rows at omega = 0 are the derivative of the rate; all others neglect refractoriness. Real and imaginary parts
     * are held separately, so that the slope at small frequencies counts.
     */
    @ParameterizedTest
    @MethodSource("singleNeurons")
    void agreesWithThirtyDigitArithmetic(ReferenceCase reference) {
        SynapticFilter filter = reference.has("synaptic_filter")
                        && reference.word("synaptic_filter").equals("true")
                ? SynapticFilter.APPLIED
                : SynapticFilter.OMITTED;
        double[] omega = reference.array("omega");
        TransferFunction neglected = new TransferFunction(
                neuron(reference),
                method(reference),
                Refractoriness.NEGLECTED,
                filter,
                reference.input("mu"),
                reference.input("sigma"));
        TransferFunction included = new TransferFunction(
                neuron(reference),
                method(reference),
                Refractoriness.INCLUDED,
                filter,
                reference.input("mu"),
                reference.input("sigma"));
        double[] re = new double[omega.length];
        double[] im = new double[omega.length];
        neglected.evaluate(omega, re, im);
        for (int i = 0; i < omega.length; i++) {
            if (omega[i] == 0) {
                re[i] = included.at(0).re();
                im[i] = included.at(0).im();
            }
        }
        assertRelative(reference.name() + " re", reference.expectedArray("re"), re, 1e-12);
        assertRelative(reference.name() + " im", reference.expectedArray("im"), im, 1e-12);
    }

    /** Mean-driven, deep below threshold, little and much noise; refractoriness included; next to region borders. */
    @Test
    void agreesWithMultiplePrecisionAtExtremeWorkingPoints() throws IOException {
        int rows = 0;
        try (InputStream in = getClass().getResourceAsStream("/reference/mpmath/transfer_function_extreme.json")) {
            for (JsonNode row : new ObjectMapper().readTree(in).get("rows")) {
                Method method = Method.valueOf(row.get(0).asText().toUpperCase(Locale.ROOT));
                double mean = row.get(1).doubleValue();
                double sd = row.get(2).doubleValue();
                double omega = row.get(3).doubleValue();
                Complex expected =
                        new Complex(row.get(4).doubleValue(), row.get(5).doubleValue());
                Complex actual = new TransferFunction(
                                NEURON, method, Refractoriness.INCLUDED, SynapticFilter.OMITTED, mean, sd)
                        .at(omega);
                assertEquals(expected.re(), actual.re(), 1e-12 * Math.abs(expected.re()), row.toString());
                assertEquals(expected.im(), actual.im(), 1e-12 * Math.abs(expected.im()), row.toString());
                rows++;
            }
        }
        assertTrue(rows >= 24, "rows: " + rows);
    }

    /** On both sides of the imaginary axis, down to -9.8/tau_m; relative to the modulus of the response. */
    @Test
    void continuedToComplexFrequenciesAgreesWithMultiplePrecision() throws IOException {
        ErrorBound toMean = new ErrorBound("mean");
        ErrorBound toSd = new ErrorBound("sd");
        ErrorBound far = new ErrorBound("left of -6/tau_m");
        try (InputStream in = getClass().getResourceAsStream("/reference/mpmath/transfer_function_complex.json")) {
            for (JsonNode row : new ObjectMapper().readTree(in).get("rows")) {
                TransferFunction function =
                        included(NEURON, Method.valueOf(row.get(0).asText().toUpperCase(Locale.ROOT)), new double[] {
                            row.get(1).doubleValue(), row.get(2).doubleValue()
                        });
                Complex lambda =
                        new Complex(row.get(3).doubleValue(), row.get(4).doubleValue());
                Complex mean = new Complex(row.get(5).doubleValue(), row.get(6).doubleValue());
                boolean isFar = lambda.re() * NEURON.tauM() < -6;
                (isFar ? far : toMean).add(function.at(lambda).minus(mean).abs() / mean.abs(), row.toString());
                if (row.size() > 7) {
                    Complex sd =
                            new Complex(row.get(7).doubleValue(), row.get(8).doubleValue());
                    (isFar ? far : toSd)
                            .add(function.responseToSd(lambda).minus(sd).abs() / sd.abs(), row.toString());
                }
            }
        }
        toMean.assertWithin(90, 3e-12, 3e-13);
        toSd.assertWithin(60, 3e-12, 3e-13);
        far.assertWithin(30, 5e-11, 1.2e-11);
    }

    @Test
    void complexFrequenciesContinueRealOnesAndThatAtZero() {
        for (Method method : List.of(Method.DELTA, Method.SHIFT, Method.TAYLOR)) {
            for (double[] point : new double[][] {POINTS[0], POINTS[1], POINTS[4]}) {
                TransferFunction function = included(NEURON, method, point);
                for (double omega : new double[] {0, 1e-6, 20, 700, 4000}) {
                    assertEquals(function.at(omega), function.at(new Complex(0, omega)));
                    assertEquals(function.responseToSd(omega), function.responseToSd(new Complex(0, omega)));
                    // a millionth of 1/tau_m to both sides
                    for (double growth : new double[] {-1e-4, 1e-4}) {
                        Complex near = function.at(new Complex(growth, omega));
                        Complex at = function.at(omega);
                        assertEquals(0, near.minus(at).abs(), 1e-5 * at.abs(), method + " at " + omega);
                    }
                }
                Complex below = function.at(new Complex(-40, -300));
                assertEquals(function.at(new Complex(-40, 300)).conjugate(), below);
            }
        }
        TransferFunction filtered = new TransferFunction(
                NEURON, Method.SHIFT, Refractoriness.INCLUDED, SynapticFilter.APPLIED, 10e-3, 5e-3);
        Complex lambda = new Complex(-200, 500);
        Complex expected = included(NEURON, Method.SHIFT, new double[] {10e-3, 5e-3})
                .at(lambda)
                .over(lambda.times(0.5e-3).plus(1));
        assertEquals(0, filtered.at(lambda).minus(expected).abs(), 1e-14 * expected.abs());
        assertEquals(-1000, filtered.smallestGrowth(), 1e-10);
        assertThrows(IllegalArgumentException.class, () -> filtered.at(new Complex(-1001, 0)));
        assertThrows(IllegalArgumentException.class, () -> filtered.responseToSd(new Complex(Double.NaN, 0)));
    }

    /** NNMT's own arithmetic, given the inputs; it agrees with ours far better than the 1e-8 it is trusted to. */
    @ParameterizedTest
    @MethodSource("microcircuits")
    void agreesWithNnmtOnTheMicrocircuit(ReferenceCase reference) {
        double[] omega = reference.array("omega");
        double[] mean = reference.array("mu");
        double[] sd = reference.array("sigma");
        double[] expectedRe = reference.expectedArray("re");
        double[] expectedIm = reference.expectedArray("im");
        double[] re = new double[omega.length];
        double[] im = new double[omega.length];
        for (int j = 0; j < mean.length; j++) {
            new TransferFunction(
                            neuron(reference),
                            method(reference),
                            Refractoriness.NEGLECTED,
                            SynapticFilter.APPLIED,
                            mean[j],
                            sd[j])
                    .evaluate(omega, re, im);
            for (int i = 0; i < omega.length; i++) {
                int k = i * mean.length + j;
                Complex expected = new Complex(expectedRe[k], expectedIm[k]);
                double error = new Complex(re[i], im[i]).minus(expected).abs();
                assertEquals(0, error, 1e-12 * expected.abs(), "omega " + omega[i] + ", population " + j);
            }
        }
    }

    /** The rate and its derivative are evaluated by other means: erfcx and Dawson's integral. */
    @ParameterizedTest
    @EnumSource(value = Method.class, names = "FOKKER_PLANCK", mode = EnumSource.Mode.EXCLUDE)
    void limitAtZeroIsTheDerivativeOfTheRate(Method method) {
        for (double[] point : POINTS) {
            Complex limit = included(NEURON, method, point).at(0);
            double derivative = FiringRate.derivativeByMean(NEURON, method, point[0], point[1]);
            assertEquals(derivative, limit.re(), 1e-11 * Math.abs(derivative), point[0] + ", " + point[1]);
            assertEquals(0, limit.im());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"DELTA", "SHIFT"})
    void neglectingRefractorinessScalesTheLimitAtZero(Method method) {
        for (double[] point : POINTS) {
            double rate = FiringRate.rate(NEURON, method, point[0], point[1]);
            double expected = included(NEURON, method, point).at(0).re() / (1 - rate * NEURON.tauR());
            double actual = neglected(NEURON, method, point).at(0).re();
            // 1 - nu tau_r loses digits where the neuron fires at 1/tau_r
            double allowed = 1e-12 / (1 - rate * NEURON.tauR());
            assertEquals(expected, actual, allowed * Math.abs(expected), point[0] + ", " + point[1]);
        }
    }

    /** 1/N is linear in D: the two differ by (1 - exp(-i omega tau_r)) Psi(x_r) over the numerator. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 30, 400, 1500, 1700, 8000})
    void refractorinessAddsItsBoundaryTerm(double omega) {
        for (double[] point : POINTS) {
            double sd = point[1];
            double reset = Math.sqrt(2) * (NEURON.reset() - point[0]) / sd;
            double threshold = Math.sqrt(2) * (NEURON.threshold() - point[0]) / sd;
            Complex s = new Complex(0, omega * NEURON.tauM());
            ScaledComplex high = ParabolicCylinder.u(s.plus(0.5), -threshold);
            double log = high.logScale() + threshold * threshold / 4;
            Complex low = ParabolicCylinder.u(s.plus(0.5), -reset).mantissaAt(log - reset * reset / 4);
            Complex psi = ParabolicCylinder.u(s.plus(-0.5), -reset).mantissaAt(log - reset * reset / 4);
            Complex gain = high.mantissa()
                    .minus(low)
                    .times(s)
                    .times(Math.sqrt(2) / sd * FiringRate.rate(NEURON, Method.DELTA, point[0], sd))
                    .over(s.plus(1));
            Complex expected = Complex.ONE
                    .minus(Complex.unit(-omega * NEURON.tauR()))
                    .times(psi)
                    .over(gain);
            Complex with =
                    Complex.ONE.over(included(NEURON, Method.DELTA, point).at(omega));
            Complex without =
                    Complex.ONE.over(neglected(NEURON, Method.DELTA, point).at(omega));
            double error = with.minus(without).minus(expected).abs();
            assertEquals(0, error, 1e-10 * with.abs(), point[0] + ", " + point[1]);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, names = "FOKKER_PLANCK", mode = EnumSource.Mode.EXCLUDE)
    void isContinuousAtZero(Method method) {
        for (double[] point : POINTS) {
            for (TransferFunction function :
                    List.of(included(NEURON, method, point), neglected(NEURON, method, point))) {
                Complex limit = function.at(0);
                double slope = function.at(1e-3).im() / 1e-3;
                for (double omega : new double[] {1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-6, 1e-5}) {
                    Complex value = function.at(omega);
                    String where = point[0] + ", " + point[1] + ", omega " + omega;
                    assertEquals(limit.re(), value.re(), 1e-13 * Math.abs(limit.re()), where);
                    assertEquals(slope * omega, value.im(), 1e-6 * Math.abs(slope * omega), where);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, names = "FOKKER_PLANCK", mode = EnumSource.Mode.EXCLUDE)
    void negativeFrequenciesGiveTheConjugate(Method method) {
        for (double[] point : POINTS) {
            TransferFunction function = included(NEURON, method, point);
            for (double omega : new double[] {1e-9, 1, 500, 5000}) {
                assertEquals(function.at(omega).conjugate(), function.at(-omega));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, names = "FOKKER_PLANCK", mode = EnumSource.Mode.EXCLUDE)
    void withoutSynapticTimeConstantAllMethodsAreWhiteNoise(Method method) {
        Neuron fast = new Neuron(10e-3, 2e-3, 0, 15e-3, 0);
        for (double[] point : POINTS) {
            for (double omega : new double[] {0, 1e-9, 1, 500, 5000}) {
                assertEquals(
                        included(fast, Method.DELTA, point).at(omega),
                        included(fast, method, point).at(omega));
            }
        }
    }

    /** N falls as omega^(-1/2) with a phase of -45 degrees: sqrt(2) nu/(sd sqrt(i omega tau_m)). */
    @ParameterizedTest
    @CsvSource({"1e6, 0.03", "1e8, 3e-3", "1e10, 3e-4"})
    void highFrequenciesFollowTheirAsymptote(double omega, double tolerance) {
        for (double[] point : new double[][] {{3.5e-3, 6e-3}, {15e-3, 3e-3}, {9e-3, 5e-3}}) {
            double rate = FiringRate.rate(NEURON, Method.DELTA, point[0], point[1]);
            double size = Math.sqrt(2 / (omega * NEURON.tauM())) * rate / point[1];
            Complex expected = Complex.unit(-Math.PI / 4).times(size);
            Complex actual = included(NEURON, Method.DELTA, point).at(omega);
            assertEquals(0, actual.minus(expected).abs(), tolerance * size);
        }
    }

    @Test
    void responseToSdRunsFromTheDerivativeToTwiceTheRate() {
        for (double[] point : POINTS) {
            TransferFunction function = included(NEURON, Method.DELTA, point);
            double derivative = FiringRate.derivativeBySd(NEURON, Method.DELTA, point[0], point[1]);
            double rate = FiringRate.rate(NEURON, Method.DELTA, point[0], point[1]);
            Complex limit = function.responseToSd(0);
            String where = point[0] + ", " + point[1];
            // the difference of the two boundaries cancels for a mean-driven neuron; what it is made of sets the scale
            assertEquals(derivative, limit.re(), 1e-10 * Math.abs(derivative), where);
            assertEquals(0, limit.im());
            Complex slow = function.responseToSd(1e-9);
            assertEquals(limit.re(), slow.re(), 1e-12 * Math.abs(limit.re()), where);
            assertEquals(slow.conjugate(), function.responseToSd(-1e-9));
            if (rate > 1) {
                Complex fast = function.responseToSd(1e12);
                assertEquals(
                        0, fast.times(point[1] / (2 * rate)).minus(Complex.ONE).abs(), 0.01, where);
            }
        }
    }

    /** The response to the sd of filtered noise begins at the derivative of the rate; 1e-9 of the two terms that cancel. */
    @Test
    void responseToTheSdOfFilteredNoiseBeginsAtTheDerivative() {
        for (double[] point : POINTS) {
            for (Method method : List.of(Method.SHIFT, Method.TAYLOR)) {
                TransferFunction function = new TransferFunction(
                        NEURON, method, Refractoriness.INCLUDED, SynapticFilter.APPLIED, point[0], point[1]);
                double derivative = FiringRate.derivativeBySd(NEURON, method, point[0], point[1]);
                double scale = Math.abs(derivative)
                        + Math.abs(FiringRate.derivativeByMean(NEURON, Method.SHIFT, point[0], point[1]));
                assertEquals(derivative, function.responseToSd(0).re(), 1e-9 * scale, method + " " + point[0]);
                assertEquals(function.responseToSd(300).conjugate(), function.responseToSd(-300));
                // far up 2 nu/sd remains, divided by the filter
                double remains = 2 * FiringRate.rate(NEURON, Method.SHIFT, point[0], point[1]) / point[1];
                double filter = 1e9 * NEURON.tauS();
                assertTrue(function.responseToSd(1e9).abs() <= 1.1 * remains / filter, method + " " + point[0]);
            }
        }
    }

    @Test
    void filterDividesByItsPole() {
        double omega = 700;
        Complex bare = included(NEURON, Method.SHIFT, POINTS[0]).at(omega);
        Complex filtered = new TransferFunction(
                        NEURON,
                        Method.SHIFT,
                        Refractoriness.INCLUDED,
                        SynapticFilter.APPLIED,
                        POINTS[0][0],
                        POINTS[0][1])
                .at(omega);
        Complex expected = bare.over(new Complex(1, omega * NEURON.tauS()));
        assertEquals(0, filtered.minus(expected).abs(), 1e-15 * expected.abs());
    }

    @Test
    void staysFiniteAtExtremeInputs() {
        double[][] extremes = {{-10, 1e-3}, {10, 1e-3}, {0, 1e-6}, {1, 1e-9}, {0, 100}, {15e-3, 1e-7}};
        for (Method method : List.of(Method.DELTA, Method.SHIFT, Method.TAYLOR)) {
            for (double[] point : extremes) {
                for (double omega : new double[] {0, 1e-300, 1e-9, 10, 1e4, 1e9}) {
                    Complex value = included(NEURON, method, point).at(omega);
                    assertTrue(value.isFinite(), method + " " + point[0] + " " + point[1] + " " + omega + " " + value);
                }
            }
        }
    }

    @Test
    void refusesWhatIsNoWorkingPointOrFrequency() {
        for (double[] point : new double[][] {{Double.NaN, 1e-3}, {0, 0}, {0, -1}, {0, Double.POSITIVE_INFINITY}}) {
            assertThrows(IllegalArgumentException.class, () -> included(NEURON, Method.SHIFT, point));
        }
        TransferFunction function = included(NEURON, Method.SHIFT, POINTS[0]);
        assertThrows(IllegalArgumentException.class, () -> function.at(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> function.at(Double.POSITIVE_INFINITY));
        assertThrows(
                IllegalArgumentException.class, () -> function.evaluate(new double[2], new double[2], new double[1]));
    }

    private static TransferFunction included(Neuron neuron, Method method, double[] point) {
        return new TransferFunction(
                neuron, method, Refractoriness.INCLUDED, SynapticFilter.OMITTED, point[0], point[1]);
    }

    private static TransferFunction neglected(Neuron neuron, Method method, double[] point) {
        return new TransferFunction(
                neuron, method, Refractoriness.NEGLECTED, SynapticFilter.OMITTED, point[0], point[1]);
    }

    private static Method method(ReferenceCase reference) {
        return Stream.of(Method.values())
                .filter(method -> reference.name().contains(method.key()))
                .findFirst()
                .orElseThrow();
    }

    private static Neuron neuron(ReferenceCase reference) {
        return new Neuron(
                reference.input("tau_m"),
                reference.input("tau_r"),
                reference.input("tau_s"),
                reference.input("V_th_rel"),
                reference.input("V_0_rel"));
    }
}
