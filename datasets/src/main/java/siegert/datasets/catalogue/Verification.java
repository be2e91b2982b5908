package siegert.datasets.catalogue;

import java.util.List;
import siegert.datasets.Problem;

/**
 * Whether the files of a dataset are those that were published.
 *
 * @param dataset the dataset
 * @param files number of files whose checksum was computed
 * @param problems files that are missing, changed or unreadable
 */
public record Verification(Dataset dataset, int files, List<Problem> problems) {
    public Verification {
        problems = List.copyOf(problems);
    }

    /** Whether every file was there, with the right bytes. */
    public boolean sound() {
        return problems.isEmpty();
    }
}
