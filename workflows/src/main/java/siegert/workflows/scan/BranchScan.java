package siegert.workflows.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import siegert.datasets.InputException;
import siegert.datasets.Workers;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.StateStability;
import siegert.theory.network.FixedPointBranches;
import siegert.theory.network.Spacing;

/**
 * The branches of self-consistent states of a scan: along its last parameter, from the lowest to the highest value, at every
 * choice of the other parameters. Each choice is followed by one thread.
 */
public final class BranchScan {
    private final Scan scan;
    private final Variation along;
    private final List<String> ascending;

    /** @throws IllegalArgumentException if the last parameter is no number, or has one value only */
    public BranchScan(Scan scan) {
        this.scan = scan;
        this.along = scan.grid().last();
        if (along.words()) {
            throw new IllegalArgumentException("branches follow the last parameter, which must be a number; "
                    + along.key() + " takes words" + (scan.grid().variations().size() > 1 ? ": give it first" : ""));
        }
        this.ascending = along.ascending();
        if (!(along.number(ascending.get(0)) < along.number(ascending.get(ascending.size() - 1)))) {
            throw new IllegalArgumentException(
                    "branches follow the last parameter from its lowest to its highest value;" + " " + along.key()
                            + " has one value only");
        }
        if (scan.method() == Method.FOKKER_PLANCK) {
            throw new IllegalArgumentException(
                    "branches need rates in closed form, which method fokker-planck does not have; add --method shift");
        }
    }

    Scan scan() {
        return scan;
    }

    /** The parameter along the branches. */
    Variation along() {
        return along;
    }

    /** Its values, as they were set, in ascending order. */
    List<String> ascending() {
        return ascending;
    }

    /** Number of choices of the other parameters. */
    public int sets() {
        return scan.grid().size() / along.size();
    }

    private List<String> others(int point) {
        List<String> all = scan.grid().overrides(point);
        return all.subList(0, all.size() - 1);
    }

    /**
     * Follows all branches.
     *
     * @param threads number of threads, at least 1
     * @param listener told after every set, by any thread
     * @return one set for every choice of the other parameters, in the order of the grid
     */
    public List<BranchSet> run(int threads, ScanRun.Listener listener) {
        AtomicInteger done = new AtomicInteger();
        List<Callable<BranchSet>> tasks = new ArrayList<>();
        for (int k = 0; k < sets(); k++) {
            int point = k * along.size();
            tasks.add(() -> {
                BranchSet set = set(point);
                listener.update(done.incrementAndGet(), sets());
                return set;
            });
        }
        return Workers.run(tasks, threads);
    }

    /** Whatever goes wrong is part of the result. */
    private BranchSet set(int point) {
        try {
            List<String> possible =
                    ascending.stream().filter(v -> isNetwork(point, v)).toList();
            if (possible.size() < 2) {
                // the reason that every value but one has
                network(point, ascending.get(0));
                network(point, ascending.get(ascending.size() - 1));
            }
            FixedPointBranches branches = FixedPointBranches.of(
                    value -> network(point, Double.toString(value)),
                    scan.method(),
                    along.number(possible.get(0)),
                    along.number(possible.get(possible.size() - 1)),
                    Spacing.DRAWN);
            List<List<FixedPointBranches.State>> states = branches.branches();
            List<List<StateStability>> stability = branches.stability();
            List<BranchSet.Branch> whole = new ArrayList<>();
            for (int k = 0; k < states.size(); k++) {
                whole.add(new BranchSet.Branch(states.get(k), stability.get(k)));
            }
            List<String> incomplete = possible.stream()
                    .filter(v -> branches.indexSum(along.number(v)) != 1)
                    .toList();
            return new BranchSet(point, others(point), whole, incomplete, "");
        } catch (RuntimeException e) {
            return new BranchSet(point, others(point), List.of(), List.of(), ScanPoint.reason(e));
        }
    }

    private boolean isNetwork(int point, String value) {
        try {
            network(point, value);
            return true;
        } catch (InputException e) {
            return false;
        }
    }

    private Network network(int point, String value) {
        List<String> varied = new ArrayList<>(others(point));
        varied.add(along.override(value));
        return scan.network(varied);
    }
}
