package siegert.theory.modes;

import siegert.theory.linalg.ComplexEigen;
import siegert.theory.special.Complex;

/**
 * A mode of the linear response, at its critical frequency: where its eigenvalue of the effective connectivity comes
 * nearest to 1. There the factor 1/(1 - lambda) by which the mode amplifies fluctuations is largest.
 *
 * @param name the critical frequency in words, different for each mode, for instance {@code "64 Hz"}
 * @param trajectory number of the trajectory the mode belongs to
 * @param omega critical angular frequency (rad/s)
 * @param eigenvalue lambda at the critical frequency (1)
 * @param extremum whether the frequency is a minimum of |1 - lambda| or an end of the range looked at
 * @param eigen the eigenproblem at the critical frequency
 * @param place which eigenvalue of it is that of the mode
 */
public record Eigenmode(
        String name,
        int trajectory,
        double omega,
        Complex eigenvalue,
        Extremum extremum,
        ComplexEigen eigen,
        int place) {
    /** What stops an eigenvalue from coming nearer to 1. */
    public enum Extremum {
        /** A minimum of |1 - lambda| inside the range of frequencies. */
        MINIMUM,
        /** The lower end of the range. */
        LOWER_END,
        /** The upper end of the range. */
        UPPER_END
    }

    /** Critical frequency (Hz). */
    public double frequency() {
        return omega / (2 * Math.PI);
    }

    /** |1 - lambda|: 0 at the onset of oscillations. */
    public double distance() {
        return Complex.ONE.minus(eigenvalue).abs();
    }
}
