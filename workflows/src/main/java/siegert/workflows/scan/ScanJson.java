package siegert.workflows.scan;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import siegert.datasets.json.JsonDocument;
import siegert.datasets.result.Provenance;

/** What a scan was and how it went, as JSON; its numbers are in the table. */
public final class ScanJson {
    private ScanJson() {}

    /**
     * Writes it.
     *
     * @param scan the scan
     * @param part the part that was computed
     * @param points its points in order
     * @param provenance how it came about
     * @param out gets the bytes; stays open
     */
    public static void write(Scan scan, ScanPart part, List<ScanPoint> points, Provenance provenance, OutputStream out)
            throws IOException {
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
            json.provenance(provenance);
        }
    }
}
