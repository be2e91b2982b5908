package siegert.theory.special;

/**
 * The Liouville-Green expansion of U(a,z) for large |a|, uniform in real z of either sign. With Q = z²/4 + a and
 * beta = z / (2 sqrt(Q)), whose modulus stays below about 1,
 *
 * <pre>
 * ln [U(a,z)/U(a,0)] = - int_0^z sqrt(Q) dz - ln(Q/a)/4 + sum_k G_k(beta) / a^k
 * </pre>
 *
 * The polynomials G_k follow from the Riccati equation of Weber's equation: its formal solution has the terms
 * y_k = Q^(1/2-k) q_k(beta) with q_0 = -1 and
 *
 * <pre>
 * q_(k+1) = [ (1-beta²) q_k'/2 + (1/2-k) beta q_k + sum_(j=1..k) q_j q_(k+1-j) ] / 2
 * G_k = 2 int_0^beta (1-p²)^(k-1) q_(k+1)(p) dp
 * </pre>
 *
 * G_1 = beta (5 beta² - 6)/12 agrees with the coefficient E_1 of the literature for exponents of
 * Liouville-Green expansions. The real axis of z stays clear of the turning points +-2 sqrt(-a) for Re a &gt;= -1/2, so one
 * formula holds from the recessive side to the dominant one.
 */
final class LiouvilleGreen {
    /** From this |s| = |a + 1/2| on the expansion gives double precision. */
    static final double BOUND = 16;

    private static final int ORDERS = 14;

    /** G_k as polynomials in beta² (times beta for odd k), lowest power first; index k - 1. */
    private static final double[][] COEFFICIENTS = coefficients();

    private LiouvilleGreen() {}

    /**
     * The logarithm of exp(z²/4) U(a,z)/U(a,0), for negative z without the growth exp(z²/2).
     *
     * @param a order, |a| at least about {@link #BOUND}, real part at least -1/2
     * @param z argument
     */
    static Complex logarithm(Complex a, double z) {
        double half = Math.abs(z) / 2;
        Complex q = a.plus(half * half);
        Complex rootOfQ = q.sqrt();
        Complex rootOfA = a.sqrt();
        // sqrt(Q) - sqrt(a) without cancellation, so that the inverse hyperbolic sine keeps its digits near 0
        Complex excess = Complex.real(half * half).over(rootOfQ.plus(rootOfA));
        Complex arsinh = excess.plus(half).over(rootOfA).log1p();
        // int_0^z sqrt(Q) = z sqrt(Q)/2 + a arsinh(z / (2 sqrt(a))); z²/4 has been taken out of the first term
        Complex action = a.times(half).over(rootOfQ.plus(half)).plus(a.times(arsinh));
        Complex beta = Complex.real(Math.copySign(half, z)).over(rootOfQ);
        Complex leading = z > 0 ? action.times(-1) : action;
        return leading.plus(q.over(a).log().times(-0.25)).plus(corrections(beta, Complex.ONE.over(a)));
    }

    private static Complex corrections(Complex beta, Complex inverse) {
        double squareRe = beta.re() * beta.re() - beta.im() * beta.im();
        double squareIm = 2 * beta.re() * beta.im();
        Complex sum = Complex.ZERO;
        for (int k = ORDERS; k >= 1; k--) {
            double[] c = COEFFICIENTS[k - 1];
            double re = 0;
            double im = 0;
            for (int i = c.length - 1; i >= 0; i--) {
                double newRe = re * squareRe - im * squareIm + c[i];
                im = re * squareIm + im * squareRe;
                re = newRe;
            }
            Complex polynomial = new Complex(re, im);
            sum = sum.plus((k & 1) == 1 ? polynomial.times(beta) : polynomial).times(inverse);
        }
        return sum;
    }

    private static double[][] coefficients() {
        double[][] q = new double[ORDERS + 2][];
        q[0] = new double[] {-1};
        q[1] = new double[] {0, -0.25};
        double[][] result = new double[ORDERS][];
        for (int k = 1; k <= ORDERS; k++) {
            q[k + 1] = next(q, k);
            double[] integrand = q[k + 1];
            for (int i = 1; i < k; i++) {
                integrand = timesOneMinusSquare(integrand);
            }
            // the integral of p^i is p^(i+1)/(i+1); only one parity occurs
            int parity = k & 1;
            double[] g = new double[(integrand.length - parity) / 2 + 1];
            for (int i = 0; i < integrand.length; i++) {
                if ((i + 1) % 2 == parity) {
                    g[(i + 1 - parity) / 2] = 2 * integrand[i] / (i + 1);
                }
            }
            result[k - 1] = g;
        }
        return result;
    }

    private static double[] next(double[][] q, int k) {
        double[] p = q[k];
        double[] sum = new double[p.length + 1];
        for (int i = 0; i < p.length; i++) {
            if (i > 0) {
                sum[i - 1] += i * p[i] / 2;
            }
            sum[i + 1] += (0.5 - k - 0.5 * i) * p[i];
        }
        for (int j = 1; j <= k; j++) {
            double[] left = q[j];
            double[] right = q[k + 1 - j];
            for (int m = 0; m < left.length; m++) {
                for (int n = 0; n < right.length; n++) {
                    sum[m + n] += left[m] * right[n];
                }
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= 2;
        }
        return sum;
    }

    private static double[] timesOneMinusSquare(double[] p) {
        double[] product = new double[p.length + 2];
        for (int i = 0; i < p.length; i++) {
            product[i] += p[i];
            product[i + 2] -= p[i];
        }
        return product;
    }
}
