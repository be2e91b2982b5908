package siegert.theory.network;

import java.util.function.UnaryOperator;
import siegert.theory.lif.TransferFunction;
import siegert.theory.special.Complex;

/** Linear response of the rate of a population to its mean input, as a function of frequency. */
@FunctionalInterface
public interface Response {
    /** No response: a population that is silent. */
    Response SILENT = continued(lambda -> Complex.ZERO);

    /**
     * The response at many frequencies.
     *
     * @param omega angular frequencies (rad/s)
     * @param re receives the real parts (Hz/V)
     * @param im receives the imaginary parts (Hz/V)
     */
    void evaluate(double[] omega, double[] re, double[] im);

    /** The response at one angular frequency (rad/s). */
    default Complex at(double omega) {
        double[] re = new double[1];
        double[] im = new double[1];
        evaluate(new double[] {omega}, re, im);
        return new Complex(re[0], im[0]);
    }

    /**
     * The response to a modulation exp(lambda t), the analytic continuation of that at frequencies.
     *
     * @param lambda growth rate and angular frequency (1/s)
     * @throws UnsupportedOperationException if the response is known at frequencies only
     */
    default Complex at(Complex lambda) {
        throw new UnsupportedOperationException("this response is known at frequencies only, it has no continuation");
    }

    /** A response that is known at complex frequencies. */
    static Response continued(UnaryOperator<Complex> response) {
        return new Response() {
            @Override
            public void evaluate(double[] omega, double[] re, double[] im) {
                for (int f = 0; f < omega.length; f++) {
                    Complex value = response.apply(new Complex(0, omega[f]));
                    re[f] = value.re();
                    im[f] = value.im();
                }
            }

            @Override
            public Complex at(Complex lambda) {
                return response.apply(lambda);
            }
        };
    }

    /**
     * This response, later.
     *
     * @param latency by how much (s)
     */
    default Response later(double latency) {
        if (latency == 0) {
            return this;
        }
        Response now = this;
        return new Response() {
            @Override
            public void evaluate(double[] omega, double[] re, double[] im) {
                now.evaluate(omega, re, im);
                for (int f = 0; f < omega.length; f++) {
                    double c = Math.cos(omega[f] * latency);
                    double s = -Math.sin(omega[f] * latency);
                    double real = re[f] * c - im[f] * s;
                    im[f] = re[f] * s + im[f] * c;
                    re[f] = real;
                }
            }

            @Override
            public Complex at(Complex lambda) {
                return now.at(lambda).times(lambda.times(-latency).exp());
            }
        };
    }

    /** The response to the mean, of a closed form. */
    static Response toMean(TransferFunction function) {
        return continued(function::at);
    }

    /** Response to the variance sd² (Hz/V²): that to the sd over 2 sd. */
    static Response toVariance(TransferFunction function, double sd) {
        return continued(lambda -> {
            Complex value = function.responseToSd(lambda);
            return new Complex(value.re() / (2 * sd), value.im() / (2 * sd));
        });
    }
}
