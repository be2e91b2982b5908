package siegert.theory.network;

import siegert.datasets.result.CountExtent;

/**
 * How near linear response is to an instability.
 *
 * @param nearest smallest |1 - lambda| over the eigenvalues lambda of the effective connectivity and the frequencies, within
 *     about 1 %; infinity without frequencies
 * @param frequency where that is (Hz)
 * @param unstableModes number of growing modes, or -1 where it is not known
 * @param extent whether there may be more
 */
public record Stability(double nearest, double frequency, int unstableModes, CountExtent extent) {
    /** Below this distance of an eigenvalue from 1, a change of gain by 1 % changes the height of a peak by a factor. */
    public static final double CRITICAL = 0.05;

    /** The first frequency from which 0 is reached by continuation (Hz). */
    private static final double LOW = 1;

    /** det(1 - M) within this of 1 at the last frequency counts as its limit. */
    private static final double SETTLED = 0.5;

    /** det(1 - M) at one frequency and the smallest |1 - lambda|, or infinity where another frequency has a smaller one. */
    record Sample(double re, double im, double distance) {}

    /**
     * Growing modes are the zeros of det(1 - M) in the half plane of growth; their number is the winding of the
     * determinant about 0 along the frequency axis (Nyquist). It is counted where the frequencies rise from near 0 to where
     * the determinant has settled, in steps that leave no doubt of its phase.
     */
    static Stability of(double[] frequency, Sample[] samples) {
        double nearest = Double.POSITIVE_INFINITY;
        double where = Double.NaN;
        for (int f = 0; f < samples.length; f++) {
            if (samples[f].distance() < nearest) {
                nearest = samples[f].distance();
                where = frequency[f];
            }
        }
        return new Stability(nearest, where, unstableModes(frequency, samples), CountExtent.ALL);
    }

    /** The same distance with growing modes that were counted otherwise. */
    Stability with(ModeCount count) {
        return new Stability(nearest, frequency, count.number(), count.extent());
    }

    private static int unstableModes(double[] frequency, Sample[] samples) {
        int last = samples.length - 1;
        if (last < 1 || frequency[0] < 0 || frequency[0] > LOW) {
            return -1;
        }
        if (!(Math.hypot(samples[last].re() - 1, samples[last].im()) < SETTLED)) {
            return -1;
        }
        // at frequency 0 the determinant is real, so its phase there is 0 or pi
        double phase = Math.atan2(samples[0].im(), samples[0].re());
        double total = phase - (samples[0].re() < 0 ? Math.copySign(Math.PI, phase) : 0);
        for (int f = 1; f <= last; f++) {
            Sample a = samples[f - 1];
            Sample b = samples[f];
            double turn = Math.atan2(a.re() * b.im() - a.im() * b.re(), a.re() * b.re() + a.im() * b.im());
            if (!(frequency[f] > frequency[f - 1]) || Math.abs(turn) > 1) {
                return -1;
            }
            total += turn;
        }
        total -= Math.atan2(samples[last].im(), samples[last].re());
        return (int) Math.max(0, Math.round(-total / Math.PI));
    }
}
