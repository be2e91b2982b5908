package siegert.theory.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleFunction;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.StateStability;

/**
 * All fixed points of a network along a parameter. The fixed points at some values of the parameter are searched without
 * starting values ({@link FixedPoints}), and the curves through them are followed, through folds and back, to both ends of
 * the range. Closed curves between those values remain unseen, unless the sum of indices shows that something is missing:
 * then {@link #at} searches again.
 *
 * <pre>
 * FixedPointBranches branches = FixedPointBranches.of(rate -&gt; network(rate), Method.DELTA, 1, 100);
 * FixedPoints states = branches.at(20);
 * </pre>
 *
 * Immutable.
 */
public final class FixedPointBranches {
    /** Values of the parameter, ends included, at which everything is searched. */
    private static final int SEARCHES = 9;

    /**
     * A state on a branch.
     *
     * @param parameter value of the parameter
     * @param rates rates of the populations (Hz)
     * @param index sign of det(1 - DPhi), 0 at a fold
     */
    public record State(double parameter, List<Double> rates, int index) {}

    private final DoubleFunction<RateMap> family;
    private final RateCurve curve;
    private final List<List<RateCurve.Point>> branches = new ArrayList<>();

    private FixedPointBranches(DoubleFunction<RateMap> family, double from, double to, Spacing spacing) {
        this.family = new RememberedFamily(family);
        this.curve = new RateCurve(this.family, from, to, spacing);
        for (int k = 0; k < SEARCHES; k++) {
            // the ends first: most branches reach one of them
            int position = k == 0 ? 0 : k == 1 ? SEARCHES - 1 : k - 1;
            double parameter = position == SEARCHES - 1 ? to : from + (to - from) * position / (SEARCHES - 1);
            FixedPointSet known = onBranches(parameter);
            RateMap map = this.family.apply(parameter);
            for (FixedPoint point :
                    FixedPoints.of(map, FixedPoints.GrowingModes.LEFT_OUT).points()) {
                double[] rates = point.workingPoint().rates();
                if (known.add(rates)) {
                    follow(rates, parameter, from, to);
                    for (double[] other : onBranches(parameter).rates()) {
                        known.add(other);
                    }
                }
            }
        }
    }

    /**
     * The branches between two values of a parameter.
     *
     * @param family the network at a value of the parameter; asked at any value of the range, always with the same
     *     populations
     * @param from one end of the range
     * @param to the other end, above it
     * @throws IllegalArgumentException if the range is empty or not finite
     */
    public static FixedPointBranches of(DoubleFunction<Network> family, Method method, double from, double to) {
        return of(family, method, from, to, Spacing.WIDE);
    }

    /** The same with states as near to each other as wanted. */
    public static FixedPointBranches of(
            DoubleFunction<Network> family, Method method, double from, double to, Spacing spacing) {
        if (!(from < to) || !Double.isFinite(to - from)) {
            throw new IllegalArgumentException(
                    "the range of the parameter must be finite and rise, is " + from + " to " + to);
        }
        return new FixedPointBranches(
                p -> new RateMap(EffectiveTimeConstants.selfConsistent(family.apply(p), method), method),
                from,
                to,
                spacing);
    }

    private void follow(double[] rates, double parameter, double from, double to) {
        List<RateCurve.Point> branch = new ArrayList<>();
        if (parameter > from) {
            branch.addAll(curve.follow(rates, parameter, -1));
            Collections.reverse(branch);
            branch.remove(branch.size() - 1);
        }
        if (parameter < to) {
            branch.addAll(curve.follow(rates, parameter, 1));
        }
        branches.add(withFolds(branch));
    }

    private List<RateCurve.Point> withFolds(List<RateCurve.Point> branch) {
        List<RateCurve.Point> whole = new ArrayList<>();
        for (int k = 0; k < branch.size(); k++) {
            if (k > 0 && branch.get(k - 1).index() * branch.get(k).index() < 0) {
                RateCurve.Point fold = curve.fold(branch.get(k - 1), branch.get(k));
                if (fold != null) {
                    whole.add(new RateCurve.Point(fold.parameter(), fold.rates(), 0));
                }
            }
            whole.add(branch.get(k));
        }
        return whole;
    }

    private FixedPointSet onBranches(double parameter) {
        FixedPointSet found = new FixedPointSet();
        for (List<RateCurve.Point> branch : branches) {
            for (double[] rates : curve.passages(branch, parameter)) {
                found.add(rates);
            }
        }
        return found;
    }

    /** The branches, each as its states in order, with its folds; neighbours differ as their {@link Spacing} says. */
    public List<List<State>> branches() {
        List<List<State>> result = new ArrayList<>();
        for (List<RateCurve.Point> branch : branches) {
            result.add(branch.stream().map(FixedPointBranches::state).toList());
        }
        return result;
    }

    /** The folds, where two fixed points meet and vanish, in the order of the branches. */
    public List<State> folds() {
        return branches().stream()
                .flatMap(List::stream)
                .filter(state -> state.index() == 0)
                .toList();
    }

    /**
     * The stability of every state, in the order of {@link #branches}: that of the modes of linear response with delays and
     * membrane, counted at every tenth state between two folds, and by bisection where two counts tell different things.
     */
    public List<List<StateStability>> stability() {
        return branches.stream()
                .map(branch -> new BranchStability(family, branch).states())
                .toList();
    }

    /**
     * The fixed points at one value of the parameter, with their growing modes: where the branches pass it, or by a search
     * of its own where these would be incomplete.
     */
    public FixedPoints at(double parameter) {
        return at(parameter, FixedPoints.GrowingModes.COUNTED);
    }

    /** The same, with or without the number of growing modes, which takes most of the time. */
    public FixedPoints at(double parameter, FixedPoints.GrowingModes modes) {
        RateMap map = family.apply(parameter);
        FixedPoints passages = FixedPoints.of(map, onBranches(parameter), modes);
        return passages.isComplete() ? passages : FixedPoints.of(map, modes);
    }

    /** Sum of the indices of the states where the branches pass a value of the parameter; not 1 where a branch is missing. */
    public int indexSum(double parameter) {
        return FixedPoints.indexSum(family.apply(parameter), onBranches(parameter));
    }

    private static State state(RateCurve.Point point) {
        List<Double> rates = new ArrayList<>();
        for (double rate : point.rates()) {
            rates.add(rate);
        }
        return new State(point.parameter(), Collections.unmodifiableList(rates), point.index());
    }
}
