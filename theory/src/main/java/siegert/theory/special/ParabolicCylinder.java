package siegert.theory.special;

/**
 * The parabolic cylinder function U(a,z) (DLMF chapter 12) for complex order a, Re a &gt;= -1/2, and real z of either
 * sign, as a mantissa and a logarithm of its scale, so that nothing over- or underflows.
 */
public final class ParabolicCylinder {
    private static final double HALF_LOG_PI = 0.5 * Math.log(Math.PI);
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double RATIO_START = 3;

    private ParabolicCylinder() {}

    /**
     * U(a,z).
     *
     * @param a order, finite, real part at least -1/2
     * @param z argument, finite
     * @return the value; its scale contains exp(-z²/4) for z &gt;= 0 and exp(z²/4) for z &lt; 0
     * @throws IllegalArgumentException outside these ranges
     */
    public static ScaledComplex u(Complex a, double z) {
        Complex s = a.plus(0.5);
        requireOrder(s);
        if (!Double.isFinite(z)) {
            throw new IllegalArgumentException("the argument must be finite, is " + z);
        }
        double gauss = z < 0 ? z * z / 4 : -z * z / 4;
        if (s.abs() >= LiouvilleGreen.BOUND) {
            Complex log = LiouvilleGreen.logarithm(a, z).plus(logOrigin(s));
            return new ScaledComplex(Complex.unit(log.im()), gauss + log.re());
        }
        double bound = LargeArgument.bound(s);
        if (z > bound) {
            Complex power = LargeArgument.power(z, s.times(-1));
            return new ScaledComplex(power.times(LargeArgument.recessive(s, z)), gauss);
        }
        if (z < -bound) {
            return farLeft(s, -z);
        }
        Complex origin = logOrigin(s).exp();
        if (z <= 0) {
            WeberWalk walk = new WeberWalk(s, 0, origin, origin.times(PsiValues.originRatio(s)));
            walk.advance(-z);
            return new ScaledComplex(walk.psi().times(Math.exp(-z * z / 2)), gauss);
        }
        double start = Math.max(z, RATIO_START);
        WeberWalk walk = new WeberWalk(s, -start, Complex.ONE, WeberRatio.ratios(s, start)[0]);
        walk.advance(-z);
        Complex here = walk.psi();
        walk.advance(0);
        return new ScaledComplex(here.over(walk.psi()).times(origin), gauss);
    }

    /** Both solutions: at s = 0 the factor of the dominant one vanishes. */
    private static ScaledComplex farLeft(Complex s, double z) {
        double gauss = z * z / 4;
        Complex recessive = LargeArgument.power(z, s.times(-1))
                .times(LargeArgument.recessive(s, z))
                .times(cosPi(s));
        if (s.equals(Complex.ZERO)) {
            return new ScaledComplex(recessive, -gauss);
        }
        Complex factor =
                ComplexGamma.logGamma(s.plus(1)).times(-1).plus(HALF_LOG_TWO_PI).exp();
        Complex dominant = LargeArgument.power(z, s.plus(-1)).times(LargeArgument.dominant(s, z));
        return new ScaledComplex(s.times(factor).times(dominant).plus(recessive.times(Math.exp(-2 * gauss))), gauss);
    }

    private static Complex cosPi(Complex s) {
        double x = Math.PI * s.re();
        double y = Math.PI * s.im();
        return new Complex(Math.cos(x) * Math.cosh(y), -Math.sin(x) * Math.sinh(y));
    }

    /** ln U(a,0) = ln sqrt(pi) - (s/2) ln 2 - ln Gamma(1/2 + s/2) (DLMF 12.2.6). */
    private static Complex logOrigin(Complex s) {
        Complex half = s.times(0.5);
        return ComplexGamma.logGamma(half.plus(0.5))
                .plus(half.times(Math.log(2)))
                .times(-1)
                .plus(HALF_LOG_PI);
    }

    static void requireOrder(Complex s) {
        if (!(s.re() >= 0) || !s.isFinite()) {
            throw new IllegalArgumentException(
                    "the order a must be finite with a real part of at least -1/2, a + 1/2 is " + s.re() + " + "
                            + s.im() + " i");
        }
    }
}
