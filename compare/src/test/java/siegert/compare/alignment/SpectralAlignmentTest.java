package siegert.compare.alignment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import siegert.compare.SyntheticRun;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.SpectrumEstimate;
import siegert.datasets.result.Taper;

class SpectralAlignmentTest {
    private static SpectrumConvention convention(Taper taper, Sides sides, int samples, double bin) {
        return new SpectrumConvention(
                "welch", sides, taper, Detrend.CONSTANT, samples * bin, 0.5, 39, 74, bin, 20 * samples * bin);
    }

    private static Spectra theory(SpectralAlignment alignment, DoubleUnaryOperator power) {
        double[] frequency = alignment.frequencies();
        double[][] values = new double[frequency.length][1];
        for (int k = 0; k < frequency.length; k++) {
            values[k][0] = power.applyAsDouble(frequency[k]);
        }
        return new Spectra(List.of("E"), frequency, values);
    }

    @Test
    void reproducesExactExpectationsOfWelchEstimates() throws IOException {
        JsonNode golden;
        try (InputStream in = getClass().getResourceAsStream("expected-welch.json")) {
            golden = new ObjectMapper().readTree(in);
        }
        double bin = golden.get("bin").asDouble();
        double floor = golden.get("floor").asDouble();
        for (JsonNode c : golden.get("cases")) {
            int samples = c.get("samples").asInt();
            double grid = c.get("grid").asDouble();
            String process = c.get("process").asText();
            SpectralAlignment alignment = new SpectralAlignment(
                    convention(
                            Taper.valueOf(c.get("taper").asText().toUpperCase(Locale.ROOT)),
                            Sides.valueOf(c.get("sides").asText().toUpperCase(Locale.ROOT)),
                            samples,
                            bin),
                    grid);
            Spectra theory = theory(alignment, spectrum(golden, process, grid));
            Spectra expected = alignment.expected(theory, new double[] {floor});
            // the resonance falls off as 1/f² only: aliases from beyond 2.5 / bin are left out, those of a grid are not
            double tolerance = process.equals("gauss") || grid > 0 ? 1e-9 : 1e-3;
            assertEquals(c.get("expected").size(), expected.size());
            for (int k = alignment.firstUsable(); k < expected.size(); k++) {
                double reference = c.get("expected").get(k).asDouble();
                assertEquals(
                        reference,
                        expected.power(k, 0),
                        tolerance * reference,
                        process + " " + c.get("taper") + " " + c.get("sides") + " grid " + grid + " at "
                                + expected.frequency(k) + " Hz");
            }
        }
    }

    private static DoubleUnaryOperator spectrum(JsonNode golden, String process, double grid) {
        double floor = golden.get("floor").asDouble();
        if (process.equals("gauss")) {
            double amplitude = golden.get("gauss").get("amplitude").asDouble();
            double width = golden.get("gauss").get("width").asDouble();
            return f -> floor + amplitude * Math.exp(-f * f / (width * width));
        }
        double variance = golden.get("peak").get("variance").asDouble();
        double memory = golden.get("peak").get("memory").asDouble();
        double peak = golden.get("peak").get("frequency").asDouble();
        if (grid > 0) {
            double decay = Math.exp(-grid / memory);
            return f -> floor + variance * grid / 2 * (poisson(decay, f + peak, grid) + poisson(decay, f - peak, grid));
        }
        return f -> floor + variance * (lorentz(memory, f + peak) + lorentz(memory, f - peak));
    }

    private static double lorentz(double memory, double f) {
        double x = 2 * Math.PI * f * memory;
        return memory / (1 + x * x);
    }

    /** The Poisson kernel: sum over j of a^|j| exp(-2 pi i f j h). */
    private static double poisson(double a, double f, double h) {
        return (1 - a * a) / (1 - 2 * a * Math.cos(2 * Math.PI * f * h) + a * a);
    }

    @Test
    void agreesWithTheAverageOfManySimulatedEstimates() {
        long seed = 20240611L;
        int samples = 64;
        int segments = 20_000;
        double a = 0.9;
        // x_k = a x_{k-1} + e_k on bins that are grid points: neither bin filter nor aliases, only the taper
        double bin = 1e-3;
        SpectralAlignment alignment = new SpectralAlignment(convention(Taper.HANN, Sides.TWO, samples, bin), bin);
        double[] expected = alignment
                .expected(theory(alignment, f -> bin * poisson(a, f, bin) / (1 - a * a)), new double[] {0})
                .powerOf(0);

        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        ZigguratSampler.NormalizedGaussian gauss = ZigguratSampler.NormalizedGaussian.of(random);
        double[] weights = Taper.HANN.weights(samples);
        double[] mean = new double[samples / 2 + 1];
        double[] x = new double[samples];
        double state = gauss.sample() / Math.sqrt(1 - a * a);
        for (int s = 0; s < segments; s++) {
            double sum = 0;
            for (int k = 0; k < samples; k++) {
                state = a * state + gauss.sample();
                x[k] = state;
                sum += state;
            }
            for (int k = 0; k < samples; k++) {
                x[k] = (x[k] - sum / samples) * weights[k];
            }
            for (int f = 0; f < mean.length; f++) {
                double re = 0;
                double im = 0;
                for (int k = 0; k < samples; k++) {
                    double angle = 2 * Math.PI * ((f * k) % samples) / samples;
                    re += x[k] * Math.cos(angle);
                    im -= x[k] * Math.sin(angle);
                }
                mean[f] += (re * re + im * im) * bin / (0.375 * samples) / segments;
            }
        }
        // the smoothing changes the second bin by a quarter; the sampling error of an average is 1 / sqrt(segments)
        for (int f = alignment.firstUsable(); f < mean.length; f++) {
            double real = 2 * f == samples ? Math.sqrt(2) : 1;
            assertEquals(1, mean[f] / expected[f], 4.5 * real / Math.sqrt(segments), "seed " + seed + ", bin " + f);
        }
        double untouched = bin * poisson(a, 2 / (samples * bin), bin) / (1 - a * a);
        assertTrue(Math.abs(expected[2] / untouched - 1) > 0.1, "the taper has an effect in this test");
    }

