package siegert.theory.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * All fixed points of few populations by branch and prune: boxes of rates, from all that are possible, are shrunk to the
 * rates that they cause, given up where nothing remains, and halved on a logarithmic scale until Newton's method takes over.
 * Nothing is sampled, so that neighbouring pairs of fixed points cannot hide between grid points.
 */
final class BoxSearch {
    /** Rates below are not told apart by halving (Hz): there rates barely depend on rates. */
    private static final double QUIET = 1e-7;

    /** Boxes after which the search is given up. */
    private static final int MOST_BOXES = 200_000;

    private final RateBounds bounds;
    private final NewtonSearch newton;
    private final double[] largest;

    /** Ratio of the bounds of a box at which Newton's method takes over. */
    private final double narrow;

    /** @param narrow ratio of the bounds of a box at which Newton's method takes over, above 1 */
    BoxSearch(RateMap map, double narrow) {
        this.bounds = new RateBounds(map);
        this.newton = new NewtonSearch(map);
        this.largest = map.largestRates();
        this.narrow = narrow;
    }

    /** Adds the fixed points to those known; returns whether the search came to its end. */
    boolean search(FixedPointSet known) {
        Deque<double[][]> boxes = new ArrayDeque<>();
        boxes.push(new double[][] {new double[largest.length], largest.clone()});
        int count = 0;
        while (!boxes.isEmpty()) {
            if (++count > MOST_BOXES) {
                return false;
            }
            double[][] box = boxes.pop();
            if (!shrink(box)) {
                continue;
            }
            int widest = widest(box);
            if (widest >= 0) {
                boxes.addAll(halves(box, widest));
            } else if (!known.isWithin(box)) {
                double[] rates = newton.from(middle(box));
                if (rates != null) {
                    known.add(rates);
                }
            }
        }
        return true;
    }

    /** Contracts a box while that helps. */
    private boolean shrink(double[][] box) {
        double before;
        double size = size(box);
        do {
            before = size;
            if (!bounds.contract(box[0], box[1])) {
                return false;
            }
            size = size(box);
        } while (size < 0.7 * before);
        return true;
    }

    private static double size(double[][] box) {
        double size = 0;
        for (int i = 0; i < box[0].length; i++) {
            size += logWidth(box, i);
        }
        return size;
    }

    private static double logWidth(double[][] box, int i) {
        return Math.log((box[1][i] + QUIET) / (box[0][i] + QUIET));
    }

    private int widest(double[][] box) {
        int widest = -1;
        double most = Math.log(narrow);
        for (int i = 0; i < box[0].length; i++) {
            if (logWidth(box, i) > most) {
                most = logWidth(box, i);
                widest = i;
            }
        }
        return widest;
    }

    private static List<double[][]> halves(double[][] box, int i) {
        double middle = Math.sqrt((box[0][i] + QUIET) * (box[1][i] + QUIET)) - QUIET;
        double[][] lower = {box[0].clone(), box[1].clone()};
        double[][] upper = {box[0].clone(), box[1].clone()};
        lower[1][i] = middle;
        upper[0][i] = middle;
        return List.of(lower, upper);
    }

    private static double[] middle(double[][] box) {
        double[] middle = new double[box[0].length];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = 0.5 * (box[0][i] + box[1][i]);
        }
        return middle;
    }
}
