package siegert.compare.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import siegert.compare.statistics.HolmCorrection;
import siegert.compare.statistics.MaxTPermutation;
import siegert.compare.statistics.SeedTest;
import siegert.compare.verdict.PassRule;
import siegert.compare.verdict.Phrase;
import siegert.compare.verdict.ToleranceRule;
import siegert.compare.verdict.Verdict;
import siegert.datasets.InputException;
import siegert.datasets.result.Provenance;

/**
 * The gate: reference runs against candidates. Every statistic of every population is tested on the seeds, which are the
 * only independent samples ({@link SeedTest}), and all tests together are corrected for their number (Holm, or if asked for
 * the {@linkplain MaxTPermutation permutation} of whole runs).
 *
 * <ul>
 *   <li>CHANGED: corrected p below {@value #LEVEL} and a change beyond the {@linkplain Statistic#slack() slack}.
 *   <li>UNCHANGED: not so, and the {@linkplain PassRule rule of PASS} holds: by default the smallest change that these
 *       seeds find is within the slack; or, if asked for, they exclude a change of {@linkplain Statistic#margin(double) two
 *       slacks}. A report passes only if all its tests do, so that the level of one test of equivalence,
 *       {@value SeedTest#MISSED}, is also the probability of a PASS where any one statistic changed by as much (Berger
 *       1982, doi:10.1080/00401706.1982.10487790).
 *   <li>INCONCLUSIVE: neither.
 *   <li>DESCRIBED: fewer than {@value #LEAST_REFERENCES} reference runs; nothing is tested.
 * </ul>
 */
public final class Regression {
    /** Probability of any false alarm in a report. */
    public static final double LEVEL = 0.05;

    /** Least number of reference runs for a verdict. */
    public static final int LEAST_REFERENCES = 4;

    private final Ensemble reference;
    private final Ensemble candidate;
    private final Slacks slacks;
    private final PermutationUse permutation;
    private final List<Identity> identities;

    /**
     * @param reference runs of the reference
     * @param candidate runs in question
     * @throws InputException if they were not measured in one way or differ in their populations
     */
    public Regression(Ensemble reference, Ensemble candidate) {
        this(reference, candidate, Slacks.defaults());
    }

    /**
     * @param reference runs of the reference
     * @param candidate runs in question
     * @param slacks what matters
     * @throws InputException if they were not measured in one way or differ in their populations
     */
    public Regression(Ensemble reference, Ensemble candidate, Slacks slacks) {
        this(reference, candidate, slacks, PermutationUse.NONE);
    }

    /**
     * @param reference runs of the reference
     * @param candidate runs in question
     * @param slacks what matters
     * @param permutation whether whole runs are permuted, and what for
     * @throws InputException if they were not measured in one way or differ in their populations, or a permutation is to
     *     decide that could never find a change
     */
    public Regression(Ensemble reference, Ensemble candidate, Slacks slacks, PermutationUse permutation) {
        this.slacks = slacks;
        this.permutation = permutation;
        this.reference = reference;
        this.candidate = candidate.alignedTo(reference);
        identities = candidate.runs().stream()
                .map(run -> Identity.of(run, reference))
                .toList();
        requireSight();
    }

