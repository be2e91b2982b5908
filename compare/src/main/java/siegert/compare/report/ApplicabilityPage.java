package siegert.compare.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import siegert.datasets.result.Applicability;

/** Whether the network is where the theory holds, as a table whose cells say which number is beyond its limit. */
final class ApplicabilityPage {
    /** A neuron that is refractory for more of its time is limited by it. */
    static final double REFRACTORINESS = 0.1;

    /** Beyond it expansions in sqrt(tau_s / tau_m) fail; the numerical theory has no such limit. */
    static final double SYNAPSE = 0.1;

    /** Beyond it single inputs move the potential by a tenth of the way to threshold. */
    static final double AMPLITUDE = 0.1;

    static final double SKEWNESS = 0.25;

    /** Beyond it neurons share so many inputs that they cannot be taken as independent. */
    static final double DENSITY = 0.2;

    private ApplicabilityPage() {}

    static List<Map<String, Object>> rows(Applicability applicability) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Applicability.OfPopulation p : applicability.populations()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", p.name());
            row.put(
                    "cells",
                    List.of(
                            cell(p.refractoriness(), REFRACTORINESS, ""),
                            cell(p.synapse(), SYNAPSE, ""),
                            cell(p.amplitude(), AMPLITUDE, p.amplitudeSource()),
                            cell(p.skewness(), SKEWNESS, ""),
                            cell(p.density(), DENSITY, p.densitySource())));
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, String> cell(double value, double limit, String source) {
        String text = Wording.number(value, 2) + (source.isEmpty() ? "" : " (" + source + ")");
        return Map.of("text", text, "mark", Math.abs(value) > limit ? "beyond" : "");
    }
}
