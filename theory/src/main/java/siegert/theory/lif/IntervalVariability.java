package siegert.theory.lif;

import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;

/**
 * Coefficient of variation (CV) of the inter-spike intervals of a leaky integrate-and-fire neuron with Gaussian input
 * (Brunel 2000, doi:10.1023/A:1008925309027, App. A.1):
 *
 * <pre>CV² = 2 pi (nu tau_m)² int_{y_r}^{y_th} h(x) dx,    h(x) = exp(x²) int_{-inf}^x exp(u²) (1 + erf u)² du,</pre>
 *
 * with y = (V - mean)/sd at reset and threshold. Exponential synapses shift both bounds by alpha sqrt(tau_s/tau_m)/2, and
 * nu is the rate of the same shifted bounds whichever method the rates were predicted by: with any other rate a Poisson-like
 * neuron would not come out near 1.
 *
 * <p>Relative error below 3e-13 (deep below threshold y_th² 1e-15). With sd = 0 the neuron is regular: CV 0, and 1 where it is
 * silent, the limit of rare spikes.
 */
public final class IntervalVariability {
    private IntervalVariability() {}

    /**
     * The CV.
     *
     * @param method {@link Method#DELTA} for white noise; SHIFT and TAYLOR give the same, the bounds shifted
     * @param mean mean of the input (V)
     * @param sd standard deviation of the input (V), not negative
     * @throws IllegalArgumentException if mean or sd is not finite or sd is negative
     */
    public static double cv(Neuron neuron, Method method, double mean, double sd) {
        Method consistent = method == Method.DELTA ? Method.DELTA : Method.SHIFT;
        double rate = FiringRate.rate(neuron, consistent, mean, sd);
        if (rate == 0) {
            return 1;
        }
        double shift = consistent == Method.SHIFT ? FiringRate.shift(neuron) : 0;
        double lower = (neuron.reset() - mean) / sd + shift;
        double raise = FiringRate.raise(neuron, consistent);
        double upper = (neuron.threshold() - mean) / sd + shift + raise;
        if (!Double.isFinite(lower)) {
            return 0;
        }
        double width = (neuron.threshold() - neuron.reset()) / sd + raise;
        double positive = Math.max(upper, 0);
        // nu exp(y_th²) and the integral times exp(-2 y_th²) are of order 1 where either factor leaves the doubles
        double half = Math.exp(0.5 * positive * positive);
        double moment = new IntervalMoment(upper).integral(lower, width);
        return rate * half * half * neuron.tauM() * Math.sqrt(2 * Math.PI * moment);
    }
}
