package siegert.theory.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.theory.fokkerplanck.FokkerPlanck;
import siegert.theory.shotnoise.FiniteSynapses;
import siegert.theory.shotnoise.SpikeSource;

/**
 * The spikes that arrive at a neuron of one population; sources of the same weights are one. Immutable and thread-safe: what is
 * solved is remembered.
 */
final class SpikeInput {
    /** Of a projection without synapses. */
    private static final int NONE = -1;

    private final Neuron neuron;
    private final double constant;
    private final List<SpikeSource> sources;

    /** Source that a projection belongs to, or {@link #NONE}. */
    private final int[] source;

    private FiniteSynapses synapses;
    private FiniteGains gains;

    private SpikeInput(Neuron neuron, double constant, List<SpikeSource> sources, int[] source) {
        this.neuron = neuron;
        this.constant = constant;
        this.sources = List.copyOf(sources);
        this.source = source;
    }

    /** Of all populations at these rates (Hz). */
    static List<SpikeInput> of(Network network, double[] rates) {
        List<SpikeInput> inputs = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            SpikeInput own = of(network, i, rates);
            inputs.add(inputs.stream().filter(own::isAs).findFirst().orElse(own));
        }
        return List.copyOf(inputs);
    }

    /** Whether all is the same, so that one solution does for both. */
    private boolean isAs(SpikeInput other) {
        return neuron.equals(other.neuron)
                && constant == other.constant
                && sources.equals(other.sources)
                && Arrays.equals(source, other.source);
    }

    private static SpikeInput of(Network network, int target, double[] rates) {
        Population population = network.populations().get(target);
        List<SpikeSource> sources = new ArrayList<>();
        int[] source = new int[rates.length];
        for (int j = 0; j < rates.length; j++) {
            source[j] = add(
                    sources,
                    network.weight().get(target, j),
                    network.weightSpread().get(target, j),
                    network.indegree().get(target, j),
                    rates[j]);
        }
        for (PoissonInput input : population.inputs()) {
            add(sources, input.weight(), input.weightSpread(), input.indegree(), input.rate());
        }
        return new SpikeInput(population.neuron(), population.dcMean(), sources, source);
    }

    private static int add(List<SpikeSource> sources, double weight, double spread, double indegree, double rate) {
        if (weight == 0 || indegree == 0) {
            return NONE;
        }
        for (int s = 0; s < sources.size(); s++) {
            SpikeSource known = sources.get(s);
            if (known.weight() == weight && known.spread() == spread) {
                sources.set(s, new SpikeSource(weight, spread, known.rate() + indegree * rate));
                return s;
            }
        }
        sources.add(new SpikeSource(weight, spread, indegree * rate));
        return sources.size() - 1;
    }

    /**
     * Whether the size of the synapses is taken into account: where it is asked for and both solutions reach.
     *
     * @param mean of the input (V)
     * @param sd of the input (V)
     */
    boolean isFinite(Method method, ResponseModel.Amplitudes amplitudes, double mean, double sd) {
        return amplitudes == ResponseModel.Amplitudes.FINITE
                && (neuron.tauS() == 0
                        ? method == Method.FOKKER_PLANCK || method == Method.DELTA
                        : method == Method.FOKKER_PLANCK && FokkerPlanck.covers(neuron, mean, sd))
                && reach() == FiniteSynapses.Reach.COVERED;
    }

    /** Whether finite synapses are solved for here, or why not. */
    FiniteSynapses.Reach reach() {
        return FiniteSynapses.reach(neuron, constant, sources);
    }

    /** What finite synapses do to the neuron. */
    synchronized FiniteSynapses synapses() {
        if (synapses == null) {
            synapses = FiniteSynapses.of(neuron, constant, sources);
        }
        return synapses;
    }

    /** What they do to its response and its spectrum. */
    synchronized FiniteGains gains() {
        if (gains == null) {
            gains = new FiniteGains(synapses().response(), neuron, source);
        }
        return gains;
    }
}
