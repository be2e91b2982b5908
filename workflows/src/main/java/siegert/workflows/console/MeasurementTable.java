package siegert.workflows.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.RecordingSummary;

/** A measurement as a table for people. */
public final class MeasurementTable {
    private MeasurementTable() {}

    /** The table, with what is to be known of it above and the findings below. */
    public static String format(Measurement measurement) {
        RecordingSummary recording = measurement.recording();
        boolean hasCorrelations = measurement.populations().stream()
                .anyMatch(p -> p.details().correlations().isPresent());
        List<String> header = new ArrayList<>(List.of(
                "population", "size", "spikes", "silent", "rate (Hz)", "sd (Hz)", "CV", "LV", "neurons", "synchrony"));
        if (hasCorrelations) {
            header.add("correlation");
        }
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (PopulationMeasurement p : measurement.populations()) {
            List<String> row = new ArrayList<>(List.of(
                    p.name(),
                    Integer.toString(p.size()),
                    Long.toString(p.spikes()),
                    Integer.toString(p.silent()),
                    Decimal.fixed(p.rate(), 3),
                    Decimal.fixed(p.rateSd(), 3),
                    Decimal.fixed(p.cv(), 3),
                    Decimal.fixed(p.lv(), 3),
                    Integer.toString(p.cvNeurons()),
                    Decimal.fixed(p.synchrony(), 3)));
            p.details().correlations().ifPresent(c -> row.add(Decimal.fixed(c.mean(), 5)));
            table.add(row.toArray(String[]::new));
        }
        StringBuilder text = new StringBuilder();
        text.append(head(recording));
        text.append("\n\n").append(table.format());
        text.append("\nCV and LV: mean over the neurons with at least ")
                .append(recording.minimumSpikes())
                .append(" spikes; standard deviations: ddof ")
                .append(recording.ddof())
                .append("; spectra: ")
                .append(measurement.spectra("welch").convention().scaling().key())
                .append('\n');
        return text.append(Notes.ofFindings(measurement.findings())).toString();
    }

    /** What was read, in a line without its end. */
    static String head(RecordingSummary recording) {
        StringBuilder text = new StringBuilder();
        text.append(recording.name())
                .append(": ")
                .append(recording.spikes())
                .append(" spikes of ")
                .append(recording.neurons())
                .append(" neurons in ")
                .append(recording.files())
                .append(recording.files() == 1 ? " file, window " : " files, window ")
                .append(recording.edges().window(milliseconds(recording.start()), milliseconds(recording.stop())))
                .append(" ms");
        if (!recording.simulator().isEmpty()) {
            text.append(", ").append(recording.simulator());
        }
        return text.toString();
    }

    private static String milliseconds(double seconds) {
        return BigDecimal.valueOf(seconds)
                .movePointRight(3)
                .stripTrailingZeros()
                .toPlainString();
    }
}
