package siegert.datasets.pd14;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import siegert.datasets.InputException;
import siegert.datasets.json.JsonTree;

/**
 * The network of a run of the microcircuit-PD14-model, from the parameter files that it stores beside its spikes:
 * {@code net_dict.json} and, where it is there, {@code stim_dict.json}. What the model derives from them is derived here
 * in the same way:
 * <ul>
 *   <li>in-degrees from connection probabilities, S = ln(1 - p) / ln(1 - 1 / (N_t N_s)) synapses of the full network,
 *       round(S N_scaling K_scaling) of this one, over its number of target neurons (Potjans &amp; Diesmann 2014,
 *       doi:10.1093/cercor/bhs358);
 *   <li>currents from the maxima of postsynaptic potentials ({@link PeakPotential});
 *   <li>with K_scaling other than 1, weights over sqrt(K_scaling) and a constant current (1 - sqrt(K_scaling)) times the
 *       mean input of the full network at its {@code full_mean_rates} (van Albada, Helias &amp; Diesmann 2015,
 *       doi:10.1371/journal.pcbi.1004490);
 *   <li>Poisson sources, or with {@code bg_input_type} dc the constant current with their mean.
 * </ul>
 *
 * @param file the file of the parameters
 * @param yaml the network, as {@link siegert.datasets.network.NetworkReader} reads it
 * @param remarks what of the run is not part of the network
 * @param files the files that were read
 */
public record Pd14Run(Path file, String yaml, List<String> remarks, List<Path> files) {
    private static final String NETWORK = "net_dict.json";
    private static final String STIMULUS = "stim_dict.json";

    public Pd14Run {
        remarks = List.copyOf(remarks);
        files = List.copyOf(files);
    }

    /** Whether a directory holds the parameters of such a run. */
    public static boolean describes(Path directory) {
        return Files.isRegularFile(directory.resolve(NETWORK));
    }

    /**
     * Derives the network of a run.
     *
     * @throws InputException with every problem of its parameter files
     */
    public static Pd14Run read(Path directory) {
        Path file = directory.resolve(NETWORK);
        Pd14Parameters parameters = Pd14Parameters.read(JsonTree.read(file));
        List<Path> files = new ArrayList<>(List.of(file));
        List<String> remarks = new ArrayList<>();
        Path stimulus = directory.resolve(STIMULUS);
        if (Files.isRegularFile(stimulus)) {
            files.add(stimulus);
            JsonTree tree = JsonTree.read(stimulus);
            for (String key : List.of("thalamic_input", "dc_transient")) {
                if (tree.has(key) && tree.get(key).flag()) {
                    remarks.add(STIMULUS + " has " + key
                            + ": theory describes the stationary state, leave the stimulus out with --window");
                }
            }
        }
        return new Pd14Run(file, Pd14Yaml.of(parameters), remarks, files);
    }
}
