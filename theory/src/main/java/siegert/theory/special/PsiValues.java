package siegert.theory.special;

/**
 * Psi_n(x) = exp(x²/4) U(a+n,-x) for n = 0, 1, 2 at one x; a = s - 1/2. These are the bounded-at-minus-infinity
 * eigenfunctions of the backward Ornstein-Uhlenbeck operator and their derivatives: Psi_0' = s Psi_1,
 * Psi_0'' = s (1 + s) Psi_2.
 *
 * @param zero Psi_0 over exp(logScale)
 * @param one Psi_1 over exp(logScale)
 * @param two Psi_2 over exp(logScale)
 * @param logScale natural logarithm of the common scale
 */
record PsiValues(Complex zero, Complex one, Complex two, double logScale) {
    /** By the Liouville-Green expansion, in units of U(a,0); |s| large. */
    static PsiValues ofLargeOrder(Complex s, double x) {
        Complex a = s.plus(-0.5);
        Complex zero = LiouvilleGreen.logarithm(a, -x);
        Complex one = LiouvilleGreen.logarithm(a.plus(1), -x);
        Complex two = LiouvilleGreen.logarithm(a.plus(2), -x);
        double log = zero.re();
        return new PsiValues(
                Complex.unit(zero.im()),
                one.plus(-log).exp().times(originRatio(s)),
                two.plus(-log).exp().over(s.plus(1)),
                x > 0 ? x * x / 2 + log : log);
    }

    /** By the asymptotic series on the recessive side, x far below 0, in units of U itself. */
    static PsiValues ofFarLeft(Complex s, double x) {
        double z = -x;
        Complex one = s.plus(1);
        Complex two = s.plus(2);
        Complex power = LargeArgument.power(z, s.times(-1));
        return new PsiValues(
                power.times(LargeArgument.recessive(s, z)),
                power.times(LargeArgument.recessive(one, z)).times(1 / z),
                power.times(LargeArgument.recessive(two, z)).times(1 / z / z),
                0);
    }

    /** By the asymptotic series on the dominant side, x far above 0, in units of U sqrt(2 pi)/Gamma(1+s). */
    static PsiValues ofFarRight(Complex s, double x) {
        Complex power = LargeArgument.power(x, s);
        Complex integral = power.times(LargeArgument.dominant(s, x)).times(1 / x);
        return new PsiValues(
                s.times(integral).plus(LargeArgument.remainder(s, x).times(Math.exp(-x * x / 2))),
                power.times(LargeArgument.dominant(s.plus(1), x)),
                power.times(LargeArgument.dominant(s.plus(2), x)).times(x).over(s.plus(1)),
                x * x / 2);
    }

    /** From Psi_0 and Psi_1 by the recurrence Psi_0 + x Psi_1 = (1 + s) Psi_2, which cancels for x far below 0. */
    static PsiValues ofPair(Complex s, double x, Complex zero, Complex one) {
        return new PsiValues(zero, one, zero.plus(one.times(x)).over(s.plus(1)), 0);
    }

    /** U(a+1,0)/U(a,0) = Gamma(1/2 + s/2) / (sqrt(2) Gamma(1 + s/2)). */
    static Complex originRatio(Complex s) {
        return ComplexGamma.halfStep(s.times(0.5)).times(Math.sqrt(0.5));
    }

    /** The same values, multiplied by a number, with a logarithm added to the scale. */
    PsiValues times(Complex factor, double addedLogScale) {
        return new PsiValues(zero.times(factor), one.times(factor), two.times(factor), logScale + addedLogScale);
    }

    /** The same values over another scale. */
    PsiValues at(double otherLogScale) {
        double factor = Math.exp(logScale - otherLogScale);
        return new PsiValues(zero.times(factor), one.times(factor), two.times(factor), otherLogScale);
    }
}
