package siegert.theory.special;

/**
 * The gamma function of a complex argument in the right half plane: Stirling's series (DLMF 5.11.1) after a shift by
 * the recurrence. Relative error of exp(logGamma(s)) about 2e-16 (1 + |s ln s|).
 */
final class ComplexGamma {
    /** From here on the series has converged to double precision. */
    private static final double STIRLING = 11;

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    /** Bernoulli numbers B_2, B_4, ... */
    private static final double[] BERNOULLI = {
        1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510, 43867.0 / 798
    };

    private ComplexGamma() {}

    /**
     * ln Gamma(s), a branch that is continuous in the right half plane up to multiples of 2 pi i.
     *
     * @param s argument, real part positive
     */
    static Complex logGamma(Complex s) {
        Complex product = Complex.ONE;
        Complex shifted = s;
        while (shifted.abs() < STIRLING) {
            product = product.times(shifted);
            shifted = shifted.plus(1);
        }
        Complex inverse = Complex.ONE.over(shifted);
        Complex square = inverse.times(inverse);
        Complex series = Complex.ZERO;
        for (int k = BERNOULLI.length; k >= 1; k--) {
            series = series.times(square).plus(BERNOULLI[k - 1] / (2.0 * k * (2 * k - 1)));
        }
        return shifted.plus(-0.5)
                .times(shifted.log())
                .minus(shifted)
                .plus(HALF_LOG_TWO_PI)
                .plus(series.times(inverse))
                .minus(product.log());
    }

    /**
     * Gamma(s + 1/2) / Gamma(s + 1): the difference of two Stirling series, in which the large terms cancel exactly,
     * so that the relative error stays near 1e-15 however large s is.
     *
     * @param s argument, real part not negative
     */
    static Complex halfStep(Complex s) {
        Complex product = Complex.ONE;
        Complex shifted = s;
        while (shifted.abs() < STIRLING) {
            product = product.times(shifted.plus(1)).over(shifted.plus(0.5));
            shifted = shifted.plus(1);
        }
        Complex inverse = Complex.ONE.over(shifted);
        Complex square = inverse.times(inverse);
        Complex series = Complex.ZERO;
        for (int k = BERNOULLI.length; k >= 1; k--) {
            double twice = 2.0 * k;
            // B_n(1/2) - B_n(1) = (2^(1-n) - 2) B_n
            series = series.times(square)
                    .plus((Math.scalb(1.0, 1 - 2 * k) - 2) * BERNOULLI[k - 1] / (twice * (twice - 1)));
        }
        return series.times(inverse).exp().times(inverse.sqrt()).times(product);
    }
}
