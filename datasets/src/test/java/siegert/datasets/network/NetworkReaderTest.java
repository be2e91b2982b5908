package siegert.datasets.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.Matrix;

/** What may be left out, and what one number or a list stands for. */
class NetworkReaderTest {
    private static final String PLAIN = """
            populations: [E, I]
            N: [800, 200]
            tau_m: [20 ms, 10 ms]
            tau_r: 2 ms
            V_0_rel: 10 mV
            V_th_rel: 20 mV
            J: [[0.2 mV, -1.2 mV], [0.3 mV, -1.1 mV]]
            K: [[80, 20], [80, 20]]
            Delay: 1.5 ms
            """;

    @Test
    void withoutSynapticTimeConstantAndExternalInput() {
        Network network = read(PLAIN);
        assertEquals("net", network.name());
        assertEquals(
                new Neuron(0.02, 0.002, 0, 0.02, 0.01),
                network.populations().get(0).neuron());
        assertEquals(
                new Neuron(0.01, 0.002, 0, 0.02, 0.01),
                network.populations().get(1).neuron());
        assertEquals(Matrix.of(new double[][] {{0.2e-3, -1.2e-3}, {0.3e-3, -1.1e-3}}), network.weight());
        assertEquals(DelayDistribution.NONE, network.delays().distribution());
        assertEquals(Matrix.filled(2, 2, 0.0015), network.delays().mean());
        assertEquals(Matrix.filled(2, 2, 0), network.delays().sd());
        assertEquals(List.of(), network.populations().get(0).inputs());
        assertEquals(List.of(), network.remarks());
    }

    @Test
    void aListForAMatrixIsOnePerSource() {
        Network network = read(PLAIN.replace("[[0.2 mV, -1.2 mV], [0.3 mV, -1.1 mV]]", "{val: [0.2, -1], unit: mV}"));
        assertEquals(Matrix.of(new double[][] {{0.2e-3, -1e-3}, {0.2e-3, -1e-3}}), network.weight());
        assertEquals(
                List.of("J is a list: each value belongs to a source and counts for every target"), network.remarks());
    }

    @Test
    void onePopulation() {
        Network network = read(PLAIN.replace("[E, I]", "[E]")
                .replace("[800, 200]", "1000")
                .replace("[20 ms, 10 ms]", "[20 ms]")
                .replace("[[0.2 mV, -1.2 mV], [0.3 mV, -1.1 mV]]", "0.2 mV")
                .replace("[[80, 20], [80, 20]]", "[[80]]"));
        assertEquals(1000, network.populations().get(0).size());
        assertEquals(Matrix.filled(1, 1, 80), network.indegree());
    }

    @Test
    void externalInputOfOneSourcePerPopulation() {
        Network network = read(PLAIN + "K_ext: [100, 90]\nJ_ext: 0.1 mV\nnu_ext: [8 Hz, 9 Hz]\n");
        assertEquals(
                List.of(new PoissonInput(100, 0.1e-3, 8)),
                network.populations().get(0).inputs());
        assertEquals(
                List.of(new PoissonInput(90, 0.1e-3, 9)),
                network.populations().get(1).inputs());
    }

    /** Charge e w tau_syn: 50 pA e 0.5 ms / 250 pF = 0.1 e mV; jumps stay as they are, time constants become 1.65 tau_syn. */
    @Test
    void alphaShapedSynapses() {
        String currents = PLAIN.replaceFirst("J:.*", "W: 50 pA\nC: 250 pF\ntau_s: 0.5 ms")
                + "K_ext: 100\nW_ext: 50 pA\nnu_ext: 8 Hz\n";
        Network exponential = read(currents + "synapse: exponential\n");
        assertEquals(SynapseShape.EXPONENTIAL, exponential.synapse());
        assertEquals(read(currents), exponential);
        Network alpha = read(currents + "synapse: Alpha\n");
        assertEquals(SynapseShape.ALPHA, alpha.synapse());
        assertEquals(Math.E * 0.1e-3, alpha.weight().get(0, 1), 1e-18);
        assertEquals(Math.E * 0.1e-3, alpha.populations().get(1).inputs().get(0).weight(), 1e-18);
        assertEquals(0.825e-3, alpha.populations().get(0).neuron().tauS(), 1e-17);
        assertEquals(0.825e-3, alpha.tauS().get(1, 0), 1e-17);
        assertTrue(
                alpha.remarks().get(0).contains("1.65 tau_s"), alpha.remarks().toString());
        Network jumps = read(PLAIN + "tau_s: 0.5 ms\nsynapse: alpha\n");
        assertEquals(0.2e-3, jumps.weight().get(0, 0));
        assertEquals(0.825e-3, jumps.populations().get(0).neuron().tauS(), 1e-17);
        assertEquals(read(PLAIN), read(PLAIN + "synapse: delta\n"));
        assertEquals(
                SynapseShape.ALPHA,
                NetworkReader.read("net", "net.yaml", currents, List.of("synapse=alpha"))
                        .synapse());
    }

