package siegert.theory.network;

import java.util.ArrayList;
import java.util.List;
import siegert.datasets.Matrix;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.theory.ReferenceCase;

/** The network that the inputs of a reference case describe. */
final class ReferenceNetwork {
    private ReferenceNetwork() {}

    static Network of(ReferenceCase reference) {
        double[][] indegree = reference.matrix("K");
        int n = indegree.length;
        List<Population> populations = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Neuron neuron = new Neuron(
                    at(reference, "tau_m", i, 0.01),
                    at(reference, "tau_r", i, 0),
                    at(reference, "tau_s", i, 0),
                    at(reference, "V_th_rel", i, 0.015),
                    at(reference, "V_0_rel", i, 0));
            double capacitance = at(reference, "C", i, 1);
            double dc = neuron.tauM() * at(reference, "I_ext", i, 0) / capacitance;
            populations.add(
                    new Population("P" + i, (int) at(reference, "N", i, 1), neuron, inputs(reference, i, n), dc));
        }
        Matrix none = Matrix.filled(n, n, 0);
        boolean delayed = reference.has("Delay");
        Delays delays = delayed
                ? new Delays(
                        DelayDistribution.TRUNCATED_GAUSSIAN,
                        Matrix.of(reference.matrix("Delay")),
                        Matrix.of(reference.matrix("Delay_sd")))
                : new Delays(DelayDistribution.NONE, none, none);
        return new Network(
                reference.name(),
                populations,
                Matrix.of(indegree),
                Matrix.of(reference.matrix("J")),
                delays,
                List.of());
    }

    private static List<PoissonInput> inputs(ReferenceCase reference, int i, int n) {
        double[] indegree = reference.array("K_ext");
        double[] weight = reference.array("J_ext");
        double[] rate = reference.array("nu_ext");
        List<PoissonInput> inputs = new ArrayList<>();
        int sources = indegree.length / n;
        for (int j = 0; j < sources; j++) {
            int k = i * sources + j;
            inputs.add(new PoissonInput(indegree[k], weight[k], rate[rate.length == 1 ? 0 : j]));
        }
        return inputs;
    }

    private static double at(ReferenceCase reference, String input, int i, double absent) {
        if (!reference.has(input)) {
            return absent;
        }
        double[] values = reference.array(input);
        return values[values.length == 1 ? 0 : i];
    }
}
