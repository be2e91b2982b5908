package siegert.theory.special;

/**
 * The parabolic cylinder function U(a,z) (DLMF chapter 12) for complex order a, Re a &gt;= -1/2, and real z of either
 * sign, as a mantissa and a logarithm of its scale, so that nothing over- or underflows.
 *
 * <p>With s = a + 1/2, Z = sqrt(80 + 4 |s|) and eps = 1.1e-16, the method and its relative error, measured against
 * multiple precision (867 points, |z| up to 40):
 *
 * <table>
 * <caption>Relative error by region</caption>
 * <tr><th>region</th><th>method</th><th>maximum</th><th>root mean square</th></tr>
 * <tr><td>|s| &lt; 16, -Z &lt; z &lt;= 0</td><td>Taylor steps of Weber's equation from z = 0</td>
 * <td>1e-13</td><td>2e-14</td></tr>
 * <tr><td>|s| &lt; 16, 0 &lt; z &lt; Z</td><td>U(a+1,z)/U(a,z) by continued fraction, steps to z = 0</td>
 * <td>2e-13</td><td>3e-14</td></tr>
 * <tr><td>|s| &lt; 16, z &lt; -Z</td><td>asymptotic series</td><td>1e-13</td><td>2e-14</td></tr>
 * <tr><td>|s| &lt; 16, z &gt; Z</td><td>asymptotic series</td><td>3e-14</td><td>1e-14</td></tr>
 * <tr><td>16 &lt;= |s| &lt;= 300</td><td>Liouville-Green expansion</td><td>2e-13</td><td>4e-14</td></tr>
 * <tr><td>|s| = 1e4</td><td>the same</td><td>1e-11</td><td>5e-12</td></tr>
 * </table>
 *
 * <p>Beyond, the error grows as eps (|s ln s| + |z sqrt(s)|), the rounding of the phase itself: from |s| = 1e14 on the
 * phase is lost. It cancels in the ratios that {@link BoundaryValues} gives, which are the better choice for transfer
 * functions.
 */
public final class ParabolicCylinder {
    private static final double HALF_LOG_PI = 0.5 * Math.log(Math.PI);
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

    private static ScaledComplex farLeft(Complex s, double z) {
        double gauss = z * z / 4;
        Complex factor = LargeArgument.dominantFactor(s);
        if (s.equals(Complex.ZERO)) {
            // the dominant part vanishes, and the remainder may underflow beside its scale
            return new ScaledComplex(LargeArgument.remainder(s, z).times(factor), -gauss);
        }
        return new ScaledComplex(PsiValues.ofFarRight(s, z).zero().times(factor), gauss);
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
