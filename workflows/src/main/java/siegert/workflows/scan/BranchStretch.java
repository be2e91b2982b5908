package siegert.workflows.scan;

import java.util.ArrayList;
import java.util.List;
import siegert.datasets.result.StateStability;
import siegert.theory.network.FixedPointBranches.State;

/**
 * A stretch of a branch of one stability. It reaches from the fold before it, if there is one, to the first state of the next
 * stretch, so that curves touch.
 *
 * @param stability never {@link StateStability#FOLD}
 * @param states at least two
 */
public record BranchStretch(StateStability stability, List<State> states) {
    public BranchStretch {
        states = List.copyOf(states);
    }

    /** The stretches of a branch with the stability of each of its states. */
    public static List<BranchStretch> of(List<State> states, List<StateStability> stability) {
        List<BranchStretch> stretches = new ArrayList<>();
        for (int from = 0; from < states.size(); ) {
            int to = from + 1;
            while (to < states.size() && stability.get(to) == stability.get(from)) {
                to++;
            }
            if (stability.get(from) != StateStability.FOLD) {
                int first = from > 0 && stability.get(from - 1) == StateStability.FOLD ? from - 1 : from;
                List<State> stretch = states.subList(first, Math.min(states.size(), to + 1));
                if (stretch.size() > 1) {
                    stretches.add(new BranchStretch(stability.get(from), stretch));
                }
            }
            from = to;
        }
        return stretches;
    }

    /** The parameter along it. */
    public double[] parameters() {
        return states.stream().mapToDouble(State::parameter).toArray();
    }

    /** The rate of a population along it (Hz). */
    public double[] rates(int population) {
        return states.stream().mapToDouble(s -> s.rates().get(population)).toArray();
    }
}
