package siegert.theory.network;

import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.lif.FiringRate;
import siegert.theory.lif.SynapticFilter;
import siegert.theory.lif.TransferFunction;

/**
 * Response of a neuron to modulations of its input in front of the synapse.
 *
 * @param mean response to the mean (Hz/V)
 * @param variance response to sd² (Hz/V²)
 */
public record InputResponse(Response mean, Response variance) {
    /** Of a neuron that is silent. */
    static final InputResponse NONE = new InputResponse(Response.SILENT, Response.SILENT);

    /**
     * At a working point.
     *
     * @param mean mean of the input (V)
     * @param sd standard deviation of the input (V), positive
     * @param method delta, shift and taylor have closed forms; where that of {@link Method#FOKKER_PLANCK} does not reach, a
     *     closed form stands in ({@link FiringRate#closedForm})
     * @param highest highest angular frequency (rad/s) that will be asked for often; {@link Method#FOKKER_PLANCK} tabulates
     *     the responses up to there, and solves beyond it frequency by frequency
     */
    public static InputResponse of(
            Neuron neuron, Method method, Refractoriness refractoriness, double mean, double sd, double highest) {
        if (method == Method.FOKKER_PLANCK) {
            Method closed = FiringRate.closedForm(neuron, mean, sd);
            return closed == null
                    ? new NumericalResponse(neuron, mean, sd, highest).inFrontOfTheSynapse()
                    : of(neuron, closed, refractoriness, mean, sd, highest);
        }
        SynapticFilter filter = method == Method.DELTA ? SynapticFilter.OMITTED : SynapticFilter.APPLIED;
        TransferFunction function = new TransferFunction(neuron, method, refractoriness, filter, mean, sd);
        TransferFunction shifted = method == Method.TAYLOR
                ? new TransferFunction(neuron, Method.SHIFT, refractoriness, filter, mean, sd)
                : function;
        return new InputResponse(Response.toMean(function), Response.toVariance(shifted, sd));
    }
}
