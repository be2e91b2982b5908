package siegert.compare.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import siegert.compare.statistics.DistributionDistance;
import siegert.compare.statistics.HolmCorrection;
import siegert.compare.statistics.QuantileFunction;
import siegert.compare.statistics.SeedTest;
import siegert.compare.verdict.FrequencyBand;
import siegert.compare.verdict.Verdict;
import siegert.datasets.InputException;
import siegert.datasets.result.Provenance;

/**
 * The gate: reference runs against candidates. Every statistic of every population is tested on the seeds, which are the
 * only independent samples ({@link SeedTest}), and all tests together are corrected for their number (Holm).
 *
 * <ul>
 *   <li>CHANGED: corrected p below {@value #LEVEL} and a change beyond the {@linkplain Statistic#slack() slack}.
 *   <li>UNCHANGED: not so, and a change as large as the slack would have been found in 4 of 5 comparisons.
 *   <li>INCONCLUSIVE: not so, and it might have been missed.
 *   <li>DESCRIBED: fewer than {@value #LEAST_REFERENCES} reference runs; nothing is tested.
 * </ul>
 */
public final class Regression {
    /** Probability of any false alarm in a report. */
    static final double LEVEL = 0.05;

    /** Least number of reference runs for a verdict. */
    public static final int LEAST_REFERENCES = 4;

    private static final double DECIBEL = 10 / Math.log(10);

    private final Ensemble reference;
    private final Ensemble candidate;
    private final List<Identity> identities;

    /**
     * @param reference runs of the reference
     * @param candidate runs in question
     * @throws InputException if they were not measured in one way or differ in their populations
     */
    public Regression(Ensemble reference, Ensemble candidate) {
        this.reference = reference;
        this.candidate = candidate.alignedTo(reference);
        identities = candidate.runs().stream()
                .map(run -> Identity.of(run, reference))
                .toList();
    }

    /** Whether the spikes of each candidate are those of a reference run; where they part is not yet known. */
    public List<Identity> identities() {
        return identities;
    }

