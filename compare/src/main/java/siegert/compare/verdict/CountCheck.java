package siegert.compare.verdict;

import java.util.List;
import java.util.Optional;
import siegert.compare.statistics.CountMoments;
import siegert.compare.statistics.Interval;
import siegert.compare.statistics.SampleError;
import siegert.datasets.result.Correlograms;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PairwiseCorrelations;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.PredictedCrossSpectra;
import siegert.datasets.result.Prediction;

/**
 * Covariances of spike counts: expected in bins of this width in a window of this length, minus measured. Within a population
 * the mean correlation of the pairs of a random sample of its neurons, whose standard error counts as chance; between two
 * populations the covariance over all pairs of their neurons, from the histograms, per time. Not applicable where linear
 * response does not hold, and where chance alone moves them by more than the tolerance.
 */
final class CountCheck {
    private static final double STANDARD_NORMAL_975 = 1.959963984540054;

    private final Prediction prediction;
    private final Measurement measurement;
    private final Optional<String> obstacle;

    CountCheck(Prediction prediction, Measurement measurement, Optional<String> obstacle) {
        this.prediction = prediction;
        this.measurement = measurement;
        this.obstacle = obstacle;
    }

    /** The mean correlation within a population. */
    Check correlation(int population, ToleranceRule rule) {
        PopulationMeasurement found = measurement.populations().get(population);
        PairCheck check = new PairCheck(
                found.name(), "", Observable.CORRELATION, "", found.name() + " correlation of spike counts: ", rule);
        Optional<PairwiseCorrelations> sample = found.details().correlations();
        if (sample.isEmpty() || Double.isNaN(sample.get().mean())) {
            return check.unknown(
                    sample.isEmpty()
                            ? "the window does not fit its bins"
                            : "fewer than two neurons of the sample fire");
        }
        PairwiseCorrelations pairs = sample.get();
        CountMoments moments = moments(pairs.bin());
        double variance = moments.variance(population);
        double expected = moments.covariance(population) / variance;
        double error = SampleError.of(pairs);
        double half =
                STANDARD_NORMAL_975 * Math.hypot(moments.sd(population) / variance, Double.isNaN(error) ? 0 : error);
        String measured = Phrase.number(pairs.mean()) + " in " + pairs.pairs() + " pairs of " + pairs.neurons().length
                + " neurons (standard error " + Phrase.number(error) + ")";
        return decided(check, pairs.bin(), expected, pairs.mean(), half, measured);
    }

    /** The covariance of a pair of populations. */
    Check covariance(PredictedCrossSpectra.Pair pair, ToleranceRule rule) {
        PairCheck check = new PairCheck(
                pair.first(),
                pair.second(),
                Observable.COVARIANCE,
                "",
                pair.first() + "-" + pair.second() + " covariance of spike counts per time: ",
                rule);
        Optional<Correlograms> correlograms = measurement.correlograms();
        if (correlograms.isEmpty()) {
            return check.unknown("no correlogram was measured");
        }
        Correlograms counts = correlograms.get();
        int bins = counts.largestLag() + 1;
        double bin = bins * counts.bin();
        CountMoments moments = moments(bin);
        double expected = moments.covariance(pair) / bin;
        double half = STANDARD_NORMAL_975 * moments.sd(pair) / bin;
        double measured = covariance(counts, pair, bins) / bin;
        return decided(check, bin, expected, measured, half, Phrase.number(measured) + " Hz over all pairs of neurons");
    }

    private CountMoments moments(double bin) {
        return new CountMoments(prediction, bin, measurement.recording().duration());
    }

    /** Covariance of the counts of two neurons in bins of some bins of the correlogram: sum over lags l of (m - |l|) c(l). */
    private static double covariance(Correlograms counts, PredictedCrossSpectra.Pair pair, int bins) {
        List<String> names = counts.populations();
        int a = names.indexOf(pair.first());
        int b = names.indexOf(pair.second());
        // the sum is the same for either sign of the lag
        double[] covariance = counts.covariance(Math.min(a, b), Math.max(a, b));
        double sum = 0;
        for (int lag = 1 - bins; lag < bins; lag++) {
            sum += (bins - Math.abs(lag)) * covariance[counts.largestLag() + lag];
        }
        return sum * counts.bin() * counts.bin();
    }

    private Check decided(PairCheck check, double bin, double expected, double measured, double half, String found) {
        String unit = check.observable().deviationUnit();
        double deviation = expected - measured;
        return check.of(
                expected,
                measured,
                half,
                new Interval(expected - half, expected + half),
                "theory " + Phrase.number(expected) + (unit.isEmpty() ? "" : " " + unit) + " in bins of "
                        + Phrase.plain(1e3 * bin) + " ms, measured " + found + " (theory "
                        + Phrase.signed(100 * deviation / Math.abs(measured), "%") + ")",
                obstacle.or(
                        () -> Double.isFinite(deviation) ? Optional.empty() : Optional.of("a population is silent")));
    }
}
