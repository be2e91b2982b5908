package siegert.spikes.io;

import java.util.ArrayList;
import java.util.List;
import siegert.datasets.Problem;
import siegert.datasets.result.Finding;

/**
 * Collects what is wrong or remarkable with a recording. Errors change counts; notes do not. The lists keep the order
 * in which they were filled.
 */
public final class Defects {
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();

    /** Something that changes counts: it stops a strict measurement. */
    public void error(String kind, String file, long line, long count, String message, String remedy) {
        errors.add(new Finding(kind, file, line, count, message, remedy));
    }

    /** Something worth knowing that leaves the counts right. */
    public void note(String kind, String file, long line, long count, String message, String remedy) {
        notes.add(new Finding(kind, file, line, count, message, remedy));
    }

    public void addAll(Defects other) {
        errors.addAll(other.errors);
        notes.addAll(other.notes);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Errors, then notes. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(errors);
        all.addAll(notes);
        return all;
    }

    /** The errors as problems for a person to mend. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(errors.size());
        for (Finding f : errors) {
            problems.add(new Problem(f.file(), f.line(), f.message(), f.remedy()));
        }
        return problems;
    }
}
