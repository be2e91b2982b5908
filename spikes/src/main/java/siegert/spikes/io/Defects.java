package siegert.spikes.io;

import java.util.ArrayList;
import java.util.List;
import siegert.datasets.Problem;
import siegert.datasets.result.Finding;
import siegert.datasets.result.Severity;

/**
 * Collects what is wrong or remarkable with a recording, see {@link Severity}. The lists keep the order in which they were
 * filled.
 */
public final class Defects {
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();

    /** Something that changes counts: it stops a strict measurement. */
    public void error(String kind, String file, long line, long count, String message, String remedy) {
        errors.add(new Finding(Severity.ERROR, kind, file, line, count, message, remedy));
    }

    /** Something that seems wrong, although the counts are those of the files. */
    public void warning(String kind, String file, long line, long count, String message, String remedy) {
        warnings.add(new Finding(Severity.WARNING, kind, file, line, count, message, remedy));
    }

    /** Something worth knowing that a sound recording may have. */
    public void note(String kind, String file, long line, long count, String message, String remedy) {
        notes.add(new Finding(Severity.NOTE, kind, file, line, count, message, remedy));
    }

    /** A finding of any severity. */
    void add(Finding finding) {
        switch (finding.severity()) {
            case ERROR -> errors.add(finding);
            case WARNING -> warnings.add(finding);
            case NOTE -> notes.add(finding);
        }
    }

    public void addAll(Defects other) {
        errors.addAll(other.errors);
        warnings.addAll(other.warnings);
        notes.addAll(other.notes);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Whether there is an error of a kind. */
    public boolean hasError(String kind) {
        for (Finding error : errors) {
            if (error.kind().equals(kind)) {
                return true;
            }
        }
        return false;
    }

    /** Errors, then warnings, then notes. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(errors);
        all.addAll(warnings);
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
