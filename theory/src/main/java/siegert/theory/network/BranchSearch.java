package siegert.theory.network;

import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import siegert.datasets.network.Population;

/**
 * Fixed points of many populations. The state of a network whose mean input is lowered until all are quiet is followed while
 * the mean is raised again, through all folds, to far above: every passage at the given mean is a fixed point, and on such a
 * curve their indices add up to +1. Closed curves beside it are sought by deflated Newton iterations from starting values
 * spread evenly over the logarithms of all rates (Sobol's sequence).
 */
final class BranchSearch {
    private static final int STARTS = 64;

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
        RateCurve curve = new RateCurve(this::shifted, lowest, highest);
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

    private void beside(FixedPointSet found) {
        NewtonSearch newton = new NewtonSearch(map);
        double[] largest = map.largestRates();
        SobolSequenceGenerator starts = new SobolSequenceGenerator(map.size());
        for (int k = 0; k < STARTS; k++) {
            double[] start = starts.nextVector();
            for (int i = 0; i < start.length; i++) {
                start[i] = LOWEST * Math.pow(largest[i] / LOWEST, start[i]);
            }
            double[] rates = newton.from(start, found.rates());
            if (rates != null) {
                found.add(rates);
            }
        }
    }
}
