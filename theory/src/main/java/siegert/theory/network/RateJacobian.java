package siegert.theory.network;

import org.ejml.data.DMatrixRMaj;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.lif.FiringRate;

/** Derivative DPhi of the rates of all populations by the rates of all populations, at one working point. */
final class RateJacobian {
    private final int n;
    private final double[] byMean;
    private final double[] byVariance;
    private final RecurrentInput input;

    RateJacobian(Network network, Method method, RecurrentInput input, WorkingPoint point) {
        this.n = network.size();
        this.input = input;
        this.byMean = new double[n];
        this.byVariance = new double[n];
        for (int i = 0; i < n; i++) {
            Neuron neuron = network.populations().get(i).neuron();
            byMean[i] = FiringRate.derivativeByMean(neuron, method, point.mean(i), point.sd(i));
            byVariance[i] = FiringRate.derivativeByVariance(neuron, method, point.mean(i), point.sd(i));
        }
    }

    /** d nu_i / d mean_i (Hz/V). */
    double byMean(int i) {
        return byMean[i];
    }

    /** d nu_i / d sd_i² (Hz/V²). */
    double byVariance(int i) {
        return byVariance[i];
    }

    /** 1 - DPhi, new. */
    DMatrixRMaj identityMinus() {
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double slope = byMean[i] * input.meanGain(i, j) + byVariance[i] * input.varianceGain(i, j);
                matrix.set(i, j, (i == j ? 1 : 0) - slope);
            }
        }
        return matrix;
    }
}
