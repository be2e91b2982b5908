package siegert.workflows.scan;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import siegert.datasets.json.JsonDocument;
import siegert.datasets.result.Provenance;
import siegert.theory.network.FixedPointBranches.State;

/** What a scan was and how it went, as JSON; its numbers are in the table. */
public final class ScanJson {
    private ScanJson() {}

    /**
     * Writes it.
     *
     * @param provenance how it came about
     * @param out gets the bytes; stays open
     */
    public static void write(ScanResult result, Provenance provenance, OutputStream out) throws IOException {
        Scan scan = result.scan();
        ScanPart part = result.part();
        List<ScanPoint> points = result.points();
        try (JsonDocument json = new JsonDocument(out, "scan")) {
            json.text("network", scan.template().name());
            json.text("key", scan.key());
            json.text("method", scan.method().key());
            json.text("refractoriness", scan.refractoriness().key());
            json.text("theory", scan.model().theory().key());
            json.texts("set", scan.overrides());
            json.array("varied", () -> {
                for (Variation variation : scan.grid().variations()) {
                    json.element(() -> {
                        json.text("parameter", variation.key());
                        json.text("column", variation.column());
                        json.text("unit", variation.unit());
                        json.texts("values", variation.values());
                    });
                }
            });
            json.texts("populations", scan.columns().populations());
            json.texts(
                    "observables",
                    scan.columns().observables().stream().map(Observable::key).toList());
            if (scan.columns().needSpectra()) {
                json.object("frequencies", () -> {
                    double[] frequencies = scan.frequencies();
                    json.number("start_hz", frequencies[0]);
                    json.number("stop_hz", frequencies[frequencies.length - 1]);
                    json.whole("count", frequencies.length);
                });
            }
            json.whole("points_of_scan", scan.grid().size());
            json.text("part", part.number() + "/" + part.of());
            json.whole("first_point", part.from(scan.grid().size()));
            json.whole("points", points.size());
            json.whole("failed", points.stream().filter(ScanPoint::failed).count());
            json.array("failures", () -> {
                for (ScanPoint point : points) {
                    if (point.failed()) {
                        json.element(() -> {
                            json.whole("point", point.index());
                            json.texts("parameters", scan.grid().overrides(point.index()));
                            json.text("reason", point.failure());
                        });
                    }
                }
            });
            if (!result.branches().isEmpty()) {
                branches(result, json);
            }
            json.provenance(provenance);
        }
    }

    private static void branches(ScanResult result, JsonDocument json) throws IOException {
        String along = result.scan().grid().last().column();
        json.array("branches", () -> {
            for (BranchSet set : result.branches()) {
                json.element(() -> {
                    json.texts("parameters", set.others());
                    json.whole("count", set.branches().size());
                    json.array("folds", () -> {
                        for (State fold : set.folds()) {
                            json.element(() -> {
                                json.number(along, fold.parameter());
                                json.numbers(
                                        "rate_hz",
                                        fold.rates().stream()
                                                .mapToDouble(r -> r)
                                                .toArray());
                            });
                        }
                    });
                    json.texts("incomplete_at", set.incomplete());
                    if (!set.failure().isEmpty()) {
                        json.text("failure", set.failure());
                    }
                });
            }
        });
    }
}
