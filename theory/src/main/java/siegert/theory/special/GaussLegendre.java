package siegert.theory.special;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Gauss-Legendre quadrature with 16 points: exact for polynomials of degree 31. The caller chooses panels on which the
 * integrand is that smooth; nothing is adapted.
 */
public final class GaussLegendre {
    /** Number of points. */
    public static final int POINTS = 16;

    private static final double[] NODE = new double[POINTS];
    private static final double[] WEIGHT = new double[POINTS];

    static {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(POINTS);
        for (int k = 0; k < POINTS; k++) {
            NODE[k] = rule.getPoint(k);
            WEIGHT[k] = rule.getWeight(k);
        }
    }

    private GaussLegendre() {}

    /** Abscissa of point k on the interval [a, b]. */
    public static double node(int k, double a, double b) {
        return 0.5 * (a + b) + 0.5 * (b - a) * NODE[k];
    }

    /** Weight of point k on the interval [a, b]. */
    public static double weight(int k, double a, double b) {
        return 0.5 * (b - a) * WEIGHT[k];
    }

    /** Mean of f over [a, b] on one panel: int_a^b f(t) dt / (b - a), also where b - a has lost its digits. */
    public static double mean(DoubleUnaryOperator f, double a, double b) {
        double sum = 0;
        for (int k = 0; k < POINTS; k++) {
            sum += WEIGHT[k] * f.applyAsDouble(node(k, a, b));
        }
        return 0.5 * sum;
    }

    /** int_a^b f(t) dt on equal panels of at most the given width. */
    public static double integrate(DoubleUnaryOperator f, double a, double b, double width) {
        int panels = (int) Math.ceil((b - a) / width);
        double sum = 0;
        for (int p = 0; p < panels; p++) {
            sum += mean(f, a + (b - a) * p / panels, a + (b - a) * (p + 1) / panels);
        }
        return sum * (b - a) / panels;
    }
}
