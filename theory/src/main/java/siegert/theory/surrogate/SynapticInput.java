package siegert.theory.surrogate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import siegert.datasets.network.Network;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.network.SynapseShape;

/**
 * What arrives in a step at the synapses of one time constant: independent Poisson spikes of all their sources. Weights
 * that are spread are drawn for every spike, from three points that have the moments of the Gaussian distribution up to the
 * fifth (Gauss-Hermite), so that the first five cumulants of the input are exact.
 *
 * @param shape time course of the currents
 * @param tauS their time constant (s), of alpha-shaped ones that of the rise; 0 for delta synapses
 * @param tables distributions of the summed weights (V); the input is the sum of a draw of each
 */
record SynapticInput(SynapseShape shape, double tauS, List<JumpTable> tables) {
    /** Values in one table; beyond, another draw is cheaper than the memory. */
    private static final int LARGEST = 1 << 14;

    private static final double[] POINT = {-Math.sqrt(3), 0, Math.sqrt(3)};
    private static final double[] SHARE = {1. / 6, 2. / 3, 1. / 6};

    SynapticInput {
        tables = List.copyOf(tables);
    }

    /**
     * The inputs of a population, one per synaptic time constant.
     *
     * @param rates rates of all populations (Hz)
     * @param step step (s)
     */
    static List<SynapticInput> of(Network network, int target, double[] rates, double step) {
        // sorted, so that the draws do not depend on the order of the sources
        Map<Double, TreeMap<Double, Double>> sources = new TreeMap<>();
        Population population = network.populations().get(target);
        for (int j = 0; j < rates.length; j++) {
            add(
                    sources,
                    network.tauS().get(target, j),
                    network.weight().get(target, j),
                    network.weightSpread().get(target, j),
                    network.indegree().get(target, j) * rates[j] * step);
        }
        for (PoissonInput input : population.inputs()) {
            add(
                    sources,
                    Double.isNaN(input.tauS()) ? population.neuron().tauS() : input.tauS(),
                    input.weight(),
                    input.weightSpread(),
                    input.indegree() * input.rate() * step);
        }
        List<SynapticInput> inputs = new ArrayList<>();
        boolean alpha = network.synapse() == SynapseShape.ALPHA;
        sources.forEach((tauS, weights) -> inputs.add(
                new SynapticInput(network.synapse(), alpha ? tauS / SynapseShape.EQUAL_RATES : tauS, tables(weights))));
        return inputs;
    }

    private static void add(
            Map<Double, TreeMap<Double, Double>> sources, double tauS, double weight, double spread, double mean) {
        if (mean == 0 || weight == 0) {
            return;
        }
        TreeMap<Double, Double> weights = sources.computeIfAbsent(tauS, t -> new TreeMap<>());
        for (int k = 0; k < POINT.length; k++) {
            if (spread > 0 || k == 1) {
                double own = weight * (1 + spread * POINT[k]);
                weights.merge(same(weights, own), mean * (spread > 0 ? SHARE[k] : 1), Double::sum);
            }
        }
    }

    /** A weight that is there and equal but for rounding, else the weight itself. */
    private static double same(TreeMap<Double, Double> weights, double weight) {
        Double beside = weights.ceilingKey(weight - 1e-9 * Math.abs(weight));
        return beside != null && beside <= weight + 1e-9 * Math.abs(weight) ? beside : weight;
    }

    private static List<JumpTable> tables(TreeMap<Double, Double> weights) {
        List<JumpTable> tables = new ArrayList<>();
        List<Map.Entry<Double, Double>> together = new ArrayList<>();
        long size = 1;
        for (Map.Entry<Double, Double> source : weights.entrySet()) {
            int width = JumpTable.width(source.getValue());
            if (!together.isEmpty() && size * width > LARGEST) {
                tables.add(table(together));
                together.clear();
                size = 1;
            }
            together.add(source);
            size *= width;
        }
        if (!together.isEmpty()) {
            tables.add(table(together));
        }
        return tables;
    }

    private static JumpTable table(List<Map.Entry<Double, Double>> sources) {
        return JumpTable.of(
                sources.stream().mapToDouble(Map.Entry::getKey).toArray(),
                sources.stream().mapToDouble(Map.Entry::getValue).toArray());
    }
}
