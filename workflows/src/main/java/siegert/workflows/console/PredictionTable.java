package siegert.workflows.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import siegert.compare.statistics.SpectralPeak;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Spectra;

/** A prediction as a table for people. */
public final class PredictionTable {
    /** How far a peak rises out of its surroundings (dB). */
    private static final double LEAST_PROMINENCE = 1;

    private PredictionTable() {}

    /** The table, with what is to be known of it above and its warnings below. */
    public static String format(Prediction prediction) {
        boolean spectra = prediction.spectra().size() > 0;
        List<String> head =
                new ArrayList<>(List.of("population", "size", "rate (Hz)", "CV", "input mean (mV)", "input sd (mV)"));
        if (spectra) {
            head.add("peak (Hz)");
        }
        TextTable table = new TextTable(head.toArray(String[]::new));
        for (int p = 0; p < prediction.populations().size(); p++) {
            PopulationPrediction population = prediction.populations().get(p);
            List<String> row = new ArrayList<>(List.of(
                    population.name(),
                    Integer.toString(population.size()),
                    Decimal.fixed(population.rate(), 3),
                    Decimal.fixed(population.cv(), 3),
                    Decimal.fixed(population.inputMean() * 1e3, 3),
                    Decimal.fixed(population.inputSd() * 1e3, 3)));
            if (spectra) {
                row.add(Decimal.fixed(peak(prediction.spectra(), p), 1));
            }
            table.add(row.toArray(String[]::new));
        }
        StringBuilder text = new StringBuilder();
        text.append(prediction.network())
                .append(": mean-field theory, method ")
                .append(prediction.method().key())
                .append(", refractoriness ")
                .append(prediction.refractoriness().key())
                .append(", theory ")
                .append(prediction.theory().key())
                .append("\n\n")
                .append(table.format());
        boolean told = prediction.observations().stability().isPresent();
        if (!told && !Double.isNaN(prediction.criticality().distance())) {
            text.append("\nnearest eigenvalue of the effective connectivity: ")
                    .append(Decimal.fixed(prediction.criticality().distance(), 3))
                    .append(" from 1, at ")
                    .append(Decimal.fixed(prediction.criticality().frequency(), 1))
                    .append(" Hz\n");
        }
        text.append(ObservationTables.format(prediction.observations()));
        if (!prediction.warnings().isEmpty()) {
            text.append('\n').append(Notes.ofWarnings(prediction.warnings()));
        }
        return text.toString();
    }

    /** The highest peak of a population at positive frequencies (Hz); NaN if its spectrum has none within its frequencies. */
    private static double peak(Spectra spectra, int population) {
        double[] frequency = spectra.frequencies();
        int first = 0;
        while (first < frequency.length && frequency[first] < 0) {
            first++;
        }
        return SpectralPeak.all(frequency, spectra.powerOf(population), first, frequency.length, LEAST_PROMINENCE)
                .stream()
                .max(Comparator.comparingDouble(SpectralPeak::height))
                .map(SpectralPeak::frequency)
                .orElse(Double.NaN);
    }
}
