package siegert.datasets.result;

import java.util.Arrays;

/**
 * Single neurons in figures of their populations: means, standard deviations (ddof 0) and quantiles over neurons, and over
 * pairs of different neurons.
 */
public final class ResolvedSummary {
    private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final ResolvedPrediction prediction;

    public ResolvedSummary(ResolvedPrediction prediction) {
        this.prediction = prediction;
    }

    /** Mean and standard deviation of something, in its unit; NaN where there is nothing. */
    public record Moments(double mean, double sd) {
        private static Moments of(double[] values) {
            double mean = Arrays.stream(values).average().orElse(Double.NaN);
            double square = Arrays.stream(values)
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElse(Double.NaN);
            return new Moments(mean, Math.sqrt(square));
        }
    }

    /** The values of the neurons of a population. */
    private double[] of(int population, double[] values) {
        return Arrays.copyOfRange(values, prediction.first(population), prediction.first(population + 1));
    }

    /** Mean and sd of the values of a population, for instance {@code prediction.neurons().rate()}. */
    public Moments moments(int population, double[] values) {
        return Moments.of(of(population, values));
    }

    /** Quantiles 5, 25, 50, 75 and 95 % of the values of a population. */
    public Quantiles quantiles(int population, double[] values) {
        double[] sorted = of(population, values);
        Arrays.sort(sorted);
        return Quantiles.of(sorted, LEVELS);
    }

    /**
     * Mean and sd of the covariances (Hz) between different neurons of two populations.
     *
     * @throws java.util.NoSuchElementException if the prediction has no covariances
     */
    public Moments covariances(int target, int source) {
        PairwiseResponse response = prediction.response().orElseThrow();
        double sum = 0;
        double squares = 0;
        long pairs = 0;
        for (int pass = 0; pass < 2; pass++) {
            double mean = sum / pairs;
            for (int i = prediction.first(target); i < prediction.first(target + 1); i++) {
                for (int j = prediction.first(source); j < prediction.first(source + 1); j++) {
                    if (i == j) {
                        continue;
                    }
                    double value = response.covariance().get(i, j);
                    if (pass == 0) {
                        sum += value;
                        pairs++;
                    } else {
                        squares += (value - mean) * (value - mean);
                    }
                }
            }
        }
        return pairs == 0 ? new Moments(Double.NaN, Double.NaN) : new Moments(sum / pairs, Math.sqrt(squares / pairs));
    }
}
