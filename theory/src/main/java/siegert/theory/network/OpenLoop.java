package siegert.theory.network;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.theory.lif.RateGradient;

/**
 * The theory with its loop cut open: rates Phi of the populations whose inputs have given rates, for instance measured ones.
 * With errors e = Phi(r) - r of the single populations, the self-consistent rates miss r by
 *
 * <pre>nu - r = (1 - M(0))^-1 e,    M(0) = DPhi(r),</pre>
 *
 * to first order. Immutable.
 */
public final class OpenLoop {
    private final double[] given;
    private final double[] rate;

    /** (1 - M(0))^-1; null if singular. */
    private final DMatrixRMaj response;

    /**
     * @param network the network
     * @param amplitudes whether synapses are finite or their input is a diffusion
     * @param rates rates of the sources (Hz), not negative, one per population
     * @throws IllegalArgumentException if rates are impossible
     */
    public OpenLoop(Network network, Method method, ResponseModel.Amplitudes amplitudes, double[] rates) {
        int n = network.size();
        Network effective = method != Method.DELTA && EffectiveTimeConstants.isNeeded(network)
                ? EffectiveTimeConstants.at(network, rates)
                : network;
        WorkingPoint point = WorkingPoint.ofRates(effective, Method.SHIFT, rates);
        RecurrentInput input = new RecurrentInput(effective);
        RateGradient[] gradient = IntStream.range(0, n)
                .parallel()
                .mapToObj(i -> point.gradient(i, effective, method, amplitudes))
                .toArray(RateGradient[]::new);
        given = rates.clone();
        rate = new double[n];
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            rate[i] = gradient[i].rate();
            double byMean = gradient[i].byMean();
            double byVariance = point.sd(i) > 0 ? gradient[i].bySd() / (2 * point.sd(i)) : 0;
            for (int j = 0; j < n; j++) {
                matrix.set(
                        i, j, (i == j ? 1 : 0) - byMean * input.meanGain(i, j) - byVariance * input.varianceGain(i, j));
            }
        }
        response = CommonOps_DDRM.invert(matrix) ? matrix : null;
    }

    /** Rate (Hz) of a population. */
    public double rate(int population) {
        return rate[population];
    }

    /**
     * What the error of a source adds to the self-consistent rate of a target through the network (Hz), to first order: the
     * term of (1 - M(0))^-1 - 1; NaN where 1 - M(0) is singular.
     */
    public double feedback(int target, int source) {
        return response == null
                ? Double.NaN
                : (response.get(target, source) - (target == source ? 1 : 0)) * (rate[source] - given[source]);
    }
}
