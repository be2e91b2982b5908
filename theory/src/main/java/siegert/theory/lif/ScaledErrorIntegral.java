package siegert.theory.lif;

import org.apache.commons.numbers.gamma.Erfcx;

/**
 * Repeated integrals of the complementary error function, scaled: the derivatives of g(u) = exp(u²) erfc(-u) are
 * g^(n)(-x) = 2^n n! exp(x²) i^n erfc(x) (DLMF 7.18).
 */
final class ScaledErrorIntegral {
    private ScaledErrorIntegral() {}

    /**
     * g^(n)(-x) for x >= 2. The ratios of neighbouring repeated integrals are a continued fraction of positive terms (from
     * DLMF 7.18.7), so no digits cancel however large x is. Relative error below 1e-15 times n.
     */
    static double derivative(int n, double x) {
        // the fraction converges as exp(-2x sqrt(2 depth)); 170/x² terms give 1e-16
        int depth = n + 8 + (int) (200 / (x * x));
        double ratio = 0;
        double product = Erfcx.value(x);
        for (int k = depth; k >= 1; k--) {
            ratio = 1 / (2 * (x + (k + 1) * ratio));
            if (k <= n) {
                product *= 2 * k * ratio;
            }
        }
        return product;
    }
}
