package siegert.workflows.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import siegert.datasets.json.FindingsJson;
import siegert.datasets.json.JsonDocument;
import siegert.datasets.result.Provenance;
import siegert.spikes.io.PopulationTable;
import siegert.spikes.io.SpikeFile;
import siegert.spikes.io.convert.Conversion;
import siegert.workflows.console.TextTable;

/**
 * What a conversion did.
 *
 * @param conversion the conversion, done
 * @param target the file or directory written
 * @param form its format
 */
record Converted(Conversion conversion, Path target, Form form) {
    /** What is written. */
    enum Form {
        SONATA,
        NEST
    }

    /** The files that were read. */
    List<Path> files() {
        return conversion.recording().files().stream().map(SpikeFile::path).toList();
    }

    /** A table for people. */
    String table() {
        PopulationTable populations = conversion.recording().table();
        TextTable table = new TextTable("population", "size", "spikes");
        for (int p = 0; p < populations.populations(); p++) {
            table.add(
                    populations.names().get(p),
                    Integer.toString(populations.size(p)),
                    Long.toString(conversion.spikesOfPopulations()[p]));
        }
        StringBuilder text = new StringBuilder();
        text.append(conversion.recording().name())
                .append(": ")
                .append(conversion.spikes())
                .append(" spikes written to ")
                .append(target)
                .append(form == Form.SONATA ? " (SONATA" : " (NEST text")
                .append(")\n\n")
                .append(table.format());
        conversion.findings().forEach(f -> text.append(f.severity().key() + ": " + f.message() + "\n"));
        return text.toString();
    }

    /** Writes it as JSON. */
    void write(Provenance provenance, OutputStream out) {
        PopulationTable populations = conversion.recording().table();
        try (JsonDocument json = new JsonDocument(out, "convert")) {
            json.text("recording", conversion.recording().name());
            json.text("target", target.toString());
            json.text("format", form == Form.SONATA ? "sonata" : "nest");
            json.whole("spikes", conversion.spikes());
            json.whole("memory_bytes", form == Form.SONATA ? conversion.sonataMemory() : 0);
            json.array("populations", () -> {
                for (int p = 0; p < populations.populations(); p++) {
                    int population = p;
                    json.element(() -> {
                        json.text("name", populations.names().get(population));
                        json.whole("size", populations.size(population));
                        json.whole("spikes", conversion.spikesOfPopulations()[population]);
                    });
                }
            });
            FindingsJson.write(json, "findings", conversion.findings());
            json.provenance(provenance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
