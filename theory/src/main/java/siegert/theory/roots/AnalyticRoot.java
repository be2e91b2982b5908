package siegert.theory.roots;

import java.util.function.UnaryOperator;
import siegert.theory.special.Complex;

/** Roots of an analytic function of one complex variable. */
public final class AnalyticRoot {
    private static final int STEPS = 100;
    private static final double ACCURACY = 1e-13;

    private AnalyticRoot() {}

    /** A function of the parameter of a continuation and the unknown. */
    @FunctionalInterface
    public interface Family {
        /**
         * The value of the function.
         *
         * @param t parameter, from 0 to 1
         * @param lambda the unknown
         */
        Complex at(double t, Complex lambda);
    }

    /**
     * The root near a start, by Muller's parabolas (Muller 1956, doi:10.2307/2001916), to 1e-13 of its modulus or to
     * where the function is rounding.
     *
     * @param scale about the distance to the next root, in the unit of the unknown, positive
     * @throws ArithmeticException if the iteration does not settle
     */
    public static Complex near(UnaryOperator<Complex> function, Complex start, double scale) {
        double step = 1e-3 * scale;
        Complex a = start.plus(new Complex(step, 0));
        Complex b = start.plus(new Complex(0, step));
        Complex c = start;
        Complex fa = function.apply(a);
        Complex fb = function.apply(b);
        Complex fc = function.apply(c);
        double last = Double.POSITIVE_INFINITY;
        for (int k = 0; k < STEPS; k++) {
            if (fc.abs() == 0) {
                return c;
            }
            Complex change = parabolaStep(a, b, c, fa, fb, fc);
            if (!change.isFinite()) {
                break;
            }
            // never beyond the scale: the parabola knows nothing there
            double size = change.abs();
            if (size > scale) {
                change = change.times(scale / size);
            }
            Complex next = c.plus(change);
            boolean settled = size <= ACCURACY * Math.max(next.abs(), 1e-3 * scale);
            boolean rounding = size >= last && size <= 1e-9 * Math.max(next.abs(), 1e-3 * scale);
            if (settled || rounding) {
                return next;
            }
            last = size;
            a = b;
            b = c;
            c = next;
            fa = fb;
            fb = fc;
            fc = function.apply(c);
        }
        throw new ArithmeticException("no root near " + start + ": after " + STEPS + " steps the search stands at " + c
                + ", where the function is " + fc);
    }

    private static Complex parabolaStep(Complex a, Complex b, Complex c, Complex fa, Complex fb, Complex fc) {
        Complex slopeBc = fc.minus(fb).over(c.minus(b));
        Complex slopeAb = fb.minus(fa).over(b.minus(a));
        Complex curvature = slopeBc.minus(slopeAb).over(c.minus(a));
        Complex slope = slopeBc.plus(curvature.times(c.minus(b)));
        Complex root = slope.times(slope).minus(fc.times(curvature).times(4)).sqrt();
        Complex sum = slope.plus(root);
        Complex difference = slope.minus(root);
        Complex denominator = sum.abs() >= difference.abs() ? sum : difference;
        return fc.times(-2).over(denominator);
    }

    /**
     * Follows a root of a family of functions from t = 0 to t = 1, in steps small enough that the root moves as the last
     * ones foretell.
     *
     * @param start a root, or near one, at t = 0
     * @param scale about the distance to the next root, in the unit of the unknown, positive
     * @throws ArithmeticException if the root is lost, as where two roots merge
     */
    public static Complex follow(Family family, Complex start, double scale) {
        Complex root = near(lambda -> family.at(0, lambda), start, scale);
        Complex velocity = Complex.ZERO;
        double t = 0;
        double step = 0.1;
        while (t < 1) {
            double next = Math.min(1, t + step);
            Complex predicted = root.plus(velocity.times(next - t));
            Complex found;
            try {
                found = near(lambda -> family.at(next, lambda), predicted, scale);
            } catch (ArithmeticException e) {
                found = null;
            }
            if (found != null && found.minus(predicted).abs() <= 0.05 * scale) {
                velocity = found.minus(root).times(1 / (next - t));
                root = found;
                t = next;
                step *= 1.5;
            } else {
                step /= 2;
                if (step < 1e-6) {
                    throw new ArithmeticException(
                            "the root that started at " + start + " is lost at " + root + ", t = " + t);
                }
            }
        }
        return root;
    }
}
