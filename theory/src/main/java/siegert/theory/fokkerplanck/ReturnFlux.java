package siegert.theory.fokkerplanck;

import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import siegert.theory.special.Complex;

/**
 * Closes the loop from threshold to reset after a march: the coefficients c of the returning flux obey
 * {@code c = exp(-lambda tau_r) collected . phi}, phi being the flux through the threshold, lambda = i omega for a
 * frequency. One of these equations is redundant at lambda = 0 and is replaced by the conservation of probability,
 * {@code content + (1 - exp(-lambda tau_r))/lambda rate = const}, which holds at every lambda.
 */
final class ReturnFlux {
    private final PhaseSpace space;
    private final ResetMap map;
    private final Sweep sweep;
    private final double[] v;
    private final double phaseRe;
    private final double phaseIm;
    /** (1 - exp(-lambda tau_r))/lambda (s) */
    private final double waitRe;

    private final double waitIm;
    private final ZMatrixRMaj matrix;

    ReturnFlux(PhaseSpace space, ResetMap map, Sweep sweep, Complex lambda) {
        this.space = space;
        this.map = map;
        this.sweep = sweep;
        Complex waited = lambda.times(-space.neuron.tauR());
        Complex phase = waited.exp();
        phaseRe = phase.re();
        phaseIm = phase.im();
        Complex mean = waited.abs() == 0 ? Complex.ONE : waited.expm1().over(waited);
        waitRe = space.neuron.tauR() * mean.re();
        waitIm = space.neuron.tauR() * mean.im();
        v = new double[space.noise.size];
        space.velocity(space.potential.length - 1, v);
        matrix = new ZMatrixRMaj(map.size, map.size);
        for (int c = 0; c < map.size; c++) {
            for (int r = 0; r < map.size; r++) {
                double[] value = r == 0 ? content(c) : collect(r, c);
                if (r == 0) {
                    matrix.set(r, c, value[0], value[1]);
                } else {
                    matrix.set(r, c, (r == c ? 1 : 0) - value[0], -value[1]);
                }
            }
        }
    }

    /** Coefficients of the stationary flux, normalised to total probability 1. */
    double[] stationary() {
        ZMatrixRMaj right = new ZMatrixRMaj(map.size, 1);
        right.set(0, 0, 1, 0);
        ZMatrixRMaj c = solve(right);
        double[] coefficient = new double[map.size];
        for (int j = 0; j < map.size; j++) {
            coefficient[j] = c.getReal(j, 0);
        }
        return coefficient;
    }

    /**
     * Total flux through the threshold that answers a source.
     *
     * @param column of the source in the march
     * @return real and imaginary part
     */
    double[] respond(int column) {
        ZMatrixRMaj right = new ZMatrixRMaj(map.size, 1);
        for (int r = 0; r < map.size; r++) {
            double[] value = r == 0 ? content(column) : collect(r, column);
            double sign = r == 0 ? -1 : 1;
            right.set(r, 0, sign * value[0], sign * value[1]);
        }
        ZMatrixRMaj c = solve(right);
        double[] total = rate(column);
        for (int j = 0; j < map.size; j++) {
            double[] part = rate(j);
            total[0] += part[0] * c.getReal(j, 0) - part[1] * c.getImag(j, 0);
            total[1] += part[0] * c.getImag(j, 0) + part[1] * c.getReal(j, 0);
        }
        return total;
    }

    private ZMatrixRMaj solve(ZMatrixRMaj right) {
        ZMatrixRMaj c = new ZMatrixRMaj(map.size, 1);
        if (!CommonOps_ZDRM.solve(matrix, right, c)) {
            throw new ArithmeticException("the return of the flux from threshold to reset is singular");
        }
        return c;
    }

    private double[] rate(int column) {
        int at = column * (v.length + 1);
        double re = 0;
        double im = 0;
        for (int k = 0; k < v.length; k++) {
            if (v[k] > 0) {
                re += v[k] * sweep.sRe[at + k];
                im += v[k] * sweep.sIm[at + k];
            }
        }
        return new double[] {re, im};
    }

    private double[] content(int column) {
        int at = column * (v.length + 1) + v.length;
        double[] rate = rate(column);
        return new double[] {
            sweep.sRe[at] + waitRe * rate[0] - waitIm * rate[1], sweep.sIm[at] + waitRe * rate[1] + waitIm * rate[0]
        };
    }

    private double[] collect(int term, int column) {
        int at = column * (v.length + 1);
        double re = 0;
        double im = 0;
        for (int k = 0; k < v.length; k++) {
            if (v[k] > 0) {
                double weight = map.collected[term][k];
                re += weight * v[k] * sweep.sRe[at + k];
                im += weight * v[k] * sweep.sIm[at + k];
            }
        }
        return new double[] {re * phaseRe - im * phaseIm, re * phaseIm + im * phaseRe};
    }
}
