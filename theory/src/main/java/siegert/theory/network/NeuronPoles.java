package siegert.theory.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.lif.SynapticFilter;
import siegert.theory.lif.TransferFunction;
import siegert.theory.special.Complex;

/**
 * The poles of the responses of one neuron, as the zeros of a function: the product of D/Psi_0(x_th) of its transfer functions,
 * by which it relaxes alone. In the right half plane it has neither zeros nor poles.
 *
 * @param functions the transfer functions whose poles the responses have
 * @param tauM membrane time constant (s)
 * @param rate rate at the working point (Hz)
 */
record NeuronPoles(List<TransferFunction> functions, double tauM, double rate) {
    /** Step of s = lambda tau_m in the search of the poles of the product, far below their distances (about 1). */
    private static final double SEARCH = 0.02;

    /** Spikes per membrane time constant below which spikes follow no rhythm, and no pole is near the frequency axis. */
    private static final double QUIET = 1e-6;

    /** Of the responses that method and model use; none for the numerical method. */
    static NeuronPoles of(
            Neuron neuron,
            Method method,
            Refractoriness refractoriness,
            ResponseModel.VarianceResponse variance,
            double mean,
            double sd,
            double rate) {
        List<TransferFunction> functions = new ArrayList<>();
        if (method != Method.FOKKER_PLANCK) {
            SynapticFilter filter = method == Method.DELTA ? SynapticFilter.OMITTED : SynapticFilter.APPLIED;
            functions.add(new TransferFunction(neuron, method, refractoriness, filter, mean, sd));
            if (method == Method.TAYLOR && variance == ResponseModel.VarianceResponse.INCLUDED) {
                functions.add(new TransferFunction(neuron, Method.SHIFT, refractoriness, filter, mean, sd));
            }
        }
        return new NeuronPoles(functions, neuron.tauM(), rate);
    }

    /**
     * Whether a pole of the responses may be near the frequency axis. Of a neuron that hardly fires the factor only has a pole
     * at -rate, which no step along the axis resolves.
     */
    boolean mayResonate() {
        return rate * tauM > QUIET;
    }

    double smallestGrowth() {
        return functions.stream()
                .mapToDouble(TransferFunction::smallestGrowth)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** The product at lambda (1/s). */
    Complex factor(Complex lambda) {
        Complex factor = Complex.ONE;
        for (TransferFunction function : functions) {
            factor = factor.times(function.poleFactor(lambda));
        }
        return factor;
    }

    /** Poles of the product (1/s), negative, with their multiplicity. */
    DoubleStream passages() {
        return functions.stream().flatMapToDouble(f -> Arrays.stream(f.passages(SEARCH / tauM)));
    }
}
