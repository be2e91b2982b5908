package siegert.spikes.spectra;

/**
 * Slepian tapers (discrete prolate spheroidal sequences): the orthonormal sequences of n samples whose power is most
 * concentrated in the band of half-width W = NW / n, in falling order of concentration. They are the eigenvectors of a
 * symmetric tridiagonal matrix with diagonal {@code ((n - 1 - 2 k) / 2)^2 cos(2 pi W)} and off-diagonal
 * {@code k (n - k) / 2} (Slepian 1978, doi:10.1002/j.1538-7305.1978.tb02104.x, equation 14), found by bisection and
 * inverse iteration. Signs are those of {@code scipy.signal.windows.dpss}: even ones have a positive sum, odd ones begin
 * with a positive lobe.
 *
 * <p>The relative error of a sample is about 1e-16 n² / NW: the eigenvalues lie close together compared with the largest
 * entries of the matrix.
 */
public final class SlepianTapers {
    private static final int ITERATIONS = 4;

    private final int n;
    private final double[] diagonal;
    private final double[] next;

    private SlepianTapers(int n, double halfBandwidth) {
        this.n = n;
        this.diagonal = new double[n];
        this.next = new double[n - 1];
        double cosine = Math.cos(2 * Math.PI * halfBandwidth / n);
        for (int k = 0; k < n; k++) {
            double x = 0.5 * (n - 1 - 2.0 * k);
            diagonal[k] = x * x * cosine;
            if (k > 0) {
                next[k - 1] = 0.5 * k * (n - (double) k);
            }
        }
    }

    /**
     * The first tapers.
     *
     * @param n number of samples, at least 2
     * @param halfBandwidth time half-bandwidth NW, more than 0 and less than n / 2
     * @param count number of tapers, 1 to n; those up to about 2 NW - 1 are well concentrated
     * @return weights [taper][sample]; the squares of a taper sum to 1
     */
    public static double[][] of(int n, double halfBandwidth, int count) {
        if (n < 2 || !(halfBandwidth > 0 && halfBandwidth < 0.5 * n) || count < 1 || count > n) {
            throw new IllegalArgumentException(
                    count + " tapers of " + n + " samples and time half-bandwidth " + halfBandwidth);
        }
        SlepianTapers matrix = new SlepianTapers(n, halfBandwidth);
        double[][] tapers = new double[count][];
        double above = matrix.bound();
        for (int j = 0; j < count; j++) {
            double eigenvalue = matrix.eigenvalue(j, above);
            tapers[j] = matrix.eigenvector(eigenvalue, j);
            above = Math.nextUp(eigenvalue);
        }
        return tapers;
    }

    /** No eigenvalue is larger (Gershgorin). */
    private double bound() {
        double bound = 0;
        for (int k = 0; k < n; k++) {
            double sides = (k > 0 ? next[k - 1] : 0) + (k < n - 1 ? next[k] : 0);
            bound = Math.max(bound, Math.abs(diagonal[k]) + sides);
        }
        return bound;
    }

    /** The eigenvalue that j others exceed. */
    private double eigenvalue(int j, double above) {
        double low = -bound();
        double high = above;
        // the largest ones lie at the upper end: look there first
        for (double width = Math.max(1, 1e-12 * Math.abs(high)); high - width > low; width *= 4) {
            if (above(high - width) > j) {
                low = high - width;
                break;
            }
        }
        while (true) {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (above(middle) > j) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /** Number of eigenvalues above x, by the signs of the pivots (Sturm). */
    private int above(double x) {
        int count = 0;
        double pivot = 1;
        for (int k = 0; k < n; k++) {
            double coupling = k == 0 ? 0 : next[k - 1] * next[k - 1] / pivot;
            pivot = diagonal[k] - x - coupling;
            if (pivot == 0) {
                pivot = -Double.MIN_NORMAL;
            }
            count += pivot > 0 ? 1 : 0;
        }
        return count;
    }

    private double[] eigenvector(double eigenvalue, int order) {
        double[] v = new double[n];
        for (int k = 0; k < n; k++) {
            // of the same parity as the taper, and not orthogonal to it
            double x = (k - 0.5 * (n - 1)) / n;
            v[k] = order % 2 == 0 ? 1 + x * x : x * (1 + x * x);
            v[k] *= Math.cos(order * Math.PI * x);
        }
        for (int i = 0; i < ITERATIONS; i++) {
            solve(eigenvalue, v);
            symmetrise(v, order % 2 == 0 ? 1 : -1);
            normalise(v);
        }
        if (isNegative(v, order)) {
            for (int k = 0; k < n; k++) {
                v[k] = -v[k];
            }
        }
        return v;
    }

    private static void symmetrise(double[] v, int parity) {
        for (int k = 0, l = v.length - 1; k <= l; k++, l--) {
            double mean = 0.5 * (v[k] + parity * v[l]);
            v[k] = mean;
            v[l] = parity * mean;
        }
    }

    private static void normalise(double[] v) {
        double largest = 0;
        for (double x : v) {
            largest = Math.max(largest, Math.abs(x));
        }
        double squares = 0;
        for (double x : v) {
            squares += x / largest * (x / largest);
        }
        double scale = 1 / (largest * Math.sqrt(squares));
        for (int k = 0; k < v.length; k++) {
            v[k] *= scale;
        }
    }

    private static boolean isNegative(double[] v, int order) {
        if (order % 2 == 0) {
            double sum = 0;
            for (double x : v) {
                sum += x;
            }
            return sum < 0;
        }
        double threshold = Math.max(1e-7, 1.0 / v.length);
        for (double x : v) {
            if (x * x > threshold) {
                return x < 0;
            }
        }
        return false;
    }

    /** Solves {@code (T - s) y = v} in place, by elimination with row exchanges. */
    private void solve(double s, double[] v) {
        double[] d = new double[n];
        double[] first = new double[n];
        double[] second = new double[n];
        double tiny = Math.ulp(bound());
        double pivot = diagonal[0] - s;
        double right = next[0];
        for (int k = 0; k < n - 1; k++) {
            double below = next[k];
            double belowDiagonal = diagonal[k + 1] - s;
            double belowRight = k + 1 < n - 1 ? next[k + 1] : 0;
            if (Math.abs(pivot) >= below) {
                double factor = below / pivot;
                d[k] = pivot;
                first[k] = right;
                v[k + 1] -= factor * v[k];
                pivot = belowDiagonal - factor * right;
                right = belowRight;
            } else {
                double factor = pivot / below;
                d[k] = below;
                first[k] = belowDiagonal;
                second[k] = belowRight;
                double swapped = v[k];
                v[k] = v[k + 1];
                v[k + 1] = swapped - factor * v[k];
                pivot = right - factor * belowDiagonal;
                right = -factor * belowRight;
            }
        }
        d[n - 1] = Math.abs(pivot) < tiny ? tiny : pivot;
        for (int k = n - 1; k >= 0; k--) {
            double sum = v[k];
            sum -= k + 1 < n ? first[k] * v[k + 1] : 0;
            sum -= k + 2 < n ? second[k] * v[k + 2] : 0;
            v[k] = sum / d[k];
        }
    }
}
