package siegert.datasets.result;

/**
 * A root lambda of the characteristic equation det(1 - M(lambda)) = 0 of a network: a mode exp(lambda t) of its activity.
 *
 * @param rate Re lambda (1/s): the mode grows where it is positive and decays where it is negative
 * @param frequency |Im lambda|/(2 pi) (Hz); where it is not 0 the conjugate of lambda is a root as well
 * @param residual |det(1 - M)| that is left at the root, over the largest entry of |M| where that is above 1 (1)
 */
public record CharacteristicRoot(
        @Unit("1/s") double rate, @Unit("Hz") double frequency, double residual) {
    /** Whether the working point is unstable against this mode. */
    public boolean grows() {
        return rate > 0;
    }
}
