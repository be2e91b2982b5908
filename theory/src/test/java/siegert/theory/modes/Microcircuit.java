package siegert.theory.modes;

import org.ejml.data.ZMatrixRMaj;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.ReferenceCase;
import siegert.theory.lif.SynapticFilter;
import siegert.theory.lif.TransferFunction;
import siegert.theory.special.Complex;

/** The effective connectivity of the microcircuit at the working point of a reference case, put together from parts. */
final class Microcircuit {
    /** Pieces of the quadrature of a delay kernel; 4000 leave an error of 1e-12. */
    private static final int PIECES = 4000;

    private final double[][] weight;
    private final double[][] indegree;
    private final double[][] delay;
    private final double[][] delaySd;
    private final TransferFunction[] response;
    private final double tauM;

    Microcircuit(ReferenceCase reference) {
        weight = reference.matrix("J");
        indegree = reference.matrix("K");
        delay = reference.matrix("Delay");
        delaySd = reference.matrix("Delay_sd");
        tauM = reference.input("tau_m");
        Neuron neuron = new Neuron(
                tauM,
                reference.input("tau_r"),
                reference.input("tau_s"),
                reference.input("V_th_rel"),
                reference.input("V_0_rel"));
        double[] mean = reference.array("mu");
        double[] sd = reference.array("sigma");
        response = new TransferFunction[mean.length];
        for (int i = 0; i < mean.length; i++) {
            response[i] = new TransferFunction(
                    neuron, Method.TAYLOR, Refractoriness.NEGLECTED, SynapticFilter.APPLIED, mean[i], sd[i]);
        }
    }

    ZMatrixRMaj at(double omega) {
        int n = response.length;
        // the kernel depends on the source alone here: excitatory even, inhibitory odd
        Complex[] kernel = {kernel(omega, delay[0][0], delaySd[0][0]), kernel(omega, delay[0][1], delaySd[0][1])};
        ZMatrixRMaj matrix = new ZMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            Complex gain = response[i].at(omega).times(tauM);
            for (int j = 0; j < n; j++) {
                Complex entry = gain.times(kernel[j % 2]).times(weight[i][j] * indegree[i][j]);
                matrix.set(i, j, entry.re(), entry.im());
            }
        }
        return matrix;
    }

    /** E[exp(-i omega d)] of a Gaussian cut off at 0, by Simpson's rule. */
    private static Complex kernel(double omega, double mean, double sd) {
        double step = (mean + 9 * sd) / PIECES;
        Complex sum = Complex.ZERO;
        double norm = 0;
        for (int k = 0; k <= PIECES; k++) {
            double d = k * step;
            double density = Math.exp(-(d - mean) * (d - mean) / (2 * sd * sd))
                    * (k == 0 || k == PIECES ? 1 : k % 2 == 0 ? 2 : 4);
            sum = sum.plus(Complex.unit(-omega * d).times(density));
            norm += density;
        }
        return sum.times(1 / norm);
    }
}
