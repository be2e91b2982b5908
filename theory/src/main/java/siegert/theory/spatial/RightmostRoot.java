package siegert.theory.spatial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import siegert.theory.roots.AnalyticRoot;
import siegert.theory.special.Complex;

/**
 * The root with the largest real part of an entire function, certified by counting: the change of argument along the
 * border of a region is 2 pi times the number of roots inside.
 */
final class RightmostRoot {
    private static final int PIECES = 32;
    private static final int DEPTH = 40;
    private static final int STARTS = 12;
    /** How far right of a root the count begins, in units of the scale. */
    private static final double MARGIN = 1e-6;

    private final UnaryOperator<Complex> function;
    private final DoubleUnaryOperator bound;
    private final double scale;

    /**
     * @param bound modulus that no root right of a real part exceeds
     * @param scale about the distance of neighbouring roots
     */
    RightmostRoot(UnaryOperator<Complex> function, DoubleUnaryOperator bound, double scale) {
        this.function = function;
        this.bound = bound;
        this.scale = scale;
    }

    /**
     * The rightmost root.
     *
     * @param candidate a root, or minus infinity
     * @throws ArithmeticException if roots are known to be further right but are not found
     */
    Complex rightmost(Complex candidate) {
        double floor = Double.isFinite(candidate.re()) ? candidate.re() : -10 * scale;
        Complex best = candidate;
        List<Complex> found = new ArrayList<>();
        if (Double.isFinite(candidate.re())) {
            found.add(candidate);
            found.add(candidate.conjugate());
        }
        int missing = countRightOf(floor + MARGIN * scale);
        while (missing > 0) {
            Complex root = search(floor, found);
            if (root == null) {
                throw new ArithmeticException(
                        missing + " waves grow faster than the fastest found, " + candidate + " 1/s");
            }
            found.add(root);
            found.add(root.conjugate());
            if (root.re() > best.re()) {
                best = root;
                missing = countRightOf(best.re() + MARGIN * scale);
            }
        }
        return best;
    }

    /** Number of roots with a real part above x. */
    int countRightOf(double x) {
        double radius = 1.01 * bound.applyAsDouble(x) + scale;
        double right = Math.max(x, 0) + radius;
        Complex[] corners = {
            new Complex(x, -radius), new Complex(right, -radius), new Complex(right, radius), new Complex(x, radius)
        };
        double turned = 0;
        for (int side = 0; side < 4; side++) {
            Complex a = corners[side];
            Complex b = corners[(side + 1) % 4];
            for (int piece = 0; piece < PIECES; piece++) {
                Complex from = a.plus(b.minus(a).times((double) piece / PIECES));
                Complex to = a.plus(b.minus(a).times((piece + 1.0) / PIECES));
                turned += turn(from, to, function.apply(from), function.apply(to), DEPTH);
            }
        }
        return (int) Math.rint(turned / (2 * Math.PI));
    }

    /** Change of the argument from a to b, halved until both halves turn by less than an eighth. */
    private double turn(Complex a, Complex b, Complex fa, Complex fb, int depth) {
        Complex middle = a.plus(b).times(0.5);
        Complex fm = function.apply(middle);
        double first = fm.over(fa).log().im();
        double second = fb.over(fm).log().im();
        boolean smooth = Math.abs(first) < Math.PI / 4 && Math.abs(second) < Math.PI / 4;
        if (smooth && b.minus(a).abs() < scale) {
            return first + second;
        }
        if (depth == 0) {
            throw new ArithmeticException("a root lies on the border of the count at " + middle);
        }
        return turn(a, middle, fa, fm, depth - 1) + turn(middle, b, fm, fb, depth - 1);
    }

    /** One root right of x that is not yet found, by division with those that are. */
    private Complex search(double x, List<Complex> found) {
        double radius = bound.applyAsDouble(x);
        UnaryOperator<Complex> deflated = lambda -> {
            Complex value = function.apply(lambda);
            for (Complex root : found) {
                value = value.over(lambda.minus(root).times(1 / scale));
            }
            return value;
        };
        double height = Math.min(radius, 20 * scale);
        for (int i = 0; i < STARTS; i++) {
            for (int j = 0; j < STARTS; j++) {
                Complex start = new Complex(x + radius * i * i / (STARTS * STARTS), height * j / STARTS);
                try {
                    Complex near = AnalyticRoot.near(deflated, start, scale);
                    Complex root = AnalyticRoot.near(function, near, scale);
                    boolean known = found.stream().anyMatch(r -> r.minus(root).abs() < 1e-6 * scale);
                    if (!known && root.re() > x) {
                        return root;
                    }
                } catch (ArithmeticException notFromHere) {
                    continue;
                }
            }
        }
        return null;
    }
}
