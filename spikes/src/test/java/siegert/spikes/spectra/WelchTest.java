package siegert.spikes.spectra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Taper;

/** Against scipy.signal.welch and scipy.signal.periodogram of scipy 1.17.1. */
class WelchTest {
    private static JsonNode golden() throws IOException {
        try (InputStream in = WelchTest.class.getResourceAsStream("/siegert/spikes/golden-statistics.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static double[] series() {
        double[] x = new double[257];
        for (int n = 0; n < x.length; n++) {
            x[n] = Math.sin(0.3 * n) + 0.5 * Math.cos(1.1 * n) + (7919L * n % 101) / 101.0;
        }
        return x;
    }

    /** Values that are pure rounding are compared with the largest one. */
    private static void assertClose(double expected, double actual, double largest, String what) {
        assertEquals(expected, actual, 1e-12 * Math.max(Math.abs(expected), 1e-16 * largest) + 1e-28, what);
    }

    @ParameterizedTest
    @CsvSource({
        "welch_default64, 64, 32, HANN, CONSTANT, ONE",
        "welch_odd63, 63, 31, HANN, CONSTANT, ONE",
        "welch_two_sided64, 64, 32, HANN, CONSTANT, TWO",
        "welch_boxcar_nooverlap_nodetrend64, 64, 0, BOXCAR, NONE, TWO",
        "welch_linear64, 64, 32, HANN, LINEAR, ONE",
        "welch_hamming64, 64, 32, HAMMING, CONSTANT, ONE",
        "periodogram_default, 257, 0, BOXCAR, CONSTANT, ONE",
    })
    void agreesWithScipy(String name, int segment, int overlap, Taper taper, Detrend detrend, Sides sides)
            throws IOException {
        JsonNode expected = golden().get(name);
        Welch welch = new Welch(segment, overlap, taper, detrend, sides);
        double[] power = welch.density(series(), 1e-3);
        double[] frequency = welch.frequencies(1e-3);
        double largest = 0;
        double sum = 0;
        for (int k = 0; k < power.length; k++) {
            largest = Math.max(largest, power[k]);
            // scipy's two-sided arrays go on with negative frequencies
            boolean twin = sides == Sides.TWO && k > 0 && !(segment % 2 == 0 && k == power.length - 1);
            sum += twin ? 2 * power[k] : power[k];
        }
        for (int k = 0; k < expected.get("f").size(); k++) {
            assertClose(expected.get("f").get(k).asDouble(), frequency[k], 500, "frequency " + k);
            assertClose(expected.get("P").get(k).asDouble(), power[k], largest, "power " + k);
        }
        assertClose(expected.get("sum").asDouble(), sum, sum, "sum");
        int last = sides == Sides.TWO ? 1 : power.length - 1;
        assertClose(expected.get("P_last").asDouble(), power[last], largest, "last power");
        assertEquals(expected.get("len").asInt(), sides == Sides.TWO ? segment : power.length, "number of frequencies");
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "5", "8", "97", "211", "485", "1024", "1009", "1019"})
    void agreesWithTheDefinitionAtAnyLength(int n) {
        Random random = new Random(20261122 + n);
        double[] x = new double[n];
        for (int k = 0; k < n; k++) {
            x[k] = random.nextInt(100);
        }
        double[] power = new Welch(n, 0, Taper.BOXCAR, Detrend.NONE, Sides.TWO).density(x, 0.01);
        assertEquals(n / 2 + 1, power.length);
        for (int m = 0; m < power.length; m++) {
            double re = 0;
            double im = 0;
            for (int k = 0; k < n; k++) {
                double angle = 2 * Math.PI * ((long) k * m % n) / n;
                re += x[k] * Math.cos(angle);
                im -= x[k] * Math.sin(angle);
            }
            double expected = (re * re + im * im) * 0.01 / n;
            // amplitudes carry the rounding of the largest one, that of frequency 0
            double rounding = 1e-14 * Math.sqrt(power[0]) * (Math.sqrt(expected) + 1e-14 * Math.sqrt(power[0]));
            assertEquals(expected, power[m], 1e-12 * expected + 10 * rounding, "n " + n + ", m " + m);
        }
    }

    @Test
    void degreesOfFreedomOfHannAtHalfOverlap() {
        Welch welch = new Welch(500, 250, Taper.HANN, Detrend.CONSTANT, Sides.TWO);
        for (int k : new int[] {1, 2, 19, 39}) {
            assertEquals(2 * k / (1 + 2.0 / 36 * (1 - 1.0 / k)), welch.degreesOfFreedom(k), 1e-10 * k);
        }
        assertEquals(39, welch.averages(10_000));
        assertEquals(39, welch.averages(10_249));
    }

    @Test
    void degreesOfFreedomWithoutOverlapOrWithIt() {
        assertEquals(40, new Welch(500, 0, Taper.HANN, Detrend.NONE, Sides.TWO).degreesOfFreedom(20), 0);
        // boxcar at half overlap: correlation 1/2 of neighbours
        assertEquals(
                20 / (1 + 2 * 0.9 / 4),
                new Welch(500, 250, Taper.BOXCAR, Detrend.NONE, Sides.TWO).degreesOfFreedom(10),
                1e-12);
        // at 3/4 overlap three neighbours are correlated: 3/4, 1/2, 1/4
        double spread = 1 + 2 * (0.9 * 9 / 16 + 0.8 / 4 + 0.7 / 16);
        assertEquals(
                20 / spread, new Welch(400, 300, Taper.BOXCAR, Detrend.NONE, Sides.TWO).degreesOfFreedom(10), 1e-12);
    }

    @Test
    void refusesWhatIsNoSegment() {
        assertThrows(IllegalArgumentException.class, () -> new Welch(1, 0, Taper.HANN, Detrend.NONE, Sides.TWO));
        assertThrows(IllegalArgumentException.class, () -> new Welch(8, 8, Taper.HANN, Detrend.NONE, Sides.TWO));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Welch(8, 4, Taper.HANN, Detrend.NONE, Sides.TWO).density(new double[7], 1e-3));
    }
}
