package siegert.compare.regression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import siegert.compare.verdict.Limit;
import siegert.datasets.result.PopulationMeasurement;

/**
 * What of a population is compared between runs, with its practical slack: the change that would not matter even if it
 * were certain.
 */
public enum Statistic {
    /** Mean rate over all neurons (Hz). */
    RATE(Kind.MEAN, "Hz", new Limit(0.05, 0.02), PopulationMeasurement::rate, null),
    /** Mean CV of the inter-spike intervals. */
    CV(Kind.MEAN, "", new Limit(0.01, 0), PopulationMeasurement::cv, null),
    /** Mean local variation. */
    LV(Kind.MEAN, "", new Limit(0.01, 0), PopulationMeasurement::lv, null),
    /** Standard deviation over mean of the population histogram. */
    SYNCHRONY(Kind.MEAN, "", new Limit(0, 0.03), PopulationMeasurement::synchrony, null),
    /** Mean logarithm of the power over a band (dB). */
    BAND_POWER(Kind.BAND, "dB", new Limit(0.4, 0), null, null),
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
            (p, duration) -> p.neurons().lv());

    /** What a run gives. */
    public enum Kind {
        /** One number. */
        MEAN,
        /** One number a frequency band. */
        BAND,
        /** A quantile function. */
        DISTRIBUTION
    }

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

    /** The name in files and reports. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
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

    /**
     * A change in words, in the way in which its slack is said: in per cent of the reference where that is relative.
     *
     * @param change the change, in the unit of the statistic
     * @param reference what it is a change of
     */
    public String amount(double change, double reference) {
        double percent = 100 * change / reference;
        if (slack.relative() > 0 && reference > 0 && Double.isFinite(percent)) {
            return new BigDecimal(percent).round(new MathContext(2)).toPlainString() + " %";
        }
        return CellMessage.quantity(change, unit);
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
