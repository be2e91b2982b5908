package siegert.compare.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import siegert.compare.validation.Rhythm;
import siegert.compare.validation.Rhythms;

/** The modes behind the spectral peaks, as rows of a table and a sentence on the peaks that have none. */
final class RhythmPage {
    private RhythmPage() {}

    static List<Map<String, String>> rows(Rhythms rhythms) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Rhythm rhythm : rhythms.rhythms()) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("name", rhythm.name());
            row.put("band", rhythm.band());
            row.put("distance", Wording.number(rhythm.distance(), 2));
            row.put(
                    "peaks",
                    rhythm.peaks().stream()
                            .map(p -> p.population() + "\u00A0" + Wording.number(p.frequency(), 3))
                            .collect(Collectors.joining(", ")));
            row.put("height", connections(rhythm.height()));
            row.put("pitch", connections(rhythm.pitch()));
            rows.add(row);
        }
        return rows;
    }

    private static String connections(List<Rhythm.Connection> connections) {
        return connections.stream()
                .map(c -> c.source() + "\u202F\u2192\u202F" + c.target() + "\u00A0("
                        + Wording.signed(c.sensitivity(), 2) + ")")
                .collect(Collectors.joining(", "));
    }

    static String others(Rhythms rhythms) {
        List<String> parts = new ArrayList<>();
        if (!rhythms.harmonics().isEmpty()) {
            parts.add("Peaks at two or three times the frequency of a stronger one, which no linear theory has: "
                    + list(rhythms.harmonics()) + ".");
        }
        if (!rhythms.unexplained().isEmpty()) {
            parts.add("Peaks without a mode of the theory nearby: " + list(rhythms.unexplained()) + ".");
        }
        return String.join(" ", parts);
    }

    private static String list(List<Rhythm.Peak> peaks) {
        return peaks.stream()
                .map(p -> p.population() + " at " + Wording.number(p.frequency(), 3) + "\u00A0Hz")
                .collect(Collectors.joining(", "));
    }
}
