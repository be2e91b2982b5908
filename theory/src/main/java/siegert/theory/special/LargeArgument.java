package siegert.theory.special;

/**
 * The asymptotic series of U for large |z| (DLMF 12.9.1 and 12.9.3), as functions of z = |x|. Valid to double precision
 * where z² &gt;= {@link #bound}; there the two solutions differ by more than 17 decades.
 */
final class LargeArgument {
    private static final int MOST_TERMS = 60;
    private static final double NEGLIGIBLE = 1e-18;

    private LargeArgument() {}

    /** The smallest z at which the series serve, for s = a + 1/2. */
    static double bound(Complex s) {
        return Math.sqrt(80 + 4 * s.abs());
    }

    /** exp(z²/4) U(s - 1/2, z) z^s: the sum over k of (-1)^k (s)_2k / (k! (2 z²)^k). */
    static Complex recessive(Complex s, double z) {
        return Complex.ONE.plus(s.times(recessiveSlope(s, z)));
    }

    /** (recessive(s,z) - 1) / s, finite at s = 0. */
    static Complex recessiveSlope(Complex s, double z) {
        double twoSquares = -2 * z * z;
        Complex term = s.plus(1).times(1 / twoSquares);
        Complex sum = term;
        for (int k = 2; k < MOST_TERMS; k++) {
            Complex next =
                    term.times(s.plus(2 * k - 2)).times(s.plus(2 * k - 1)).times(1 / (k * twoSquares));
            if (next.abs() < NEGLIGIBLE || next.abs() > term.abs() && k > s.abs() + 2) {
                break;
            }
            term = next;
            sum = sum.plus(term);
        }
        return sum;
    }

    /** exp(-z²/4) U(s - 1/2, -z) z^(1-s) Gamma(s) / sqrt(2 pi): the sum over k of (1-s)_2k / (k! (2 z²)^k). */
    static Complex dominant(Complex s, double z) {
        double twoSquares = 2 * z * z;
        Complex start = Complex.ONE.minus(s);
        Complex term = Complex.ONE;
        Complex sum = term;
        for (int k = 1; k < MOST_TERMS; k++) {
            Complex next = term.times(start.plus(2 * k - 2))
                    .times(start.plus(2 * k - 1))
                    .times(1 / (k * twoSquares));
            if (next.abs() < NEGLIGIBLE || next.abs() > term.abs() && k > s.abs() + 2) {
                break;
            }
            term = next;
            sum = sum.plus(term);
        }
        return sum;
    }

    /**
     * The integral of exp(z²/4) U(s + 1/2, z) from near to far, in the normalisation of {@link #recessive}: the
     * difference near^-s S(near) - far^-s S(far) over s, in a form that is finite at s = 0.
     */
    static Complex integral(Complex s, double near, double far) {
        double log = Math.log(far / near);
        Complex decay = s.times(-log);
        Complex shrinkage = decay.abs() < 1e-300
                ? Complex.real(log)
                : decay.expm1().over(decay).times(log);
        Complex slopes = recessiveSlope(s, near)
                .minus(decay.exp().times(recessiveSlope(s, far)))
                .plus(shrinkage);
        return power(near, s.times(-1)).times(slopes);
    }

    /** z^s for positive z. */
    static Complex power(double z, Complex s) {
        return s.times(Math.log(z)).exp();
    }
}
