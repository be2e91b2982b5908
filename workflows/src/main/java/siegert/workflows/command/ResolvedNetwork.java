package siegert.workflows.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import siegert.datasets.InputException;
import siegert.datasets.network.Connectivity;
import siegert.datasets.network.ConnectivityReader;
import siegert.datasets.network.Network;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.datasets.result.ResolvedPrediction;
import siegert.spikes.io.PopulationTable;
import siegert.theory.network.MeanFieldException;
import siegert.theory.resolved.ResolvedTheory;
import siegert.workflows.option.ConnectivityOptions;

/**
 * A network with every synapse, as the command line names them.
 *
 * @param network the network
 * @param ids ids of its neurons, in the order of its populations
 * @param files the files that were read beside the network
 * @param connectivity the synapses
 */
record ResolvedNetwork(Network network, int[] ids, List<Path> files, Connectivity connectivity) {
    private static final String BESIDE = "population_nodeids.dat";

    static ResolvedNetwork of(Network network, ConnectivityOptions options) {
        List<Path> files = new ArrayList<>(List.of(options.file()));
        Path table = options.populations();
        if (table == null) {
            Path beside = options.file().resolveSibling(BESIDE);
            table = Files.isRegularFile(beside) ? beside : null;
        }
        int[] ids;
        if (table == null) {
            ids = consecutive(network);
        } else {
            files.add(table);
            ids = ids(network, PopulationTable.read(table), table);
        }
        double[] factor = Double.isNaN(options.capacitance()) ? null : currentFactor(network, options.capacitance());
        return new ResolvedNetwork(
                network, ids, files, ConnectivityReader.read(options.file(), ids, options.weightUnit(), factor));
    }

    /** Ids as NEST gives them to a network that is made first. */
    private static int[] consecutive(Network network) {
        int n = network.populations().stream().mapToInt(Population::size).sum();
        int[] ids = new int[n];
        for (int i = 0; i < n; i++) {
            ids[i] = i + 1;
        }
        return ids;
    }

    private static int[] ids(Network network, PopulationTable table, Path file) {
        List<String> found = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (int p = 0; p < table.populations(); p++) {
            found.add(Integer.toString(table.size(p)));
        }
        network.populations().forEach(p -> wanted.add(Integer.toString(p.size())));
        if (!found.equals(wanted)) {
            throw new InputException(
                    file.toString(),
                    0,
                    "has populations of " + String.join(", ", found) + " neurons, the network " + network.name()
                            + " of " + String.join(", ", wanted),
                    "name the table of this network's populations, in its order (--populations FILE)");
        }
        int[] ids = new int[table.neurons()];
        int next = 0;
        for (int p = 0; p < table.populations(); p++) {
            int[][] runs = table.runsOf(p);
            for (int r = 0; r < runs[0].length; r++) {
                for (int id = runs[0][r]; id <= runs[1][r]; id++) {
                    ids[next++] = id;
                }
            }
        }
        return ids;
    }

    /** tau_s / C (s/F) of every neuron. */
    private static double[] currentFactor(Network network, double capacitance) {
        List<Double> factors = new ArrayList<>();
        for (Population population : network.populations()) {
            double tauS = population.neuron().tauS();
            if (tauS == 0) {
                throw new InputException(
                        network.name(),
                        0,
                        "the synapses of population " + population.name()
                                + " have no time constant, so that a current has no effect on the potential",
                        "add tau_s to the network, or give the weights in weight_mv");
            }
            for (int k = 0; k < population.size(); k++) {
                factors.add(tauS / capacitance);
            }
        }
        return factors.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * What theory says of every neuron.
     *
     * @throws InputException if there are no self-consistent rates or, unless rates are all that is wanted, linear theory
     *     does not hold
     */
    ResolvedPrediction predict(Method method, ConnectivityOptions options) {
        String remedy = "check weights, in-degrees and external input";
        ResolvedTheory theory;
        try {
            theory = new ResolvedTheory(network, connectivity, method);
        } catch (MeanFieldException e) {
            throw new InputException(network.name(), 0, e.getMessage(), remedy);
        }
        try {
            return options.ratesOnly() ? theory.rates(ids) : theory.predict(ids);
        } catch (MeanFieldException e) {
            throw new InputException(
                    network.name(),
                    0,
                    e.getMessage(),
                    remedy + "; rates and CVs alone (--rates-only) need no linear response");
        }
    }
}
