package siegert.compare.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import siegert.compare.statistics.DistributionDistance;
import siegert.compare.statistics.QuantileFunction;
import siegert.compare.statistics.SeedTest;

/**
 * One statistic of one population, or of two, over all runs.
 *
 * @param population name of the population, or those of two
 * @param statistic what is compared
 * @param band the frequency band in words, or an empty string
 * @param reference values of the reference runs [run][point]
 * @param candidate values of the candidates [run][point]
 */
record Sample(String population, Statistic statistic, String band, double[][] reference, double[][] candidate) {
    private static final int LEAST = 3;

    SeedTest test() {
        if (reference.length + candidate.length < LEAST) {
            return SeedTest.untested(statistic.difference(reference[0], candidate[0]));
        }
        return statistic.test(reference, candidate);
    }

    /** Where the reference lies, as one number. */
    double from() {
        return statistic.level(QuantileFunction.mean(reference));
    }

    /** Where the candidates lie, as one number. */
    double to() {
        return statistic.level(QuantileFunction.mean(candidate));
    }

    /** The values of all runs, those of the reference first. */
    double[][] runs() {
        return Stream.concat(Arrays.stream(reference), Arrays.stream(candidate)).toArray(double[][]::new);
    }

    boolean isEmpty() {
        return Arrays.stream(reference).allMatch(r -> Double.isNaN(r[0]))
                && Arrays.stream(candidate).allMatch(r -> Double.isNaN(r[0]));
    }

    /** Whether every run has a value. */
    boolean isComplete() {
        return Arrays.stream(reference).noneMatch(r -> Double.isNaN(r[0]))
                && Arrays.stream(candidate).noneMatch(r -> Double.isNaN(r[0]));
    }

    /** The value of each reference run; of curves the distances of all pairs. */
    double[] referenceValues() {
        if (!statistic.kind().isDistance()) {
            return Statistic.first(reference);
        }
        List<Double> distances = new ArrayList<>();
        for (int a = 0; a < reference.length; a++) {
            for (int b = 0; b < a; b++) {
                distances.add(statistic.difference(reference[b], reference[a]));
            }
        }
        return distances.stream().mapToDouble(d -> d).toArray();
    }

    /** The value of each candidate; of curves its distances from each reference run. */
    double[] candidateValues() {
        if (!statistic.kind().isDistance()) {
            return Statistic.first(candidate);
        }
        return Arrays.stream(candidate)
                .flatMapToDouble(c -> Arrays.stream(reference).mapToDouble(r -> statistic.difference(r, c)))
                .toArray();
    }

    /** The distances of a distribution beside those of the seeds; none for other statistics. */
    DistanceEnvelope distances() {
        if (statistic.kind() != Statistic.Kind.DISTRIBUTION) {
            return DistanceEnvelope.NONE;
        }
        List<DistributionDistance> seeds = new ArrayList<>();
        List<DistributionDistance> candidates = new ArrayList<>();
        for (int a = 0; a < reference.length; a++) {
            for (int b = 0; b < a; b++) {
                seeds.add(DistributionDistance.of(reference[b], reference[a]));
            }
            for (double[] run : candidate) {
                candidates.add(DistributionDistance.of(reference[a], run));
            }
        }
        return DistanceEnvelope.of(seeds, candidates);
    }
}
