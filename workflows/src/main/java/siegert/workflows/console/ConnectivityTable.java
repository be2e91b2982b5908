package siegert.workflows.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import siegert.datasets.result.PredictedConnectivity;
import siegert.datasets.result.PredictedConnectivity.Connection;

/** Effective connectivity and propagator at the first of their frequencies as tables for people. */
final class ConnectivityTable {
    private static final int DIGITS = 4;

    private ConnectivityTable() {}

    static String format(PredictedConnectivity connectivity) {
        String at = " at " + Decimal.fixed(connectivity.frequency()[0], 1) + " Hz, real part\n\n";
        return "\neffective connectivity" + at
                + table(connectivity, c -> c.real()[0])
                + "\npropagator" + at
                + table(connectivity, c -> c.propagatorReal()[0]);
    }

    private static String table(PredictedConnectivity connectivity, ToDoubleFunction<Connection> value) {
        int n = connectivity.populations().size();
        List<String> head = new ArrayList<>(List.of("population"));
        head.addAll(connectivity.populations());
        TextTable table = new TextTable(head.toArray(String[]::new));
        for (int i = 0; i < n; i++) {
            List<String> row =
                    new ArrayList<>(List.of(connectivity.populations().get(i)));
            for (int j = 0; j < n; j++) {
                row.add(Decimal.significant(
                        value.applyAsDouble(connectivity.connections().get(i * n + j)), DIGITS));
            }
            table.add(row.toArray(String[]::new));
        }
        return table.format();
    }
}
