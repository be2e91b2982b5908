package siegert.compare.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import siegert.compare.verdict.Check;

/** Why checks are not applicable: a sentence for each reason, however many checks it concerns. */
final class Undecided {
    private Undecided() {}

    static List<String> sentences(List<Check> undecided) {
        Map<String, List<Check>> byReason = new LinkedHashMap<>();
        for (Check check : undecided) {
            byReason.computeIfAbsent(check.obstacle(), r -> new ArrayList<>()).add(check);
        }
        List<String> sentences = new ArrayList<>();
        byReason.forEach((reason, checks) -> {
            Set<String> observables = new LinkedHashSet<>();
            checks.forEach(
                    c -> observables.add(Wording.observable(c.observable()).toLowerCase(Locale.ROOT)));
            sentences.add(checks.size() + " not applicable (" + String.join(", ", observables) + ")"
                    + (reason.isEmpty() ? "" : ": " + Wording.typeset(reason)) + ".");
        });
        return sentences;
    }
}
