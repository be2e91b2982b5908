package siegert.theory.network;

/**
 * How the synapses of a projection are drawn, which says how the input differs from neuron to neuron.
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
 */
public enum ConnectionRule {
    /** A number of synapses is spread over all pairs, several between two neurons allowed (Potjans and Diesmann 2014). */
    FIXED_TOTAL_NUMBER {
        @Override
        double variance(Synapses s, double rate, double square) {
            return s.indegree * (s.squaredWeight() * square - s.weight * s.weight * rate * rate / s.targets);
        }
    },
    /** Every pair is connected with one probability, independently. */
    PAIRWISE_BERNOULLI {
        @Override
        double variance(Synapses s, double rate, double square) {
            double probability = s.indegree / s.sources;
            return s.indegree * square * (s.squaredWeight() - s.weight * s.weight * probability);
        }
    },
    /** Every neuron draws the same number of sources, several synapses from one allowed. */
    FIXED_INDEGREE_MULTAPSES {
        @Override
        double variance(Synapses s, double rate, double square) {
            return s.indegree * (s.squaredWeight() * square - s.weight * s.weight * rate * rate);
        }

        @Override
        double covariance(Synapses s, double rate, double square) {
            return s.indegree * (s.cubedWeight() * square - s.weight * s.squaredWeight() * rate * rate);
        }
    },
    /** Every neuron draws the same number of different sources. */
    FIXED_INDEGREE {
        @Override
        double variance(Synapses s, double rate, double square) {
            double own = s.squaredWeight() - s.weight * s.weight;
            return s.indegree * (own * square + s.weight * s.weight * left(s) * (square - rate * rate));
        }

        @Override
        double covariance(Synapses s, double rate, double square) {
            double product = s.weight * s.squaredWeight();
            return s.indegree * ((s.cubedWeight() - product) * square + product * left(s) * (square - rate * rate));
        }
    },
    /** Every neuron sends to the same number of targets, several synapses to one allowed. */
    FIXED_OUTDEGREE {
        @Override
        double variance(Synapses s, double rate, double square) {
            return s.indegree * square * (s.squaredWeight() - s.weight * s.weight / s.targets);
        }
    };

    /**
     * The synapses of one projection.
     *
     * @param indegree mean number K per neuron
     * @param weight mean J of their weights (V)
     * @param spread standard deviation of the weights over their mean (1)
     * @param sources number of source neurons
     * @param targets number of target neurons
     */
    record Synapses(double indegree, double weight, double spread, double sources, double targets) {
        /** Mean square of the weights, J² (1+c²) (V²). */
        double squaredWeight() {
            return weight * weight * (1 + spread * spread);
        }

        /** Mean cube of Gaussian weights, J³ (1+3c²) (V³). */
        double cubedWeight() {
            return weight * weight * weight * (1 + 3 * spread * spread);
        }
    }

    /**
     * Variance over targets of the sum of weight times rate (V²/s²).
     *
     * @param rate mean nu of the rates of the sources (Hz)
     * @param square their mean square q (Hz²)
     */
    abstract double variance(Synapses synapses, double rate, double square);

    /** Covariance over targets of the sums of weight times rate and of squared weight times rate (V³/s²). */
    double covariance(Synapses s, double rate, double square) {
        return s.indegree * s.cubedWeight() * square;
    }

    /** Share of the variance of the source rates that remains where none is drawn twice. */
    private static double left(Synapses s) {
        return s.sources > 1 ? Math.max(0, 1 - (s.indegree - 1) / (s.sources - 1)) : 0;
    }
}
