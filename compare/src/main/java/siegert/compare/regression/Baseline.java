package siegert.compare.regression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import siegert.datasets.InputException;

/**
 * A reviewed reference: the statistics of its runs, and the log of how it came to be. Immutable; an approval makes a new
 * version.
 *
 * @param ensemble the runs
 * @param log one entry per version, the oldest first; the last one made this version
 * @param tool version of Siegert that measured the runs
 */
public record Baseline(Ensemble ensemble, List<Approval> log, String tool) {
    public Baseline {
        log = List.copyOf(log);
        if (log.isEmpty()) {
            throw new IllegalArgumentException("a baseline without a log");
        }
    }

    /** The first version. */
    public static Baseline create(Ensemble ensemble, LocalDate date, String by, String reason, String tool) {
        return new Baseline(ensemble, List.of(new Approval(1, date.toString(), by, reason, List.of())), tool);
    }

    /** The number of this version, from 1. */
    public int version() {
        return log.get(log.size() - 1).version();
    }

    /**
     * The next version: the candidates of a comparison with this one take the place of its runs.
     *
     * @param candidates the runs that are right from now on
     * @param changes what they changed, in sentences
     * @throws InputException if they are too few for verdicts, or were measured in another way
     */
    public Baseline approve(
            Ensemble candidates, List<String> changes, LocalDate date, String by, String reason, String newTool) {
        if (candidates.runs().size() < Regression.LEAST_REFERENCES) {
            throw new InputException(
                    candidates.name(),
                    0,
                    "holds " + candidates.runs().size() + " runs; a baseline that decides needs at least "
                            + Regression.LEAST_REFERENCES,
                    "Simulate more seeds of the new model (10 are recommended), compare them and approve that report.");
        }
        List<Approval> entries = new ArrayList<>(log);
        entries.add(new Approval(version() + 1, date.toString(), by, reason, changes));
        return new Baseline(
                new Ensemble(ensemble.name(), candidates.alignedTo(ensemble).runs()), entries, newTool);
    }
}
