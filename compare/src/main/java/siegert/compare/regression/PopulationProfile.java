package siegert.compare.regression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import siegert.compare.statistics.QuantileFunction;
import siegert.compare.statistics.SmoothedPeak;
import siegert.compare.verdict.FrequencyBand;
import siegert.datasets.result.Activity;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;

/**
 * What is kept of one population of a run. The arrays are shared: readers must not modify them.
 *
 * @param name its name
 * @param size its number of neurons
 * @param means values of the statistics of kind mean, in their units; NaN where no neuron has one
 * @param quantiles quantile functions over neurons of the statistics of kind distribution, in their units
 * @param logPower mean of ln(P / 1 Hz) over each band of the protocol
 * @param spectrum ln(P / 1 Hz) at each frequency of the protocol
 * @param course mean rates in equal parts of the window (Hz); empty if they are not known
 */
public record PopulationProfile(
        String name,
        int size,
        Map<Statistic, Double> means,
        Map<Statistic, double[]> quantiles,
        double[] logPower,
        double[] spectrum,
        double[] course) {
    /** Width of the bands in which whole spectra are compared (Hz). */
    static final int STEP = 20;

    public PopulationProfile {
        // the order of the enum, whatever that of the source
        means = Collections.unmodifiableMap(copy(means));
        quantiles = Collections.unmodifiableMap(copy(quantiles));
    }

    private static <T> Map<Statistic, T> copy(Map<Statistic, T> map) {
        Map<Statistic, T> copy = new EnumMap<>(Statistic.class);
        copy.putAll(map);
        return copy;
    }

    static PopulationProfile of(
            Measurement measurement, int population, Protocol protocol, Optional<Activity> activity) {
        PopulationMeasurement measured = measurement.populations().get(population);
        double duration = measurement.recording().duration();
        Map<Statistic, Double> means = new EnumMap<>(Statistic.class);
        Map<Statistic, double[]> quantiles = new EnumMap<>(Statistic.class);
        for (Statistic statistic : Statistic.values()) {
            switch (statistic.kind()) {
                case MEAN -> means.put(statistic, Rounded.of(statistic.mean(measured)));
                case DISTRIBUTION ->
                    quantiles.put(statistic, Rounded.all(QuantileFunction.of(statistic.values(measured, duration))));
                case BAND, PEAK, CURVE, PAIR -> {
                    // from the spectra, below
                }
            }
        }
        double[] spectrum =
                spectrum(measurement.spectra(RunStatistics.ESTIMATOR).spectra().powerOf(population), protocol);
        return new PopulationProfile(
                measured.name(),
                measured.size(),
                means,
                quantiles,
                Rounded.all(logPower(spectrum, protocol)),
                Rounded.all(spectrum),
                activity.map(a -> Rounded.all(a.course(population, Steadiness.PARTS)))
                        .orElse(new double[0]));
    }

    private static double[] spectrum(double[] power, Protocol protocol) {
        double[] spectrum = new double[protocol.frequencies()];
        for (int k = 0; k < spectrum.length; k++) {
            spectrum[k] = Math.log(power[protocol.firstFrequency() + k]);
        }
        return spectrum;
    }

    private static double[] logPower(double[] spectrum, Protocol protocol) {
        double[] level = new double[protocol.bands().size()];
        double[] frequency = protocol.frequency();
        for (int b = 0; b < level.length; b++) {
            level[b] = mean(spectrum, protocol.bands().get(b), frequency);
        }
        return level;
    }

    private static double mean(double[] spectrum, FrequencyBand band, double[] frequency) {
        int from = band.from(frequency, 0);
        int to = band.to(frequency);
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += spectrum[k] / (to - from);
        }
        return to > from ? sum : Double.NaN;
    }

    /** The main peak of the spectrum. */
    Optional<SmoothedPeak> peak(Protocol protocol) {
        return SmoothedPeak.of(protocol.frequency(), spectrum, FrequencyBand.PEAK.low(), FrequencyBand.PEAK.high());
    }

    /** The spectrum in bands of {@value #STEP} Hz, mean ln(P / 1 Hz). */
    double[] curve(Protocol protocol) {
        double[] frequency = protocol.frequency();
        List<Double> levels = new ArrayList<>();
        if (frequency.length > 0) {
            int low = (int) Math.floor(frequency[0]);
            for (; low + STEP <= frequency[frequency.length - 1] + 1; low += STEP) {
                double level = mean(spectrum, new FrequencyBand(low, low + STEP), frequency);
                if (!Double.isNaN(level)) {
                    levels.add(level);
                }
            }
        }
        return levels.stream().mapToDouble(l -> l).toArray();
    }
}
