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
        double factor = -1 / (2 * z * z);
        return tail(s, s.plus(1).times(factor), factor);
    }

    /** exp(-z²/4) U(s - 1/2, -z) z^(1-s) Gamma(s) / sqrt(2 pi): the sum over k of (1-s)_2k / (k! (2 z²)^k). */
    static Complex dominant(Complex s, double z) {
        double factor = 1 / (2 * z * z);
        Complex start = Complex.ONE.minus(s);
        return tail(start, start.times(start.plus(1)).times(factor), factor).plus(1);
    }

    /** The terms k &gt;= 1 of the sum of (start)_2k factor^k / k!, relative to the first, up to the smallest. */
    private static Complex tail(Complex start, Complex first, double factor) {
        Complex term = first;
        Complex sum = first;
        for (int k = 2; k < MOST_TERMS; k++) {
            Complex next = term.times(start.plus(2 * k - 2))
                    .times(start.plus(2 * k - 1))
                    .times(factor / k);
            if (next.abs() <= NEGLIGIBLE * first.abs() || next.abs() > term.abs() && k > start.abs() + 2) {
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
        Complex shrinkage = meanPower(decay).times(log);
        Complex slopes = recessiveSlope(s, near)
                .minus(decay.exp().times(recessiveSlope(s, far)))
                .plus(shrinkage);
        return power(near, s.times(-1)).times(slopes);
    }

    /**
     * The recessive part of exp(x²/4) U(s - 1/2, -x), x &gt; 0, in units of the factor of the dominant part. It is all
     * there is at s = 0; elsewhere it is 17 decades smaller than the dominant part or of the size of its error.
     */
    static Complex remainder(Complex s, double x) {
        double re = Math.PI * s.re();
        double im = Math.PI * s.im();
        Complex cosine = new Complex(Math.cos(re) * Math.cosh(im), -Math.sin(re) * Math.sinh(im));
        return power(x, s.times(-1)).times(recessive(s, x)).times(cosine).over(dominantFactor(s));
    }

    /** sqrt(2 pi)/Gamma(1+s), the factor of the dominant part. */
    static Complex dominantFactor(Complex s) {
        return ComplexGamma.logGamma(s.plus(1))
                .times(-1)
                .plus(0.5 * Math.log(2 * Math.PI))
                .exp();
    }

    /** (exp(u) - 1)/u. */
    private static Complex meanPower(Complex u) {
        if (u.abs() < 1e-4) {
            // the fifth term is below rounding, and the parts of the difference above would underflow first
            return u.times(1.0 / 24).plus(1.0 / 6).times(u).plus(0.5).times(u).plus(1);
        }
        return u.expm1().over(u);
    }

    /** z^s for positive z. */
    static Complex power(double z, Complex s) {
        return s.times(Math.log(z)).exp();
    }
}
