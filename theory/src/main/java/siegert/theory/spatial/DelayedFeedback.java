package siegert.theory.spatial;

import siegert.theory.special.Complex;
import siegert.theory.special.LambertW;

/**
 * A low-pass filter that feeds back on itself after a delay: tau dr/dt = -r(t) + c r(t - d). Solutions exp(lambda t)
 * fulfil (1 + tau lambda) exp(lambda d) = c, one on each branch b of Lambert's W:
 *
 * <pre>lambda_b = -1/tau + W_b( c d/tau exp(d/tau) )/d</pre>
 *
 * (Helias, Tetzlaff and Diesmann 2013, doi:10.1088/1367-2630/15/2/023002, Eq. 8; Senk et al. 2020,
 * doi:10.1103/PhysRevResearch.2.023174, Eq. 7). The main branch b = 0 has the largest real part of all (Shinozaki and
 * Mori 2006, doi:10.1016/j.automatica.2006.05.008). Without delay there is the one solution (c - 1)/tau.
 *
 * @param timeConstant tau (s), positive
 * @param delay d (s), not negative
 * @param gain c (1), an eigenvalue of the connectivity
 */
public record DelayedFeedback(double timeConstant, double delay, Complex gain) {
    /** exp(d/tau) is finite below, with room for c d/tau. */
    private static final double LARGE = 300;

    public DelayedFeedback {
        if (!(timeConstant > 0) || !(delay >= 0) || !Double.isFinite(timeConstant + delay) || !gain.isFinite()) {
            throw new IllegalArgumentException("delayed feedback needs tau > 0, d >= 0 and a finite gain: tau = "
                    + timeConstant + " s, d = " + delay + " s, c = " + gain);
        }
    }

    /**
     * The solution lambda (1/s) on a branch.
     *
     * @param branch b; without delay only 0
     * @return with gain 0 the real part is minus infinity on all branches but 0
     * @throws IllegalArgumentException if there is no delay and the branch is not 0
     */
    public Complex root(int branch) {
        if (delay == 0) {
            if (branch != 0) {
                throw new IllegalArgumentException("without delay there is one solution, branch 0, not " + branch);
            }
            return gain.minus(Complex.ONE).times(1 / timeConstant);
        }
        double ratio = delay / timeConstant;
        Complex w = ratio < LARGE || gain.abs() == 0
                ? LambertW.value(branch, gain.times(ratio * Math.exp(Math.min(ratio, LARGE))))
                : LambertW.ofExponential(branch, gain.log().plus(Math.log(ratio) + ratio));
        return w.minus(Complex.real(ratio)).times(1 / delay);
    }
}
