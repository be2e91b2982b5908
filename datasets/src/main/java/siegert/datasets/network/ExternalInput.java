package siegert.datasets.network;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import siegert.datasets.network.Values.Shape;

/**
 * External Poisson input, from the keys of in-degree, weight, rate and, where given, spread of the weights. As in NNMT's product
 * {@code dot(K_ext * J_ext, nu_ext)}: where no key is a table, a list holds one value per population and every
 * population has one source; as soon as one key is a table [population][source], a list holds one value per source.
 */
final class ExternalInput {
    private final Parameters parameters;
    private final int populations;

    ExternalInput(Parameters parameters) {
        this.parameters = parameters;
        this.populations = parameters.size();
    }

    /**
     * The sources of every population.
     *
     * @param weightKey the key of the weights in this file
     * @param tauS synaptic time constants of the populations (s), for sources that have none of their own
     * @param capacity membrane capacitances (F) where weights are currents; null where they are jumps of the potential
     * @return [population], each with its sources; empty lists without external input
     */
    List<List<PoissonInput>> read(ParameterKey weightKey, double[] tauS, double[] capacity) {
        List<ParameterKey> keys =
                new ArrayList<>(List.of(ParameterKey.EXTERNAL_INDEGREE, weightKey, ParameterKey.EXTERNAL_RATE));
        List<List<PoissonInput>> inputs = new ArrayList<>();
        for (int i = 0; i < populations; i++) {
            inputs.add(new ArrayList<>());
        }
        if (keys.stream().noneMatch(parameters::has)) {
            return inputs;
        }
        for (ParameterKey key : List.of(ParameterKey.EXTERNAL_WEIGHT_SPREAD, ParameterKey.EXTERNAL_TAU_S)) {
            if (parameters.has(key)) {
                keys.add(key);
            }
        }
        Map<ParameterKey, Values> values = new EnumMap<>(ParameterKey.class);
        int sources = 0;
        for (ParameterKey key : keys) {
            Values read = parameters.required(key);
            if (read != null) {
                values.put(key, read);
                sources = Math.max(
                        sources,
                        read.shape() == Shape.TABLE ? read.rows().get(0).size() : 0);
            }
        }
        Map<ParameterKey, double[][]> numbers = new EnumMap<>(ParameterKey.class);
        for (Map.Entry<ParameterKey, Values> read : values.entrySet()) {
            numbers.put(read.getKey(), numbers(read.getKey(), read.getValue(), sources));
        }
        if (!parameters.sound()) {
            return inputs;
        }
        for (int i = 0; i < populations; i++) {
            for (int s = 0; s < Math.max(1, sources); s++) {
                double own = number(numbers, ParameterKey.EXTERNAL_TAU_S, i, s, Double.NaN);
                // the quotient first, as for recurrent weights: equal parameters give weights equal to the last bit
                double factor = capacity == null ? 1 : (Double.isNaN(own) ? tauS[i] : own) / capacity[i];
                inputs.get(i)
                        .add(new PoissonInput(
                                numbers.get(ParameterKey.EXTERNAL_INDEGREE)[i][s],
                                numbers.get(weightKey)[i][s] * factor,
                                numbers.get(ParameterKey.EXTERNAL_RATE)[i][s],
                                number(numbers, ParameterKey.EXTERNAL_WEIGHT_SPREAD, i, s, 0),
                                own));
            }
        }
        return inputs;
    }

    private static double number(
            Map<ParameterKey, double[][]> numbers, ParameterKey key, int population, int source, double absent) {
        return numbers.containsKey(key) ? numbers.get(key)[population][source] : absent;
    }

    /** The numbers of one key, [population][source] whatever their shape in the file. */
    private double[][] numbers(ParameterKey key, Values values, int sources) {
        double[][] numbers = new double[populations][Math.max(1, sources)];
        if (sources == 0) {
            double[] perPopulation = parameters.perPopulation(key);
            for (int i = 0; i < populations; i++) {
                numbers[i][0] = perPopulation[i];
            }
            return numbers;
        }
        parameters.elements().reject(key, "is given for several sources");
        boolean fits = switch (values.shape()) {
            case NUMBER -> true;
            case LIST -> values.rows().get(0).size() == sources;
            case TABLE -> values.isTable(populations, sources);
        };
        if (!fits) {
            parameters.wrongShape(
                    values,
                    "one value, a list with one per source (" + sources + "), or a row of " + sources
                            + " values for each population: " + parameters.describePopulations());
            return numbers;
        }
        for (int i = 0; i < populations; i++) {
            for (int s = 0; s < sources; s++) {
                Values.Value value = values.shape() == Shape.NUMBER
                        ? values.number()
                        : values.rows()
                                .get(values.shape() == Shape.TABLE ? i : 0)
                                .get(s);
                numbers[i][s] = parameters.checked(key, values, value, key.key());
            }
        }
        return numbers;
    }
}
