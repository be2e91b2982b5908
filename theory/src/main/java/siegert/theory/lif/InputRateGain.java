package siegert.theory.lif;

import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;

/**
 * Derivative of the firing rate by the rate of one input synapse of weight J (Helias, Tetzlaff and Diesmann 2013,
 * doi:10.1088/1367-2630/15/2/023002, Eq. A.3),
 *
 * <pre>d nu / d nu_in = tau_m [ J d nu/d mean + J² d nu/d sd² ],</pre>
 *
 * number of spikes that one spike adds. Units 1.
 *
 * @param linear the part linear in J, through the mean (1)
 * @param quadratic the part quadratic in J, through the variance (1)
 */
public record InputRateGain(double linear, double quadratic) {
    /**
     * The gain at a working point.
     *
     * @param mean mean of the input (V), finite
     * @param sd standard deviation of the input (V), not negative
     * @param weight jump J of the membrane potential (V), of either sign
     * @throws IllegalArgumentException if one of them is not finite or sd is negative
     */
    public static InputRateGain of(Neuron neuron, Method method, double mean, double sd, double weight) {
        if (!Double.isFinite(weight)) {
            throw new IllegalArgumentException("the weight must be finite, is " + weight + " V");
        }
        double byMean = FiringRate.derivativeByMean(neuron, method, mean, sd);
        return of(neuron, byMean, FiringRate.derivativeByVariance(neuron, method, mean, sd), weight);
    }

    /**
     * The gain from derivatives of the rate.
     *
     * @param byMean derivative by the mean of the input (Hz/V)
     * @param byVariance derivative by its variance sd² (Hz/V²); not used for weight 0
     * @param weight jump J of the membrane potential (V), finite
     */
    public static InputRateGain of(Neuron neuron, double byMean, double byVariance, double weight) {
        double quadratic = weight == 0 ? 0 : neuron.tauM() * weight * weight * byVariance;
        return new InputRateGain(neuron.tauM() * weight * byMean, quadratic);
    }

    /** Both parts (1). */
    public double total() {
        return linear + quadratic;
    }
}
