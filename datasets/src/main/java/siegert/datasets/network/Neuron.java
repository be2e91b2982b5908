package siegert.datasets.network;

/**
 * Parameters of a leaky integrate-and-fire neuron. Potentials are relative to the leak potential.
 *
 * @param tauM membrane time constant (s), positive
 * @param tauR absolute refractory period (s), not negative
 * @param tauS time constant of the exponential synaptic currents (s); 0 for delta synapses
 * @param threshold firing threshold (V), above the reset
 * @param reset reset potential (V)
 * @param step time between looks at the threshold where synapses are delta synapses, as in a simulation on a grid (s); 0 for
 *     crossings at any time
 */
public record Neuron(double tauM, double tauR, double tauS, double threshold, double reset, double step) {
    /** A neuron that fires whenever it crosses the threshold. */
    public Neuron(double tauM, double tauR, double tauS, double threshold, double reset) {
        this(tauM, tauR, tauS, threshold, reset, 0);
    }

    public Neuron {
        if (!(tauM > 0) || Double.isInfinite(tauM)) {
            throw new IllegalArgumentException("tau_m must be positive and finite, is " + tauM + " s");
        }
        if (!(tauR >= 0) || !(tauS >= 0) || Double.isInfinite(tauR + tauS)) {
            throw new IllegalArgumentException(
                    "tau_r and tau_s must be finite and not negative, are " + tauR + " s, " + tauS + " s");
        }
        if (!(threshold > reset) || !Double.isFinite(threshold - reset)) {
            throw new IllegalArgumentException(
                    "the threshold (" + threshold + " V) must be finite and lie above the reset (" + reset + " V)");
        }
        if (!(step >= 0) || Double.isInfinite(step)) {
            throw new IllegalArgumentException(
                    "the step of the threshold must be finite and not negative, is " + step + " s");
        }
    }

    /** The same neuron whose threshold is looked at in steps (s). */
    public Neuron withStep(double other) {
        return new Neuron(tauM, tauR, tauS, threshold, reset, other);
    }
}
