package siegert.compare.alignment;

/**
 * What counting spikes in bins does to a power spectrum.
 *
 * <p>A spike train of power S(f) and shot-noise floor s, counted in bins of width b, has at |f| &lt;= 1/(2b) the power
 *
 * <pre>P(f) = s + sum_m G(f + m/b) [S(f + m/b) - s],   G(f) = sinc²(f b) = [sin(pi f b) / (pi f b)]²</pre>
 *
 * because the floor is white and stays white. On a time grid h with b = M h, the power is periodic in 1/h and
 *
 * <pre>G(f) = [sin(pi f b) / (M sin(pi f h))]²</pre>
 *
 * with |f + m/b| &lt; 1/(2h). Five terms, m = -2 ... 2, are summed: what remains is the non-white power beyond 2/b times
 * less than 4 %.
 */
final class BinFilter {
    /** Aliases on either side. */
    static final int ALIASES = 2;

    private final int samples;
    private final int refinement;
    private final int gridPoints;

    /**
     * @param samples number of bins of a segment
     * @param refinement number of steps of the frequency list per measured frequency
     * @param gridPoints number M of grid points in a bin; 0 where the spike times are not on a grid
     */
    BinFilter(int samples, int refinement, int gridPoints) {
        this.samples = samples;
        this.refinement = refinement;
        this.gridPoints = gridPoints;
    }

    /** Index of the highest frequency that is needed; frequency k is k / (refinement * samples * bin). */
    int highest() {
        int period = refinement * samples;
        int all = period * ALIASES + period / 2;
        return gridPoints == 0 ? all : (int) Math.min(all, (long) period * gridPoints / 2);
    }

    /**
     * The power after binning.
     *
     * @param power power S (Hz) at the indices 0 ... {@link #highest()}
     * @param floor shot-noise floor s (Hz)
     * @return power P (Hz) at the indices 0 ... refinement * samples / 2
     */
    double[] apply(double[] power, double floor) {
        int period = refinement * samples;
        double[] binned = new double[period / 2 + 1];
        for (int k = 0; k < binned.length; k++) {
            double sum = 0;
            for (int m = -ALIASES; m <= ALIASES; m++) {
                long index = k + (long) m * period;
                if (onGrid(index, period)) {
                    sum += gain(index, period) * (power[(int) Math.abs(index)] - floor);
                }
            }
            binned[k] = floor + sum;
        }
        return binned;
    }

    /**
     * A cross-spectrum after binning: that of different spike trains has no floor.
     *
     * @param re real parts (Hz) at the indices 0 ... {@link #highest()}
     * @param im imaginary parts; negative frequencies have the conjugate
     * @return real and imaginary parts (Hz) at the indices 0 ... refinement * samples / 2
     */
    double[][] apply(double[] re, double[] im) {
        int period = refinement * samples;
        double[][] binned = new double[2][period / 2 + 1];
        for (int k = 0; k < binned[0].length; k++) {
            for (int m = -ALIASES; m <= ALIASES; m++) {
                long index = k + (long) m * period;
                if (onGrid(index, period)) {
                    int at = (int) Math.abs(index);
                    double gain = gain(index, period);
                    binned[0][k] += gain * re[at];
                    binned[1][k] += index < 0 ? -gain * im[at] : gain * im[at];
                }
            }
        }
        return binned;
    }

    private boolean onGrid(long index, int period) {
        // half open, so that +1/(2h) and -1/(2h), which are one frequency on the grid, count once
        return gridPoints == 0 || (2 * index >= -(long) period * gridPoints && 2 * index < (long) period * gridPoints);
    }

    private double gain(long index, int period) {
        if (index == 0) {
            return 1;
        }
        double x = Math.PI * index / period;
        double amplitude = gridPoints == 0 ? Math.sin(x) / x : Math.sin(x) / (gridPoints * Math.sin(x / gridPoints));
        return amplitude * amplitude;
    }
}
