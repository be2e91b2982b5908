package siegert.workflows.console;

import siegert.datasets.result.BinaryPrediction;

/** A prediction for binary neurons as a table for people. */
public final class BinaryTable {
    private BinaryTable() {}

    public static String format(BinaryPrediction prediction) {
        TextTable table = new TextTable(
                "population", "size", "activity", "input mean", "input sd", "threshold", "balanced threshold");
        for (BinaryPrediction.OfPopulation population : prediction.populations()) {
            table.add(
                    population.name(),
                    Integer.toString(population.size()),
                    Decimal.fixed(population.activity(), 4),
                    Decimal.fixed(population.inputMean(), 4),
                    Decimal.fixed(population.inputSd(), 4),
                    Decimal.fixed(population.threshold(), 4),
                    Decimal.fixed(population.balancedThreshold(), 4));
        }
        return prediction.network() + ": mean-field theory of binary neurons\n\n" + table.format();
    }
}
