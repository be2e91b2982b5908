package siegert.theory.network;

import siegert.datasets.network.Network;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;

/**
 * Mean and variance of the input of each population as functions of the rates nu_j (Brunel 2000; Fourcaud and Brunel 2002,
 * doi:10.1162/089976602320264015, Eq. 3.4), with the membrane time constant of the target:
 *
 * <pre>
 * mean_i = tau_m,i ( sum_j K_ij J_ij  nu_j + sum_ext K J  nu_ext ) + tau_m,i I_i / C_i
 * sd_i²  = tau_m,i ( sum_j K_ij J_ij² (1 + c_ij²) nu_j + sum_ext K J² (1 + c²) nu_ext )
 * </pre>
 *
 * with c the standard deviation of the weights of a projection over their mean J.
 */
final class RecurrentInput {
    private final int n;

    /** Input at zero rates: mean (V) and variance (V²). */
    private final double[] externalMean;

    private final double[] externalVariance;

    /** d mean_i / d nu_j (V s) and d sd_i² / d nu_j (V² s) [target][source]. */
    private final double[][] meanGain;

    private final double[][] varianceGain;

    RecurrentInput(Network network) {
        n = network.size();
        externalMean = new double[n];
        externalVariance = new double[n];
        meanGain = new double[n][n];
        varianceGain = new double[n][n];
        for (int i = 0; i < n; i++) {
            Population target = network.populations().get(i);
            double tau = target.neuron().tauM();
            for (PoissonInput input : target.inputs()) {
                double gain = tau * input.indegree() * input.weight() * input.rate();
                externalMean[i] += gain;
                externalVariance[i] += gain * input.weight() * meanSquare(input.weightSpread());
            }
            externalMean[i] += target.dcMean();
            for (int j = 0; j < n; j++) {
                double weight = network.weight().get(i, j);
                meanGain[i][j] = tau * network.indegree().get(i, j) * weight;
                varianceGain[i][j] = meanGain[i][j]
                        * weight
                        * meanSquare(network.weightSpread().get(i, j));
            }
        }
    }

    /** Mean square over squared mean of weights with this spread. */
    private static double meanSquare(double spread) {
        return 1 + spread * spread;
    }

    /** Mean input (V) of each population. */
    double[] mean(double[] rates) {
        return affine(externalMean, meanGain, rates);
    }

    /** Standard deviation of the input (V) of each population. */
    double[] sd(double[] rates) {
        double[] variance = affine(externalVariance, varianceGain, rates);
        for (int i = 0; i < n; i++) {
            variance[i] = Math.sqrt(variance[i]);
        }
        return variance;
    }

    /** d mean_i / d nu_j (V s). */
    double meanGain(int target, int source) {
        return meanGain[target][source];
    }

    /** d sd_i² / d nu_j (V² s). */
    double varianceGain(int target, int source) {
        return varianceGain[target][source];
    }

    private double[] affine(double[] constant, double[][] gain, double[] rates) {
        double[] result = constant.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                result[i] += gain[i][j] * rates[j];
            }
        }
        return result;
    }
}
