package siegert.theory.roots;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import siegert.theory.special.Complex;

/**
 * All roots of an analytic function in a rectangle that is symmetric about the real axis. The function is real on that axis,
 * f(conj z) = conj f(z).
 *
 * <p>The change of the argument along the border of a rectangle is 2 pi times the number of roots inside. Rectangles with
 * roots are halved until few are left in each, and these are found by Muller's parabolas, each divided out before the next.
 */
public final class RootRegion {
    /** Largest change of the argument over half a step (rad). */
    private static final double LARGEST_TURN = Math.PI / 4;

    private static final int DEPTH = 30;

    /** Roots in a rectangle that are sought at once. */
    private static final int FEW = 3;

    /** Of the side of a rectangle, how far a root found may lie outside. */
    private static final double SLACK = 1e-9;

    /** Where rectangles are halved, the first place that no root lies too near to. */
    private static final double[] CUTS = {0.5131, 0.4627, 0.5723, 0.4071, 0.6313};

    private final UnaryOperator<Complex> function;
    private final double step;
    private final double smallest;

    /**
     * A function.
     *
     * @param step longest piece of a border that is looked at alone, short against the distance over which the argument turns
     *     where no root is near (unit of the argument)
     */
    public RootRegion(UnaryOperator<Complex> function, double step) {
        this.function = function;
        this.step = step;
        this.smallest = 1e-7 * step;
    }

    /** Corners from left + i bottom to right + i top; one that touches the real axis stands for itself and its mirror image. */
    private record Rectangle(double left, double right, double bottom, double top) {
        boolean mirrored() {
            return bottom == 0;
        }

        boolean contains(Complex z) {
            double slack = SLACK * (right - left + top - bottom);
            return z.re() >= left - slack
                    && z.re() <= right + slack
                    && z.im() <= top + slack
                    && (mirrored() ? z.im() >= -top - slack : z.im() >= bottom - slack);
        }
    }

    /**
     * The roots with left &lt; Re z &lt; right and |Im z| &lt; top.
     *
     * @return roots with Im z &gt;= 0, each with its multiplicity; those off the real axis stand for a conjugate pair
     * @throws ArithmeticException if a root lies on the border, or if roots were counted that are not found
     */
    public List<Complex> roots(double left, double right, double top) {
        List<Complex> roots = new ArrayList<>();
        Rectangle whole = new Rectangle(left, right, 0, top);
        find(whole, count(whole), roots);
        return roots;
    }

    /** The number of roots with left &lt; Re z &lt; right and |Im z| &lt; top. */
    public int count(double left, double right, double top) {
        return count(new Rectangle(left, right, 0, top));
    }

    private void find(Rectangle r, int count, List<Complex> roots) {
        if (count == 0) {
            return;
        }
        if (count < 0) {
            throw new ArithmeticException("the winding number about " + r + " is " + count
                    + ": the function has a pole there, or turns too fast");
        }
        if (count <= FEW) {
            List<Complex> found = search(r, count);
            if (found != null) {
                roots.addAll(found);
                return;
            }
        }
        if (Math.max(r.right - r.left, r.top - r.bottom) < smallest) {
            // roots closer than this are one
            Complex center = new Complex((r.left + r.right) / 2, r.mirrored() ? 0 : (r.bottom + r.top) / 2);
            for (int k = 0; k < count; k++) {
                roots.add(center);
            }
            return;
        }
        halve(r, count, roots);
    }

    private void halve(Rectangle r, int count, List<Complex> roots) {
        boolean across = r.right - r.left > (r.mirrored() ? 2 : 1) * (r.top - r.bottom);
        for (double cut : CUTS) {
            Rectangle one;
            Rectangle two;
            if (across) {
                double x = r.left + cut * (r.right - r.left);
                one = new Rectangle(r.left, x, r.bottom, r.top);
                two = new Rectangle(x, r.right, r.bottom, r.top);
            } else {
                double y = r.bottom + cut * (r.top - r.bottom);
                one = new Rectangle(r.left, r.right, r.bottom, y);
                two = new Rectangle(r.left, r.right, y, r.top);
            }
            int first;
            int second;
            try {
                first = count(one);
                second = count(two);
            } catch (ArithmeticException rootOnTheCut) {
                continue;
            }
            // what was cut off from the mirror image is there twice
            int total = first + (r.mirrored() && !two.mirrored() ? 2 : 1) * second;
            if (total == count) {
                find(one, first, roots);
                find(two, second, roots);
                return;
            }
        }
        throw new ArithmeticException("the roots in " + r + " cannot be told apart");
    }

