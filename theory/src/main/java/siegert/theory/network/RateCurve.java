package siegert.theory.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Follows a fixed point along a parameter by pseudo-arclength continuation (Keller 1977), through folds and back: rates and
 * parameter are functions of the length of the curve. Lengths are measured in asinh(rate / 0.1 Hz) and the parameter over
 * its range, so that quiet and saturated states are passed in similar steps.
 */
final class RateCurve {
    /** Rate from which on lengths are logarithmic (Hz). */
    private static final double KNEE = 0.1;

    private static final double FIRST_STEP = 0.01;
    private static final double SHORTEST_STEP = 1e-7;
    private static final double SOLVED = 1e-10;
    private static final int CORRECTIONS = 8;
    private static final int BISECTIONS = 30;
    private static final int MOST_POINTS = 5000;

    /** Cosine between neighbouring tangents below which a step was too long. */
    private static final double STRAIGHT = 0.9;

    /** A state on the curve: parameter, rates (Hz), and sign of det(1 - DPhi). */
    record Point(double parameter, double[] rates, int index) {}

    private final DoubleFunction<RateMap> family;
    private final double lower;
    private final double upper;
    private final double scale;
    private final Spacing spacing;

    /** Follows curves between two values of the parameter. */
    RateCurve(DoubleFunction<RateMap> family, double lower, double upper, Spacing spacing) {
        this.spacing = spacing;
        this.family = family;
        this.lower = lower;
        this.upper = upper;
        this.scale = upper - lower;
    }

    /**
     * The curve from a state until it leaves the range of the parameter, comes back to where it began, or cannot be followed.
     *
     * @param direction +1 or -1: sign of the first change of the parameter
     * @return at least the first state; the last lies on the end of the range where the curve reaches it
     */
    List<Point> follow(double[] rates, double parameter, int direction) {
        double[] z = coordinates(rates, parameter);
        int n = rates.length;
        double[] towards = new double[n + 1];
        towards[n] = direction;
        double[] tangent = tangent(z, towards);
        List<Point> points = new ArrayList<>();
        points.add(point(z));
        double[] start = z;
        double step = FIRST_STEP;
        double travelled = 0;
        while (tangent != null && points.size() < MOST_POINTS && step > SHORTEST_STEP) {
            double length = Math.min(step, spacing.longestShare() / Math.max(1e-9, Math.abs(tangent[n])));
            double[] predicted = moved(z, tangent, length);
            double end = Math.max(lower, Math.min(upper, predicted[n] * scale));
            if (end != predicted[n] * scale) {
                Point last = atEnd(z, tangent, end, length);
                if (last != null) {
                    points.add(last);
                    return points;
                }
                step = length / 4;
                continue;
            }
            double[] next = corrected(predicted, tangent);
            double[] nextTangent = next == null ? null : tangent(next, tangent);
            if (nextTangent == null || dot(tangent, nextTangent) < STRAIGHT || distance(z, next) > 2 * length) {
                step = length / 4;
                continue;
            }
            travelled += length;
            z = next;
            tangent = nextTangent;
            points.add(point(z));
            if (travelled > 10 * FIRST_STEP && distance(z, start) < 0.75 * length) {
                return points;
            }
            step = Math.min(1.5 * length, spacing.longestStep());
        }
        return points;
    }

    /** The state at the end of the range, one step on along the tangent; null where the curve turns before. */
    private Point atEnd(double[] z, double[] tangent, double end, double length) {
        double share = (end / scale - z[z.length - 1]) / tangent[z.length - 1];
        double[] start = rates(moved(z, tangent, Math.max(0, share)));
        for (double rate : start) {
            if (!(rate >= 0)) {
                return null;
            }
        }
        RateMap map = family.apply(end);
        double[] rates = new NewtonSearch(map).from(start);
        boolean near = rates != null && distance(z, coordinates(rates, end)) <= 2 * length;
        return near ? new Point(end, rates, FixedPoints.index(map, rates)) : null;
    }

    /** The states of a curve at one value of the parameter: wherever it passes. */
    List<double[]> passages(List<Point> curve, double parameter) {
        List<double[]> passages = new ArrayList<>();
        for (int k = 0; k < curve.size(); k++) {
            Point a = curve.get(k);
            if (a.parameter() == parameter) {
                passages.add(a.rates());
                continue;
            }
            if (k + 1 < curve.size()) {
                Point b = curve.get(k + 1);
                if ((a.parameter() - parameter) * (b.parameter() - parameter) < 0) {
                    double[] rates = at(a.rates(), b.rates(), a.parameter(), b.parameter(), parameter);
                    if (rates != null) {
                        passages.add(rates);
                    }
                }
            }
        }
        return passages;
    }

