package siegert.datasets.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import siegert.datasets.Matrix;
import siegert.datasets.network.Values.Shape;

/** Puts a network of binary neurons together from its parameters. */
final class BinaryBuilder {
    private final Parameters parameters;

    BinaryBuilder(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * @param fallbackName name of the network if the file has none
     * @throws siegert.datasets.InputException with every problem of the file
     */
    BinaryParameters build(String fallbackName) {
        parameters.word(ParameterKey.MODEL, "");
        String name = parameters.word(ParameterKey.NAME, fallbackName);
        List<String> names = parameters.readPopulations();
        int[] sizes = NetworkBuilder.sizes(parameters);
        Matrix indegree = parameters.matrix(ParameterKey.INDEGREE);
        Matrix weight = parameters.matrix(ParameterKey.BINARY_WEIGHT);
        double[] threshold = parameters.perPopulation(ParameterKey.BINARY_THRESHOLD);
        Optional<BinaryParameters.ExternalSources> external = external();
        Optional<List<Double>> expected = parameters.has(ParameterKey.EXPECTED_ACTIVITY)
                ? Optional.of(list(parameters.perPopulation(ParameterKey.EXPECTED_ACTIVITY)))
                : Optional.empty();
        parameters.reportUnasked("model: binary", "");
        if (!parameters.sound()) {
            throw parameters.failure();
        }
        return new BinaryParameters(
                name,
                names,
                Arrays.stream(sizes).boxed().toList(),
                indegree,
                weight,
                list(threshold),
                external,
                expected);
    }

    private Optional<BinaryParameters.ExternalSources> external() {
        List<ParameterKey> keys = List.of(
                ParameterKey.EXTERNAL_INDEGREE, ParameterKey.BINARY_EXTERNAL_WEIGHT, ParameterKey.EXTERNAL_ACTIVITY);
        if (keys.stream().noneMatch(parameters::has)) {
            return Optional.empty();
        }
        Values activity = parameters.required(ParameterKey.EXTERNAL_ACTIVITY);
        if (activity != null && activity.shape() == Shape.TABLE) {
            parameters.wrongShape(activity, "one value, or a list with one per external source");
        }
        if (activity == null || activity.shape() == Shape.TABLE) {
            keys.forEach(parameters::required);
            return Optional.empty();
        }
        double[] each = activity.rows().get(0).stream()
                .mapToDouble(value -> parameters.checked(ParameterKey.EXTERNAL_ACTIVITY, activity, value, "m_ext"))
                .toArray();
        return Optional.of(new BinaryParameters.ExternalSources(
                sources(ParameterKey.EXTERNAL_INDEGREE, each.length),
                sources(ParameterKey.BINARY_EXTERNAL_WEIGHT, each.length),
                list(each)));
    }

    /** One number per population and external source; a single number counts for all. */
    private Matrix sources(ParameterKey key, int sources) {
        int n = parameters.size();
        double[][] numbers = new double[n][sources];
        Values values = parameters.required(key);
        if (values == null) {
            return Matrix.of(numbers);
        }
        if (values.shape() != Shape.NUMBER && !values.isTable(n, sources)) {
            parameters.wrongShape(
                    values,
                    "one value, or a row of " + sources + " values (one per external source) for each population: "
                            + parameters.describePopulations());
            return Matrix.of(numbers);
        }
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < sources; s++) {
                Values.Value value = values.shape() == Shape.NUMBER
                        ? values.number()
                        : values.rows().get(i).get(s);
                numbers[i][s] = parameters.checked(key, values, value, key.key());
            }
        }
        return Matrix.of(numbers);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().collect(Collectors.toList());
    }
}
