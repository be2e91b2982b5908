package siegert.theory.lif;

import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.special.BoundaryValues;
import siegert.theory.special.Complex;

/**
 * Linear response of the firing rate of a leaky integrate-and-fire neuron to a modulation of its mean input, at one
 * working point: nu(t) = nu + Re[N(omega) delta_mean exp(i omega t)], N in Hz/V.
 *
 * <p>With x = sqrt(2) (V - mean)/sd at threshold and reset, s = i omega tau_m, Psi_n(x) = exp(x²/4) U(s - 1/2 + n, -x), a
 * bracket for the difference between threshold and reset, and
 *
 * <pre>
 * D = ( [Psi_0] + (1 - exp(-i omega tau_r)) Psi_0(x_r) ) / s        refractoriness included
 * D = [Psi_0] / s                                                   neglected
 * </pre>
 *
 * the response is, for white noise and with shifted x for {@link Method#SHIFT},
 *
 * <pre>N = sqrt(2)/sd nu/(1+s) [Psi_1]/D</pre>
 *
 * (Brunel, Chance, Fourcaud and Abbott 2001, doi:10.1103/PhysRevLett.86.2186; Lindner and Schimansky-Geier 2001,
 * doi:10.1103/PhysRevLett.86.2934; Schuecker, Diesmann and Helias 2015, doi:10.1103/PhysRevE.92.052119), and for
 * {@link Method#TAYLOR}, with c = alpha sqrt(tau_s/tau_m)/sqrt(2), nu_0 the white-noise rate and E = d(s D)/dx / s,
 *
 * <pre>N = sqrt(2)/sd 1/(1+s) { nu [Psi_1]/D + nu_0 c ( (1+s) [Psi_2]/D - [Psi_1] E/D² ) }.</pre>
 *
 * <p>Written over s, all of it is finite at omega = 0 and continuous there: with refractoriness included N(0) is the
 * derivative of the rate by the mean, without it that over 1 - nu tau_r (delta, shift). N(-omega) is the conjugate of
 * N(omega). Relative error about 1e-12; at high frequencies 2e-16 times the phase sqrt(omega tau_m) (x_th - x_r), where
 * D nearly vanishes (resonances of a mean-driven neuron with little noise) as the inverse of what is left of it.
 *
 * <p>Validity: {@link Method#SHIFT} and {@link Method#TAYLOR} expand in sqrt(tau_s/tau_m) and need
 * omega sqrt(tau_m tau_s) well below 1 too. Immutable and thread-safe.
 */
public final class TransferFunction {
    private final Neuron neuron;
    private final Method method;
    private final Refractoriness refractoriness;
    private final SynapticFilter filter;

    /** Mean and standard deviation of the input (V). */
    private final double mean;

    private final double sd;

    /** sqrt(2)/sd (1/V). */
    private final double steepness;

    /** x at the reset (1). */
    private final double lower;

    /** x at the threshold (1). */
    private final double upper;

    /** Rate by the method (Hz). */
    private final double rate;

    /** Rate of white noise times alpha k/sqrt(2), 0 unless expanded (Hz). */
    private final double expansion;

    /**
     * The transfer function at a working point.
     *
     * @param neuron the neuron
     * @param method how the filtering of the noise enters
     * @param refractoriness whether the refractory period enters the boundary term
     * @param filter whether the synaptic filter is applied
     * @param mean mean of the input (V), finite
     * @param sd standard deviation of the input (V), positive and finite
     * @throws IllegalArgumentException if mean or sd is outside these ranges, or for {@link Method#FOKKER_PLANCK}, which
     *     has no closed form
     */
    public TransferFunction(
            Neuron neuron,
            Method method,
            Refractoriness refractoriness,
            SynapticFilter filter,
            double mean,
            double sd) {
        if (method == Method.FOKKER_PLANCK) {
            throw new IllegalArgumentException("method fokker-planck has no closed form; its responses are those of"
                    + " siegert.theory.fokkerplanck.FokkerPlanck");
        }
        if (!Double.isFinite(mean) || !(sd > 0) || Double.isInfinite(sd)) {
            throw new IllegalArgumentException("the transfer function needs a finite mean input and noise: sd positive"
                    + " and finite; mean is " + mean + " V, sd " + sd + " V");
        }
        this.neuron = neuron;
        this.method = method;
        this.refractoriness = refractoriness;
        this.filter = filter;
        this.mean = mean;
        this.sd = sd;
        double shift = method == Method.SHIFT ? FiringRate.shift(neuron) : 0;
        this.steepness = Math.sqrt(2) / sd;
        this.lower = Math.sqrt(2) * ((neuron.reset() - mean) / sd + shift);
        this.upper = Math.sqrt(2) * ((neuron.threshold() - mean) / sd + shift);
        this.rate = FiringRate.rate(neuron, method, mean, sd);
        this.expansion = method == Method.TAYLOR
                ? FiringRate.rate(neuron, Method.DELTA, mean, sd) * FiringRate.shift(neuron) * Math.sqrt(2)
                : 0;
    }

    /**
     * The transfer function at many frequencies.
     *
     * @param omega angular frequencies (rad/s), finite, of either sign
     * @param re receives the real parts (Hz/V)
     * @param im receives the imaginary parts (Hz/V)
     * @throws IllegalArgumentException if the lengths differ or a frequency is not finite
     */
    public void evaluate(double[] omega, double[] re, double[] im) {
        if (re.length != omega.length || im.length != omega.length) {
            throw new IllegalArgumentException("one place per frequency is needed: " + omega.length + " frequencies, "
                    + re.length + " and " + im.length + " places");
        }
        for (int i = 0; i < omega.length; i++) {
            Complex value = at(omega[i]);
            re[i] = value.re();
            im[i] = value.im();
        }
    }

