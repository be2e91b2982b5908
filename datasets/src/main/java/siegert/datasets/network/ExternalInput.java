package siegert.datasets.network;

import java.util.ArrayList;
import java.util.List;
import siegert.datasets.network.Values.Shape;

/**
 * External Poisson input, from the keys of in-degree, weight and rate. As in NNMT's product
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
     * @param potentialPerWeight for each population, what turns its weights into jumps of the potential (V per unit of
     *     the weights)
     * @return [population], each with its sources; empty lists without external input
     */
    List<List<PoissonInput>> read(ParameterKey weightKey, double[] potentialPerWeight) {
        ParameterKey[] keys = {ParameterKey.EXTERNAL_INDEGREE, weightKey, ParameterKey.EXTERNAL_RATE};
        List<List<PoissonInput>> inputs = new ArrayList<>();
        for (int i = 0; i < populations; i++) {
            inputs.add(new ArrayList<>());
        }
        if (!parameters.has(keys[0]) && !parameters.has(keys[1]) && !parameters.has(keys[2])) {
            return inputs;
        }
        Values[] values = new Values[keys.length];
        int sources = 0;
        for (int k = 0; k < keys.length; k++) {
            values[k] = parameters.required(keys[k]);
            if (values[k] != null && values[k].shape() == Shape.TABLE) {
                sources = Math.max(sources, values[k].rows().get(0).size());
            }
        }
        double[][][] numbers = new double[keys.length][][];
        for (int k = 0; k < keys.length; k++) {
            numbers[k] = values[k] == null ? null : numbers(keys[k], values[k], sources);
        }
        if (!parameters.sound()) {
            return inputs;
        }
        for (int i = 0; i < populations; i++) {
            for (int s = 0; s < Math.max(1, sources); s++) {
                inputs.get(i)
                        .add(new PoissonInput(
                                numbers[0][i][s], numbers[1][i][s] * potentialPerWeight[i], numbers[2][i][s]));
            }
        }
        return inputs;
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
        parameters.rejectElements(key, "is given for several sources");
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
                boolean repeated = i > 0 && values.shape() != Shape.TABLE || s > 0 && values.shape() == Shape.NUMBER;
                numbers[i][s] = repeated ? value.si() : parameters.checked(key, values, value, key.key());
            }
        }
        return numbers;
    }
}
