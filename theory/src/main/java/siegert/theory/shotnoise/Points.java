package siegert.theory.shotnoise;

import java.util.Arrays;

/**
 * Probability on points of a line, and operators [to][from] that move it. What is moved comes to lie on the five points
 * nearest to its place, with the weights of Lagrange's polynomial through them: probability and the first four moments are those
 * of the move, whatever its size. Jumps that are small are so drift and diffusion, and keep their third moment beside the drift
 * that makes up for their mean.
 */
final class Points {
    /** Points on either side of the middle one. */
    private static final int HALF = 2;

    private final double[] at;

    /** @param at at least five points, ascending */
    Points(double[] at) {
        this.at = at;
    }

    int size() {
        return at.length;
    }

    double at(int point) {
        return at[point];
    }

    /** An operator that does nothing. */
    double[][] operator() {
        return new double[at.length][at.length];
    }

    /** Adds {@code factor} times what comes to lie at a place, from a point. */
    void move(double[][] operator, int from, double place, double factor) {
        double x = Math.max(at[0], Math.min(at[at.length - 1], place));
        add(operator, from, x, 0, factor);
    }

    /** Adds a derivative of Lagrange's weights at a place. */
    private void add(double[][] operator, int from, double x, int derivative, double factor) {
        int first = middle(x) - HALF;
        double[] weight = weights(x, first)[derivative];
        for (int i = 0; i < weight.length; i++) {
            operator[first + i][from] += factor * weight[i];
        }
    }

    /** Lagrange's weights at a place with their first two derivatives (Fornberg 1988, doi:10.1090/S0025-5718-1988-0935077-0). */
    private double[][] weights(double x, int first) {
        int n = 2 * HALF + 1;
        double[][] weight = new double[3][n];
        weight[0][0] = 1;
        double before = 1;
        for (int i = 1; i < n; i++) {
            double product = 1;
            for (int j = 0; j < i; j++) {
                double distance = at[first + i] - at[first + j];
                product *= distance;
                for (int d = 2; d >= 0; d--) {
                    double lower = d > 0 ? d * weight[d - 1][j] : 0;
                    if (j == i - 1) {
                        double lowerLast = d > 0 ? d * weight[d - 1][i - 1] : 0;
                        weight[d][i] = before / product * (lowerLast - (at[first + i - 1] - x) * weight[d][i - 1]);
                    }
                    weight[d][j] = ((at[first + i] - x) * weight[d][j] - lower) / distance;
                }
            }
            before = product;
        }
        return weight;
    }

    /** Adds the jumps of a source, with its spread, per spike: T - 1. */
    void jump(double[][] operator, SpikeSource source, double distance) {
        double[] multiple = source.multiples();
        double[] share = source.shares();
        for (int k = 0; k < at.length; k++) {
            for (int i = 0; i < multiple.length; i++) {
                move(operator, k, at[k] + multiple[i] * distance, share[i]);
            }
            operator[k][k] -= 1;
        }
    }

    /** Adds a drift, minus the derivative of velocity times probability; [from]. */
    void drift(double[][] operator, double[] velocity) {
        for (int k = 0; k < at.length; k++) {
            add(operator, k, at[k], 1, velocity[k]);
        }
    }

    /** Adds {@code factor} times the second derivative. */
    void spread(double[][] operator, double factor) {
        for (int k = 0; k < at.length; k++) {
            add(operator, k, at[k], 2, factor);
        }
    }

    /** Adds what the spikes of a source do, per spike. */
    void arrive(double[][] operator, SpikeSource source, double distance, Arrival arrival) {
        if (arrival == Arrival.JUMP) {
            jump(operator, source, distance);
            return;
        }
        double[] velocity = new double[at.length];
        Arrays.fill(velocity, distance);
        drift(operator, velocity);
        spread(operator, distance * distance * (1 + source.spread() * source.spread()) / 2);
    }

    /** Image of a vector. */
    static double[] apply(double[][] operator, double[] x) {
        double[] y = new double[operator.length];
        for (int k = 0; k < y.length; k++) {
            double sum = 0;
            for (int j = 0; j < x.length; j++) {
                sum += operator[k][j] * x[j];
            }
            y[k] = sum;
        }
        return y;
    }

    private int middle(double x) {
        int i = Arrays.binarySearch(at, x);
        if (i < 0) {
            i = -i - 1;
            if (i == at.length || i > 0 && x - at[i - 1] < at[i] - x) {
                i--;
            }
        }
        return Math.max(HALF, Math.min(at.length - 1 - HALF, i));
    }
}
