package siegert.theory.fokkerplanck;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import siegert.theory.special.Complex;

/**
 * Complex functions of frequency, conjugate at negative ones, interpolated: cubic splines of logarithm and unwrapped phase over
 * {@code x = asinh(omega/scale)}, which is linear near 0 and logarithmic above.
 *
 * <p>Starting from an even grid every interval is halved once; where a new value differs from the interpolation by
 * more than 2e-3 the halves are halved again. Since the error of a spline falls 16 times with each halving, the final
 * error is about 1e-4. Immutable; may be used by several threads at a time.
 */
public final class FrequencyTable {
    private static final int START = 20;
    private static final double TOLERANCE = 2e-3;
    /** points below 0, by symmetry, so that the spline has no end at frequency 0 */
    private static final int MIRRORED = 4;

    private static final int LIMIT = 400;

    private final double scale;
    private final double maximum;
    private final int size;
    private final Curve[] curves;

    private FrequencyTable(NavigableMap<Double, Complex[]> values, double scale, double maximum) {
        this.scale = scale;
        this.maximum = maximum;
        size = values.size();
        double[] x = values.keySet().stream().mapToDouble(v -> v).toArray();
        curves = new Curve[values.firstEntry().getValue().length];
        for (int c = 0; c < curves.length; c++) {
            int curve = c;
            curves[c] =
                    Curve.through(x, values.values().stream().map(v -> v[curve]).toArray(Complex[]::new));
        }
    }

    /**
     * @param functions called with angular frequencies from 0 to {@code maximum} (rad/s); always as many values, none 0
     * @param scale angular frequency below which they are smooth in omega itself (rad/s)
     * @param maximum largest angular frequency (rad/s)
     */
    public static FrequencyTable of(DoubleFunction<Complex[]> functions, double scale, double maximum) {
        if (!(maximum > 0) || Double.isInfinite(maximum)) {
            throw new IllegalArgumentException(
                    "the largest angular frequency must be positive and finite, is " + maximum + " rad/s");
        }
        double end = asinh(maximum / scale);
        NavigableMap<Double, Complex[]> values = new TreeMap<>();
        NavigableMap<Double, Double> open = new TreeMap<>();
        for (int i = 0; i <= START; i++) {
            double x = end * i / START;
            values.put(x, functions.apply(Math.min(maximum, scale * Math.sinh(x))));
            if (i < START) {
                open.put(x, end * (i + 1) / START);
            }
        }
        FrequencyTable table = new FrequencyTable(values, scale, maximum);
        while (!open.isEmpty() && values.size() < LIMIT) {
            NavigableMap<Double, Double> next = new TreeMap<>();
            for (Map.Entry<Double, Double> interval : open.entrySet()) {
                double x = 0.5 * (interval.getKey() + interval.getValue());
                Complex[] exact = functions.apply(scale * Math.sinh(x));
                values.put(x, exact);
                if (table.error(x, exact) > TOLERANCE) {
                    next.put(interval.getKey(), x);
                    next.put(x, interval.getValue());
                }
            }
            table = new FrequencyTable(values, scale, maximum);
            open = next;
        }
        return table;
    }

    private double error(double x, Complex[] exact) {
        double largest = 0;
        for (int c = 0; c < curves.length; c++) {
            Complex error = curves[c].at(x).minus(exact[c]);
            largest = Math.max(largest, error.abs() / exact[c].abs());
        }
        return largest;
    }

    /** Number of functions. */
    public int curves() {
        return curves.length;
    }

    /** Number of frequencies at which the functions were evaluated. */
    public int size() {
        return size;
    }

    /**
     * One of the functions.
     *
     * @param curve its number
     * @param omega angular frequencies (rad/s) of any sign up to the maximum of the table
     * @param re receives the real parts
     * @param im receives the imaginary parts
     */
    public void evaluate(int curve, double[] omega, double[] re, double[] im) {
        if (re.length != omega.length || im.length != omega.length) {
            throw new IllegalArgumentException(
                    "the arrays must have the same length, have " + omega.length + ", " + re.length + ", " + im.length);
        }
        for (int i = 0; i < omega.length; i++) {
            Complex value = at(curve, omega[i]);
            re[i] = value.re();
            im[i] = value.im();
        }
    }

    /** One of the functions at one angular frequency (rad/s). */
    public Complex at(int curve, double omega) {
        double positive = Math.abs(omega);
        if (!(positive <= maximum)) {
            throw new IllegalArgumentException("the angular frequency " + omega
                    + " rad/s lies outside the table, which reaches to " + maximum + " rad/s");
        }
        Complex value = curves[curve].at(Math.min(asinh(positive / scale), curves[curve].end()));
        return Math.copySign(1, omega) < 0 ? value.conjugate() : value;
    }

    private static double asinh(double y) {
        return Math.log(y + Math.sqrt(y * y + 1));
    }

    private record Curve(PolynomialSplineFunction logarithm, PolynomialSplineFunction phase) {
        static Curve through(double[] x, Complex[] value) {
            int n = x.length;
            double[] at = new double[n + MIRRORED];
            double[] logarithm = new double[n + MIRRORED];
            double[] phase = new double[n + MIRRORED];
            for (int i = 0; i < n; i++) {
                int j = i + MIRRORED;
                at[j] = x[i];
                logarithm[j] = Math.log(value[i].abs());
                phase[j] = Math.atan2(value[i].im(), value[i].re());
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

        Complex at(double x) {
            return Complex.unit(phase.value(x)).times(Math.exp(logarithm.value(x)));
        }
    }
}