    /**
     * The transfer function at one frequency.
     *
     * @param omega angular frequency (rad/s), finite, of either sign
     * @return N (Hz/V)
     * @throws IllegalArgumentException if the frequency is not finite
     */
    public Complex at(double omega) {
        requireFinite(omega);
        Complex value = atPositive(Math.abs(omega));
        return omega < 0 ? value.conjugate() : value;
    }

    /**
     * The response of the rate to a modulation of the sd of the input. For white noise
     *
     * <pre>dnu/dsd (omega) = 2 nu/sd (1+s)/(2+s) [Psi_2]/D</pre>
     *
     * (Lindner and Schimansky-Geier 2001), which at omega = 0 is the derivative of the rate by the sd and at high
     * frequencies tends to 2 nu/sd: unlike the mean, noise is transmitted at any speed.
     *
     * <p>For {@link Method#SHIFT} the same at the shifted bounds, less alpha k/2 N(omega), since the shift is proportional to
     * the sd, and all of it filtered by the synapse where that is applied. That is a stand-in: at 0 it is the derivative of
     * the rate, and at 60 and 270 Hz it is 15 and 22 % larger than what the Fokker-Planck equation of the filtered noise
     * gives at the inputs of the cortical microcircuit. {@link Method#TAYLOR} has that of shift, and a low-pass of tau_m that
     * corrects the value at 0 to the derivative of its own rate.
     *
     * @param omega angular frequency (rad/s), finite, of either sign
     * @return the response (Hz/V)
     * @throws IllegalArgumentException if the frequency is not finite
     */
    public Complex responseToSd(double omega) {
        requireFinite(omega);
        double positive = Math.abs(omega);
        Complex value = switch (method) {
            case DELTA -> white(positive);
            case SHIFT -> shifted(positive).over(filter(positive));
            case TAYLOR -> {
                TransferFunction shift =
                        new TransferFunction(neuron, Method.SHIFT, refractoriness, SynapticFilter.OMITTED, mean, sd);
                double atZero = FiringRate.derivativeBySd(neuron, method, mean, sd)
                        - FiringRate.derivativeBySd(neuron, Method.SHIFT, mean, sd);
                Complex lowPass = Complex.real(atZero).over(new Complex(1, positive * neuron.tauM()));
                yield shift.shifted(positive).plus(lowPass).over(filter(positive));
            }
            case FOKKER_PLANCK -> throw new AssertionError("refused by the constructor");
        };
        return omega < 0 ? value.conjugate() : value;
    }

    /** The response to the sd of white noise between these bounds. */
    private Complex white(double omega) {
        Complex s = new Complex(0, omega * neuron.tauM());
        BoundaryValues values = BoundaryValues.of(lower, upper, s);
        Complex curvature = values.upperTwo().minus(values.lowerTwo()).over(denominator(values, omega));
        return curvature.times(Math.sqrt(2) * steepness * rate).times(s.plus(1)).over(s.plus(2));
    }

    /** That of the shifted bounds, without the synaptic filter. */
    private Complex shifted(double omega) {
        return white(omega).minus(atPositive(omega).times(filter(omega)).times(FiringRate.shift(neuron)));
    }

    private static void requireFinite(double omega) {
        if (!Double.isFinite(omega)) {
            throw new IllegalArgumentException("the angular frequency must be finite, is " + omega + " rad/s");
        }
    }

    private Complex atPositive(double omega) {
        Complex s = new Complex(0, omega * neuron.tauM());
        BoundaryValues values = BoundaryValues.of(lower, upper, s);
        Complex denominator = denominator(values, omega);
        Complex slope = values.upperOne().minus(values.lowerOne()).over(denominator);
        Complex response = slope.times(rate);
        if (method == Method.TAYLOR) {
            Complex curvature =
                    values.upperTwo().minus(values.lowerTwo()).times(s.plus(1)).over(denominator);
            Complex change = values.upperOne()
                    .minus(values.lowerOne().times(delay(omega)))
                    .over(denominator);
            response = response.plus(curvature.minus(slope.times(change)).times(expansion));
        }
        return response.times(steepness).over(s.plus(1).times(filter(omega)));
    }

    /** D. */
    private Complex denominator(BoundaryValues values, double omega) {
        double angle = omega * neuron.tauR();
        if (refractoriness == Refractoriness.NEGLECTED || neuron.tauR() == 0) {
            return values.integral();
        }
        // (1 - exp(-i angle)) / (i angle), without cancellation for small angles
        double sinHalf = Math.sin(angle / 2);
        Complex mean = angle == 0 ? Complex.ONE : new Complex(Math.sin(angle), -2 * sinHalf * sinHalf).times(1 / angle);
        return values.integral().plus(values.lowerZero().times(mean).times(neuron.tauR() / neuron.tauM()));
    }

    /** exp(-i omega tau_r), or 1 where refractoriness is neglected. */
    private Complex delay(double omega) {
        return refractoriness == Refractoriness.NEGLECTED ? Complex.ONE : Complex.unit(-omega * neuron.tauR());
    }

    /** 1 + i omega tau_s, or 1 where the filter is omitted. */
    private Complex filter(double omega) {
        return filter == SynapticFilter.OMITTED ? Complex.ONE : new Complex(1, omega * neuron.tauS());
    }
}