    /**
     * The report.
     *
     * @param completed the identities, with the places where the spikes part as far as they are known
     * @param notes what else is to be known of the comparison, in sentences
     * @param provenance where the report comes from
     */
    public RegressionReport report(List<Identity> completed, List<String> notes, Provenance provenance) {
        boolean identical = identities.stream().allMatch(i -> i.equality() == Identity.Equality.IDENTICAL);
        List<Sample> samples = samples();
        boolean tested = reference.runs().size() >= LEAST_REFERENCES;
        SeedTest[] tests = new SeedTest[samples.size()];
        double[] p = new double[tests.length];
        for (int i = 0; i < tests.length; i++) {
            tests[i] = samples.get(i).test();
            p[i] = tested ? tests[i].p() : Double.NaN;
        }
        int family = (int) Arrays.stream(p).filter(v -> !Double.isNaN(v)).count();
        double[] adjusted = HolmCorrection.adjusted(p);
        SeedDesign design =
                tested ? SeedDesign.of(reference.runs().size(), candidate.runs().size(), family) : null;
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < tests.length; i++) {
            cells.add(cell(samples.get(i), tests[i], adjusted[i], design, identical));
        }
        List<String> all = new ArrayList<>(notes);
        if (!tested && !identical) {
            all.add(
                    0,
                    "no verdict: " + reference.runs().size() + " reference runs, a verdict needs at least "
                            + LEAST_REFERENCES + ", and 10 are recommended");
        }
        all.addAll(0, mixtures());
        return new RegressionReport(
                cells.stream().map(c -> c.outcome().verdict()).reduce(Verdict.PASS, Verdict::worse),
                reference,
                candidate,
                cells,
                family,
                completed,
                ParameterDifference.between(reference, candidate),
                all,
                provenance);
    }

    /** A mixture of models scatters more than seeds do, and hides changes. */
    private List<String> mixtures() {
        List<String> found = new ArrayList<>();
        for (Ensemble ensemble : List.of(reference, candidate)) {
            List<String> keys = ParameterDifference.within(ensemble);
            if (!keys.isEmpty()) {
                found.add("the runs of " + ensemble.name() + " differ among themselves in "
                        + String.join(", ", keys.subList(0, Math.min(5, keys.size())))
                        + (keys.size() > 5 ? ", ..." : "")
                        + ": a mixture of models hides changes; compare one model at a time");
            }
        }
        return found;
    }

    /** One statistic of one population over all runs: [run][point]. */
    private record Sample(
            String population, Statistic statistic, String band, double[][] reference, double[][] candidate) {
        SeedTest test() {
            if (reference.length + candidate.length < 3) {
                double change = mean(candidate) - mean(reference);
                if (statistic.kind() == Statistic.Kind.DISTRIBUTION) {
                    change = DistributionDistance.of(reference[0], candidate[0]).wasserstein();
                }
                return new SeedTest(change, Double.NaN, Double.NaN, 0, Double.NaN);
            }
            return statistic.kind() == Statistic.Kind.DISTRIBUTION
                    ? SeedTest.ofQuantiles(reference, candidate)
                    : SeedTest.ofMeans(values(reference), values(candidate));
        }

        static double[] values(double[][] runs) {
            return Arrays.stream(runs).mapToDouble(r -> r[0]).toArray();
        }

        /** The mean over the runs; of curves, that at the median. */
        static double mean(double[][] runs) {
            double[] mean = QuantileFunction.mean(runs);
            return mean[mean.length / 2];
        }

        boolean isEmpty() {
            return Arrays.stream(reference).allMatch(r -> Double.isNaN(r[0]))
                    && Arrays.stream(candidate).allMatch(r -> Double.isNaN(r[0]));
        }
    }

    private List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        RunStatistics first = reference.runs().get(0);
        for (int p = 0; p < first.populations().size(); p++) {
            int population = p;
            String name = first.populations().get(p).name();
            for (Statistic statistic : Statistic.values()) {
                switch (statistic.kind()) {
                    case MEAN ->
                        samples.add(sample(name, statistic, "", population, profile ->
                                new double[] {finite(profile.means().getOrDefault(statistic, Double.NaN))}));
                    case BAND -> {
                        List<FrequencyBand> bands = first.protocol().bands();
                        for (int b = 0; b < bands.size(); b++) {
                            int band = b;
                            samples.add(sample(name, statistic, bands.get(b).text(), population, profile ->
                                    new double[] {DECIBEL * finite(profile.logPower()[band])}));
                        }
                    }
                    case DISTRIBUTION ->
                        samples.add(sample(
                                name,
                                statistic,
                                "",
                                population,
                                profile -> profile.quantiles().getOrDefault(statistic, new double[] {Double.NaN})));
                }
            }
        }
        return samples;
    }

    private Sample sample(
            String name,
            Statistic statistic,
            String band,
            int population,
            Function<PopulationProfile, double[]> values) {
        return new Sample(
                name, statistic, band, values(reference, population, values), values(candidate, population, values));
    }

    private static double[][] values(Ensemble ensemble, int population, Function<PopulationProfile, double[]> values) {
        return ensemble.runs().stream()
                .map(run -> values.apply(run.populations().get(population)))
                .toArray(double[][]::new);
    }

    /** The logarithm of no power is no value. */
    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private static Cell cell(Sample sample, SeedTest test, double adjusted, SeedDesign design, boolean identical) {
        Statistic statistic = sample.statistic();
        double from = Sample.mean(sample.reference());
        double to = Sample.mean(sample.candidate());
        double slack = statistic.slack().at(from);
        double detectable = design == null ? Double.NaN : design.detectable(test.sd());
        Outcome outcome;
        String message = CellMessage.finding(sample.population(), statistic, sample.band(), from, to, test);
        if (identical) {
            outcome = Outcome.UNCHANGED;
            message += ", the same spikes";
        } else if (sample.isEmpty()) {
            outcome = Outcome.UNCHANGED;
            message = CellMessage.subject(sample.population(), statistic, sample.band()) + "no run has a value";
        } else if (design == null) {
            outcome = Outcome.DESCRIBED;
            message += CellMessage.judgement(outcome, statistic, from, test, adjusted, detectable, null);
        } else if (Double.isNaN(adjusted)) {
            outcome = Outcome.INCONCLUSIVE;
            message = CellMessage.subject(sample.population(), statistic, sample.band())
                    + "cannot be compared, some runs have no value";
        } else {
            outcome = outcome(Math.abs(test.change()), adjusted, slack, detectable);
            message += CellMessage.judgement(outcome, statistic, from, test, adjusted, detectable, design);
        }
        boolean curve = statistic.kind() == Statistic.Kind.DISTRIBUTION;
        return new Cell(
                sample.population(),
                statistic,
                sample.band(),
                outcome,
                from,
                to,
                test,
                adjusted,
                slack,
                detectable,
                curve ? pairs(sample.reference()) : Sample.values(sample.reference()),
                curve ? pairs(sample.reference(), sample.candidate()) : Sample.values(sample.candidate()),
                curve
                        ? DistributionDistance.of(pooled(sample.reference()), pooled(sample.candidate()))
                        : new DistributionDistance(Double.NaN, Double.NaN, Double.NaN),
                message);
    }

    private static Outcome outcome(double change, double adjusted, double slack, double detectable) {
        if (adjusted < LEVEL && change > slack) {
            return Outcome.CHANGED;
        }
        return detectable <= slack ? Outcome.UNCHANGED : Outcome.INCONCLUSIVE;
    }

    private static double[] pooled(double[][] runs) {
        return Arrays.stream(runs).flatMapToDouble(Arrays::stream).toArray();
    }

    /** The Wasserstein distances of all pairs of runs. */
    private static double[] pairs(double[][] runs) {
        List<Double> distances = new ArrayList<>();
        for (int a = 0; a < runs.length; a++) {
            for (int b = 0; b < a; b++) {
                distances.add(DistributionDistance.of(runs[b], runs[a]).wasserstein());
            }
        }
        return distances.stream().mapToDouble(d -> d).toArray();
    }

    private static double[] pairs(double[][] reference, double[][] candidate) {
        return Arrays.stream(candidate)
                .flatMapToDouble(c -> Arrays.stream(reference)
                        .mapToDouble(r -> DistributionDistance.of(r, c).wasserstein()))
                .toArray();
    }
}
