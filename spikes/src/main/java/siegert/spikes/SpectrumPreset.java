package siegert.spikes;

import siegert.datasets.result.Detrend;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Taper;

/** Conventions of averaged spectra in publications and other programs, by name. */
public enum SpectrumPreset {
    /**
     * Bos, Diesmann and Helias 2016 (doi:10.1371/journal.pcbi.1005132): 20 segments side by side from 300 ms on (of
     * 485 ms in a recording of 10 s), bins of 1 ms, no taper, mean kept, two-sided.
     */
    BOS,
    /** The example of NNMT for the spectra of the microcircuit, the same as {@link #BOS}. */
    NNMT,
    /** Defaults of {@code scipy.signal.welch}: 256 bins, half overlap, Hann, means removed, one-sided. */
    SCIPY,
    /** Defaults of {@code elephant.spectral.welch_psd}: 8 segments at half overlap, Hann, means removed, one-sided. */
    ELEPHANT,
    /**
     * The multi-area model of Schmidt et al. 2018 (doi:10.1371/journal.pcbi.1006359): 1024 bins of 1 ms, 1000 of them
     * shared, Hann, means removed, one-sided.
     */
    MULTI_AREA;

    /** The name on the command line. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Settings changed to this convention; what it does not say is kept. */
    public MeasurementSettings apply(MeasurementSettings settings) {
        return switch (this) {
            case BOS, NNMT ->
                settings.withBin(1e-3)
                        .withOverlap(0)
                        .withTaper(Taper.BOXCAR)
                        .withDetrend(Detrend.NONE)
                        .withSides(Sides.TWO)
                        .withSpectra(settings.spectra().withSegments(20).withEarliest(0.3));
            case SCIPY -> hann(settings).withSegment(256 * settings.bin()).withOverlap(0.5);
            case ELEPHANT ->
                hann(settings).withOverlap(0.5).withSpectra(settings.spectra().withSegments(8));
            case MULTI_AREA -> hann(settings).withBin(1e-3).withSegment(1.024).withOverlap(1000.0 / 1024);
        };
    }

    private static MeasurementSettings hann(MeasurementSettings settings) {
        return settings.withTaper(Taper.HANN).withDetrend(Detrend.CONSTANT).withSides(Sides.ONE);
    }
}