    /** dot(K_ext * J_ext, nu_ext) with J_ext [2][3], and lists that belong to the three sources. */
    @Test
    void externalInputOfSeveralSources() {
        Network network = read(PLAIN + """
                K_ext: [1, 2, 3]
                J_ext: [[0.1 mV, -0.4 mV, 0.3 mV], [0.2 mV, -0.5 mV, 0.6 mV]]
                nu_ext: {val: [10, 20, 30], unit: Hz}
                """);
        assertEquals(
                List.of(
                        new PoissonInput(1, 0.1e-3, 10),
                        new PoissonInput(2, -0.4e-3, 20),
                        new PoissonInput(3, 0.3e-3, 30)),
                network.populations().get(0).inputs());
        assertEquals(
                new PoissonInput(3, 0.6e-3, 30),
                network.populations().get(1).inputs().get(2));
    }

    @Test
    void externalRatesOfPopulationAndSource() {
        Network network = read(PLAIN + "K_ext: 1\nJ_ext: [0.1 mV, -0.4 mV]\nnu_ext: [[1 Hz, 2 Hz], [3 Hz, 4 Hz]]\n");
        assertEquals(
                List.of(new PoissonInput(1, 0.1e-3, 3), new PoissonInput(1, -0.4e-3, 4)),
                network.populations().get(1).inputs());
    }

    @Test
    void spreadOfWeights() {
        Network none = read(PLAIN);
        assertEquals(Matrix.filled(2, 2, 0), none.weightSpread());
        Network network =
                read(PLAIN + "weight_spread: [[0.1, 0.2], [0, 0.3]]\nK_ext: 100\nJ_ext: 0.1 mV\nnu_ext: 8 Hz\n"
                        + "weight_spread_ext: [0.5, 0]\n");
        assertEquals(Matrix.of(new double[][] {{0.1, 0.2}, {0, 0.3}}), network.weightSpread());
        assertEquals(
                new PoissonInput(100, 0.1e-3, 8, 0.5, Double.NaN),
                network.populations().get(0).inputs().get(0));
    }

    /** Charge w tau_s of each projection and source on the capacitance of its target. */
    @Test
    void synapticTimeConstantsOfProjections() {
        Network network = NetworkReader.read("net", "net.yaml", """
                populations: [E, I]
                N: [80, 20]
                C: [250 pF, 500 pF]
                tau_m: 10 ms
                tau_r: 2 ms
                tau_s: {val: [[0.5, 2], [1, 4]], unit: ms}
                V_0_rel: 0 mV
                V_th_rel: 15 mV
                W: 100 pA
                K: 10
                Delay: 1 ms
                K_ext: 10
                W_ext: 100 pA
                tau_s_ext: 5 ms
                nu_ext: 8 Hz
                """, List.of("tau_s[I,E]=3 ms"));
        assertEquals(Matrix.of(new double[][] {{0.5e-3, 2e-3}, {3e-3, 4e-3}}), network.tauS());
        assertEquals(0.8e-3, network.weight().get(0, 1), 1e-18);
        assertEquals(0.6e-3, network.weight().get(1, 0), 1e-18);
        PoissonInput external = network.populations().get(1).inputs().get(0);
        assertEquals(1e-3, external.weight(), 1e-18);
        assertEquals(5e-3, external.tauS());
        assertEquals(1.25e-3, network.populations().get(0).neuron().tauS(), 1e-18);
    }

