package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static siegert.spikes.References.numbers;
import static siegert.spikes.References.wholes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import siegert.datasets.result.CrossSpectra;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PairwiseCorrelations;
import siegert.datasets.result.PopulationDetails;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumConvention;
import siegert.spikes.io.ReadProgress;

/** Statistics on request of the bundled recording against numpy and scipy, see {@code microcircuit-statistics.py}. */
class MicrocircuitStatisticsTest {
    private static final Path DIRECTORY =
            Path.of(System.getProperty("siegert.home"), "datasets", "recordings", "microcircuit");
    private static final JsonNode NUMPY = References.read("microcircuit-statistics.json");

    static final MeasurementSettings EVERYTHING = MeasurementSettings.defaults()
            .withStatistics(RequestedStatistics.none()
                    .withCorrelations(new RequestedStatistics.CorrelationSample(
                            NUMPY.get("sample").asInt(), 2e-3, NUMPY.get("seed").asLong()))
                    .withCountWindow(0.1)
                    .withIntervals(new RequestedStatistics.IntervalBins(5e-3, 40))
                    .withCorrelogramLag(5e-3))
            .withSpectra(RequestedSpectra.defaults()
                    .withCross(RequestedSpectra.Cross.ALL)
                    .withMultitaper(4));

    private static Measurement measurement;

    @BeforeAll
    static void measure() {
        measurement = Recording.open(List.of(DIRECTORY), EVERYTHING).measure(EVERYTHING, 2, ReadProgress.NONE);
    }

    /** Sums over 20,000 neurons in another order than numpy's. */
    private static void assertRelative(JsonNode expected, double actual) {
        assertEquals(expected.asDouble(), actual, 1e-12 * Math.abs(expected.asDouble()));
    }

    @Test
    void statisticsOfIntervalsAndCounts() {
        for (int p = 0; p < 8; p++) {
            JsonNode numpy = NUMPY.get("populations").get(p);
            PopulationDetails ours = measurement.populations().get(p).details();
            assertRelative(numpy.get("cv2"), ours.cv2());
            assertRelative(numpy.get("lvr"), ours.lvr());
            assertRelative(numpy.get("fano"), ours.fano());
            assertArrayEquals(
                    numbers(numpy.get("rate_quantiles_hz")), ours.rates().value(), 1e-14);
            assertRelative(
                    numpy.get("neuron_fano"), ours.countVariability().get().fano());
            assertEquals(
                    numpy.get("neuron_fano_neurons").asInt(),
                    ours.countVariability().get().neurons());
            assertEquals(100, ours.countVariability().get().windows());
            long[] intervals = Arrays.stream(wholes(numpy.get("intervals_5ms")))
                    .asLongStream()
                    .toArray();
            // numpy closes the last bin
            long[] open = ours.intervals().get().counts();
            assertArrayEquals(Arrays.copyOf(intervals, 39), Arrays.copyOf(open, 39));
            assertEquals(
                    numpy.get("intervals_beyond").asLong(),
                    ours.intervals().get().beyond());
        }
    }

    @Test
    void correlationsOfTheSample() {
        for (int p = 0; p < 8; p++) {
            JsonNode numpy = NUMPY.get("populations").get(p);
            PairwiseCorrelations ours =
                    measurement.populations().get(p).details().correlations().get();
            assertArrayEquals(wholes(numpy.get("neurons")), ours.neurons());
            assertEquals(60 - ours.neurons().length, ours.dropped());
            // numpy subtracts means of 5000 bins before it multiplies: the mean over pairs is a difference of large
            // sums
            assertEquals(numpy.get("correlation_mean").asDouble(), ours.mean(), 1e-14);
            assertEquals(numpy.get("correlation_sd").asDouble(), ours.sd(), 1e-14);
            assertArrayEquals(numbers(numpy.get("correlation_first")), Arrays.copyOf(ours.coefficients(), 10), 1e-14);
        }
    }

    @Test
    void crossSpectraAreThoseOfScipy() {
        CrossSpectra cross = measurement.crossSpectra().get();
        for (JsonNode scipy : NUMPY.get("cross")) {
            int i = scipy.get("i").asInt();
            int j = scipy.get("j").asInt();
            int[] at = wholes(scipy.get("m"));
            for (int k = 0; k < at.length; k++) {
                double size = Math.sqrt(cross.real(i, i, at[k]) * cross.real(j, j, at[k]));
                assertEquals(scipy.get("real").get(k).asDouble(), cross.real(i, j, at[k]), 1e-12 * size);
                assertEquals(scipy.get("imaginary").get(k).asDouble(), cross.imaginary(i, j, at[k]), 1e-12 * size);
                assertEquals(scipy.get("coherence").get(k).asDouble(), cross.coherence(i, j, at[k]), 1e-12);
            }
        }
        Spectra welch = measurement.spectra("welch").spectra();
        for (int m = 2; m < welch.size(); m++) {
            assertEquals(welch.power(m, 3), cross.real(3, 3, m), 1e-14 * welch.power(m, 3));
        }
        // 39 segments: coherence above 0.08 in one frequency of twenty
        assertEquals(1 - Math.pow(0.05, 1 / 36.0), cross.coherenceThreshold(0.05), 1e-3);
    }

    @Test
    void multitaperIsThatOfScipy() {
        Spectra multitaper = measurement.spectra("multitaper").spectra();
        int[] at = wholes(NUMPY.get("multitaper_23E").get("m"));
        double[] power = numbers(NUMPY.get("multitaper_23E").get("power"));
        for (int k = 0; k < at.length; k++) {
            // Slepian tapers of 10,000 samples carry errors of 1e-10, scipy's and ours
            assertEquals(power[k], multitaper.power(at[k], 0), 1e-8 * power[k], "at " + at[k]);
        }
        assertEquals(14, measurement.spectra("multitaper").convention().degreesOfFreedom());
    }

    @Test
    void covarianceOfTwoPopulations() {
        double[] numpy = numbers(NUMPY.get("covariance_23E_23I"));
        double[] ours = measurement.correlograms().get().covariance(0, 1);
        // a difference of products of rates
        assertArrayEquals(numpy, ours, 1e-12);
    }

    @Test
    void conventionsByName() {
        assertConvention(SpectrumPreset.BOS, new Window(0.5, 10.2), "485 0.0 20 BOXCAR NONE TWO");
        assertConvention(SpectrumPreset.NNMT, new Window(0.5, 10.5), "500 0.0 20 BOXCAR NONE TWO");
        assertConvention(SpectrumPreset.SCIPY, new Window(0.5, 10.5), "256 0.5 77 HANN CONSTANT ONE");
        // int(10000 / (8 - 0.5 * 7)) = 2222
        assertConvention(SpectrumPreset.ELEPHANT, new Window(0.5, 10.5), "2222 0.5 8 HANN CONSTANT ONE");
        assertConvention(SpectrumPreset.MULTI_AREA, new Window(0.5, 10.5), "1024 0.9765625 375 HANN CONSTANT ONE");
    }

    private static void assertConvention(SpectrumPreset preset, Window window, String expected) {
        MeasurementSettings settings =
                preset.apply(MeasurementSettings.defaults()).withWindow(window);
        SpectrumConvention c = Recording.open(List.of(DIRECTORY), settings)
                .measure(settings, 2, ReadProgress.NONE)
                .spectra("welch")
                .convention();
        assertEquals(
                expected,
                Math.round(c.segment() * 1e3) + " " + c.overlap() + " " + c.averages() + " " + c.taper() + " "
                        + c.detrend() + " " + c.sides());
    }
}
