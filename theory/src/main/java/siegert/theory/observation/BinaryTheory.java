package siegert.theory.observation;

import java.util.ArrayList;
import java.util.List;
import siegert.datasets.network.BinaryParameters;
import siegert.datasets.network.BinaryParameters.ExternalSources;
import siegert.datasets.result.BinaryPrediction;
import siegert.theory.binary.BinaryNetwork;
import siegert.theory.binary.BinaryWorkingPoint;

/** Mean activities of a network of binary neurons, see {@link BinaryWorkingPoint}. */
public final class BinaryTheory {
    private BinaryTheory() {}

    /** @throws ArithmeticException if there is no self-consistent activity */
    public static BinaryPrediction of(BinaryParameters parameters) {
        BinaryNetwork network =
                BinaryNetwork.of(parameters.weight(), parameters.indegree(), array(parameters.threshold()));
        if (parameters.external().isPresent()) {
            ExternalSources external = parameters.external().get();
            network = network.withExternal(external.weight(), external.indegree(), array(external.activity()));
        }
        BinaryWorkingPoint point = BinaryWorkingPoint.of(network);
        double[] balanced = parameters.expected().isPresent()
                ? network.balancedThreshold(array(parameters.expected().get()))
                : null;
        List<BinaryPrediction.OfPopulation> populations = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            populations.add(new BinaryPrediction.OfPopulation(
                    parameters.populations().get(i),
                    parameters.sizes().get(i),
                    point.activity()[i],
                    point.meanInput()[i],
                    point.sdInput()[i],
                    network.threshold(i),
                    balanced == null ? Double.NaN : balanced[i]));
        }
        return new BinaryPrediction(parameters.name(), point.residual(), populations);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
