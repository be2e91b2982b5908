package siegert.datasets.network;

/**
 * Parameters of a leaky integrate-and-fire neuron. Potentials are relative to the leak potential.
 *
 * @param tauM membrane time constant (s), positive
 * @param tauR absolute refractory period (s), not negative
 * @param tauS time constant of the exponential synaptic currents (s); 0 for delta synapses
 * @param threshold firing threshold (V), above the reset
 * @param reset reset potential (V)
 */
public record Neuron(double tauM, double tauR, double tauS, double threshold, double reset) {
    public Neuron {
        if (!(tauM > 0)) {
            throw new IllegalArgumentException("tau_m must be positive, is " + tauM + " s");
        }
        if (!(tauR >= 0) || !(tauS >= 0)) {
            throw new IllegalArgumentException(
                    "tau_r and tau_s must not be negative, are " + tauR + " s, " + tauS + " s");
        }
        if (!(threshold > reset)) {
            throw new IllegalArgumentException(
                    "the threshold (" + threshold + " V) must lie above the reset (" + reset + " V)");
        }
    }
}
