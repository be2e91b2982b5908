package siegert.theory.special;

/**
 * The recessive solution of Weber's equation through the continued fraction of its recurrence in the order
 * (DLMF 12.8.1): U(a-1,z) = z U(a,z) + (a+1/2) U(a+1,z), in which U(a,z), z > 0, is minimal for growing a. Miller's
 * backward recurrence gives it without a division per term.
 */
final class WeberRatio {
    /** Decay of the dominant over the minimal solution that ends the recurrence, exp(-38) = 3e-17. */
    private static final double DECAY = 38;

    private WeberRatio() {}

    /**
     * U(a+1,z)/U(a,z) and U(a+2,z)/U(a,z).
     *
     * @param s a + 1/2, real part not negative
     * @param z argument, positive; the number of terms grows as 1/z²
     * @return the two ratios
     */
    static Complex[] ratios(Complex s, double z) {
        int terms = terms(s, z);
        double sRe = s.re();
        double sIm = s.im();
        double nextRe = 0;
        double nextIm = 0;
        double re = 1e-200;
        double im = 0;
        double beforeRe = 0;
        double beforeIm = 0;
        for (int n = terms; n >= 1; n--) {
            beforeRe = nextRe;
            beforeIm = nextIm;
            double factor = sRe + n;
            double newRe = z * re + (factor * nextRe - sIm * nextIm);
            double newIm = z * im + (factor * nextIm + sIm * nextRe);
            nextRe = re;
            nextIm = im;
            re = newRe;
            im = newIm;
            if (Math.abs(re) + Math.abs(im) > 1e200) {
                re *= 1e-200;
                im *= 1e-200;
                nextRe *= 1e-200;
                nextIm *= 1e-200;
                beforeRe *= 1e-200;
                beforeIm *= 1e-200;
            }
        }
        // (re, next, before) are proportional to U of order a, a+1, a+2: the recurrence at n = 1 has just given order a
        Complex zero = new Complex(re, im);
        return new Complex[] {new Complex(nextRe, nextIm).over(zero), new Complex(beforeRe, beforeIm).over(zero)};
    }

    /** Number of terms: z Re[sqrt(z² + 4 n + 4 s) - sqrt(z² + 4 s)] = DECAY, solved for n. */
    private static int terms(Complex s, double z) {
        double root = s.times(4).plus(z * z).sqrt().re();
        double reach = DECAY / z + root;
        return 4 + (int) Math.ceil((reach * reach - z * z) / 4);
    }
}
