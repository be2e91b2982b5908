package siegert.datasets.network;

import java.util.List;
import java.util.Optional;

/**
 * Which neurons the synapses of a network connect, beyond their numbers.
 *
 * @param rule how synapses are drawn; empty if the parameters do not say
 * @param profiles dependence on distance of each source population; empty for a network without space
 */
public record Wiring(Optional<ConnectionRule> rule, List<DistanceProfile> profiles) {
    /** Nothing is known but the numbers of synapses. */
    public static final Wiring UNKNOWN = new Wiring(Optional.empty(), List.of());

    public Wiring {
        profiles = List.copyOf(profiles);
    }
}
