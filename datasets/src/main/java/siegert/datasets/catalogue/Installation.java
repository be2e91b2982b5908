package siegert.datasets.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import siegert.datasets.InputException;

/** Where the program lies: its recordings are files beside it, because they are too big for the library. */
final class Installation {
    /** System property that names the directory of the program. */
    static final String PROPERTY = "siegert.home";

    /** Environment variable that does so if the property is not set. */
    static final String VARIABLE = "SIEGERT_HOME";

    private Installation() {}

    /**
     * The directory of the bundled recordings.
     *
     * @throws InputException if neither property nor variable names a directory that has them
     */
    static Path recordings() {
        String property = System.getProperty(PROPERTY, "");
        String variable = System.getenv().getOrDefault(VARIABLE, "");
        String home = property.isBlank() ? variable : property;
        String source = property.isBlank() ? "the environment variable " + VARIABLE : "the system property " + PROPERTY;
        if (home.isBlank()) {
            throw new InputException(
                    "",
                    0,
                    "where the bundled recordings lie is unknown: neither the system property " + PROPERTY
                            + " nor the environment variable " + VARIABLE + " is set",
                    "start siegert by its launcher, or set " + VARIABLE + " to its directory");
        }
        Path recordings = Path.of(home, "datasets", "recordings");
        if (!Files.isDirectory(recordings)) {
            throw new InputException(
                    recordings.toString(),
                    0,
                    "there are no bundled recordings here, where " + source + " points to",
                    "set " + VARIABLE + " to the directory that holds datasets/recordings");
        }
        return recordings;
    }
}