    /** The fold between two neighbours whose indices differ, by bisection along the curve; null where it cannot be followed. */
    Point fold(Point a, Point b) {
        double[] from = coordinates(a.rates(), a.parameter());
        double[] to = coordinates(b.rates(), b.parameter());
        for (int k = 0; k < BISECTIONS; k++) {
            double[] chord = moved(to, from, -1);
            double length = Math.sqrt(dot(chord, chord));
            if (length < SOLVED) {
                break;
            }
            for (int i = 0; i < chord.length; i++) {
                chord[i] /= length;
            }
            double[] middle = corrected(moved(from, chord, length / 2), chord);
            if (middle == null) {
                return null;
            }
            if (point(middle).index() == a.index()) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return point(to);
    }

    /** The state at a parameter between two neighbours, by Newton's method from their interpolation. */
    private double[] at(double[] a, double[] b, double from, double to, double parameter) {
        double share = (parameter - from) / (to - from);
        double[] start = new double[a.length];
        for (int i = 0; i < start.length; i++) {
            double before = asinh(a[i] / KNEE);
            start[i] = Math.max(0, KNEE * Math.sinh(before + share * (asinh(b[i] / KNEE) - before)));
        }
        return new NewtonSearch(family.apply(parameter)).from(start);
    }

    private Point point(double[] z) {
        double parameter = parameter(z);
        double[] rates = rates(z);
        return new Point(parameter, rates, FixedPoints.index(family.apply(parameter), rates));
    }

    /** Newton's method in the plane through z normal to the tangent; null where it fails. */
    private double[] corrected(double[] predicted, double[] tangent) {
        double[] z = predicted;
        int n = z.length - 1;
        for (int k = 0; k < CORRECTIONS; k++) {
            double[] excess = excess(z);
            if (excess == null) {
                return null;
            }
            DMatrixRMaj right = new DMatrixRMaj(n + 1, 1);
            double size = 0;
            for (int i = 0; i < n; i++) {
                right.data[i] = -excess[i];
                size = Math.max(size, Math.abs(excess[i]));
            }
            right.data[n] = dot(tangent, predicted) - dot(tangent, z);
            if (size < SOLVED && Math.abs(right.data[n]) < SOLVED) {
                return z;
            }
            double[] change = solve(z, excess, tangent, right);
            if (change == null) {
                return null;
            }
            z = moved(z, change, 1);
        }
        return null;
    }

    /** The unit tangent that leads on in a direction; null where the slope is singular. */
    private double[] tangent(double[] z, double[] direction) {
        double[] excess = excess(z);
        DMatrixRMaj right = new DMatrixRMaj(z.length, 1);
        right.data[z.length - 1] = 1;
        double[] tangent = excess == null ? null : solve(z, excess, direction, right);
        if (tangent == null) {
            return null;
        }
        double size = Math.sqrt(dot(tangent, tangent));
        for (int i = 0; i < tangent.length; i++) {
            tangent[i] /= size;
        }
        return tangent;
    }

    /** Solves with the slopes of the excess in the first rows and a direction in the last. */
    private double[] solve(double[] z, double[] excess, double[] last, DMatrixRMaj right) {
        int n = z.length - 1;
        double[] rates = rates(z);
        DMatrixRMaj slope = family.apply(parameter(z)).slope(rates);
        DMatrixRMaj matrix = new DMatrixRMaj(n + 1, n + 1);
        double step = z[n] > 0.5 * (lower + upper) / scale ? -1e-6 : 1e-6;
        double[] beside = moved(z, unit(n), step);
        double[] moved = excess(beside);
        if (moved == null) {
            return null;
        }
        for (int i = 0; i < n; i++) {
            double weight = stretch(rates[i]);
            for (int j = 0; j < n; j++) {
                matrix.set(i, j, slope.get(i, j) * stretch(rates[j]) / weight);
            }
            matrix.set(i, n, (moved[i] - excess[i]) / step);
            matrix.set(n, i, last[i]);
        }
        matrix.set(n, n, last[n]);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(n + 1);
        DMatrixRMaj solution = new DMatrixRMaj(n + 1, 1);
        if (!solver.setA(matrix)) {
            return null;
        }
        solver.solve(right, solution);
        return CommonOps_DDRM.elementSum(solution) - CommonOps_DDRM.elementSum(solution) == 0 ? solution.data : null;
    }

    /** nu - Phi(nu) over d nu / d coordinate; null where the rates are impossible or the parameter outside its range. */
    private double[] excess(double[] z) {
        double[] rates = rates(z);
        double parameter = parameter(z);
        if (parameter < lower || parameter > upper) {
            return null;
        }
        for (double rate : rates) {
            if (!(rate >= 0) || rate > 1e6) {
                return null;
            }
        }
        double[] excess = family.apply(parameter).excess(rates);
        for (int i = 0; i < excess.length; i++) {
            excess[i] /= stretch(rates[i]);
        }
        return excess;
    }

    private double[] coordinates(double[] rates, double parameter) {
        double[] z = new double[rates.length + 1];
        for (int i = 0; i < rates.length; i++) {
            z[i] = asinh(rates[i] / KNEE);
        }
        z[rates.length] = parameter / scale;
        return z;
    }

    /** Rates of coordinates; a rounding below 0 is 0. */
    private static double[] rates(double[] z) {
        double[] rates = new double[z.length - 1];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = z[i] > -1e-6 ? KNEE * Math.sinh(Math.max(0, z[i])) : Double.NaN;
        }
        return rates;
    }

    /** The parameter, at the ends of its range without the rounding of coordinates. */
    private double parameter(double[] z) {
        double parameter = z[z.length - 1] * scale;
        double slack = 1e-12 * scale;
        return Math.abs(parameter - lower) < slack ? lower : Math.abs(parameter - upper) < slack ? upper : parameter;
    }

    private static double stretch(double rate) {
        return Math.hypot(rate, KNEE);
    }

    private static double asinh(double x) {
        return Math.log(x + Math.hypot(x, 1));
    }

    private static double[] unit(int n) {
        double[] unit = new double[n + 1];
        unit[n] = 1;
        return unit;
    }

    private static double[] moved(double[] z, double[] direction, double length) {
        double[] moved = z.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += length * direction[i];
        }
        return moved;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double distance(double[] a, double[] b) {
        double[] difference = moved(a, b, -1);
        return Math.sqrt(dot(difference, difference));
    }
}
