package siegert.compare.regression;

import java.util.List;
import java.util.Optional;
import siegert.compare.statistics.MaxTPermutation;
import siegert.compare.verdict.ToleranceReader.PassSetting;
import siegert.compare.verdict.Verdict;
import siegert.datasets.result.Finding;
import siegert.datasets.result.Provenance;

/**
 * Reference runs and candidates side by side, with a verdict.
 *
 * @param verdict the worst of the cells
 * @param reference the runs of the reference
 * @param candidate the runs in question
 * @param cells one entry per population, statistic and band
 * @param tests number of cells that were tested together
 * @param pass when a comparison without a change passes, and who says so
 * @param permutation the permutation of whole runs, if it was made
 * @param permutationUse what it is for
 * @param identities whether the spikes of each candidate are those of a reference run
 * @param parameters the parameters that differ
 * @param notes what else is to be known of the comparison, in sentences
 * @param findings what was found wrong or remarkable with the recordings, findings of one kind once
 * @param excerpts parts of runs to look at
 * @param pairs candidates beside the reference runs of their seeds, if asked for
 * @param provenance where the report comes from
 */
public record RegressionReport(
        Verdict verdict,
        Ensemble reference,
        Ensemble candidate,
        List<Cell> cells,
        int tests,
        PassSetting pass,
        Optional<MaxTPermutation> permutation,
        PermutationUse permutationUse,
        List<Identity> identities,
        List<ParameterDifference> parameters,
        List<String> notes,
        List<Finding> findings,
        List<Excerpt> excerpts,
        List<PairedRuns> pairs,
        Provenance provenance) {
    public RegressionReport {
        cells = List.copyOf(cells);
        identities = List.copyOf(identities);
        parameters = List.copyOf(parameters);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
        excerpts = List.copyOf(excerpts);
        pairs = List.copyOf(pairs);
    }

    /**
     * This report with what the recordings show beyond their statistics.
     *
     * @param found what was found wrong or remarkable with them
     * @param shown parts of runs to look at
     * @param beside candidates beside the reference runs of their seeds, if asked for
     */
    public RegressionReport with(List<Finding> found, List<Excerpt> shown, List<PairedRuns> beside) {
        return copy(found, shown, beside, provenance);
    }

    /** This report with where it comes from and how long it took. */
    public RegressionReport with(Provenance origin) {
        return copy(findings, excerpts, pairs, origin);
    }

    private RegressionReport copy(
            List<Finding> found, List<Excerpt> shown, List<PairedRuns> beside, Provenance origin) {
        return new RegressionReport(
                verdict,
                reference,
                candidate,
                cells,
                tests,
                pass,
                permutation,
                permutationUse,
                identities,
                parameters,
                notes,
                found,
                shown,
                beside,
                origin);
    }

    /** What is compared with what, for a heading. */
    public String title() {
        return ComparisonTitle.of(reference, candidate);
    }

    /** Drifts and transients of every run and population. */
    public List<Steadiness> steadiness() {
        return Steadiness.of(reference, candidate);
    }

    /** What another number of seeds would see in the tests of this report. */
    public SeedDesign design(int references, int candidates) {
        return SeedDesign.of(references, candidates, tests);
    }

    /** How many runs its comparisons need to pass. */
    public SeedPlan plan() {
        return new SeedPlan(this);
    }

    /** The seeds of this report. */
    public SeedDesign design() {
        return design(reference.runs().size(), candidate.runs().size());
    }

    /** Number of cells with an outcome. */
    public long count(Outcome outcome) {
        return cells.stream().filter(c -> c.outcome() == outcome).count();
    }

    /** Whether every candidate has the spikes of a reference run. */
    public boolean isIdentical() {
        return identities.stream().allMatch(i -> i.equality() == Identity.Equality.IDENTICAL);
    }
}
