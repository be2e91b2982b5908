package siegert.datasets.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import siegert.datasets.InputException;

/** Unchanged files of NNMT, against values worked out by hand from the definitions of its model classes. */
class NnmtFilesTest {
    /** One rounding of each of the few multiplications. */
    private static final double ULPS = 4e-16;

    @Test
    void microcircuitClass() throws IOException {
        Network network = read("microcircuit.yaml");

        assertEquals("microcircuit", network.name());
        assertEquals(List.of("23E", "23I", "4E", "4I", "5E", "5I", "6E", "6I"), network.names());
        assertEquals(
                77169, network.populations().stream().mapToInt(Population::size).sum());
        Neuron neuron = network.populations().get(3).neuron();
        assertEquals(new Neuron(0.010, 0.002, 0.0005, 0.015, 0), neuron);

        // J = w tau_s / C = 87.8 pA 0.5 ms / 250 pF
        assertEquals(0.1756e-3, network.weight().get(0, 0), 0.1756e-3 * ULPS);
        assertEquals(0.1756e-3, network.weight().get(7, 6), 0.1756e-3 * ULPS);
        assertEquals(-0.7024e-3, network.weight().get(0, 1), 0.7024e-3 * ULPS);
        assertEquals(-0.7024e-3, network.weight().get(2, 3), 0.7024e-3 * ULPS);
        assertEquals(0.3512e-3, network.weight().get(0, 2), 0.3512e-3 * ULPS, "4E to 23E counts twice");
        assertEquals(0.1756e-3, network.weight().get(2, 0), 0.1756e-3 * ULPS, "but 23E to 4E does not");
        assertEquals(0.1756e-3, network.weight().get(1, 2), 0.1756e-3 * ULPS);

        assertEquals(675.0, network.indegree().get(2, 3));
        assertEquals(0.319552818, network.indegree().get(2, 5));
        assertEquals(0, network.indegree().get(5, 7));
        assertEquals(752.183189, network.indegree().get(6, 7));

        assertEquals(DelayDistribution.TRUNCATED_GAUSSIAN, network.delays().distribution());
        assertEquals(0.0015, network.delays().mean().get(1, 0));
        assertEquals(0.00075, network.delays().mean().get(0, 1));
        assertEquals(0.0015, network.delays().sd().get(7, 6));
        assertEquals(0.00075, network.delays().sd().get(6, 7));

        PoissonInput input = network.populations().get(2).inputs().get(0);
        assertEquals(1, network.populations().get(2).inputs().size());
        assertEquals(1780, input.indegree());
        assertEquals(0.1756e-3, input.weight(), 0.1756e-3 * ULPS);
        assertEquals(8, input.rate());
        assertEquals(0, network.populations().get(2).dcMean());
        assertEquals(List.of("nu_e_ext, nu_i_ext, tau_m_ext have no effect"), network.remarks());
    }

    @Test
    void bundledMicrocircuitIsTheSameNetwork() throws IOException {
        Network nnmt = read("microcircuit.yaml");
        Network bundled;
        try (InputStream in = Network.class.getResourceAsStream("/siegert/networks/microcircuit.yaml")) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            bundled = NetworkReader.read("other", "microcircuit.yaml", yaml, List.of());
        }
        // NNMT has no rule
        Wiring wiring = new Wiring(Optional.of(ConnectionRule.FIXED_INDEGREE_MULTAPSES), List.of());
        assertEquals(
                new Network(
                        "microcircuit",
                        nnmt.populations(),
                        nnmt.indegree(),
                        nnmt.weight(),
                        nnmt.weightSpread(),
                        nnmt.tauS(),
                        nnmt.synapse(),
                        nnmt.delays(),
                        wiring,
                        List.of()),
                bundled);
    }

    @Test
    void basicClass() throws IOException {
        Network network = read("basic.yaml");

        assertEquals(List.of("E", "I"), network.names());
        assertEquals(
                new Neuron(0.020, 0.002, 0.0005, 0.015, 0),
                network.populations().get(0).neuron());
        assertEquals(
                new Neuron(0.010, 0.002, 0.0005, 0.013, 0),
                network.populations().get(1).neuron());
        // 50 pA 0.5 ms / 250 pF = 0.1 mV
        assertEquals(0.1e-3, network.weight().get(1, 0), 0.1e-3 * ULPS);
        assertEquals(-0.5e-3, network.weight().get(1, 1), 0.5e-3 * ULPS);
        assertEquals(400, network.indegree().get(0, 0));
        assertEquals(0.8e-3, network.delays().mean().get(0, 1));
        assertEquals(0.4e-3, network.delays().sd().get(1, 1));
        PoissonInput input = network.populations().get(1).inputs().get(0);
        assertEquals(900, input.indegree());
        assertEquals(0.1e-3, input.weight(), 0.1e-3 * ULPS);
        assertEquals(12, input.rate());
        assertEquals(List.of(), network.remarks());
    }

    @Test
    void plainClass() throws IOException {
        Network network = read("plain.yaml");

        assertEquals(
                new Neuron(0.020, 0.002, 0.0005, 0.020, 0.010),
                network.populations().get(1).neuron());
        assertEquals(0.2e-3, network.weight().get(1, 0));
        assertEquals(-1.2e-3, network.weight().get(0, 1));
        assertEquals(
                new PoissonInput(400, 0.2e-3, 15),
                network.populations().get(0).inputs().get(0),
                "0.015 kHz");
        assertEquals(DelayDistribution.NONE, network.delays().distribution());
        assertEquals(0.0015, network.delays().mean().get(0, 1));
        assertEquals(0, network.delays().sd().get(0, 1));
    }

    @Test
    void analysisParametersAreNoNetwork() {
        InputException e = assertThrows(InputException.class, () -> read("analysis.yaml"));
        assertEquals(1, e.problems().size());
        assertEquals(1, e.problems().get(0).line());
        assertTrue(e.getMessage().contains("what to analyse"), e.getMessage());
        assertTrue(e.getMessage().contains("--frequencies"), e.getMessage());
    }

    private static Network read(String file) throws IOException {
        try (InputStream in = NnmtFilesTest.class.getResourceAsStream("nnmt/" + file)) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return NetworkReader.read(file.replace(".yaml", ""), file, yaml, List.of());
        }
    }
}
