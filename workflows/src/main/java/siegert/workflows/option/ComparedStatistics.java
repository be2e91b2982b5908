package siegert.workflows.option;

import siegert.spikes.MeasurementSettings;
import siegert.spikes.RequestedSpectra.Cross;
import siegert.spikes.RequestedStatistics;
import siegert.spikes.RequestedStatistics.CorrelationSample;

/** What is measured of runs that are to be compared with each other, beyond what every measurement holds. */
public final class ComparedStatistics {
    /** Neurons of each population whose spike counts are correlated; the mean of 250 scatters half as much again. */
    private static final int NEURONS = 500;

    /** Bin of the spike counts (s), as in the analysis of the microcircuit. */
    private static final double BIN = 2e-3;

    /** The sample is the same in all runs. */
    private static final long SEED = 1;

    private ComparedStatistics() {}

    /**
     * The settings with correlations, correlograms over one bin of them and cross-spectra, as far as they fit the window: what
     * is compared with theory. The bin is the multiple of that of the histograms nearest to 2 ms.
     */
    public static MeasurementSettings ofValidation(MeasurementSettings settings) {
        double bin = Math.max(1, Math.rint(BIN / settings.bin())) * settings.bin();
        RequestedStatistics statistics = settings.statistics()
                .withCorrelations(new CorrelationSample(NEURONS, bin, SEED, CorrelationSample.Demand.WHERE_IT_FITS));
        // lags shorter than the bin; where it is one bin of the histograms, those of lag 0
        return settings.withStatistics(
                        statistics.withCorrelogramLag(Math.max(bin - settings.bin(), 1e-3 * settings.bin())))
                .withSpectra(settings.spectra().withCross(Cross.WHERE_AVERAGED));
    }

    /** The settings with correlations and cross-spectra. */
    public static MeasurementSettings of(MeasurementSettings settings) {
        return settings.withStatistics(
                        settings.statistics().withCorrelations(new CorrelationSample(NEURONS, BIN, SEED)))
                .withSpectra(settings.spectra().withCross(Cross.ALL));
    }
}
