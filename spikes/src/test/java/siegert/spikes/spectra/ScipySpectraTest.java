package siegert.spikes.spectra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static siegert.spikes.References.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import siegert.datasets.result.Average;
import siegert.datasets.result.ConfidenceBand;
import siegert.datasets.result.CrossSpectra;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Scaling;
import siegert.datasets.result.Sides;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.Taper;
import siegert.spikes.References;

/** Tapers, spectra and cross-spectra against scipy 1.17.1, see {@code spectra-scipy.py}. */
class ScipySpectraTest {
    private static final JsonNode SCIPY = References.read("spectra-scipy.json");
    private static final JsonNode GOLDEN = References.read("golden-statistics.json");

    private static double[] x(int samples) {
        double[] x = new double[samples];
        for (int n = 0; n < samples; n++) {
            x[n] = Math.sin(0.3 * n) + 0.5 * Math.cos(1.1 * n) + (7919L * n % 101) / 101.0;
        }
        return x;
    }

    private static double[] y() {
        double[] x = x(257);
        double[] y = new double[257];
        for (int n = 0; n < 257; n++) {
            y[n] = 0.7 * x[(n + 254) % 257] + (104729L * n % 97) / 97.0;
        }
        return y;
    }

    private static void assertClose(double expected, double actual, double largest, String what) {
        // parts that are zero but for rounding: compared with the rounding of the largest
        assertEquals(expected, actual, 1e-12 * Math.abs(expected) + 4e-16 * largest, what);
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    @ParameterizedTest
    @EnumSource(value = Taper.class, names = "DPSS", mode = EnumSource.Mode.EXCLUDE)
    void tapersAreThoseOfGetWindow(Taper taper) {
        JsonNode expected = SCIPY.get("tapers").get(taper.key());
        for (int n : new int[] {2, 7, 16, 33}) {
            assertArrayEquals(numbers(expected.get(Integer.toString(n))), taper.weights(n), 1e-15, taper + " " + n);
        }
        double[] power = new Welch(64, 24, taper, Detrend.CONSTANT, Sides.ONE).density(x(257), 1e-3);
        double[] scipy = numbers(SCIPY.get("welch_tapers").get(taper.key()));
        assertEquals(scipy.length, power.length);
        for (int m = 0; m < power.length; m++) {
            assertClose(scipy[m], power[m], largest(scipy), taper + " at " + m);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "welch_nfft128, 128, DENSITY, MEAN",
        "welch_spectrum64, 64, SPECTRUM, MEAN",
        "welch_median64, 64, DENSITY, MEDIAN"
    })
    void paddedScaledAndMedianAreThoseOfWelch(String name, int points, Scaling scaling, Average average) {
        JsonNode expected = GOLDEN.get(name);
        Segmentation segmentation = new Segmentation(64, 32, Taper.HANN, Detrend.CONSTANT, points);
        Welch welch = new Welch(segmentation, Sides.ONE, scaling, average);
        double[] power = welch.density(x(257), 1e-3);
        double[] frequency = welch.frequencies(1e-3);
        assertEquals(expected.get("len").asInt(), power.length);
        double sum = 0;
        for (double p : power) {
            sum += p;
        }
        for (int m = 0; m < expected.get("P").size(); m++) {
            assertEquals(expected.get("f").get(m).asDouble(), frequency[m], 1e-12 * frequency[m]);
            assertClose(expected.get("P").get(m).asDouble(), power[m], largest(power), name + " at " + m);
        }
        assertClose(expected.get("P_last").asDouble(), power[power.length - 1], largest(power), "last");
        assertClose(expected.get("sum").asDouble(), sum, sum, "sum");
    }

    @Test
    void biasOfTheMedian() {
        // 1 - 1/2 + 1/3 = 5/6; for large numbers ln 2
        assertEquals(1, Welch.medianBias(1));
        assertEquals(1, Welch.medianBias(2));
        assertEquals(5.0 / 6, Welch.medianBias(3), 1e-15);
        assertEquals(Math.log(2), Welch.medianBias(1_000_001), 1e-6);
    }

    private static CrossSpectra cross(Segmentation segmentation, Sides sides) {
        CrossWelch welch = new CrossWelch(segmentation, sides);
        double[][] series = {x(257), y()};
        CrossWelch.Densities densities = welch.densities(series, 1e-3);
        int averages = welch.averages(257);
        SpectrumConvention convention = new SpectrumConvention(
                "welch",
                sides,
                segmentation.taper(),
                segmentation.detrend(),
                segmentation.length() * 1e-3,
                0.5,
                averages,
                segmentation.degreesOfFreedom(averages),
                1e-3,
                0.257);
        return new CrossSpectra(
                convention,
                java.util.List.of("x", "y"),
                welch.frequencies(1e-3),
                densities.real(),
                densities.imaginary());
    }

    @Test
    void crossSpectraAndCoherenceAreThoseOfScipy() {
        CrossSpectra cross = cross(new Segmentation(64, 32, Taper.HANN, Detrend.CONSTANT), Sides.ONE);
        JsonNode csd = GOLDEN.get("csd64");
        JsonNode coherence = GOLDEN.get("coherence64");
        double largest = largest(cross.real()[1]);
        for (int m = 0; m < csd.get("re").size(); m++) {
            assertClose(csd.get("re").get(m).asDouble(), cross.real(0, 1, m), largest, "real " + m);
            assertClose(csd.get("im").get(m).asDouble(), cross.imaginary(0, 1, m), largest, "imaginary " + m);
            assertEquals(-cross.imaginary(0, 1, m), cross.imaginary(1, 0, m));
            assertClose(coherence.get("P").get(m).asDouble(), cross.coherence(0, 1, m), 0, "coherence " + m);
        }
        double sum = 0;
        for (int m = 0; m < cross.frequency().length; m++) {
            sum += cross.coherence(0, 1, m);
        }
        assertEquals(coherence.get("sum").asDouble(), sum, 1e-12 * sum);
        assertEquals(coherence.get("P_last").asDouble(), cross.coherence(0, 1, 32), 1e-13);
    }

    @ParameterizedTest
    @CsvSource({
        "csd_odd_hamming, 63, 40, HAMMING, CONSTANT, 63, ONE",
        "csd_padded_linear, 64, 32, BLACKMAN, LINEAR, 100, ONE",
        "csd_two_sided, 50, 25, HANN, CONSTANT, 50, TWO"
    })
    void crossSpectraInOtherConventions(
            String name, int length, int overlap, Taper taper, Detrend detrend, int points, Sides sides) {
        JsonNode expected = SCIPY.get(name);
        CrossSpectra cross = cross(new Segmentation(length, overlap, taper, detrend, points), sides);
        double[] real = numbers(expected.get("real"));
        double[] imaginary = numbers(expected.get("imaginary"));
        double[] coherence = numbers(expected.get("coherence"));
        double[] phase = numbers(expected.get("phase"));
        assertEquals(real.length, cross.frequency().length);
        for (int m = 0; m < real.length; m++) {
            double size = largest(cross.real()[1]);
            assertClose(real[m], cross.real(0, 1, m), size, "real " + m);
            assertClose(imaginary[m], cross.imaginary(0, 1, m), size, "imaginary " + m);
            boolean hasPower = cross.real(0, 0, m) > 1e-20 * size;
            if (hasPower) {
                // the ratio of small numbers, each with the rounding of the largest
                assertEquals(coherence[m], cross.coherence(0, 1, m), 1e-11, "coherence " + m);
                double difference = Math.IEEEremainder(phase[m] - cross.phase(0, 1, m), 2 * Math.PI);
                assertEquals(0, difference, 1e-11, "phase " + m);
            }
        }
    }

    /** y is x three samples later: y follows, and the phase falls with frequency. */
    @Test
    void negativePhaseMeansThatTheSecondFollows() {
        double[] x = new double[4000];
        double[] late = new double[4000];
        java.util.Random random = new java.util.Random(5);
        for (int n = 0; n < x.length; n++) {
            x[n] = random.nextGaussian();
            late[n] = n < 3 ? 0 : x[n - 3];
        }
        CrossWelch welch = new CrossWelch(new Segmentation(200, 100, Taper.HANN, Detrend.CONSTANT), Sides.TWO);
        CrossWelch.Densities densities = welch.densities(new double[][] {x, late}, 1e-3);
        for (int m : new int[] {5, 10, 20}) {
            double phase = Math.atan2(densities.imaginary()[1][m], densities.real()[1][m]);
            // a segment and its shifted copy differ at the ends: 3 of 200 samples
            assertEquals(-2 * Math.PI * 3 * m / 200.0, phase, 0.05);
        }
    }

    @Test
    void aSingleSegmentHasNoCoherence() {
        CrossSpectra cross = cross(new Segmentation(257, 0, Taper.HANN, Detrend.CONSTANT), Sides.TWO);
        assertThrows(IllegalStateException.class, () -> cross.coherence(0, 1, 3));
        assertThrows(IllegalArgumentException.class, () -> cross.pair(1, 0));
    }

    @Test
    void slepianTapersAreThoseOfScipy() {
        for (JsonNode expected : SCIPY.get("slepian")) {
            int n = expected.get("n").asInt();
            JsonNode tapers = expected.get("tapers");
            double[][] ours = SlepianTapers.of(n, expected.get("nw").asDouble(), tapers.size());
            for (int j = 0; j < ours.length; j++) {
                String what = String.format(Locale.ROOT, "n %d, taper %d", n, j);
                // 1e-16 n^2 / NW: the eigenvalues lie close together
                assertArrayEquals(numbers(tapers.get(j)), ours[j], 1e-13 + 1e-17 * n * n, what);
            }
        }
    }

    @Test
    void longSlepianTapersAreThoseOfScipy() {
        for (JsonNode expected : SCIPY.get("slepian_long")) {
            int n = expected.get("n").asInt();
            int order = expected.get("order").asInt();
            double[][] tapers = SlepianTapers.of(n, expected.get("nw").asDouble(), order + 1);
            double[] first = numbers(expected.get("first"));
            double[] middle = numbers(expected.get("middle"));
            for (int k = 0; k < first.length; k++) {
                assertEquals(first[k], tapers[order][k], 1e-10, "order " + order + ", sample " + k);
            }
            for (int k = 0; k < middle.length; k++) {
                assertEquals(middle[k], tapers[order][n / 2 - 2 + k], 1e-10, "order " + order + ", middle " + k);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 0.5, 2", "5, 1, 3", "100, 4, 7", "1001, 10, 19", "20000, 2.5, 4"})
    void slepianTapersAreOrthonormal(int n, double halfBandwidth, int count) {
        double[][] tapers = SlepianTapers.of(n, halfBandwidth, count);
        for (int i = 0; i < count; i++) {
            for (int j = i; j < count; j++) {
                double product = 0;
                for (int k = 0; k < n; k++) {
                    product += tapers[i][k] * tapers[j][k];
                }
                assertEquals(i == j ? 1 : 0, product, 1e-9, i + ", " + j);
            }
        }
    }

    @Test
    void multitaperIsTheMeanOfTaperedPeriodograms() {
        for (JsonNode expected : SCIPY.get("multitaper")) {
            int n = expected.get("n").asInt();
            Sides sides = expected.get("one_sided").asBoolean() ? Sides.ONE : Sides.TWO;
            int tapers = expected.get("tapers").asInt();
            double nw = expected.get("nw").asDouble();
            assertEquals(tapers, Multitaper.tapers(nw));
            double[] power = new Multitaper(n, nw, tapers, Detrend.CONSTANT, sides).density(x(n), 1e-3);
            double[] numpy = numbers(expected.get("power"));
            assertEquals(numpy.length, power.length);
            for (int m = 0; m < power.length; m++) {
                // tapers of 257 samples carry an error of 1e-13
                assertEquals(numpy[m], power[m], 1e-11 * numpy[m] + 1e-15 * largest(numpy), "at " + m);
            }
        }
    }

    @Test
    void confidenceBandsAreThoseOfTheChiSquareDistribution() {
        for (JsonNode expected : SCIPY.get("chi_square_bands")) {
            ConfidenceBand band = ConfidenceBands.of(
                    expected.get("dof").asDouble(), expected.get("level").asDouble());
            double lower = expected.get("lower").asDouble();
            double upper = expected.get("upper").asDouble();
            assertEquals(lower, band.lower(), 1e-8 * lower, expected.toString());
            assertEquals(upper, band.upper(), 1e-8 * upper, expected.toString());
        }
    }

    @Test
    void refusesWhatCannotBeEstimated() {
        assertThrows(IllegalArgumentException.class, () -> new Segmentation(8, 4, Taper.HANN, Detrend.NONE, 7));
        assertThrows(IllegalArgumentException.class, () -> SlepianTapers.of(8, 4, 3));
        assertThrows(IllegalArgumentException.class, () -> SlepianTapers.of(8, 2, 9));
        assertThrows(IllegalArgumentException.class, () -> Taper.DPSS.weights(8));
        Multitaper multitaper = new Multitaper(32, 2, 3, Detrend.NONE, Sides.TWO);
        assertThrows(IllegalArgumentException.class, () -> multitaper.density(new double[31], 1));
        assertThrows(IllegalArgumentException.class, () -> multitaper.density(new double[64], 1));
    }
}
