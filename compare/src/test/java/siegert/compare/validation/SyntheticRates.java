package siegert.compare.validation;

import java.util.ArrayList;
import java.util.List;
import siegert.datasets.result.Observations;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Quantiles;
import siegert.datasets.result.RateDistributions;

/** Predictions with distributions of rates. */
public final class SyntheticRates {
    private static final double[] LEVEL = {0.1, 0.5, 0.9};

    private SyntheticRates() {}

    /** The prediction with rates that are counted with a standard deviation (Hz) in every population. */
    public static Prediction with(Prediction prediction, double countedSd) {
        List<RateDistributions.OfPopulation> populations = new ArrayList<>();
        for (PopulationPrediction p : prediction.populations()) {
            double mean = p.rate();
            populations.add(new RateDistributions.OfPopulation(
                    p.name(),
                    mean,
                    0,
                    0,
                    new Quantiles(LEVEL, new double[] {mean, mean, mean}),
                    countedSd,
                    new Quantiles(LEVEL, new double[] {mean - 1.28 * countedSd, mean, mean + 1.28 * countedSd})));
        }
        return prediction.with(new Observations.Builder()
                .rateDistributions(new RateDistributions("fixed-indegree-multapses", 10, populations))
                .build());
    }
}
