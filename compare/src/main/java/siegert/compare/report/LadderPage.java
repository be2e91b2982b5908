package siegert.compare.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Verdict;
import siegert.datasets.result.Method;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.RateLadder;
import siegert.datasets.result.Theory;

/**
 * The rates between theory and simulation as a table, with the cause of each difference in words.
 *
 * @param ladder the rates
 * @param theory that of one neuron, of the first two
 * @param right populations whose check of the rate at the measured input passed: no parameter of theirs is in doubt
 */
record LadderPage(RateLadder ladder, NeuronTheory theory, Set<String> right) {
    /** What the theory of one neuron leaves out. */
    enum NeuronTheory {
        DIFFUSION("diffusion approximation, synapses, time grid"),
        FINITE_SYNAPSES("time grid, numerical solution");

        private final String errors;

        NeuronTheory(String errors) {
            this.errors = errors;
        }

        static NeuronTheory of(Prediction prediction) {
            boolean isClosed = prediction.method() == Method.SHIFT || prediction.method() == Method.TAYLOR;
            return prediction.theory() == Theory.FULL && !isClosed ? FINITE_SYNAPSES : DIFFUSION;
        }
    }

    /** Empty if the report has no ladder. */
    static Optional<LadderPage> of(ValidationReport report) {
        Set<String> right = report.checks(Verdict.PASS).stream()
                .filter(c -> c.observable().equals("rate_at_measured_input"))
                .map(Check::population)
                .collect(Collectors.toSet());
        return report.evidence()
                .ladder()
                .map(ladder -> new LadderPage(ladder, NeuronTheory.of(report.prediction()), right));
    }

    List<Map<String, String>> rows() {
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
            row.put("cause", cause(rungs));
            rows.add(row);
        }
        return rows;
    }

    /** The largest of the three differences, in words; for the feedback also the population it comes from. */
    String cause(RateLadder.Rungs rungs) {
        double fedBack = Math.abs(rungs.fedBack());
        double approximated = Math.abs(rungs.approximated());
        double unexplained = Math.abs(rungs.unexplained());
        double most = Math.max(fedBack, Math.max(approximated, unexplained));
        if (!(most > 3 * rungs.standardError())) {
            return "all four agree";
        }
        List<String> parts = new ArrayList<>();
        if (fedBack > most / 2) {
            parts.add("errors fed back by the network, most from " + source(rungs));
        }
        if (approximated > most / 2) {
            parts.add("the theory of one neuron: " + theory.errors);
        }
        if (unexplained > most / 2) {
            parts.add("correlations or heterogeneity of the network"
                    + (right.contains(rungs.name()) ? "" : ", or a wrong parameter of " + rungs.name()));
        }
        return String.join("; ", parts);
    }

    private String source(RateLadder.Rungs rungs) {
        int largest = IntStream.range(0, rungs.feedback().size())
                .boxed()
                .max(Comparator.comparingDouble(j -> Math.abs(rungs.feedback().get(j))))
                .orElseThrow();
        String name = ladder.populations().get(largest).name();
        return (name.equals(rungs.name()) ? "its own" : "that of " + name) + " ("
                + Wording.signed(rungs.feedback().get(largest), 2) + "\u00A0Hz)";
    }
}
