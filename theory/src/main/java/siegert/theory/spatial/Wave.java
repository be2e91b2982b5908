package siegert.theory.spatial;

import siegert.theory.special.Complex;

/**
 * A wave exp(i k x + lambda t) of a network in space.
 *
 * @param wavenumber k (rad/m)
 * @param lambda growth rate and angular frequency, Re lambda + i Im lambda (1/s)
 */
public record Wave(double wavenumber, Complex lambda) {
    /** Temporal frequency (Hz), not negative. */
    public double frequency() {
        return Math.abs(lambda.im()) / (2 * Math.PI);
    }

    /** Whether the homogeneous state is unstable against this wave. */
    public boolean grows() {
        return lambda.re() > 0;
    }
}
