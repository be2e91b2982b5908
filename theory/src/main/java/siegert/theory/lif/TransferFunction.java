package siegert.theory.lif;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
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
 * omega sqrt(tau_m tau_s) well below 1 too. With lambda in the place of i omega the same functions are the response to
 * modulations exp(lambda t), on both sides of the imaginary axis. Immutable and thread-safe.
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
        this.upper = Math.sqrt(2) * ((neuron.threshold() - mean) / sd + shift + FiringRate.raise(neuron, method));
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
        Complex value = toMean(new Complex(0, Math.abs(omega)));
        return omega < 0 ? value.conjugate() : value;
    }

    /**
     * The transfer function continued to modulations that grow or decay:
     * nu(t) = nu + Re[N(lambda) delta_mean exp(lambda t)], N(i omega) = {@link #at(double)}. Its poles are the eigenvalues
     * of the neuron, by which it relaxes alone, and -1/tau_s where the synaptic filter is applied; N at the conjugate of
     * lambda is the conjugate. The relative error is that at frequencies, and grows as the inverse of the relative distance
     * to a pole or to lambda = -1/tau_m.
     *
     * @param lambda growth rate and angular frequency Re lambda + i Im lambda (1/s), finite, real part at least
     *     {@link #smallestGrowth}
     * @return N (Hz/V)
     * @throws IllegalArgumentException outside these ranges
     */
    public Complex at(Complex lambda) {
        requireContinuation(lambda);
        Complex value = toMean(upper(lambda));
        return lambda.im() < 0 ? value.conjugate() : value;
    }

    /** The fastest decay to which the transfer function is continued: Re lambda (1/s) of -10/tau_m, or of the filter. */
    public double smallestGrowth() {
        double membrane = BoundaryValues.SMALLEST / neuron.tauM();
        return filter == SynapticFilter.OMITTED ? membrane : Math.max(membrane, -1 / neuron.tauS());
    }

    private void requireContinuation(Complex lambda) {
        if (!lambda.isFinite() || lambda.re() < smallestGrowth()) {
            throw new IllegalArgumentException("transfer functions are continued to finite rates of growth of at least "
                    + smallestGrowth() + " 1/s, not to " + lambda.re() + " + " + lambda.im() + " i 1/s");
        }
    }

    /** Of a conjugate pair the one with positive frequency. */
    private static Complex upper(Complex lambda) {
        return lambda.im() < 0 ? lambda.conjugate() : lambda;
    }

    /**
     * What the poles of {@link #at(Complex)} and of the continued {@link #responseToSd(Complex)} leave regular: the
     * responses times this are analytic apart from the filter, to the right of {@link #smallestGrowth}, where this itself is,
     * save for simple poles on the negative real axis, those of the passage through the threshold.
     *
     * @param lambda growth rate and angular frequency (1/s)
     * @return D/Psi_0(x_th), squared for {@link Method#TAYLOR}; its zeros are the poles of the response (1)
     */
    public Complex poleFactor(Complex lambda) {
        requireContinuation(lambda);
        Complex above = upper(lambda);
        BoundaryValues values = BoundaryValues.of(lower, upper, above.times(neuron.tauM()));
        Complex factor = denominator(values, above).over(values.upperZero());
        Complex whole = method == Method.TAYLOR ? factor.times(factor) : factor;
        return lambda.im() < 0 ? whole.conjugate() : whole;
    }

    /**
     * The poles of {@link #poleFactor}: the zeros of Psi_0(x_th), real, by which the passage through the threshold relaxes.
     *
     * @param step step of the search (1/s), positive, below the distances between them
     * @return poles from 0 down to {@link #smallestGrowth} (1/s), with their multiplicity
     */
    public double[] passages(double step) {
        List<Double> poles = new ArrayList<>();
        double right = 0;
        double end = BoundaryValues.SMALLEST / neuron.tauM();
        double before = 1;
        while (right > end) {
            double left = Math.max(end, right - step);
            double value = passage(left);
            if (value * before < 0) {
                double pole = new BrentSolver(1e-13, 1e-15).solve(100, this::passage, left, right);
                poles.add(pole);
                if (method == Method.TAYLOR) {
                    poles.add(pole);
                }
            }
            before = value;
            right = left;
        }
        return poles.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Psi_0(x_th) over a positive number, on the real axis. */
    private double passage(double lambda) {
        return BoundaryValues.of(lower, upper, Complex.real(lambda * neuron.tauM()))
                .upperZero()
                .re();
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
        Complex value = toSd(new Complex(0, Math.abs(omega)));
        return omega < 0 ? value.conjugate() : value;
    }

    /**
     * The response to the sd continued to modulations exp(lambda t) that grow or decay, see {@link #at(Complex)}.
     *
     * @param lambda growth rate and angular frequency (1/s), finite, real part at least {@link #smallestGrowth}
     * @return the response (Hz/V)
     * @throws IllegalArgumentException outside these ranges
     */
    public Complex responseToSd(Complex lambda) {
        requireContinuation(lambda);
        Complex value = toSd(upper(lambda));
        return lambda.im() < 0 ? value.conjugate() : value;
    }

    private Complex toSd(Complex lambda) {
        return switch (method) {
            case DELTA -> white(lambda);
            case SHIFT -> shifted(lambda).over(filter(lambda));
            case TAYLOR -> {
                TransferFunction shift =
                        new TransferFunction(neuron, Method.SHIFT, refractoriness, SynapticFilter.OMITTED, mean, sd);
                double atZero = FiringRate.derivativeBySd(neuron, method, mean, sd)
                        - FiringRate.derivativeBySd(neuron, Method.SHIFT, mean, sd);
                Complex lowPass =
                        Complex.real(atZero).over(lambda.times(neuron.tauM()).plus(1));
                yield shift.shifted(lambda).plus(lowPass).over(filter(lambda));
            }
            case FOKKER_PLANCK -> throw new AssertionError("refused by the constructor");
        };
    }

    /** The response to the sd of white noise between these bounds. */
    private Complex white(Complex lambda) {
        Complex s = lambda.times(neuron.tauM());
        BoundaryValues values = BoundaryValues.of(lower, upper, s);
        Complex denominator = denominator(values, lambda);
        Complex curvature = values.upperTwo().minus(values.lowerTwo()).over(denominator);
        Complex fixed = curvature
                .times(Math.sqrt(2) * steepness * rate)
                .times(s.plus(1))
                .over(s.plus(2));
        double raise = FiringRate.raise(neuron, method);
        // the threshold that is looked at in steps moves with the sd
        return raise == 0
                ? fixed
                : fixed.minus(values.upperOne().over(denominator).times(raise * steepness * rate));
    }

    /** That of the shifted bounds, without the synaptic filter. */
    private Complex shifted(Complex lambda) {
        return white(lambda).minus(toMean(lambda).times(filter(lambda)).times(FiringRate.shift(neuron)));
    }

    private static void requireFinite(double omega) {
        if (!Double.isFinite(omega)) {
            throw new IllegalArgumentException("the angular frequency must be finite, is " + omega + " rad/s");
        }
    }

    private Complex toMean(Complex lambda) {
        Complex s = lambda.times(neuron.tauM());
        BoundaryValues values = BoundaryValues.of(lower, upper, s);
        Complex denominator = denominator(values, lambda);
        Complex slope = values.upperOne().minus(values.lowerOne()).over(denominator);
        Complex response = slope.times(rate);
        if (method == Method.TAYLOR) {
            Complex curvature =
                    values.upperTwo().minus(values.lowerTwo()).times(s.plus(1)).over(denominator);
            Complex change = values.upperOne()
                    .minus(values.lowerOne().times(delay(lambda)))
                    .over(denominator);
            response = response.plus(curvature.minus(slope.times(change)).times(expansion));
        }
        return response.times(steepness).over(s.plus(1).times(filter(lambda)));
    }

    /** D. */
    private Complex denominator(BoundaryValues values, Complex lambda) {
        if (refractoriness == Refractoriness.NEGLECTED || neuron.tauR() == 0) {
            return values.integral();
        }
        // (1 - exp(-lambda tau_r)) / (lambda tau_r), without cancellation for small ones
        Complex waited = lambda.times(-neuron.tauR());
        Complex mean = waited.abs() == 0 ? Complex.ONE : waited.expm1().over(waited);
        return values.integral().plus(values.lowerZero().times(mean).times(neuron.tauR() / neuron.tauM()));
    }

    /** exp(-lambda tau_r), or 1 where refractoriness is neglected. */
    private Complex delay(Complex lambda) {
        return refractoriness == Refractoriness.NEGLECTED
                ? Complex.ONE
                : lambda.times(-neuron.tauR()).exp();
    }

    /** 1 + lambda tau_s, or 1 where the filter is omitted. */
    private Complex filter(Complex lambda) {
        return filter == SynapticFilter.OMITTED
                ? Complex.ONE
                : lambda.times(neuron.tauS()).plus(1);
    }
}