    @Test
    void leavesAWhiteSpectrumAlone() {
        for (double grid : new double[] {0, 1e-4, 5e-4, 1e-3}) {
            SpectralAlignment alignment = new SpectralAlignment(convention(Taper.HANN, Sides.ONE, 250, 1e-3), grid);
            Spectra theory = theory(alignment, f -> 0.005);
            double[] expected = alignment.expected(theory, new double[] {0.005}).powerOf(0);
            assertEquals(0.005, expected[0], 1e-16);
            assertEquals(0.010, expected[60], 1e-16);
            assertEquals(0.005, expected[125], 1e-16);
            assertArrayEquals(expected, alignment.untouched(theory).powerOf(0), 1e-16);
        }
    }

    @Test
    void asksForNoFrequencyBeyondTheGrid() {
        SpectrumConvention convention = convention(Taper.HANN, Sides.TWO, 500, 1e-3);
        double[] free = new SpectralAlignment(convention, 0).frequencies();
        assertEquals(5001, free.length);
        assertEquals(0, free[0]);
        assertEquals(0.5, free[1], 1e-15);
        assertEquals(2500, free[5000], 1e-9);
        double[] gridded = new SpectralAlignment(convention, 1e-3).frequencies();
        assertEquals(500, gridded[gridded.length - 1], 1e-9);
        assertEquals(2500, new SpectralAlignment(convention, 1e-4).frequencies()[5000], 1e-9);
    }

    @Test
    void refusesWhatDoesNotBelongTogether() {
        SpectrumConvention convention = convention(Taper.HANN, Sides.TWO, 100, 1e-3);
        SpectralAlignment alignment = new SpectralAlignment(convention, 0);
        Spectra theory = theory(alignment, f -> 1);
        Spectra other = new Spectra(List.of("E"), new double[] {0, 10}, new double[][] {{1}, {1}});
        SpectrumEstimate estimate = new SpectrumEstimate(convention, other);
        assertThrows(IllegalArgumentException.class, () -> alignment.expected(other, new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> alignment.expected(theory, new double[] {1, 2}));
        assertThrows(
                IllegalArgumentException.class, () -> alignment.align(theory, new double[] {1}, estimate, estimate));
        assertThrows(IllegalArgumentException.class, () -> new SpectralAlignment(convention, 0.3e-3));
    }

    /** Equal spike trains: their cross-spectrum without floor is what their power is without floor. */
    @Test
    void crossSpectraAreTreatedAsPower() {
        SpectralAlignment alignment = new SpectralAlignment(SyntheticRun.welch(0.5), 1e-4);
        double[] frequency = alignment.frequencies();
        double[] re = new double[frequency.length];
        double[][] power = new double[frequency.length][1];
        for (int k = 0; k < re.length; k++) {
            re[k] = 1 / (1 + Math.pow((frequency[k] - 64) / 5, 2));
            power[k][0] = re[k];
        }
        double[][] cross = alignment.expectedCross(re, new double[re.length]);
        double[] expected = alignment
                .expected(new Spectra(List.of("A"), frequency, power), new double[1])
                .powerOf(0);
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], cross[0][k], 1e-12);
            assertEquals(0, cross[1][k], 1e-12);
        }
    }

    /**
     * Spikes of j a lag behind those of i, half the time in front of them with the opposite sign: the cross-covariance is two
     * lines, which the taper weights with its own correlation at this lag (Hann, n bins; summed here directly).
     */
    @Test
    void aLagKeepsItsSignAndLosesWhatTheTaperTakes() {
        SpectralAlignment alignment = new SpectralAlignment(SyntheticRun.welch(0.5), 1e-4);
        double[] frequency = alignment.frequencies();
        int lag = 125;
        double[] im = new double[frequency.length];
        for (int k = 0; k < im.length; k++) {
            im[k] = -Math.sin(2 * Math.PI * frequency[k] * lag * 1e-3);
        }
        double[] taper = new double[500];
        for (int k = 0; k < taper.length; k++) {
            taper[k] = 0.5 - 0.5 * Math.cos(2 * Math.PI * k / taper.length);
        }
        double own = 0;
        double shifted = 0;
        for (int k = 0; k < taper.length; k++) {
            own += taper[k] * taper[k];
            shifted += k + lag < taper.length ? taper[k] * taper[k + lag] : 0;
        }
        double[][] cross = alignment.expectedCross(new double[im.length], im);
        double[] measured = alignment.measuredFrequencies();
        for (int k = 2; k < 60; k++) {
            double expected = -shifted / own * Math.sin(2 * Math.PI * measured[k] * lag * 1e-3);
            // five aliases hold all but 4 % of the lines
            assertEquals(expected, cross[1][k], 0.04, "at " + measured[k] + " Hz");
            assertEquals(0, cross[0][k], 1e-9);
        }
    }
}
