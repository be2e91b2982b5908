package siegert.datasets;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Bad input: files or values that cannot be used. It carries every problem that was found, not only the first; the
 * command line ends with exit code 3.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** A single problem. */
    public InputException(String file, long line, String message, String remedy) {
        this(List.of(new Problem(file, line, message, remedy)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
