package siegert.compare.report;

import java.io.IOException;
import java.util.List;
import siegert.compare.validation.Rhythm;
import siegert.compare.validation.Rhythms;
import siegert.datasets.json.JsonDocument;

/** The modes behind the spectral peaks as JSON. */
final class RhythmJson {
    private RhythmJson() {}

    static void write(JsonDocument json, Rhythms rhythms) throws IOException {
        json.array("rhythms", () -> {
            for (Rhythm rhythm : rhythms.rhythms()) {
                json.element(() -> {
                    json.text("mode", rhythm.name());
                    json.text("band", rhythm.band());
                    json.number("frequency_hz", rhythm.frequency());
                    json.number("distance", rhythm.distance());
                    peaks(json, "peaks", rhythm.peaks());
                    connections(json, "height", rhythm.height());
                    connections(json, "pitch", rhythm.pitch());
                });
            }
        });
        peaks(json, "harmonics", rhythms.harmonics());
        peaks(json, "unexplained_peaks", rhythms.unexplained());
    }

    private static void peaks(JsonDocument json, String key, List<Rhythm.Peak> peaks) throws IOException {
        json.array(key, () -> {
            for (Rhythm.Peak peak : peaks) {
                json.element(() -> {
                    json.text("population", peak.population());
                    json.number("frequency_hz", peak.frequency());
                    json.number("prominence_db", peak.prominence());
                    json.whole("harmonic", peak.harmonic());
                });
            }
        });
    }

    private static void connections(JsonDocument json, String key, List<Rhythm.Connection> connections)
            throws IOException {
        json.array(key, () -> {
            for (Rhythm.Connection connection : connections) {
                json.element(() -> {
                    json.text("target", connection.target());
                    json.text("source", connection.source());
                    json.number("sensitivity", connection.sensitivity());
                });
            }
        });
    }
}
