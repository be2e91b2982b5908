package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.InputException;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Taper;
import siegert.spikes.RequestedStatistics.CorrelationSample;
import siegert.spikes.RequestedStatistics.IntervalBins;

/** What is asked for must fit the recording; each misfit has its message. */
class RequestedSettingsTest {
    @TempDir
    Path directory;

    private RecordingOnDisk disk;

    @BeforeEach
    void write() {
        disk = RecordingOnDisk.sound(directory);
    }

    private void refuses(RequestedStatistics statistics, RequestedSpectra spectra, String... words) {
        MeasurementSettings settings =
                MeasurementSettings.defaults().withStatistics(statistics).withSpectra(spectra);
        InputException e = assertThrows(InputException.class, () -> disk.measure(settings));
        for (String word : words) {
            assertTrue(e.getMessage().contains(word), e.getMessage());
        }
    }

    private Measurement measured(RequestedStatistics statistics, RequestedSpectra spectra) {
        return disk.measure(
                MeasurementSettings.defaults().withStatistics(statistics).withSpectra(spectra));
    }

    private void refuses(RequestedStatistics statistics, String... words) {
        refuses(statistics, RequestedSpectra.defaults(), words);
    }

    private void refuses(RequestedSpectra spectra, String... words) {
        refuses(RequestedStatistics.none(), spectra, words);
    }

    @Test
    void binsMustBeMultiplesOfTheGrid() {
        RequestedStatistics none = RequestedStatistics.none();
        refuses(none.withIntervals(new IntervalBins(1.5e-4, 10)), "bin of the intervals", "0.15 ms", "0.1");
        refuses(none.withCountWindow(2.5e-4), "counting window", "0.25 ms");
        refuses(none.withCorrelations(new CorrelationSample(10, 1.25e-3, 1)), "bin of the correlations", "1.25 ms");
    }

    @Test
    void windowsAndLagsMustFit() {
        RequestedStatistics none = RequestedStatistics.none();
        refuses(none.withCountWindow(1.1), "counting window of 1100 ms");
        refuses(none.withCorrelogramLag(1), "lag of 1000 ms");
        refuses(none.withCorrelations(new CorrelationSample(10, 0.6, 1)), "1 bins of 600 ms");
        RequestedSpectra spectra = RequestedSpectra.defaults();
        refuses(spectra.withSegments(2000), "2000 segments", "less than 2 bins");
        refuses(spectra.withTransform(0.4), "transform of 400 ms");
        refuses(spectra.withTransform(0.6005), "transform of 600.5 ms");
        refuses(spectra.withMultitaper(500), "half-bandwidth of 500");
        refuses(spectra.withCross(RequestedSpectra.Cross.ALL).withSegments(1), "single segment", "coherence");
    }

    /** What is wanted only where it fits is left out instead. */
    @Test
    void whatDoesNotFitMayBeLeftOut() {
        CorrelationSample wide = new CorrelationSample(10, 0.6, 1, CorrelationSample.Demand.WHERE_IT_FITS);
        Measurement left = measured(
                RequestedStatistics.none().withCorrelations(wide),
                RequestedSpectra.defaults()
                        .withCross(RequestedSpectra.Cross.WHERE_AVERAGED)
                        .withSegments(1));
        assertTrue(left.populations().get(0).details().correlations().isEmpty());
        assertTrue(left.crossSpectra().isEmpty());
        CorrelationSample narrow = new CorrelationSample(10, 2e-3, 1, CorrelationSample.Demand.WHERE_IT_FITS);
        Measurement both = measured(
                RequestedStatistics.none().withCorrelations(narrow),
                RequestedSpectra.defaults().withCross(RequestedSpectra.Cross.WHERE_AVERAGED));
        assertTrue(both.populations().get(0).details().correlations().isPresent());
        assertTrue(both.crossSpectra().isPresent());
    }

    @Test
    void senselessValuesAreRefusedAtOnce() {
        assertThrows(IllegalArgumentException.class, () -> new IntervalBins(0, 5));
        assertThrows(IllegalArgumentException.class, () -> new IntervalBins(1e-3, 0));
        assertThrows(IllegalArgumentException.class, () -> new CorrelationSample(1, 1e-3, 0));
        assertThrows(IllegalArgumentException.class, () -> new CorrelationSample(5, Double.NaN, 0));
        RequestedStatistics none = RequestedStatistics.none();
        assertThrows(IllegalArgumentException.class, () -> none.withCountWindow(-1));
        assertThrows(IllegalArgumentException.class, () -> none.withCorrelogramLag(Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> none.withRefractoriness(-1));
        RequestedSpectra spectra = RequestedSpectra.defaults();
        assertThrows(IllegalArgumentException.class, () -> spectra.withSegments(0));
        assertThrows(IllegalArgumentException.class, () -> spectra.withMultitaper(0.5));
        MeasurementSettings settings = MeasurementSettings.defaults();
        assertThrows(IllegalArgumentException.class, () -> settings.withTaper(Taper.DPSS));
    }

    @Test
    void theEarliestStartCutsATransientUnlessAWindowIsNamed() {
        MeasurementSettings settings = MeasurementSettings.defaults()
                .withSegment(0.1)
                .withSpectra(RequestedSpectra.defaults().withEarliest(0.3));
        assertEquals(0.3, disk.measure(settings).recording().start());
        Window named = new Window(0.2, 1);
        assertEquals(0.2, disk.measure(settings.withWindow(named)).recording().start());
        MeasurementSettings early =
                settings.withSpectra(RequestedSpectra.defaults().withEarliest(0.05));
        assertEquals(0.1, disk.measure(early).recording().start());
        MeasurementSettings late =
                settings.withSpectra(RequestedSpectra.defaults().withEarliest(2));
        assertThrows(InputException.class, () -> disk.measure(late));
    }

    @Test
    void nothingIsComputedThatIsNotAskedFor() {
        Measurement measurement = disk.measure();
        assertTrue(measurement.crossSpectra().isEmpty());
        assertTrue(measurement.correlograms().isEmpty());
        assertTrue(measurement.populations().get(0).details().correlations().isEmpty());
        assertTrue(measurement.populations().get(0).details().intervals().isEmpty());
        assertTrue(measurement.populations().get(0).details().countVariability().isEmpty());
        assertEquals(0, measurement.populations().get(0).neurons().fano().length);
        assertEquals(2, measurement.spectra().size());
    }

    @Test
    void medianAndZerosStandInTheConvention() {
        MeasurementSettings settings = MeasurementSettings.defaults()
                .withSegment(0.1)
                .withSpectra(RequestedSpectra.defaults()
                        .withAverage(siegert.datasets.result.Average.MEDIAN)
                        .withTransform(0.256));
        var welch = disk.measure(settings).spectra("welch");
        assertEquals(0.256, welch.convention().transform(), 1e-15);
        assertEquals(siegert.datasets.result.Average.MEDIAN, welch.convention().average());
        assertEquals(129, welch.spectra().size());
        assertEquals(1 / 0.256, welch.spectra().frequency(1), 1e-12);
        assertEquals(List.of("E", "I"), welch.spectra().populations());
    }
}