    /** A gate that cannot fail is none. */
    private void requireSight() {
        int references = reference.runs().size();
        int candidates = candidate.runs().size();
        double least = MaxTPermutation.least(references, candidates);
        if (permutation == PermutationUse.DECIDES && references >= LEAST_REFERENCES && least >= LEVEL) {
            throw new InputException(
                    candidate.name(),
                    0,
                    references + " + " + candidates + " runs can be divided in "
                            + Phrase.plain(MaxTPermutation.divisions(references, candidates))
                            + " ways, so that the smallest p of a permutation is " + Phrase.number(least)
                            + " and nothing could be found CHANGED",
                    "Simulate more candidates (10 + 2 and 6 + 2 runs suffice), or let Holm's correction decide.");
        }
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
        Samples comparable = new Samples(reference, candidate);
        List<Sample> samples = comparable.all();
        slacks.requireUse(samples);
        boolean tested = reference.runs().size() >= LEAST_REFERENCES;
        SeedTest[] tests = new SeedTest[samples.size()];
        double[] p = new double[tests.length];
        for (int i = 0; i < tests.length; i++) {
            tests[i] = samples.get(i).test();
            p[i] = tested ? tests[i].p() : Double.NaN;
        }
        int family = (int) Arrays.stream(p).filter(v -> !Double.isNaN(v)).count();
        double[] adjusted = HolmCorrection.adjusted(p);
        Optional<MaxTPermutation> permuted = permuted(samples, p, family);
        double[] together = spread(permuted, p);
        SeedDesign design =
                tested ? SeedDesign.of(reference.runs().size(), candidate.runs().size(), family) : null;
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < tests.length; i++) {
            cells.add(cell(samples.get(i), tests[i], adjusted[i], together[i], design, identical));
        }
        List<String> all = new ArrayList<>(comparable.notes());
        all.addAll(notes);
        Steadiness.of(reference, candidate).forEach(s -> all.addAll(s.sentences()));
        all.addAll(0, slacks.expired());
        all.addAll(slacks.unused());
        if (!tested && !identical) {
            all.add(
                    0,
                    "no verdict: " + reference.runs().size()
                            + (reference.runs().size() == 1 ? " reference run" : " reference runs")
                            + ", a verdict needs at least "
                            + LEAST_REFERENCES + ", and 10 are recommended");
        }
        all.addAll(0, mixtures());
        return new RegressionReport(
                cells.stream().map(c -> c.outcome().verdict()).reduce(Verdict.PASS, Verdict::worse),
                reference,
                candidate,
                cells,
                family,
                slacks.pass(),
                permuted,
                permutation,
                completed,
                ParameterDifference.between(reference, candidate),
                all,
                List.of(),
                List.of(),
                List.of(),
                provenance);
    }

    /** The permutation of the statistics that are tested. */
    private Optional<MaxTPermutation> permuted(List<Sample> samples, double[] p, int family) {
        if (permutation == PermutationUse.NONE || family == 0) {
            return Optional.empty();
        }
        List<double[][]> values = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            if (!Double.isNaN(p[i])) {
                values.add(samples.get(i).runs());
            }
        }
        return Optional.of(MaxTPermutation.of(
                values, reference.runs().size(), candidate.runs().size()));
    }

    /** Its probabilities by statistic; NaN where it was not tested. */
    private static double[] spread(Optional<MaxTPermutation> permuted, double[] p) {
        double[] spread = new double[p.length];
        Arrays.fill(spread, Double.NaN);
        int next = 0;
        for (int i = 0; i < p.length && permuted.isPresent(); i++) {
            if (!Double.isNaN(p[i])) {
                spread[i] = permuted.get().adjusted()[next++];
            }
        }
        return spread;
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

    private Cell cell(
            Sample sample, SeedTest test, double adjusted, double permuted, SeedDesign design, boolean identical) {
        double decisive = permutation == PermutationUse.DECIDES ? permuted : adjusted;
        Statistic statistic = sample.statistic();
        double from = sample.from();
        double to = sample.to();
        ToleranceRule rule = slacks.effective(statistic, sample.population(), sample.band());
        double slack = rule.limit().at(from);
        double margin = Slacks.margin(rule, from);
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
            message += CellMessage.undescribed();
        } else if (Double.isNaN(adjusted)) {
            outcome = Outcome.INCONCLUSIVE;
            message = CellMessage.subject(sample.population(), statistic, sample.band())
                    + "cannot be compared, some runs have no value";
        } else {
            outcome = outcome(test, decisive, slack, margin, detectable, rule);
            message += CellMessage.judgement(
                    outcome,
                    rule,
                    from,
                    test,
                    decisive,
                    detectable,
                    margin,
                    slacks.pass().rule());
        }
        return new Cell(
                sample.population(),
                statistic,
                sample.band(),
                outcome,
                from,
                to,
                test,
                adjusted,
                permuted,
                slack,
                margin,
                rule,
                detectable,
                sample.referenceValues(),
                sample.candidateValues(),
                sample.distances(),
                message);
    }

    private Outcome outcome(
            SeedTest test, double adjusted, double slack, double margin, double detectable, ToleranceRule rule) {
        if (adjusted < LEVEL && Math.abs(test.change()) > slack) {
            return rule.waiver() == ToleranceRule.Waiver.WAIVED ? Outcome.WAIVED : Outcome.CHANGED;
        }
        return slacks.pass().rule().passes(test, slack, margin, detectable) ? Outcome.UNCHANGED : Outcome.INCONCLUSIVE;
    }
}
