package siegert.theory.lif;

import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.special.BoundaryValues;
import siegert.theory.special.Complex;

/**
 * Power spectrum of the spike train of one leaky integrate-and-fire neuron with stationary Gaussian input, a renewal process.
 * With the functions Psi_0 of {@link TransferFunction} at threshold and reset, the Fourier transform of its interval
 * density is
 *
 * <pre>f(omega) = exp(-i omega tau_r) Psi_0(x_r) / Psi_0(x_th),</pre>
 *
 * and its spectrum, two-sided, in Hz,
 *
 * <pre>S_0(omega) = nu (1 - |f|²) / |1 - f|²</pre>
 *
 * (Stratonovich 1967; Lindner, Schimansky-Geier and Longtin 2002, doi:10.1103/PhysRevE.66.031916), which is nu CV² at 0
 * and tends to nu at high frequencies. Exponential synapses shift both bounds by alpha sqrt(tau_s/tau_m)/2 whichever
 * method the rates were predicted by, as for {@link IntervalVariability}; spectra of filtered noise are not exactly those
 * of a renewal process. Relative error below 1e-7, largest where omega/nu is about 1e-4. Immutable and thread-safe.
 */
public final class RenewalSpectrum {
    /** omega/nu below which the limit at 0 is nearer than the rounding of 1 - |f|². */
    private static final double LOW = 1e-4;

    private final Neuron neuron;
    private final double rate;
    private final double cv;
    private final double lower;
    private final double upper;

    /**
     * The spectrum at a working point.
     *
     * @param method {@link Method#DELTA} for white noise; SHIFT and TAYLOR give the same, the bounds shifted
     * @param mean mean of the input (V), finite
     * @param sd standard deviation of the input (V), not negative
     * @param rate rate by which the spectrum of the neuron is scaled (Hz), for instance the predicted one; not negative
     * @throws IllegalArgumentException outside these ranges, or where a neuron without noise fires
     */
    public RenewalSpectrum(Neuron neuron, Method method, double mean, double sd, double rate) {
        if (!Double.isFinite(mean) || !(sd >= 0) || !(rate >= 0) || !Double.isFinite(sd + rate)) {
            throw new IllegalArgumentException("the spectrum of a neuron needs a finite mean, sd and rate, the last two"
                    + " not negative; they are " + mean + " V, " + sd + " V and " + rate + " Hz");
        }
        if (sd == 0 && rate > 0) {
            throw new IllegalArgumentException("a neuron that fires without noise has lines, not a spectrum");
        }
        this.neuron = neuron;
        this.rate = rate;
        this.cv = IntervalVariability.cv(neuron, method, mean, sd);
        double shift = method == Method.DELTA ? 0 : FiringRate.shift(neuron);
        this.lower = Math.sqrt(2) * ((neuron.reset() - mean) / sd + shift);
        this.upper = Math.sqrt(2) * ((neuron.threshold() - mean) / sd + shift + FiringRate.raise(neuron, method));
    }

    /** nu CV² (Hz), the spectrum at frequency 0: the variance of the spike count over a long time, per time. */
    public double atZero() {
        return rate * cv * cv;
    }

    /**
     * The spectrum at one frequency.
     *
     * @param omega angular frequency (rad/s), finite, of either sign
     * @return S_0 (Hz)
     */
    public double at(double omega) {
        double positive = Math.abs(omega);
        if (rate == 0) {
            return 0;
        }
        if (positive <= LOW * rate) {
            return atZero();
        }
        Complex s = new Complex(0, positive * neuron.tauM());
        BoundaryValues values = BoundaryValues.of(lower, upper, s);
        // 1 - f from the integral of the derivative, so that no digits cancel at low frequencies
        double sinHalf = Math.sin(0.5 * positive * neuron.tauR());
        Complex pause = new Complex(2 * sinHalf * sinHalf, Math.sin(positive * neuron.tauR()));
        Complex rest =
                values.integral().times(s).plus(values.lowerZero().times(pause)).over(values.upperZero());
        double square = rest.re() * rest.re() + rest.im() * rest.im();
        return rate * Math.max(0, 2 * rest.re() / square - 1);
    }
}
