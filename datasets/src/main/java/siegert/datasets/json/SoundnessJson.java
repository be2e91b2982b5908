package siegert.datasets.json;

import java.io.IOException;
import java.io.OutputStream;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.Soundness;

/** The check of a recording as JSON. */
public final class SoundnessJson {
    private SoundnessJson() {}

    /**
     * Writes the result of a check.
     *
     * @param soundness what to write
     * @param provenance how it came about
     * @param out gets the bytes; stays open
     */
    public static void write(Soundness soundness, Provenance provenance, OutputStream out) throws IOException {
        try (JsonDocument json = new JsonDocument(out, "check")) {
            json.truth("sound", soundness.isSound());
            FindingsJson.write(json, "problems", soundness.problems());
            FindingsJson.write(json, "notes", soundness.notes());
            if (soundness.contents().isPresent()) {
                Soundness.Contents contents = soundness.contents().get();
                json.object("recording", () -> MeasurementJson.write(json, contents.recording()));
                json.array("populations", () -> {
                    for (Soundness.PopulationCount population : contents.populations()) {
                        json.element(() -> {
                            json.text("name", population.name());
                            json.whole("size", population.size());
                            json.whole("spikes", population.spikes());
                            json.whole("silent", population.silent());
                        });
                    }
                });
            }
            json.provenance(provenance);
        }
    }
}
