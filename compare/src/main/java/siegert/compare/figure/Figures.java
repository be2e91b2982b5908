package siegert.compare.figure;

import java.util.ArrayList;
import java.util.List;
import siegert.compare.validation.ValidationReport;

/** The figures of a validation report. */
public final class Figures {
    private Figures() {}

    /** All figures, in the order in which a report shows them. */
    public static List<Figure> all(ValidationReport report) {
        List<Figure> figures =
                new ArrayList<>(List.of(spectra(report), ratio(report), deviation(report), rates(report)));
        if (!report.spectra().coherences().isEmpty()) {
            figures.add(new CoherenceFigure(report).figure());
        }
        report.evidence().ladder().ifPresent(ladder -> figures.add(LadderFigure.of(report, ladder)));
        report.prediction()
                .observations()
                .rateDistributions()
                .ifPresent(rates -> figures.add(RateDistributionFigure.of(report, rates)));
        figures.add(cv(report));
        figures.add(raster(report));
        report.measurement()
                .activity()
                .filter(a -> a.bins() > 1)
                .ifPresent(a -> figures.add(new ActivityFigure(report, a).figure()));
        return List.copyOf(figures);
    }

    /**
     * Power spectra, a panel per population in the layout of Bos et al. (2016), Fig. 1E: periodogram of the whole window
     * in light grey, averaged estimate in dark grey with the 95 % band about its expectation, theory on top, dashed as
     * it is and solid as the estimator sees it. Power (Hz) over frequency (Hz).
     */
    public static Figure spectra(ValidationReport report) {
        return new SpectraFigure(report).figure();
    }

    /** Measured over expected power (dB), a panel per population, with chance and tolerance. */
    public static Figure ratio(ValidationReport report) {
        return new RatioFigure(report).figure();
    }

    /** Mean rates (Hz) of measurement and theory, and their difference against tolerance and chance. */
    public static Figure rates(ValidationReport report) {
        return RatesFigure.rates(report);
    }

    /** Mean CV of the inter-spike intervals: measured, expected in this window, and for infinitely long recordings. */
    public static Figure cv(ValidationReport report) {
        return RatesFigure.cv(report);
    }

    /** Spikes of the sampled neurons, a strip per population. */
    public static Figure raster(ValidationReport report) {
        return new RasterFigure(report).figure();
    }

    /** Deviation of band power from theory (dB), population by band, marked with the verdicts. */
    public static Figure deviation(ValidationReport report) {
        return new DeviationFigure(report).figure();
    }
}
