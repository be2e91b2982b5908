package siegert.compare.regression;

import java.util.List;

/**
 * An entry of the log of a baseline: who made a version of it, and why.
 *
 * @param version the version that it made, from 1
 * @param date day, ISO 8601
 * @param by who
 * @param reason why
 * @param changes what changed against the version before, in sentences
 */
public record Approval(int version, String date, String by, String reason, List<String> changes) {
    public Approval {
        changes = List.copyOf(changes);
    }
}
