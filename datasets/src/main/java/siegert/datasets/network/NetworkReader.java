package siegert.datasets.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import siegert.datasets.InputException;
import siegert.datasets.Problem;

/**
 * Reads networks from YAML. Quantities are written {@code tau_m: 10 ms} or, as in the files of NNMT,
 * {@code tau_m: {val: 10.0, unit: ms}}; both may hold lists and lists of lists, matrices [target][source].
 *
 * <p>The key of the weights decides how a file is understood, in the way of NNMT's model classes (Layer et al. 2022,
 * doi:10.3389/fninf.2022.835657):
 * <ul>
 *   <li>{@code w, g, d_e, d_i} (Microcircuit): populations are excitatory and inhibitory in turn, weights w and -g w,
 *       twice w from the third to the first population (4E to 23E), external weight {@code w_ext};
 *   <li>{@code W, Delay} (Basic): matrices of currents and delays, external weights {@code W_ext};
 *   <li>{@code J, Delay} (Plain): matrices of jumps of the membrane potential and delays, external {@code J_ext};
 *       delta synapses if there is no {@code tau_s}.
 * </ul>
 * Weights of a projection may differ: {@code weight_spread} and {@code weight_spread_ext} are their standard deviations over
 * their mean, 0 where not given. Delays are distributed by {@code delay_dist} with {@code Delay_sd}.
 *
 * <p>Currents become jumps by J = w tau_s / C with tau_s and C of the target. Where one number per population is due, a
 * single number counts for all; where a matrix is due, a single number counts for all and a list of numbers, one per
 * source, for every target.
 */
public final class NetworkReader {
    private NetworkReader() {}

    /**
     * Reads a network from a file. Its name is the {@code name} in the file, else that of the file.
     *
     * @param file a YAML file, or the directory of a run with its parameters, see {@link NetworkSource#of(Path)}
     * @param overrides parameters to change, {@code g=4.2}, {@code nu_ext=8.5 Hz}, {@code K[4I,4I]=1000}
     * @throws InputException with every problem of file and overrides
     */
    public static Network read(Path file, List<String> overrides) {
        return NetworkSource.of(file).read(overrides);
    }

    /**
     * Reads a network from text.
     *
     * @param name name of the network if the text has none
     * @param file where the text comes from, for messages
     * @param yaml the text
     * @param overrides parameters to change
     * @throws InputException with every problem of text and overrides
     */
    public static Network read(String name, String file, String yaml, List<String> overrides) {
        Parameters parameters = parameters(file, yaml, overrides);
        if (model(parameters) == NeuronModel.BINARY) {
            parameters.problem(
                    ParameterKey.MODEL,
                    "this is a network of binary neurons",
                    "only siegert predict takes it; all else needs integrate-and-fire neurons");
            throw parameters.failure();
        }
        return new NetworkBuilder(parameters).build(name);
    }

    /**
     * Reads a network of binary neurons from text; parameters as in {@link #read(String, String, String, List)}.
     *
     * @throws InputException with every problem of text and overrides
     */
    public static BinaryParameters readBinary(String name, String file, String yaml, List<String> overrides) {
        return new BinaryBuilder(parameters(file, yaml, overrides)).build(name);
    }

    /**
     * What the neurons of a network are: the key {@code model}, else integrate-and-fire neurons.
     *
     * @throws InputException if the text is no parameter file
     */
    public static NeuronModel model(String file, String yaml) {
        List<Problem> problems = new ArrayList<>();
        return model(new Parameters(file, ParameterFile.entries(file, yaml, problems), List.of(), problems));
    }

    private static Parameters parameters(String file, String yaml, List<String> overrides) {
        List<Problem> problems = new ArrayList<>();
        List<ParameterOverride> parsed = new ArrayList<>();
        for (String override : overrides) {
            try {
                parsed.add(ParameterOverride.parse(override));
            } catch (InputException e) {
                problems.addAll(e.problems());
            }
        }
        Map<String, Entry> entries = ParameterFile.entries(file, yaml, problems);
        return new Parameters(file, entries, parsed, problems);
    }

    private static NeuronModel model(Parameters parameters) {
        String word = parameters.word(ParameterKey.MODEL, NeuronModel.LIF.key());
        for (NeuronModel model : NeuronModel.values()) {
            if (model.key().equals(word.toLowerCase(Locale.ROOT))) {
                return model;
            }
        }
        parameters.problem(
                ParameterKey.MODEL,
                "model is '" + word + "'; allowed is " + NeuronModel.LIF.key() + " (integrate-and-fire neurons) or "
                        + NeuronModel.BINARY.key(),
                "");
        return NeuronModel.LIF;
    }
}
