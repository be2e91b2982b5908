package siegert.theory.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.ZMatrixRMaj;
import siegert.datasets.result.PredictedConnectivity;
import siegert.datasets.result.PredictedConnectivity.Connection;
import siegert.theory.network.EffectiveConnectivity;
import siegert.theory.network.MeanField;

/** Effective connectivity and propagator between populations over frequency, see {@link EffectiveConnectivity}. */
public final class PopulationConnectivity {
    private PopulationConnectivity() {}

    /**
     * Both at some frequencies.
     *
     * @param frequency frequencies (Hz), finite
     * @throws siegert.theory.network.MeanFieldException if an eigenvalue of the effective connectivity is 1 at one of them
     */
    public static PredictedConnectivity of(MeanField theory, double[] frequency) {
        EffectiveConnectivity connectivity = theory.effectiveConnectivity(
                Arrays.stream(frequency).map(Math::abs).max().orElse(0));
        double[] omega = Arrays.stream(frequency).map(f -> 2 * Math.PI * f).toArray();
        ZMatrixRMaj[] effective = connectivity.at(omega);
        ZMatrixRMaj[] propagator = connectivity.propagator(omega);
        List<String> names = theory.network().names();
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < names.size(); j++) {
                connections.add(new Connection(
                        names.get(i),
                        names.get(j),
                        real(effective, i, j),
                        imaginary(effective, i, j),
                        real(propagator, i, j),
                        imaginary(propagator, i, j)));
            }
        }
        return new PredictedConnectivity(names, frequency.clone(), connections);
    }

    private static double[] real(ZMatrixRMaj[] matrices, int i, int j) {
        return Arrays.stream(matrices).mapToDouble(m -> m.getReal(i, j)).toArray();
    }

    private static double[] imaginary(ZMatrixRMaj[] matrices, int i, int j) {
        return Arrays.stream(matrices).mapToDouble(m -> m.getImag(i, j)).toArray();
    }
}
