package siegert.compare.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import siegert.datasets.result.RateLadder;

/** The rates between theory and simulation as a table, with the cause of each difference in words. */
final class LadderPage {
    private LadderPage() {}

    static List<Map<String, String>> rows(RateLadder ladder) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (RateLadder.Rungs rungs : ladder.populations()) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("name", rungs.name());
            row.put("closed", Wording.number(rungs.closed(), 4));
            row.put("open", Wording.number(rungs.open(), 4));
            row.put("surrogate", Wording.number(rungs.surrogate(), 4));
            row.put("error", Wording.number(rungs.standardError(), 2));
            row.put("measured", Wording.number(rungs.measured(), 4));
            row.put("fedBack", Wording.signed(rungs.fedBack(), 2));
            row.put("approximated", Wording.signed(rungs.approximated(), 2));
            row.put("unexplained", Wording.signed(rungs.unexplained(), 2));
            row.put("cause", cause(ladder, rungs));
            rows.add(row);
        }
        return rows;
    }

    /** The largest of the three differences, in words; for the feedback also the population it comes from. */
    static String cause(RateLadder ladder, RateLadder.Rungs rungs) {
        double fedBack = Math.abs(rungs.fedBack());
        double approximated = Math.abs(rungs.approximated());
        double unexplained = Math.abs(rungs.unexplained());
        double most = Math.max(fedBack, Math.max(approximated, unexplained));
        if (!(most > 3 * rungs.standardError())) {
            return "all four agree";
        }
        List<String> parts = new ArrayList<>();
        if (fedBack > most / 2) {
            parts.add("errors fed back by the network, most from " + source(ladder, rungs));
        }
        if (approximated > most / 2) {
            parts.add("the theory of one neuron: diffusion approximation, synapses, time grid");
        }
        if (unexplained > most / 2) {
            parts.add("correlations or heterogeneity of the network, or a wrong parameter of " + rungs.name());
        }
        return String.join("; ", parts);
    }

    private static String source(RateLadder ladder, RateLadder.Rungs rungs) {
        int largest = IntStream.range(0, rungs.feedback().size())
                .boxed()
                .max(Comparator.comparingDouble(j -> Math.abs(rungs.feedback().get(j))))
                .orElseThrow();
        String name = ladder.populations().get(largest).name();
        return (name.equals(rungs.name()) ? "its own" : "that of " + name) + " ("
                + Wording.signed(rungs.feedback().get(largest), 2) + "\u00A0Hz)";
    }
}
