package siegert.compare.regression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import siegert.compare.statistics.DistributionDistance;
import siegert.compare.statistics.SeedTest;
import siegert.compare.verdict.Limit;
import siegert.compare.verdict.Phrase;
import siegert.compare.verdict.Tolerated;
import siegert.datasets.result.PairwiseCorrelations;
import siegert.datasets.result.PopulationMeasurement;

/**
 * What of a population is compared between runs, with its practical slack: the change that would not matter even if it
 * were certain.
 */
public enum Statistic implements Tolerated {
    /** Mean rate over all neurons (Hz). */
    RATE(Kind.MEAN, "Hz", new Limit(0.05, 0.02), PopulationMeasurement::rate, null),
    /** Mean CV of the inter-spike intervals. */
    CV(Kind.MEAN, "", new Limit(0.01, 0), PopulationMeasurement::cv, null),
    /** Mean local variation. */
    LV(Kind.MEAN, "", new Limit(0.01, 0), PopulationMeasurement::lv, null),
    /** Mean CV2. */
    CV2(Kind.MEAN, "", new Limit(0.01, 0), p -> p.details().cv2(), null),
    /** Mean revised local variation. */
    LVR(Kind.MEAN, "", new Limit(0.02, 0), p -> p.details().lvr(), null),
    /** Mean pairwise correlation of spike counts of a sample of neurons. */
    CORRELATION(
            Kind.MEAN,
            "",
            new Limit(5e-4, 0),
            p -> p.details().correlations().map(PairwiseCorrelations::mean).orElse(Double.NaN),
            null),
    /** Standard deviation over mean of the population histogram. */
    SYNCHRONY(Kind.MEAN, "", new Limit(0, 0.03), PopulationMeasurement::synchrony, null),
    /** Mean logarithm of the power over a band (dB). */
    BAND_POWER(Kind.BAND, "dB", new Limit(0.4, 0), null, null),
    /** Frequency of the main peak of the spectrum (Hz). */
    PEAK_FREQUENCY(Kind.PEAK, "Hz", new Limit(1, 0.05), null, null),
    /** Height of the main peak of the spectrum (dB). */
    PEAK_HEIGHT(Kind.PEAK, "dB", new Limit(0.5, 0), null, null),
    /** The whole spectrum, in bands of {@value PopulationProfile#STEP} Hz (dB). */
    SPECTRUM(Kind.CURVE, "dB", new Limit(0.5, 0), null, null),
    /** Distribution of the rates over neurons (Hz). */
    RATE_DISTRIBUTION(
            Kind.DISTRIBUTION,
            "Hz",
            new Limit(0.05, 0.02),
            null,
            (p, duration) -> Arrays.stream(p.neurons().counts())
                    .mapToDouble(n -> n / duration)
                    .toArray()),
    /** Distribution of the CV over neurons. */
    CV_DISTRIBUTION(
            Kind.DISTRIBUTION,
            "",
            new Limit(0.01, 0),
            null,
            (p, duration) -> p.neurons().cv()),
    /** Distribution of the local variation over neurons. */
    LV_DISTRIBUTION(
            Kind.DISTRIBUTION,
            "",
            new Limit(0.01, 0),
            null,
            (p, duration) -> p.neurons().lv()),
    /** Distribution of the pairwise correlations of a sample of neurons. */
    CORRELATION_DISTRIBUTION(
            Kind.DISTRIBUTION,
            "",
            new Limit(5e-4, 0),
            null,
            (p, duration) -> p.details()
                    .correlations()
                    .map(PairwiseCorrelations::coefficients)
                    .orElse(new double[0])),
    /** Complex coherency of two populations over the bands. */
    COHERENCY(Kind.PAIR, "", new Limit(0.02, 0), null, null);

    /** What a run gives. */
    public enum Kind {
        /** One number. */
        MEAN,
        /** One number a frequency band. */
        BAND,
        /** One number, taken from the spectrum. */
        PEAK,
        /** A curve over frequency. */
        CURVE,
        /** A quantile function. */
        DISTRIBUTION,
        /** Real and imaginary parts over the bands, for two populations. */
        PAIR;

        /** Whether a change is a distance of curves, which has no sign. */
        public boolean isDistance() {
            return this == CURVE || this == DISTRIBUTION || this == PAIR;
        }
    }

    /** A change excluded by this many slacks is a PASS. */
    private static final double MARGIN = 2;

    /** The values of all neurons of a population in a window of some length (s). */
    private interface NeuronValues {
        double[] of(PopulationMeasurement population, double duration);
    }

