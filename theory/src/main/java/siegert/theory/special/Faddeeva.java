package siegert.theory.special;

/**
 * The Faddeeva function w(z) = exp(-z²) erfc(-iz), DLMF 7.2.3, in the whole complex plane.
 *
 * <p>In the first quadrant trapezoidal and midpoint sums of its integral representation with 12 points and the residues
 * of the poles they step over (Al Azah and Chandler-Wilde 2021, SIAM J Numer Anal 59:2346, doi:10.1137/20M1373037); the
 * rest by symmetry.
 */
public final class Faddeeva {
    private static final int POINTS = 11;
    private static final double STEP = Math.sqrt(Math.PI / (POINTS + 1));

    /** Squared abscissas (kh)², ((k + 1/2)h)² and their weights exp(-t²). */
    private static final double[] TRAPEZOIDAL_SQUARE = new double[POINTS + 1];

    private static final double[] TRAPEZOIDAL_WEIGHT = new double[POINTS + 1];
    private static final double[] MIDPOINT_SQUARE = new double[POINTS + 1];
    private static final double[] MIDPOINT_WEIGHT = new double[POINTS + 1];

    static {
        for (int k = 0; k <= POINTS; k++) {
            double trapezoidal = k * STEP;
            double midpoint = (k + 0.5) * STEP;
            TRAPEZOIDAL_SQUARE[k] = trapezoidal * trapezoidal;
            TRAPEZOIDAL_WEIGHT[k] = Math.exp(-trapezoidal * trapezoidal);
            MIDPOINT_SQUARE[k] = midpoint * midpoint;
            MIDPOINT_WEIGHT[k] = Math.exp(-midpoint * midpoint);
        }
    }

    private Faddeeva() {}

    /**
     * w(re + i im).
     *
     * @param re real part of z
     * @param im imaginary part of z; far below the axis w(z) overflows where exp(im² - re²) does
     * @param w receives the real part at 0, the imaginary part at 1
     */
    public static void value(double re, double im, double[] w) {
        firstQuadrant(Math.abs(re), Math.abs(im), w);
        if (im < 0) {
            // w(-z) = 2 exp(-z²) - w(z), with z = (|re|, |im|) or its mirror image
            double size = 2 * Math.exp((im - re) * (im + re));
            double angle = -2 * Math.abs(re) * Math.abs(im);
            w[0] = size * Math.cos(angle) - w[0];
            w[1] = size * Math.sin(angle) - w[1];
            if (re > 0) {
                w[1] = -w[1];
            }
        } else if (re < 0) {
            w[1] = -w[1];
        }
    }

    private static void firstQuadrant(double x, double y, double[] w) {
        if (x + y > 1e8) {
            // i / (sqrt(pi) z); the next term is below 1e-16 of it
            double scale = Math.max(x, y);
            double u = x / scale;
            double v = y / scale;
            double norm = Math.sqrt(Math.PI) * (u * u + v * v) * scale;
            w[0] = v / norm;
            w[1] = u / norm;
            return;
        }
        double position = x / STEP - Math.floor(x / STEP);
        if (y >= Math.max(x, Math.PI / STEP)) {
            sum(x, y, MIDPOINT_SQUARE, MIDPOINT_WEIGHT, 0, w);
        } else if (y < x && position >= 0.25 && position <= 0.75) {
            sum(x, y, TRAPEZOIDAL_SQUARE, TRAPEZOIDAL_WEIGHT, 1, w);
            double norm = Math.PI * (x * x + y * y);
            w[0] += STEP * y / norm;
            w[1] += STEP * x / norm;
            residue(x, y, -1, w);
        } else {
            sum(x, y, MIDPOINT_SQUARE, MIDPOINT_WEIGHT, 0, w);
            residue(x, y, 1, w);
        }
    }

    /** (2 i h z / pi) sum_k weight_k / (z² - t_k²). */
    private static void sum(double x, double y, double[] square, double[] weight, int first, double[] w) {
        double re = (x - y) * (x + y);
        double im = 2 * x * y;
        double sumRe = 0;
        double sumIm = 0;
        for (int k = POINTS; k >= first; k--) {
            double distance = re - square[k];
            double factor = weight[k] / (distance * distance + im * im);
            sumRe += factor * distance;
            sumIm -= factor * im;
        }
        double scale = 2 * STEP / Math.PI;
        w[0] = -scale * (x * sumIm + y * sumRe);
        w[1] = scale * (x * sumRe - y * sumIm);
    }

    /** Adds 2 exp(-z²) / (1 + sign exp(-2 pi i z / h)). */
    private static void residue(double x, double y, int sign, double[] w) {
        // multiplied by exp(2 pi i z / h), which is below 1 in size, so that nothing overflows
        double small = Math.exp(-2 * Math.PI * y / STEP);
        double phase = 2 * Math.PI * x / STEP;
        double cos = small * Math.cos(phase);
        double sin = small * Math.sin(phase);
        double size = 2 * Math.exp((y - x) * (y + x));
        double angle = -2 * x * y;
        double re = size * Math.cos(angle);
        double im = size * Math.sin(angle);
        // (re + i im) e / (e + sign), e = cos + i sin
        double topRe = re * cos - im * sin;
        double topIm = re * sin + im * cos;
        double bottom = cos + sign;
        double norm = bottom * bottom + sin * sin;
        w[0] += (topRe * bottom + topIm * sin) / norm;
        w[1] += (topIm * bottom - topRe * sin) / norm;
    }
}
