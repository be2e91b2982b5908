package siegert.datasets.result;

import java.util.Locale;

/** What a finding on a recording means for what is made of it. */
public enum Severity {
    /** It changes counts: a strict measurement stops. */
    ERROR,
    /** The counts are those of the files, but the files seem incomplete or wrong. */
    WARNING,
    /** Worth knowing; a sound recording may have it. */
    NOTE;

    /** The word in files and tables. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