    /** tau_m I / C: 20 ms 300 pA / 250 pF = 24 mV. */
    @Test
    void constantCurrent() {
        Network network = read(PLAIN + "I_ext: [300 pA, 0 pA]\nC: 250 pF\n");
        assertEquals(0.024, network.populations().get(0).dcMean(), 1e-17);
        assertEquals(0, network.populations().get(1).dcMean());
    }

    /** tau_s / C of the target: 50 pA 0.5 ms / 250 pF = 0.1 mV, 50 pA 1 ms / 500 pF = 0.1 mV, and 0.2 mV mixed. */
    @Test
    void currentsActOnTheTarget() {
        Network network = read(PLAIN.replaceFirst("J:.*", "W: 50 pA\ntau_s: [0.5 ms, 2 ms]\nC: [250 pF, 500 pF]"));
        assertEquals(0.1e-3, network.weight().get(0, 1), 1e-19);
        assertEquals(0.2e-3, network.weight().get(1, 0), 1e-19);
    }

    @Test
    void absoluteAndRelativePotentialsMayAgree() {
        Network network = read(PLAIN + "V_0_abs: -60 mV\nV_th_abs: -50 mV\n");
        assertEquals(0.02, network.populations().get(0).neuron().threshold());
        assertEquals(0.01, network.populations().get(0).neuron().reset());
    }

    @Test
    void widthsWithoutDistributionHaveNoEffect() {
        Network network = read(PLAIN + "Delay_sd: 0.5 ms\ndelay_dist: none\n");
        assertEquals(Matrix.filled(2, 2, 0), network.delays().sd());
        assertEquals(List.of("Delay_sd has no effect with delay_dist: none"), network.remarks());
    }

    @Test
    void keysWithoutEffectAreRemarked() {
        Network network = read(PLAIN + "label: test\nnu_e_ext: {val: [5.0, 5.0], unit: Hz}\nf_min: 1 Hz\ndf: 1 Hz\n");
        assertEquals(
                List.of(
                        "label, nu_e_ext have no effect",
                        "f_min, df have no effect: the option --frequencies says what to analyse"),
                network.remarks());
    }

    @Test
    void nameOfFileOrNetwork(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("my-net.yaml"), PLAIN);
        assertEquals("my-net", NetworkReader.read(file, List.of()).name());
        Files.writeString(file, "name: other\n" + PLAIN);
        assertEquals("other", NetworkReader.read(file, List.of()).name());
    }

    /** Editors on Windows write a byte order mark and other line ends. */
    @Test
    void otherEditors(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("net.yaml"), "\ufeff" + PLAIN.replace("\n", "\r\n"));
        assertEquals(read(PLAIN), NetworkReader.read(file, List.of()));
    }

    /** The writer of NNMT's files (PyYAML) gives a list that occurs twice a name. */
    @Test
    void anchorsAndAliases() {
        assertEquals(read(PLAIN), read(PLAIN.replace("[[80, 20], [80, 20]]", "[&a [80, 20], *a]")));
    }

    /** The doubling from the third to the first population is NNMT's; elsewhere than in the microcircuit it is said. */
    @Test
    void doublingIsSaid() {
        String yaml = PLAIN.replace("[E, I]", "[aE, aI, bE, bI]")
                .replace("[800, 200]", "100")
                .replace("[20 ms, 10 ms]", "10 ms")
                .replaceFirst("J:.*", "w: 50 pA\ng: 4\ntau_s: 0.5 ms\nC: 250 pF")
                .replaceFirst("K:.*", "K: 10")
                .replaceFirst("Delay:.*", "d_e: 1.5 ms\nd_i: 0.8 ms");
        Network network = read(yaml);
        assertEquals(0.2e-3, network.weight().get(0, 2), 1e-19);
        assertEquals(-0.4e-3, network.weight().get(0, 3), 1e-19);
        assertTrue(
                network.remarks().get(0).contains("(bE to aE) is doubled"),
                network.remarks().toString());
    }

    private static Network read(String yaml) {
        return NetworkReader.read("net", "net.yaml", yaml, List.of());
    }
}
