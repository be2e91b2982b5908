package siegert.workflows.scan;

import java.util.List;
import siegert.datasets.result.StateStability;
import siegert.theory.network.FixedPointBranches.State;

/**
 * The branches of self-consistent states along the last parameter of a scan, at one choice of the others.
 *
 * @param point number of the first point of the grid with this choice, from 0
 * @param others the other parameters as they were set, {@code g=4}
 * @param branches the branches that were found
 * @param incomplete values of the last parameter, as they were set, where the indices of the states on the branches do not
 *     add up to 1: a branch is missing there
 * @param failure why there are no branches, in one line; empty if there are
 */
public record BranchSet(
        int point, List<String> others, List<Branch> branches, List<String> incomplete, String failure) {
    /**
     * One branch.
     *
     * @param states its states in order, through its folds
     * @param stability stability of each state
     */
    public record Branch(List<State> states, List<StateStability> stability) {
        public Branch {
            states = List.copyOf(states);
            stability = List.copyOf(stability);
        }
    }

    public BranchSet {
        others = List.copyOf(others);
        branches = List.copyOf(branches);
        incomplete = List.copyOf(incomplete);
    }

    /** The folds of all branches. */
    public List<State> folds() {
        return branches.stream()
                .flatMap(branch -> branch.states().stream())
                .filter(state -> state.index() == 0)
                .toList();
    }
}
