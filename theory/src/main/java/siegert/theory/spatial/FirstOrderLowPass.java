package siegert.theory.spatial;

import java.util.function.UnaryOperator;
import siegert.theory.special.Complex;

/**
 * The response h/(1 + lambda tau) of a first-order low-pass filter to exp(lambda t).
 *
 * @param gain response h at frequency 0 (Hz/V for a transfer function)
 * @param timeConstant tau (s); negative for a response that leads
 */
public record FirstOrderLowPass(double gain, double timeConstant) implements UnaryOperator<Complex> {
    public FirstOrderLowPass {
        if (!Double.isFinite(gain) || !Double.isFinite(timeConstant)) {
            throw new IllegalArgumentException("a low-pass filter needs a finite gain and time constant, has " + gain
                    + " and " + timeConstant + " s");
        }
    }

    /**
     * The response (in the unit of the gain).
     *
     * @param lambda complex growth rate (1/s); i omega for an oscillation
     */
    @Override
    public Complex apply(Complex lambda) {
        return Complex.real(gain).over(lambda.times(timeConstant).plus(1));
    }

    /** The response at an angular frequency (rad/s). */
    public Complex at(double omega) {
        return apply(new Complex(0, omega));
    }
}
