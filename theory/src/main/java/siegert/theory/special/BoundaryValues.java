package siegert.theory.special;

/**
 * The parabolic cylinder functions of a first-passage problem at its two boundaries, for one frequency:
 * Psi_n(x) = exp(x²/4) U(a+n,-x), n = 0, 1, 2, a = s - 1/2, at x = lower and x = upper, and the integral of Psi_1 between
 * them. All seven share an arbitrary factor, so only their ratios have a meaning; where the lower ones are more than 300
 * decades below the upper ones they are 0.
 *
 * <p>Psi_0' = s Psi_1 and Psi_0'' = s (1+s) Psi_2. The integral equals [Psi_0(upper) - Psi_0(lower)]/s and is accurate
 * also for s to 0, where it becomes the Siegert integral sqrt(pi) int exp(u²) (1 + erf u) du, u = x/sqrt(2).
 *
 * <p>Method by region: Taylor steps of Weber's equation to the right, the stable direction, from values that a
 * continued fraction gives on the recessive side; asymptotic series for large |x|; a Liouville-Green expansion for
 * |s| &gt;= 16, or later to the left. Left of the imaginary axis of s, where modulations decay, the same methods hold down to Re s = -10; the
 * functions oscillate there between the turning points. Relative error below 1e-12, apart from the condition of the ratios themselves: where |s| is large it
 * grows as 2e-16 times the phase |s|^(1/2) (upper - lower), and where the boundaries nearly coincide as the inverse of
 * their relative distance.
 *
 * @param lowerZero Psi_0 at the lower boundary
 * @param lowerOne Psi_1 at the lower boundary
 * @param lowerTwo Psi_2 at the lower boundary
 * @param upperZero Psi_0 at the upper boundary
 * @param upperOne Psi_1 at the upper boundary
 * @param upperTwo Psi_2 at the upper boundary
 * @param integral integral of Psi_1 from the lower to the upper boundary
 */
