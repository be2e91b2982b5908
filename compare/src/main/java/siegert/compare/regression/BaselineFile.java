package siegert.compare.regression;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import siegert.datasets.InputException;
import siegert.datasets.json.JsonDocument;
import siegert.datasets.json.JsonTree;
import siegert.datasets.result.Provenance;

/**
 * Baselines as JSON files, made to be reviewed: the log comes first, then the protocol, then a block a run. Also reads the
 * candidates back from the report of a comparison, which is what is approved.
 */
public final class BaselineFile {
    private static final String KIND = "baseline";

    private BaselineFile() {}

    /**
     * Writes a baseline.
     *
     * @param provenance where this version comes from
     * @param out gets the bytes; stays open
     */
    public static void write(Baseline baseline, Provenance provenance, OutputStream out) throws IOException {
        try (JsonDocument json = new JsonDocument(out, KIND)) {
            ApprovalJson.write(json, baseline.tool(), baseline.log());
            EnsembleJson.write(json, baseline.ensemble());
            json.provenance(provenance);
        }
    }

    /**
     * Reads a baseline.
     *
     * @throws InputException if the file is no baseline of this schema
     */
    public static Baseline read(Path file) {
        JsonTree tree = document(file, KIND, "siegert baseline create with runs");
        List<Approval> log = ApprovalJson.read(tree);
        return new Baseline(
                EnsembleJson.read(tree, file.toString()),
                log,
                tree.get("siegert").text());
    }

    /**
     * A comparison that may be approved.
     *
     * @param reference name of the reference it was made with
     * @param fingerprints hashes of the spikes of its reference runs
     * @param candidates its candidates
     * @param changes the sentences of the checks that failed
     */
    public record Comparison(String reference, List<String> fingerprints, Ensemble candidates, List<String> changes) {
        public Comparison {
            fingerprints = List.copyOf(fingerprints);
            changes = List.copyOf(changes);
        }
    }

    /**
     * Reads a comparison from the {@code report.json} of {@code siegert regress}.
     *
     * @throws InputException if the file is no such report
     */
    public static Comparison readComparison(Path file) {
        JsonTree tree = document(file, "regress", "siegert regress");
        JsonTree candidate = tree.get("candidate");
        List<String> changes = new ArrayList<>();
        for (JsonTree check : tree.get("checks").elements()) {
            if (check.get("verdict").text().equals("FAIL")) {
                changes.add(check.get("message").text());
            }
        }
        return new Comparison(
                tree.get("reference").get("name").text(),
                tree.get("reference").get("runs").elements().stream()
                        .map(run -> run.get("fingerprint").text())
                        .toList(),
                EnsembleJson.read(candidate, candidate.get("name").text()),
                changes);
    }

    /**
     * A document of Siegert of this schema.
     *
     * @param kind its command
     * @param maker the command that writes it, for the message
     * @throws InputException if it is another
     */
    public static JsonTree document(Path file, String kind, String maker) {
        JsonTree tree = JsonTree.read(file);
        if (!tree.has("command") || !tree.get("command").text().equals(kind)) {
            throw tree.wrong("was not written by " + maker, "Name a file that it wrote.");
        }
        if (tree.get("schema").whole() != JsonDocument.SCHEMA) {
            throw tree.get("schema")
                    .wrong(
                            "is " + tree.get("schema").whole() + "; this version reads schema " + JsonDocument.SCHEMA,
                            "Use the version of Siegert that wrote it, or make it again.");
        }
        return tree;
    }
}
