package siegert.theory.network;

import siegert.datasets.network.ConnectionRule;

/**
 * The synapses of one projection, whose rule says how the input differs from neuron to neuron.
 *
 * <p>With K synapses per neuron on average, weights of mean J and relative spread c, source rates of mean nu and mean square
 * q, the variance over targets of the summed input sum_k J_k nu_k is
 *
 * <pre>
 * fixed total number          K [ J² (1+c²) q - J² nu² / N_target ]
 * pairwise Bernoulli          K J² q [ (1+c²) - K/N_source ]
 * fixed in-degree, multapses  K [ J² (1+c²) q - J² nu² ]
 * fixed in-degree             K [ c² J² q + J² (1 - (K-1)/(N_source-1)) (q - nu²) ]
 * fixed out-degree            K J² q [ (1+c²) - 1/N_target ]
 * </pre>
 *
 * (Amit and Brunel 1997; Roxin et al. 2011, doi:10.1523/JNEUROSCI.1677-11.2011.)
 *
 * @param rule how they are drawn
 * @param indegree mean number K per neuron
 * @param weight mean J of their weights (V)
 * @param spread standard deviation of the weights over their mean (1)
 * @param sources number of source neurons
 * @param targets number of target neurons
 */
record ProjectionInput(
        ConnectionRule rule, double indegree, double weight, double spread, double sources, double targets) {
    /**
     * Variance over targets of the sum of weight times rate (V²/s²).
     *
     * @param rate mean nu of the rates of the sources (Hz)
     * @param square their mean square q (Hz²)
     */
    double variance(double rate, double square) {
        double mean = weight * weight;
        return indegree
                * switch (rule) {
                    case FIXED_TOTAL_NUMBER -> squaredWeight() * square - mean * rate * rate / targets;
                    case BERNOULLI -> square * (squaredWeight() - mean * (indegree / sources));
                    case FIXED_INDEGREE_MULTAPSES -> squaredWeight() * square - mean * rate * rate;
                    case FIXED_INDEGREE -> (squaredWeight() - mean) * square + mean * left() * (square - rate * rate);
                    case FIXED_OUTDEGREE -> square * (squaredWeight() - mean / targets);
                };
    }

    /** Covariance over targets of the sums of weight times rate and of squared weight times rate (V³/s²). */
    double covariance(double rate, double square) {
        double product = weight * squaredWeight();
        return indegree
                * switch (rule) {
                    case FIXED_TOTAL_NUMBER, BERNOULLI, FIXED_OUTDEGREE -> cubedWeight() * square;
                    case FIXED_INDEGREE_MULTAPSES -> cubedWeight() * square - product * rate * rate;
                    case FIXED_INDEGREE ->
                        (cubedWeight() - product) * square + product * left() * (square - rate * rate);
                };
    }

    /** Mean square of the weights, J² (1+c²) (V²). */
    private double squaredWeight() {
        return weight * weight * (1 + spread * spread);
    }

    /** Mean cube of Gaussian weights, J³ (1+3c²) (V³). */
    private double cubedWeight() {
        return weight * weight * weight * (1 + 3 * spread * spread);
    }

    /** Share of the variance of the source rates that remains where none is drawn twice. */
    private double left() {
        return sources > 1 ? Math.max(0, 1 - (indegree - 1) / (sources - 1)) : 0;
    }
}
