package siegert.compare.discrepancy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import siegert.compare.regression.ApprovalJson;
import siegert.compare.regression.BaselineFile;
import siegert.compare.verdict.Verdict;
import siegert.datasets.InputException;
import siegert.datasets.json.JsonDocument;
import siegert.datasets.json.JsonTree;
import siegert.datasets.result.Provenance;

/** Stored discrepancies as JSON files, made to be reviewed: the log first, then a line a check. */
public final class DiscrepancyFile {
    private static final String KIND = "discrepancy";

    private DiscrepancyFile() {}

    /** Whether a file is the {@code report.json} of a validation. */
    public static boolean isReport(Path file) {
        return isOf(file, "validate");
    }

    /** Whether a file is a stored discrepancy. */
    public static boolean isBaseline(Path file) {
        return isOf(file, KIND);
    }

    private static boolean isOf(Path file, String command) {
        if (!file.toString().endsWith(".json")) {
            return false;
        }
        JsonTree tree = JsonTree.read(file);
        return tree.has("command") && tree.get("command").text().equals(command);
    }

    /** Writes one; the stream stays open. */
    public static void write(DiscrepancyBaseline baseline, Provenance provenance, OutputStream out) throws IOException {
        try (JsonDocument json = new JsonDocument(out, KIND)) {
            ApprovalJson.write(json, baseline.tool(), baseline.log());
            json.object("terms", () -> write(json, baseline.terms()));
            json.array("discrepancies", () -> {
                for (Discrepancy d : baseline.discrepancies()) {
                    json.element(() -> {
                        json.text("population", d.population());
                        json.text("observable", d.observable());
                        json.text("range", d.range());
                        json.number("deviation", d.deviation());
                        json.text("unit", d.unit());
                        json.number("chance", d.chance());
                    });
                }
            });
            json.provenance(provenance);
        }
    }

    /** Writes the terms into the current object, here and in reports. */
    public static void write(JsonDocument json, DiscrepancyBaseline.Terms terms) throws IOException {
        json.text("network", terms.network());
        json.text("theory", terms.theory());
        json.text("method", terms.method());
        json.number("duration_s", terms.duration());
        json.text("spectra", terms.spectra());
    }

    /**
     * Reads one.
     *
     * @throws InputException if the file is none of this schema
     */
    public static DiscrepancyBaseline read(Path file) {
        JsonTree tree = BaselineFile.document(file, KIND, "siegert baseline create with the report of a validation");
        List<Discrepancy> discrepancies = new ArrayList<>();
        for (JsonTree entry : tree.get("discrepancies").elements()) {
            discrepancies.add(new Discrepancy(
                    entry.get("population").text(),
                    entry.get("observable").text(),
                    entry.get("range").text(),
                    entry.get("deviation").number(),
                    entry.get("unit").text(),
                    entry.get("chance").number()));
        }
        return new DiscrepancyBaseline(
                terms(tree.get("terms")),
                discrepancies,
                ApprovalJson.read(tree),
                tree.get("siegert").text());
    }

    private static DiscrepancyBaseline.Terms terms(JsonTree tree) {
        return new DiscrepancyBaseline.Terms(
                tree.get("network").text(),
                tree.get("theory").text(),
                tree.get("method").text(),
                tree.get("duration_s").number(),
                tree.get("spectra").text());
    }

    /**
     * A validation that may be stored or approved.
     *
     * @param terms how it was made
     * @param discrepancies one entry per check
     * @param changes the sentences of the checks that failed
     * @param baseline the stored discrepancy that it was held against
     * @param version its version
     */
    public record Report(
            DiscrepancyBaseline.Terms terms,
            List<Discrepancy> discrepancies,
            List<String> changes,
            Optional<String> baseline,
            int version) {}

    /**
     * Reads the {@code report.json} of {@code siegert validate}.
     *
     * @throws InputException if the file is no such report
     */
    public static Report readReport(Path file) {
        JsonTree tree = BaselineFile.document(file, "validate", "siegert validate");
        List<Discrepancy> discrepancies = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        for (JsonTree check : tree.get("checks").elements()) {
            double[] interval = check.get("interval").numbers();
            JsonTree tolerance = check.get("tolerance");
            if (check.get("verdict").text().equals(Verdict.NOT_APPLICABLE.name())) {
                continue;
            }
            String partner = check.has("partner") ? check.get("partner").text() : "";
            discrepancies.add(DiscrepancyGate.discrepancy(
                    check.get("population").text() + (partner.isEmpty() ? "" : "-" + partner),
                    check.get("observable").text(),
                    check.get("range").text(),
                    tolerance.get("deviation").number(),
                    tolerance.get("unit").text(),
                    interval[0],
                    interval[1],
                    check.get("measured").number()));
            if (check.get("verdict").text().equals("FAIL")) {
                changes.add(check.get("message").text());
            }
        }
        boolean gated = tree.has("baseline");
        return new Report(
                terms(tree.get("terms")),
                discrepancies,
                changes,
                gated ? Optional.of(tree.get("baseline").get("file").text()) : Optional.empty(),
                gated ? (int) tree.get("baseline").get("version").whole() : 0);
    }
}