    /** As many roots as counted, or null. */
    private List<Complex> search(Rectangle r, int count) {
        List<Complex> known = new ArrayList<>();
        List<Complex> upper = new ArrayList<>();
        double scale = 0.5 * Math.min(step, Math.max(r.right - r.left, r.top - r.bottom));
        for (double fraction : new double[] {0.5, 0.2, 0.8}) {
            Complex start = new Complex(
                    r.left + fraction * (r.right - r.left), r.bottom + (r.mirrored() ? 0.3 : 0.5) * (r.top - r.bottom));
            while (known.size() < count) {
                Complex root;
                try {
                    Complex near = AnalyticRoot.near(z -> deflated(z, known), start, scale);
                    root = AnalyticRoot.near(function, near, scale);
                } catch (ArithmeticException notFromHere) {
                    break;
                }
                boolean again = known.stream().anyMatch(k -> k.minus(root).abs() < smallest);
                if (again || !r.contains(root)) {
                    break;
                }
                // parabolas end beside the axis by rounding only
                boolean real = r.mirrored() && Math.abs(root.im()) < 1e-9 * step;
                Complex place = real ? Complex.real(root.re()) : root;
                known.add(place);
                if (r.mirrored() && !real) {
                    known.add(place.conjugate());
                }
                upper.add(place.im() < 0 ? place.conjugate() : place);
            }
        }
        return known.size() == count ? upper : null;
    }

    private Complex deflated(Complex z, List<Complex> known) {
        Complex value = function.apply(z);
        for (Complex root : known) {
            value = value.over(z.minus(root).times(1 / step));
        }
        return value;
    }

    private int count(Rectangle r) {
        Complex lowerRight = new Complex(r.right, r.bottom);
        Complex upperRight = new Complex(r.right, r.top);
        Complex upperLeft = new Complex(r.left, r.top);
        Complex lowerLeft = new Complex(r.left, r.bottom);
        double turned = turn(lowerRight, upperRight) + turn(upperRight, upperLeft) + turn(upperLeft, lowerLeft);
        double turns = r.mirrored() ? turned / Math.PI : (turned + turn(lowerLeft, lowerRight)) / (2 * Math.PI);
        if (!(Math.abs(turns - Math.rint(turns)) < 1e-3)) {
            throw new ArithmeticException("the argument along the border of " + r + " turns " + turns + " times");
        }
        return (int) Math.rint(turns);
    }

    private double turn(Complex a, Complex b) {
        int pieces = Math.max(4, (int) Math.ceil(b.minus(a).abs() / step));
        double turned = 0;
        Complex from = a;
        Complex at = function.apply(a);
        for (int k = 1; k <= pieces; k++) {
            Complex to = k == pieces ? b : a.plus(b.minus(a).times((double) k / pieces));
            Complex there = function.apply(to);
            turned += turn(from, to, at, there, DEPTH);
            from = to;
            at = there;
        }
        return turned;
    }

    /** Change of the argument from a to b, halved until both halves turn little. */
    private double turn(Complex a, Complex b, Complex fa, Complex fb, int depth) {
        Complex middle = a.plus(b).times(0.5);
        Complex fm = function.apply(middle);
        double first = fm.over(fa).log().im();
        double second = fb.over(fm).log().im();
        if (Math.abs(first) < LARGEST_TURN && Math.abs(second) < LARGEST_TURN) {
            return first + second;
        }
        if (depth == 0) {
            throw new ArithmeticException("a root lies on the border of the count at " + middle);
        }
        return turn(a, middle, fa, fm, depth - 1) + turn(middle, b, fm, fb, depth - 1);
    }
}
