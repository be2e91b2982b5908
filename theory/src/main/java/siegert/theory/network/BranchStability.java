package siegert.theory.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import siegert.datasets.result.StateStability;

/**
 * Stability of the states of a branch. States of index -1 are unstable without more ado; of the others the growing modes are
 * counted, which takes ten times as long as to find them: so at every tenth only, and between two that differ by bisection.
 */
final class BranchStability {
    private static final int STRIDE = 10;

    private final DoubleFunction<RateMap> family;
    private final List<RateCurve.Point> branch;
    private final StateStability[] states;

    BranchStability(DoubleFunction<RateMap> family, List<RateCurve.Point> branch) {
        this.family = family;
        this.branch = branch;
        this.states = new StateStability[branch.size()];
    }

    /** One for every state. */
    List<StateStability> states() {
        for (int from = 0; from < states.length; ) {
            int to = from;
            while (to + 1 < states.length
                    && branch.get(to + 1).index() == branch.get(from).index()) {
                to++;
            }
            if (branch.get(from).index() > 0) {
                for (int k = from; k < to; k += STRIDE) {
                    fill(k, Math.min(to, k + STRIDE));
                }
                at(to);
            } else {
                Arrays.fill(
                        states,
                        from,
                        to + 1,
                        branch.get(from).index() < 0 ? StateStability.REAL_MODE_GROWS : StateStability.FOLD);
            }
            from = to + 1;
        }
        return new ArrayList<>(Arrays.asList(states));
    }

    private void fill(int from, int to) {
        if (at(from) == at(to)) {
            Arrays.fill(states, from, to, at(from));
        } else if (to - from > 1) {
            int middle = (from + to) / 2;
            fill(from, middle);
            fill(middle, to);
        }
    }

    private StateStability at(int k) {
        if (states[k] == null) {
            RateCurve.Point point = branch.get(k);
            RateMap map = family.apply(point.parameter());
            WorkingPoint state = WorkingPoint.ofRates(map.network(), map.method(), point.rates());
            ModeCount count = ModeCount.of(map, state);
            states[k] = StateStability.of(point.index(), count.number(), count.extent());
        }
        return states[k];
    }
}
