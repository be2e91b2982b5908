package siegert.compare.regression;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import siegert.compare.alignment.SpectralAlignment;
import siegert.compare.statistics.QuantileFunction;
import siegert.compare.verdict.FrequencyBand;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.SpectrumEstimate;

/**
 * What is kept of one population of a run. The arrays are shared: readers must not modify them.
 *
 * @param name its name
 * @param size its number of neurons
 * @param means values of the statistics of kind mean, in their units; NaN where no neuron has one
 * @param quantiles quantile functions over neurons of the statistics of kind distribution, in their units
 * @param logPower mean of ln(P / 1 Hz) over each band of the protocol
 */
public record PopulationProfile(
        String name, int size, Map<Statistic, Double> means, Map<Statistic, double[]> quantiles, double[] logPower) {
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

    static PopulationProfile of(Measurement measurement, int population, List<FrequencyBand> bands) {
        PopulationMeasurement measured = measurement.populations().get(population);
        double duration = measurement.recording().duration();
        Map<Statistic, Double> means = new EnumMap<>(Statistic.class);
        Map<Statistic, double[]> quantiles = new EnumMap<>(Statistic.class);
        for (Statistic statistic : Statistic.values()) {
            switch (statistic.kind()) {
                case MEAN -> means.put(statistic, statistic.mean(measured));
                case DISTRIBUTION ->
                    quantiles.put(statistic, QuantileFunction.of(statistic.values(measured, duration)));
                case BAND -> {
                    // from the spectra, below
                }
            }
        }
        return new PopulationProfile(
                measured.name(),
                measured.size(),
                means,
                quantiles,
                logPower(measurement.spectra(RunStatistics.ESTIMATOR), population, bands));
    }

    private static double[] logPower(SpectrumEstimate estimate, int population, List<FrequencyBand> bands) {
        double[] frequency = estimate.spectra().frequencies();
        int first = SpectralAlignment.firstUsable(estimate.convention());
        double[] level = new double[bands.size()];
        for (int b = 0; b < level.length; b++) {
            int from = bands.get(b).from(frequency, first);
            int to = bands.get(b).to(frequency);
            for (int k = from; k < to; k++) {
                level[b] += Math.log(estimate.spectra().power(k, population)) / (to - from);
            }
        }
        return level;
    }
}
