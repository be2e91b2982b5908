package siegert.datasets.network;

import java.util.ArrayList;
import java.util.List;

/** The ways to give the weights of a network; each is also that of a model class of NNMT. */
enum Dialect {
    /** One current w for all synapses, -g w from inhibitory populations (NNMT's Microcircuit). */
    MICROCIRCUIT(ParameterKey.CURRENT_UNIFORM, "w and g"),
    /** A matrix of currents (NNMT's Basic). */
    CURRENTS(ParameterKey.CURRENT_MATRIX, "W"),
    /** A matrix of jumps of the membrane potential (NNMT's Plain). */
    JUMPS(ParameterKey.JUMP_MATRIX, "J");

    private final ParameterKey weight;
    private final String keys;

    Dialect(ParameterKey weight, String keys) {
        this.weight = weight;
        this.keys = keys;
    }

    /**
     * The dialect of a file, by the key of its weights; null if it has none. Several are a problem.
     */
    static Dialect of(Parameters parameters) {
        List<Dialect> found = new ArrayList<>();
        for (Dialect dialect : values()) {
            if (parameters.has(dialect.weight)) {
                found.add(dialect);
            }
        }
        if (found.isEmpty() && parameters.has(ParameterKey.RELATIVE_INHIBITION)) {
            return MICROCIRCUIT;
        }
        if (found.isEmpty()) {
            return null;
        }
        for (Dialect other : found.subList(1, found.size())) {
            parameters.problem(
                    other.weight,
                    "the weights are given twice: " + found.get(0).weight.key() + " and " + other.weight.key(),
                    "keep one of them");
        }
        return found.get(0);
    }

    /** The keys of its weights, for messages. */
    String keys() {
        return keys;
    }

    /** The keys of the other dialects, for messages. */
    String otherwise() {
        List<String> others = new ArrayList<>();
        for (Dialect dialect : values()) {
            if (dialect != this) {
                others.add(dialect.keys);
            }
        }
        return "by " + String.join(" or ", others);
    }
}