public record BoundaryValues(
        Complex lowerZero,
        Complex lowerOne,
        Complex lowerTwo,
        Complex upperZero,
        Complex upperOne,
        Complex upperTwo,
        Complex integral) {
    /** Smallest real part of s. */
    public static final double SMALLEST = -10;

    /**
     * By how much the Liouville-Green expansion begins later for negative real parts, where its turning points are nearer to
     * the real axis of x.
     */
    private static final double TURNING = 2.5;

    /** From here on to the left the continued fraction is short. */
    private static final double RATIO_START = -3;

    /**
     * Evaluates the functions.
     *
     * @param lower lower boundary (1), finite
     * @param upper upper boundary (1), finite, above the lower one
     * @param s a + 1/2 (1), finite, real part at least {@link #SMALLEST}; i omega tau_m for a frequency, lambda tau_m for
     *     a modulation exp(lambda t)
     * @throws IllegalArgumentException outside these ranges
     */
    public static BoundaryValues of(double lower, double upper, Complex s) {
        if (!(lower < upper) || !Double.isFinite(upper - lower)) {
            throw new IllegalArgumentException("boundaries must be finite and in order, are " + lower + ", " + upper);
        }
        if (!(s.re() >= SMALLEST) || !s.isFinite()) {
            throw new IllegalArgumentException("s = a + 1/2 must be finite with a real part of at least " + SMALLEST
                    + ", is " + s.re() + " + " + s.im() + " i");
        }
        if (s.abs() >= LiouvilleGreen.BOUND + TURNING * Math.max(0, -s.re())) {
            return ofLargeOrder(lower, upper, s);
        }
        double bound = LargeArgument.bound(s);
        if (upper < -bound) {
            return of(
                    PsiValues.ofFarLeft(s, lower),
                    PsiValues.ofFarLeft(s, upper),
                    LargeArgument.integral(s, -upper, -lower));
        }
        if (lower > bound) {
            return ofFarRight(lower, upper, s);
        }
        return walk(lower, upper, s, bound);
    }

    private static BoundaryValues ofLargeOrder(double lower, double upper, Complex s) {
        PsiValues high = PsiValues.ofLargeOrder(s, upper);
        PsiValues low = PsiValues.ofLargeOrder(s, lower).at(high.logScale());
        return of(low, high, high.zero().minus(low.zero()).over(s));
    }

    private static BoundaryValues ofFarRight(double lower, double upper, Complex s) {
        PsiValues high = PsiValues.ofFarRight(s, upper);
        PsiValues low = PsiValues.ofFarRight(s, lower).at(high.logScale());
        return of(
                low,
                high,
                farRightIntegral(s, upper)
                        .minus(farRightIntegral(s, lower).times(Math.exp((lower - upper) * (lower + upper) / 2))));
    }

    /** The integral of Psi_1 up to x over exp(x²/2), in the units of {@link PsiValues#ofFarRight}. */
    private static Complex farRightIntegral(Complex s, double x) {
        return LargeArgument.power(x, s).times(LargeArgument.dominant(s, x)).times(1 / x);
    }

    private static BoundaryValues walk(double lower, double upper, Complex s, double bound) {
        if (lower < -bound) {
            PsiValues start = PsiValues.ofFarLeft(s, -bound);
            WeberWalk walk = new WeberWalk(s, -bound, start.zero(), start.one());
            return finish(
                    walk, PsiValues.ofFarLeft(s, lower), LargeArgument.integral(s, bound, -lower), upper, s, bound);
        }
        double start = Math.min(lower, ratioStart(s));
        Complex[] ratios = WeberRatio.ratios(s, -start);
        WeberWalk walk = new WeberWalk(s, start, Complex.ONE, ratios[0]);
        if (start == lower) {
            return finish(walk, new PsiValues(Complex.ONE, ratios[0], ratios[1], 0), Complex.ZERO, upper, s, bound);
        }
        walk.advance(lower);
        PsiValues low = PsiValues.ofPair(s, lower, walk.psi(), walk.phi());
        return finish(walk, low, walk.integral().times(-1), upper, s, bound);
    }

    /** Left of the turning point, where U is recessive: for negative real parts it oscillates up to 2 sqrt(-s) or so. */
    private static double ratioStart(Complex s) {
        return s.re() >= 0 ? RATIO_START : RATIO_START - 2 * Math.sqrt(-s.re());
    }

    /** Walks to the upper boundary; before is what the integral has in advance of that of the walk. */
    private static BoundaryValues finish(
            WeberWalk walk, PsiValues low, Complex before, double upper, Complex s, double bound) {
        walk.advance(Math.min(upper, bound));
        Complex integral = before.plus(walk.integral());
        if (upper <= bound) {
            return of(low, upperValues(s, upper, walk), integral);
        }
        // the walk fixes the factor of the dominant series where it hands over
        PsiValues joint = PsiValues.ofFarRight(s, bound);
        PsiValues high = PsiValues.ofFarRight(s, upper);
        double log = high.logScale();
        Complex factor = joint.one().over(walk.phi());
        Complex offset =
                integral.times(factor).minus(farRightIntegral(s, bound)).times(Math.exp(joint.logScale() - log));
        return of(
                low.times(factor, joint.logScale()).at(log),
                high,
                farRightIntegral(s, upper).plus(offset));
    }

    private static PsiValues upperValues(Complex s, double upper, WeberWalk walk) {
        if (upper > ratioStart(s)) {
            return PsiValues.ofPair(s, upper, walk.psi(), walk.phi());
        }
        Complex[] ratios = WeberRatio.ratios(s, -upper);
        return new PsiValues(walk.psi(), walk.phi(), walk.psi().times(ratios[1]), 0);
    }

    private static BoundaryValues of(PsiValues low, PsiValues high, Complex integral) {
        return new BoundaryValues(low.zero(), low.one(), low.two(), high.zero(), high.one(), high.two(), integral);
    }
}
