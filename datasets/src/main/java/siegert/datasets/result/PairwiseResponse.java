package siegert.datasets.result;

import siegert.datasets.Matrix;

/**
 * Linear response of every neuron to every other about the working point. The arrays are shared: readers must not modify
 * them.
 *
 * @param start index of the first entry of each target in {@code source} and {@code gain}; one more at the end
 * @param source neurons that send, counted from 0, ascending within a target
 * @param gain effective connectivity W_ij = d nu_i / d nu_j (1), the spikes of the target that one spike of the source
 *     adds; one entry for all synapses between two neurons
 * @param spectralBound largest real part of the eigenvalues of W, with its sign; linear theory holds below 1
 * @param noiseStrength strength D_i of the noise of every neuron (Hz)
 * @param covariance covariances of the spike trains integrated over all time lags, C = (1-W)^-1 D (1-W)^-T (Hz)
 *     [neuron][neuron]
 */
public record PairwiseResponse(
        int[] start,
        int[] source,
        double[] gain,
        double spectralBound,
        @Unit("Hz") double[] noiseStrength,
        @Unit("Hz") Matrix covariance) {}
