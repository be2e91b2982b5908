package siegert.workflows.console;

import java.util.ArrayList;
import java.util.List;
import siegert.datasets.result.InputResponses;
import siegert.datasets.result.RateDerivatives;

/** Transfer functions and derivatives of rates as tables for people. */
final class InputResponsesTable {
    private static final int DIGITS = 4;

    private InputResponsesTable() {}

    static String format(InputResponses responses) {
        TextTable table =
                new TextTable("population", "mean: at 0 (Hz/mV)", "cut-off (Hz)", "sd: at 0 (Hz/mV)", "cut-off (Hz)");
        for (InputResponses.OfPopulation population : responses.populations()) {
            table.add(
                    population.name(),
                    Decimal.significant(1e-3 * population.toMean().atZero(), DIGITS),
                    Decimal.fixed(population.toMean().cutoff(), 2),
                    Decimal.significant(1e-3 * population.toSd().atZero(), DIGITS),
                    Decimal.fixed(population.toSd().cutoff(), 2));
        }
        String growth =
                responses.growth() == 0 ? "" : ", growth " + Decimal.significant(responses.growth(), DIGITS) + " 1/s";
        return "\ntransfer functions, synaptic filter " + responses.filter() + growth + "\n\n" + table.format();
    }

    static String format(RateDerivatives derivatives) {
        TextTable inputs = new TextTable("population", "by mean (Hz/mV)", "by sd (Hz/mV)");
        List<String> head = new ArrayList<>(List.of("population"));
        head.addAll(derivatives.populations());
        TextTable spikes = new TextTable(head.toArray(String[]::new));
        for (int i = 0; i < derivatives.populations().size(); i++) {
            inputs.add(
                    derivatives.populations().get(i),
                    Decimal.significant(1e-3 * derivatives.byMean()[i], DIGITS),
                    Decimal.significant(1e-3 * derivatives.bySd()[i], DIGITS));
            List<String> row = new ArrayList<>(List.of(derivatives.populations().get(i)));
            for (int j = 0; j < derivatives.populations().size(); j++) {
                row.add(Decimal.significant(
                        derivatives.linear()[i][j] + derivatives.quadratic()[i][j], DIGITS));
            }
            spikes.add(row.toArray(String[]::new));
        }
        return "\nderivatives of the rate\n\n" + inputs.format()
                + "\nspikes that one more input spike of the population of the column adds\n\n" + spikes.format();
    }
}