    private final Kind kind;
    private final String unit;
    private final Limit slack;
    private final ToDoubleFunction<PopulationMeasurement> mean;
    private final NeuronValues values;

    Statistic(Kind kind, String unit, Limit slack, ToDoubleFunction<PopulationMeasurement> mean, NeuronValues values) {
        this.kind = kind;
        this.unit = unit;
        this.slack = slack;
        this.mean = mean;
        this.values = values;
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name within a sentence. */
    public String words() {
        return key().replace('_', ' ').replace("cv", "CV").replace("lvr", "LvR").replace("lv", "LV");
    }

    /** What a run gives. */
    public Kind kind() {
        return kind;
    }

    /** Unit of value and change; empty for a pure number. */
    public String unit() {
        return unit;
    }

    /** The largest change that does not matter; its relative part is that of the reference. */
    public Limit slack() {
        return slack;
    }

    @Override
    public Limit standardLimit() {
        return slack;
    }

    @Override
    public String absoluteUnit() {
        return unit;
    }

    @Override
    public List<String> limitUnits() {
        return unit.equals("dB") ? List.of(unit) : List.of(unit, "%");
    }

    @Override
    public boolean hasBands() {
        return kind == Kind.BAND;
    }

    /** The change that must be excluded for a PASS unless a file says otherwise: {@value #MARGIN} slacks. */
    public static double margin(double slack) {
        return MARGIN * slack;
    }

    /**
     * The test of a change.
     *
     * @param reference values of the reference runs [run][point]
     * @param candidate values of the candidates [run][point]
     */
    SeedTest test(double[][] reference, double[][] candidate) {
        return switch (kind) {
            case MEAN, BAND, PEAK -> SeedTest.ofMeans(first(reference), first(candidate));
            case DISTRIBUTION -> SeedTest.ofQuantiles(reference, candidate);
            case CURVE, PAIR -> SeedTest.ofCurves(reference, candidate, points(reference[0].length));
        };
    }

    /** How far two curves lie apart, in the unit of the statistic; the first is subtracted where that has a sign. */
    double difference(double[] from, double[] to) {
        return switch (kind) {
            case MEAN, BAND, PEAK -> to[0] - from[0];
            case DISTRIBUTION -> DistributionDistance.wasserstein(from, to);
            case CURVE, PAIR -> {
                double squares = 0;
                for (int k = 0; k < from.length; k++) {
                    squares += (to[k] - from[k]) * (to[k] - from[k]);
                }
                yield Math.sqrt(squares / points(from.length));
            }
        };
    }

    /** One number that says where a curve lies: its median, its mean, or for two populations the mean coherence. */
    double level(double[] values) {
        return switch (kind) {
            case MEAN, BAND, PEAK -> values[0];
            case DISTRIBUTION -> values[values.length / 2];
            case CURVE -> Arrays.stream(values).average().orElse(Double.NaN);
            case PAIR -> {
                int bands = points(values.length);
                double sum = 0;
                for (int b = 0; b < bands; b++) {
                    sum += Math.hypot(values[b], values[bands + b]);
                }
                yield sum / bands;
            }
        };
    }

    /** A complex number counts once. */
    private int points(int length) {
        return kind == Kind.PAIR ? length / 2 : length;
    }

    static double[] first(double[][] runs) {
        return Arrays.stream(runs).mapToDouble(r -> r[0]).toArray();
    }

    /**
     * A change in words, in the way in which its usual slack is said: in per cent of the reference where that is relative.
     *
     * @param change the change, in the unit of the statistic
     * @param reference what it is a change of
     */
    public String amount(double change, double reference) {
        double percent = 100 * change / reference;
        if (slack.relative() > 0 && reference > 0 && Double.isFinite(percent)) {
            return twoDigits(percent) + " %";
        }
        return Double.isFinite(change) ? twoDigits(change) + (unit.isEmpty() ? "" : " " + unit) : Phrase.number(change);
    }

    private static String twoDigits(double value) {
        return value != 0 && Math.abs(value) < 1e-4
                ? String.format(Locale.ROOT, "%.1e", value)
                : new BigDecimal(value).round(new MathContext(2)).toPlainString();
    }

    double mean(PopulationMeasurement population) {
        return mean.applyAsDouble(population);
    }

    double[] values(PopulationMeasurement population, double duration) {
        return values.of(population, duration);
    }

    static Optional<Statistic> of(String key) {
        return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
    }
}
