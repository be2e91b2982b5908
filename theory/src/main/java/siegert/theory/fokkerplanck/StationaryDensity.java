package siegert.theory.fokkerplanck;

import siegert.theory.special.Complex;

/**
 * The stationary density on one phase space, by the march of {@link Sweep} at frequency 0 and the way back.
 *
 * <p>Contents are per volt and per cell of the current (1/V); the refractory neurons are the part
 * {@code rate tau_r} that is missing from the sum over the phase space.
 */
final class StationaryDensity {
    final PhaseSpace space;
    final ResetMap resetMap;
    /** firing rate (1/s) */
    final double rate;
    /** mean content of the cells (1/V), [cell][current] */
    final double[][] content;
    /** flux through the threshold (1/s), [current] */
    final double[] outflow;

    StationaryDensity(PhaseSpace space) {
        this.space = space;
        int n = space.noise.size;
        int cells = space.potential.length - 1;
        double[] v = new double[n];
        space.velocity(cells, v);
        int firstUp = 0;
        while (firstUp < n && v[firstUp] <= 0) {
            firstUp++;
        }
        resetMap = new ResetMap(space.noise, space.neuron.tauR() / space.neuron.tauS(), firstUp);
        int terms = resetMap.size;
        Sweep sweep = new Sweep(space, Complex.ZERO, terms);
        double[][] reflection = new double[cells][];
        double[][] sources = new double[cells][];
        int[] down = new int[cells];
        double[] zero = new double[n];
        for (int i = 0; i < cells; i++) {
            if (i == space.reset) {
                for (int c = 0; c < terms; c++) {
                    sweep.inject(c, resetMap.injected[c], zero);
                }
            }
            down[i] = sweep.down();
            reflection[i] = new double[down[i] * (n + 1)];
            sources[i] = new double[terms * (n + 1)];
            sweep.copyReal(reflection[i], sources[i]);
            sweep.advance();
        }
        ReturnFlux loop = new ReturnFlux(space, resetMap, sweep, Complex.ZERO);
        double[] coefficient = loop.stationary();
        outflow = new double[n];
        double[] upper = new double[n];
        double sum = 0;
        for (int k = firstUp; k < n; k++) {
            for (int c = 0; c < terms; c++) {
                upper[k] += coefficient[c] * sweep.sRe[c * (n + 1) + k];
            }
            outflow[k] = v[k] * upper[k];
            sum += outflow[k];
        }
        rate = sum;
        content = new double[cells][n];
        CellInverse inverse = new CellInverse(space);
        for (int i = cells - 1; i >= 0; i--) {
            double[] s = new double[n];
            for (int c = 0; c < terms; c++) {
                for (int k = 0; k < n; k++) {
                    s[k] += coefficient[c] * sources[i][c * (n + 1) + k];
                }
            }
            double[] lower = new double[n];
            inverse.recover(i, down[i], reflection[i], s, upper, content[i], lower);
            if (i == space.reset) {
                space.velocity(i, v);
                for (int c = 0; c < terms; c++) {
                    for (int k = 0; k < n; k++) {
                        lower[k] -= coefficient[c] * resetMap.injected[c][k] / v[k];
                    }
                }
            }
            upper = lower;
        }
    }

    /**
     * The squared CV of the inter-spike intervals. The density is the rate times the mean over all neurons just reset of how
     * long they stay where; left to itself, without further resets, it stays for
     * {@code int_0^inf P(T > t) t dt = <T^2>/2} times the rate, T being the time from reset to threshold.
     */
    double squaredVariability() {
        Sweep sweep = new Sweep(space, Complex.ZERO, 1);
        for (double[] cell : content) {
            sweep.advance(cell);
        }
        double half = sweep.sRe[space.noise.size];
        double active = 1 - rate * space.neuron.tauR();
        return 2 * rate * half - active * active;
    }
}
