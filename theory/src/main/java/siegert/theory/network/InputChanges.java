package siegert.theory.network;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.lif.FiringRate;

/**
 * Changes of one input of a population that alone would change its rate by a given amount, at given rates of its sources: of
 * the number of synapses from one of them, which changes mean and variance alike, or of the mean alone. Closed forms are
 * taken, {@link Method#SHIFT} where the method is the numerical one. Immutable.
 */
public final class InputChanges {
    /** A projection three times as strong, or a missing one; beyond, another mistake is likelier. */
    private static final double MOST = 2;

    private static final double LEAST = -1;

    /** The mean input is sought up to so many distances from reset to threshold. */
    private static final double FARTHEST = 10;

    private static final double FIRST = 1e-3;
    private static final double ACCURACY = 1e-9;
    private static final int EVALUATIONS = 200;

    private final Network network;
    private final Method method;
    private final WorkingPoint point;
    private final RecurrentInput input;

    /** @param rates rates of the sources (Hz), not negative, one per population */
    public InputChanges(Network network, Method method, double[] rates) {
        this.network = method != Method.DELTA && EffectiveTimeConstants.isNeeded(network)
                ? EffectiveTimeConstants.at(network, rates)
                : network;
        this.method = method == Method.FOKKER_PLANCK ? Method.SHIFT : method;
        point = WorkingPoint.ofRates(this.network, Method.SHIFT, rates);
        input = new RecurrentInput(this.network);
    }

    /** Mean input from outside of the network (V). */
    public double externalMean(int target) {
        return input.mean(new double[network.size()])[target];
    }

    /**
     * The change of the mean input (V).
     *
     * @param change wanted change of the rate (Hz)
     * @return NaN if there is none
     */
    public double ofMean(int target, double change) {
        Neuron neuron = network.populations().get(target).neuron();
        double unit = neuron.threshold() - neuron.reset();
        return unit * solved(target, change, unit, 0, -FARTHEST, FARTHEST);
    }

    /** The relative change of the input from outside of the network; otherwise as {@link #ofMean}. */
    public double ofExternalInput(int target, double change) {
        double sd = input.sd(new double[network.size()])[target];
        return solved(target, change, externalMean(target), sd * sd, LEAST, MOST);
    }

    /** The relative change of the in-degree from a source; otherwise as {@link #ofMean}. */
    public double ofProjection(int target, int source, double change) {
        double rate = point.rate(source);
        return solved(
                target,
                change,
                input.meanGain(target, source) * rate,
                input.varianceGain(target, source) * rate,
                LEAST,
                MOST);
    }

    /** The root nearest to 0 of rate(mean + x dMean, variance + x dVariance) = rate(mean, variance) + change. */
    private double solved(int target, double change, double dMean, double dVariance, double least, double most) {
        Neuron neuron = network.populations().get(target).neuron();
        double mean = point.mean(target);
        double variance = point.sd(target) * point.sd(target);
        double wanted = FiringRate.rate(neuron, method, mean, Math.sqrt(variance)) + change;
        if (dMean == 0 && dVariance == 0 || !(wanted > 0)) {
            return Double.NaN;
        }
        DoubleUnaryOperator difference =
                x -> FiringRate.rate(neuron, method, mean + x * dMean, Math.sqrt(Math.max(0, variance + x * dVariance)))
                        - wanted;
        // outwards on both sides, in steps that double
        double[] end = {0, 0};
        for (double step = FIRST; end[0] < most || end[1] > least; step *= 2) {
            for (int side = 0; side < 2; side++) {
                double next = Math.max(least, Math.min(most, side == 0 ? step : -step));
                if (difference.applyAsDouble(end[side]) * difference.applyAsDouble(next) <= 0) {
                    return new BrentSolver(ACCURACY)
                            .solve(
                                    EVALUATIONS,
                                    difference::applyAsDouble,
                                    Math.min(end[side], next),
                                    Math.max(end[side], next));
                }
                end[side] = next;
            }
        }
        return Double.NaN;
    }
}
