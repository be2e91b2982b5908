package siegert.compare.statistics;

import java.util.Optional;

/**
 * The main peak of a noisy spectrum: the vertex of the parabola that is fitted to the logarithm of the power within
 * {@value #REACH} Hz of its highest place. Between recordings of 10 s of an E-I network with a broad peak at 50 Hz it
 * scatters by 2 Hz; the highest of the smoothed powers does so by 4 to 5 Hz.
 *
 * @param frequency its position (Hz)
 * @param height the logarithm of its power, ln(P / 1 Hz)
 */
public record SmoothedPeak(double frequency, double height) {
    /** Half the width of the fitted range (Hz). */
    static final double REACH = 20;

    /**
     * The main peak of a range.
     *
     * @param frequency evenly spaced frequencies (Hz)
     * @param logPower logarithms of the powers
     * @param low lowest frequency of the range (Hz)
     * @param high highest frequency of the range (Hz)
     * @return the peak; empty if the power is highest at an end of the range, or the spectrum too coarse for a fit
     */
    public static Optional<SmoothedPeak> of(double[] frequency, double[] logPower, double low, double high) {
        Fit best = null;
        int places = 0;
        int highest = 0;
        for (int k = 0; k < frequency.length; k++) {
            if (frequency[k] >= low && frequency[k] <= high) {
                Fit fit = Fit.at(frequency, logPower, k);
                if (best == null || fit.level > best.level) {
                    best = fit;
                    highest = places;
                }
                places++;
            }
        }
        if (best == null || highest == 0 || highest == places - 1 || !(best.curvature < 0)) {
            return Optional.empty();
        }
        double shift = -best.slope / (2 * best.curvature);
        if (!(Math.abs(shift) <= REACH)) {
            return Optional.empty();
        }
        return Optional.of(
                new SmoothedPeak(best.centre + shift, best.level - best.slope * best.slope / (4 * best.curvature)));
    }

    /** The parabola level + slope x + curvature x^2 about a centre, by least squares. */
    private record Fit(double centre, double level, double slope, double curvature) {
        static Fit at(double[] frequency, double[] values, int centre) {
            double[] x = new double[5];
            double[] y = new double[3];
            for (int k = 0; k < frequency.length; k++) {
                // in units of the reach, so that the sums are of one size
                double u = (frequency[k] - frequency[centre]) / REACH;
                if (Math.abs(u) <= 1) {
                    double power = 1;
                    for (int n = 0; n < x.length; n++) {
                        x[n] += power;
                        if (n < y.length) {
                            y[n] += power * values[k];
                        }
                        power *= u;
                    }
                }
            }
            double determinant = determinant(x[0], x[1], x[2], x[1], x[2], x[3], x[2], x[3], x[4]);
            double level = determinant(y[0], x[1], x[2], y[1], x[2], x[3], y[2], x[3], x[4]) / determinant;
            double slope = determinant(x[0], y[0], x[2], x[1], y[1], x[3], x[2], y[2], x[4]) / determinant;
            double curvature = determinant(x[0], x[1], y[0], x[1], x[2], y[1], x[2], x[3], y[2]) / determinant;
            return new Fit(frequency[centre], level, slope / REACH, curvature / (REACH * REACH));
        }

        private static double determinant(
                double a, double b, double c, double d, double e, double f, double g, double h, double i) {
            return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
        }
    }
}
