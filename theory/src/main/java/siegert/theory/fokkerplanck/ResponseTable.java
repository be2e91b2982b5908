package siegert.theory.fokkerplanck;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/**
 * Response to mean and sd as a function of frequency, interpolated: cubic splines of logarithm and unwrapped phase
 * over {@code x = asinh(omega/scale)}, which is linear near 0 and logarithmic above.
 *
 * <p>Starting from an even grid every interval is halved once; where the new value differs from the interpolation by
 * more than 2e-3 the halves are halved again. Since the error of a spline falls 16 times with each halving, the final
 * error is about 1e-4. Immutable; may be used by several threads at a time.
 */
public final class ResponseTable {
    private static final int START = 20;
    private static final double TOLERANCE = 2e-3;
    /** points below 0, by symmetry, so that the spline has no end at frequency 0 */
    private static final int MIRRORED = 4;

    private static final int LIMIT = 400;

    private final double scale;
    private final double maximum;
    private final int size;
    private final Curve mean;
    private final Curve sd;

    private ResponseTable(NavigableMap<Double, RateResponse> values, double scale, double maximum) {
        this.scale = scale;
        this.maximum = maximum;
        size = values.size();
        double[] x = new double[size];
        double[][] parts = new double[4][size];
        int i = 0;
        for (Map.Entry<Double, RateResponse> entry : values.entrySet()) {
            x[i] = entry.getKey();
            RateResponse r = entry.getValue();
            parts[0][i] = r.meanRe();
            parts[1][i] = r.meanIm();
            parts[2][i] = r.sdRe();
            parts[3][i++] = r.sdIm();
        }
        mean = Curve.through(x, parts[0], parts[1]);
        sd = Curve.through(x, parts[2], parts[3]);
    }

    /**
     * @param response the function to tabulate, called with angular frequencies from 0 to {@code maximum} (rad/s)
     * @param scale angular frequency below which the response is smooth in omega itself (rad/s)
     * @param maximum largest angular frequency (rad/s)
     */
    static ResponseTable of(DoubleFunction<RateResponse> response, double scale, double maximum) {
        if (!(maximum > 0) || Double.isInfinite(maximum)) {
            throw new IllegalArgumentException(
                    "the largest angular frequency must be positive and finite, is " + maximum + " rad/s");
        }
        double end = asinh(maximum / scale);
        NavigableMap<Double, RateResponse> values = new TreeMap<>();
        NavigableMap<Double, Double> open = new TreeMap<>();
        for (int i = 0; i <= START; i++) {
            double x = end * i / START;
            values.put(x, response.apply(Math.min(maximum, scale * Math.sinh(x))));
            if (i < START) {
                open.put(x, end * (i + 1) / START);
            }
        }
        ResponseTable table = new ResponseTable(values, scale, maximum);
        while (!open.isEmpty() && values.size() < LIMIT) {
            NavigableMap<Double, Double> next = new TreeMap<>();
            for (Map.Entry<Double, Double> interval : open.entrySet()) {
                double x = 0.5 * (interval.getKey() + interval.getValue());
                RateResponse exact = response.apply(scale * Math.sinh(x));
                values.put(x, exact);
                if (table.mean.error(x, exact.meanRe(), exact.meanIm()) > TOLERANCE
                        || table.sd.error(x, exact.sdRe(), exact.sdIm()) > TOLERANCE) {
                    next.put(interval.getKey(), x);
                    next.put(x, interval.getValue());
                }
            }
            table = new ResponseTable(values, scale, maximum);
            open = next;
        }
        return table;
    }

    /** Number of frequencies at which the equation was solved. */
    public int size() {
        return size;
    }

    /**
     * Response to the mean of the synaptic current (Hz/V).
     *
     * @param omega angular frequencies (rad/s) of any sign up to the maximum of the table
     * @param re receives the real parts
     * @param im receives the imaginary parts
     */
    public void meanResponse(double[] omega, double[] re, double[] im) {
        evaluate(mean, omega, re, im);
    }

    /** Response to ln sd, the synaptic filter included (Hz); parameters as for {@link #meanResponse}. */
    public void sdResponse(double[] omega, double[] re, double[] im) {
        evaluate(sd, omega, re, im);
    }

    private void evaluate(Curve curve, double[] omega, double[] re, double[] im) {
        if (re.length != omega.length || im.length != omega.length) {
            throw new IllegalArgumentException(
                    "the arrays must have the same length, have " + omega.length + ", " + re.length + ", " + im.length);
        }
        for (int i = 0; i < omega.length; i++) {
            double size = Math.abs(omega[i]);
            if (!(size <= maximum)) {
                throw new IllegalArgumentException("the angular frequency " + omega[i]
                        + " rad/s lies outside the table, which reaches to " + maximum + " rad/s");
            }
            double x = Math.min(asinh(size / scale), curve.end());
            double amplitude = Math.exp(curve.logarithm.value(x));
            double phase = Math.copySign(1, omega[i]) * curve.phase.value(x);
            re[i] = amplitude * Math.cos(phase);
            im[i] = amplitude * Math.sin(phase);
        }
    }

    private static double asinh(double y) {
        return Math.log(y + Math.sqrt(y * y + 1));
    }

    private record Curve(PolynomialSplineFunction logarithm, PolynomialSplineFunction phase) {
        static Curve through(double[] x, double[] re, double[] im) {
            int n = x.length;
            double[] at = new double[n + MIRRORED];
            double[] logarithm = new double[n + MIRRORED];
            double[] phase = new double[n + MIRRORED];
            for (int i = 0; i < n; i++) {
                int j = i + MIRRORED;
                at[j] = x[i];
                logarithm[j] = Math.log(Math.hypot(re[i], im[i]));
                phase[j] = Math.atan2(im[i], re[i]);
                if (i > 0) {
                    phase[j] += 2 * Math.PI * Math.rint((phase[j - 1] - phase[j]) / (2 * Math.PI));
                }
            }
            for (int i = 1; i <= MIRRORED; i++) {
                at[MIRRORED - i] = -at[MIRRORED + i];
                logarithm[MIRRORED - i] = logarithm[MIRRORED + i];
                phase[MIRRORED - i] = 2 * phase[MIRRORED] - phase[MIRRORED + i];
            }
            SplineInterpolator spline = new SplineInterpolator();
            return new Curve(spline.interpolate(at, logarithm), spline.interpolate(at, phase));
        }

        double end() {
            double[] knots = logarithm.getKnots();
            return knots[knots.length - 1];
        }

        double error(double x, double re, double im) {
            double amplitude = Math.exp(logarithm.value(x));
            double angle = phase.value(x);
            return Math.hypot(amplitude * Math.cos(angle) - re, amplitude * Math.sin(angle) - im) / Math.hypot(re, im);
        }
    }
}
