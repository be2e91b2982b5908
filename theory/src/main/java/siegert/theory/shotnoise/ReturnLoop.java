package siegert.theory.shotnoise;

import siegert.theory.special.Complex;

/**
 * Closes the loop from threshold to reset after a march: the coefficients c of the returning flux obey
 * {@code c = exp(-lambda tau_r) collected . phi}. The first of these equations, redundant at lambda = 0, is replaced by the
 * conservation of probability, which holds at every lambda.
 */
final class ReturnLoop {
    private final RefractoryPassage passage;
    private final March march;
    private final double[] velocity;
    private final double[][] collecting;
    private final Complex phase;
    private final Complex waiting;
    private final int n;

    ReturnLoop(PhasePlane plane, RefractoryPassage passage, March march, Complex lambda) {
        this.passage = passage;
        this.march = march;
        velocity = plane.velocity(plane.cells());
        phase = passage.phase(lambda);
        waiting = passage.waiting(lambda);
        n = passage.size();
        collecting = new double[n][velocity.length];
        for (int r = 0; r < n; r++) {
            for (int k = 0; k < velocity.length; k++) {
                collecting[r][k] = passage.collected[r][k] * velocity[k];
            }
        }
    }

    /** Coefficients of the stationary flux, normalised to total probability 1. */
    double[] stationary() {
        Complex[] right = new Complex[n];
        for (int r = 0; r < n; r++) {
            right[r] = r == 0 ? Complex.ONE : Complex.ZERO;
        }
        Complex[] found = solve(right);
        double[] coefficient = new double[n];
        for (int r = 0; r < n; r++) {
            coefficient[r] = found[r].re();
        }
        return coefficient;
    }

    /**
     * Rate that answers a source.
     *
     * @param column of the source
     * @param refractory content of the source that is refractory from the start
     */
    Complex respond(int column, Complex refractory) {
        Complex[] right = new Complex[n];
        for (int r = 0; r < n; r++) {
            right[r] = r == 0 ? content(column).plus(refractory).times(-1) : collect(r, column);
        }
        Complex[] c = solve(right);
        Complex total = march.up(column, velocity);
        for (int r = 0; r < n; r++) {
            total = total.plus(march.up(r, velocity).times(c[r]));
        }
        return total;
    }

    private Complex content(int column) {
        return march.content(column).plus(waiting.times(march.up(column, velocity)));
    }

    private Complex collect(int term, int column) {
        return march.up(column, collecting[term]).times(phase);
    }

    private Complex[] solve(Complex[] right) {
        double[][] re = new double[n][n + 1];
        double[][] im = new double[n][n + 1];
        for (int r = 0; r < n; r++) {
            for (int c = 0; c <= n; c++) {
                Complex value = c == n
                        ? right[r]
                        : r == 0 ? content(c) : Complex.real(r == c ? 1 : 0).minus(collect(r, c));
                re[r][c] = value.re();
                im[r][c] = value.im();
            }
        }
        Elimination.solve(re, im, n, n + 1);
        Complex[] found = new Complex[n];
        for (int r = 0; r < n; r++) {
            found[r] = new Complex(re[r][n], im[r][n]);
        }
        return found;
    }
}
