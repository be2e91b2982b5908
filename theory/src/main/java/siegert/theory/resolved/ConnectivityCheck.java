package siegert.theory.resolved;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import siegert.datasets.network.Connectivity;
import siegert.datasets.network.Network;
import siegert.datasets.result.Warning;

/** Whether the synapses look like those of the network: by the mean in-degree and weight between populations. */
final class ConnectivityCheck {
    /** Relative deviation that chance does not make in a network of some hundred neurons. */
    private static final double ALLOWED = 0.1;

    private final Network network;
    private final double[][] count;
    private final double[][] weight;

    ConnectivityCheck(Network network, Connectivity connectivity) {
        this.network = network;
        int n = network.size();
        count = new double[n][n];
        weight = new double[n][n];
        int[] population = new int[connectivity.neurons()];
        int first = 0;
        for (int p = 0; p < n; p++) {
            int size = network.populations().get(p).size();
            java.util.Arrays.fill(population, first, first + size, p);
            first += size;
        }
        for (int i = 0; i < population.length; i++) {
            for (int k = connectivity.first(i); k < connectivity.first(i + 1); k++) {
                int source = population[connectivity.source(k)];
                count[population[i]][source]++;
                weight[population[i]][source] += connectivity.weight(k);
            }
        }
    }

    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        for (int i = 0; i < count.length; i++) {
            for (int j = 0; j < count.length; j++) {
                double size = network.populations().get(i).size();
                compare(warnings, i, j, count[i][j] / size, network.indegree().get(i, j), "%.4g synapses per neuron");
                if (count[i][j] > 0) {
                    double mean = 1e3 * weight[i][j] / count[i][j];
                    compare(warnings, i, j, mean, 1e3 * network.weight().get(i, j), "a mean weight of %.4g mV");
                }
            }
        }
        return warnings;
    }

    private void compare(List<Warning> warnings, int i, int j, double found, double stated, String what) {
        if (Math.abs(found - stated) > ALLOWED * Math.abs(stated)) {
            String target = network.names().get(i);
            String format =
                    "From %s to %s the connectivity has " + what + ", the network %.4g; the connectivity counts.";
            warnings.add(new Warning(
                    String.format(Locale.ROOT, format, network.names().get(j), target, found, stated),
                    List.of(target)));
        }
    }
}
