package siegert.theory.network;

import java.util.List;
import siegert.datasets.Matrix;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;

/**
 * The five networks of Sanzeni, Histed and Brunel 2020 (doi:10.1371/journal.pcbi.1008165) as Layer et al. 2022
 * (doi:10.3389/fninf.2022.835657), Fig. 2, have them, with the external rate up to which that figure shows them (Hz).
 */
enum ResponseNonlinearity {
    SATURATION_DRIVEN(0.2, 0.2, 8, 7, 4, 2, 1, 100),
    SATURATION_MULTI_SOLUTION(0.2, 2.4 * 0.2 / 2.5, 2.08, 1.67, 1, 1, 1, 100),
    ONSET_SUPERSATURATION(0.2, 0.2, 4.5, 2.9, 1, 1, 1, 50),
    MEAN_MULTI_SOLUTION(0.2, 0.2, 4.1, 2.46, 1, 0.2, 2, 10),
    NOISE_MULTI_SOLUTION(0.5, 0.5, 7, 6, 1, 0.7, 1, 5);

    final double last;
    private final double[][] weight;
    private final double[][] indegree;
    private final double[] external;

    ResponseNonlinearity(
            double toE, double toI, double gE, double gI, double shareE, double shareI, double dense, double last) {
        this.last = last;
        this.weight = new double[][] {{1e-3 * toE, -1e-3 * gE * toE}, {1e-3 * toI, -1e-3 * gI * toI}};
        this.indegree = new double[][] {{400 * dense, 100 * dense}, {400, 100}};
        this.external = new double[] {shareE * 400 * dense, shareI * 400};
    }

    /** The network with an external rate (Hz). */
    Network at(double rate) {
        Neuron neuron = new Neuron(20e-3, 2e-3, 0, 20e-3, 10e-3);
        Population e = new Population("E", 4000, neuron, List.of(new PoissonInput(external[0], weight[0][0], rate)), 0);
        Population i = new Population("I", 1000, neuron, List.of(new PoissonInput(external[1], weight[1][0], rate)), 0);
        Matrix none = Matrix.filled(2, 2, 0);
        return new Network(
                name(),
                List.of(e, i),
                Matrix.of(indegree),
                Matrix.of(weight),
                new Delays(DelayDistribution.NONE, none, none),
                List.of());
    }
}
