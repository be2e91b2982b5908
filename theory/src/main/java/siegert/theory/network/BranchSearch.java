package siegert.theory.network;

import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import siegert.datasets.network.Population;

/**
 * Fixed points of many populations. The state of a network whose mean input is lowered until all are quiet is followed while
 * the mean is raised again, through all folds, to far above: every passage at the given mean is a fixed point, and on such a
 * curve their indices add up to +1. Closed curves beside it are sought by deflated Newton iterations from starting values
 * spread evenly over the logarithms of all rates (Sobol's sequence), and from mixtures of the states that are known.
 */
final class BranchSearch {
    private static final int STARTS = 64;
    private static final int ROUNDS = 16;

    /** Lowest rate of the starting values (Hz). */
    private static final double LOWEST = 1e-3;

    private final RateMap map;

    BranchSearch(RateMap map) {
        this.map = map;
    }

    /** Adds the fixed points that are found. */
    void search(FixedPointSet found) {
        alongTheMean(found);
        beside(found);
    }

    private void alongTheMean(FixedPointSet found) {
        double[] largest = map.largestRates();
        double lowest = 0;
        double highest = 0;
        double[] none = new double[map.size()];
        double[] external = map.input().mean(none);
        double[] noise = map.input().sd(largest);
        for (int i = 0; i < map.size(); i++) {
            double excitation = external[i];
            double inhibition = external[i];
            for (int j = 0; j < map.size(); j++) {
                double gain = map.input().meanGain(i, j);
                excitation += Math.max(0, gain) * largest[j];
                inhibition += Math.min(0, gain) * largest[j];
            }
            double threshold = map.neuron(i).threshold();
            lowest = Math.min(lowest, map.neuron(i).reset() - excitation - noise[i]);
            highest = Math.max(highest, 2 * threshold - inhibition + noise[i]);
        }
        // quiet at the lower end whatever the others do; the way from there to 0 is long but flat
        RateCurve curve = new RateCurve(this::shifted, lowest, highest, Spacing.WIDE);
        double[] start = new NewtonSearch(shifted(lowest)).from(none);
        if (start == null) {
            return;
        }
        for (double[] rates : curve.passages(curve.follow(start, lowest, 1), 0)) {
            found.add(rates);
        }
    }

    /** The network with a shift of the mean input of all populations (V). */
    private RateMap shifted(double shift) {
        List<Population> populations = map.network().populations().stream()
                .map(p -> p.withDcMean(p.dcMean() + shift))
                .toList();
        return new RateMap(map.network().withPopulations(populations), map.method());
    }

    /** In rounds, until one finds nothing new and the indices add up to +1. */
    private void beside(FixedPointSet found) {
        SobolSequenceGenerator starts = new SobolSequenceGenerator(map.size());
        for (int round = 0; round < ROUNDS; round++) {
            boolean news = false;
            for (int k = 0; k < STARTS; k++) {
                double[] shares = starts.nextVector();
                news |= add(found, spread(shares));
                if (!found.rates().isEmpty()) {
                    news |= add(found, mixture(shares, found.rates()));
                }
            }
            if (!news && FixedPoints.indexSum(map, found) == 1) {
                return;
            }
        }
    }

    /** Rates at shares of the logarithms of the largest rates. */
    private double[] spread(double[] shares) {
        double[] start = map.largestRates();
        for (int i = 0; i < start.length; i++) {
            start[i] = LOWEST * Math.pow(start[i] / LOWEST, shares[i]);
        }
        return start;
    }

    /** Each population as in one of the known states: parts of a network that hardly interact combine their states so. */
    private static double[] mixture(double[] shares, List<double[]> known) {
        double[] start = new double[shares.length];
        for (int i = 0; i < start.length; i++) {
            start[i] = known.get((int) (shares[i] * known.size()))[i];
        }
        return start;
    }

    /** Newton's method, with and without deflation; whether that found something new. */
    private boolean add(FixedPointSet found, double[] start) {
        NewtonSearch newton = new NewtonSearch(map);
        double[] plain = newton.from(start);
        boolean news = plain != null && found.add(plain);
        double[] deflated = newton.from(start, found.rates());
        return news | (deflated != null && found.add(deflated));
    }
}
