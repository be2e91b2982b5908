package siegert.datasets.pd14;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.InputException;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Network;
import siegert.datasets.network.NetworkSource;

class Pd14RunTest {
    /** In-degrees that NNMT and Bos et al. (2016) give for the same probabilities, to the digits they give. */
    private static final double[][] INDEGREE = {
        {2199.86486, 1079.32007, 979.241261, 467.578108, 159.240826, 0, 109.819852, 0},
        {2990.00583, 860.261056, 703.691807, 289.693864, 380.735859, 0, 60.5863901, 0},
        {159.875428, 34.5225188, 1117.17312, 794.596213, 32.6043349, 0.319552818, 667.325211, 0},
        {1480.97354, 16.9432378, 1813.02026, 953.325789, 16.0313926, 0, 1608.12283, 0},
        {2188.36598, 374.651134, 1135.62969, 31.3195876, 420.770722, 496.471959, 296.694639, 0},
        {1165.66761, 159.083568, 570.579343, 12.0666667, 300.095775, 404.17277, 124.332394, 0},
        {325.197985, 38.632025, 467.354637, 91.7147621, 285.670372, 21.1899271, 581.635915, 752.183189},
        {766.90502, 5.83683853, 74.6380597, 2.74016282, 136.240841, 8.55427408, 979.791723, 459.402985}
    };

    @TempDir
    private Path directory;

    private String parameters;

    @BeforeEach
    void copyTheParametersOfARun() throws IOException {
        parameters = resource("net_dict.json");
        write("net_dict.json", parameters);
        write("stim_dict.json", resource("stim_dict.json"));
    }

    @Test
    void networkOfARun() {
        Network network = NetworkSource.of(directory).read(List.of());
        assertEquals(directory.getFileName().toString(), network.name());
        assertEquals(List.of("L23E", "L23I", "L4E", "L4I", "L5E", "L5I", "L6E", "L6I"), network.names());
        assertEquals(20683, network.populations().get(0).size());
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                // the last of nine printed digits
                assertEquals(INDEGREE[i][j], network.indegree().get(i, j), 1e-8 * Math.max(INDEGREE[i][j], 1));
            }
            assertEquals(8, network.populations().get(i).inputs().get(0).rate());
            assertEquals(0, network.populations().get(i).dcMean());
        }
        assertEquals(2100, network.populations().get(2).inputs().get(0).indegree());
        // 0.15 mV are 87.8 pA, and 87.8 pA for 0.5 ms on 250 pF are 0.1756 mV (Potjans & Diesmann 2014, Table 5)
        assertEquals(0.1756e-3, network.weight().get(0, 0), 1e-7);
        assertEquals(2 * network.weight().get(0, 0), network.weight().get(0, 2), 1e-18);
        assertEquals(-4 * network.weight().get(0, 0), network.weight().get(0, 1), 1e-18);
        assertEquals(0.1, network.weightSpread().get(3, 3));
        assertEquals(DelayDistribution.TRUNCATED_GAUSSIAN, network.delays().distribution());
        assertEquals(0.375e-3, network.delays().sd().get(0, 1), 1e-18);
        assertEquals(15e-3, network.populations().get(7).neuron().threshold(), 1e-17);
        assertTrue(network.remarks().isEmpty(), () -> network.remarks().toString());
    }

    @Test
    void overridesWork() {
        Network network = Catalogue.bundled().resolveNetwork(directory.toString(), List.of("nu_ext=9 Hz"));
        assertEquals(9, network.populations().get(0).inputs().get(0).rate());
    }

    @Test
    void scaledNetworkKeepsTheMeanInputOfTheFullOne() throws IOException {
        Network full = NetworkSource.of(directory).read(List.of());
        change("\"N_scaling\": 1.0", "\"N_scaling\": 0.5");
        change("\"K_scaling\": 1.0", "\"K_scaling\": 0.25");
        Network scaled = NetworkSource.of(directory).read(List.of());
        double[] rates = {0.903, 2.965, 4.414, 5.876, 7.569, 8.633, 1.105, 7.829};
        assertEquals(10342, scaled.populations().get(0).size());
        assertEquals(400, scaled.populations().get(0).inputs().get(0).indegree());
        assertEquals(2 * full.weight().get(0, 0), scaled.weight().get(0, 0), 1e-16);
        for (int i = 0; i < 8; i++) {
            // synapses are whole, so in-degrees and with them the input agree to their rounding only
            assertEquals(mean(full, i, rates), mean(scaled, i, rates), 1e-5);
        }
    }

    @Test
    void constantCurrentHasTheMeanOfThePoissonSources() throws IOException {
        double[] rates = new double[8];
        Network poisson = NetworkSource.of(directory).read(List.of());
        change("\"bg_input_type\": \"poisson\"", "\"bg_input_type\": \"dc\"");
        Network dc = NetworkSource.of(directory).read(List.of());
        for (int i = 0; i < 8; i++) {
            assertTrue(dc.populations().get(i).inputs().isEmpty());
            assertEquals(mean(poisson, i, rates), mean(dc, i, rates), 1e-15);
        }
    }

    @Test
    void stimuliAreRemarked() throws IOException {
        write("stim_dict.json", "{\"thalamic_input\": true, \"dc_transient\": false}");
        List<String> remarks = NetworkSource.of(directory).read(List.of()).remarks();
        assertEquals(1, remarks.size());
        assertTrue(remarks.get(0).contains("thalamic_input"), remarks.get(0));
    }

    @Test
    void everyProblemAtOnceWithItsLine() throws IOException {
        change("\"tau_m\": 10.0", "\"tau_m\": -10.0");
        change("\"bg_rate\": 8.0", "\"bg_rate\": \"8\"");
        change("0.1689", "1.5");
        change("\"delay_rel_std\": 0.5,", "");
        InputException e = assertThrows(InputException.class, () -> NetworkSource.of(directory));
        assertEquals(4, e.problems().size(), e::getMessage);
        assertTrue(e.getMessage().contains("neuron_params.tau_m is \"-10.0\"; a number above 0 belongs here"));
        assertTrue(e.getMessage().contains("conn_probs[0][1]"));
        assertTrue(e.getMessage().contains("has no key \"delay_rel_std\""));
        assertTrue(e.problems().stream().allMatch(p -> p.file().endsWith("net_dict.json") && p.line() > 0));
    }

    @Test
    void matrixOfAnotherShapeAndOtherModels() throws IOException {
        change("\"K_ext\": [\n        1600,", "\"K_ext\": [");
        change("\"iaf_psc_exp\"", "\"iaf_cond_exp\"");
        InputException e = assertThrows(InputException.class, () -> NetworkSource.of(directory));
        assertTrue(e.getMessage().contains("K_ext has 7 elements for 8 populations"), e::getMessage);
        assertTrue(e.getMessage().contains("iaf_cond_exp"), e::getMessage);
    }

    @Test
    void runWithItsOwnNetworkFile() throws IOException {
        Files.delete(directory.resolve("net_dict.json"));
        InputException e = assertThrows(InputException.class, () -> NetworkSource.of(directory));
        assertTrue(e.getMessage().contains("network.yaml"), e::getMessage);
        write("network.yaml", Catalogue.bundled().networkSource("microcircuit").yaml());
        assertEquals("microcircuit", NetworkSource.of(directory).read(List.of()).name());
    }

    @Test
    void currentOfAPeak() {
        // maximum of the potential, by numbers: w = 1 A into 250 pF, 10 ms, 0.5 ms, sampled each ns
        double largest = 0;
        for (int k = 0; k < 5_000_000; k++) {
            double t = 1e-9 * k;
            largest = Math.max(
                    largest, 1 / (250e-12 * (1 / 0.5e-3 - 1 / 10e-3)) * (Math.exp(-t / 10e-3) - Math.exp(-t / 0.5e-3)));
        }
        assertEquals(1 / largest, PeakPotential.currentPerVolt(10e-3, 0.5e-3, 250e-12), 1e-12 / largest);
        assertEquals(
                PeakPotential.currentPerVolt(10e-3, 10e-3 * (1 + 1e-7), 250e-12),
                PeakPotential.currentPerVolt(10e-3, 10e-3, 250e-12),
                1e-6 * PeakPotential.currentPerVolt(10e-3, 10e-3, 250e-12));
        assertFalse(Pd14Run.describes(directory.resolve("elsewhere")));
    }

    /** Mean input (V) of a population at given rates (Hz) of all. */
    private static double mean(Network network, int i, double[] rates) {
        double sum = 0;
        for (int j = 0; j < rates.length; j++) {
            sum += network.indegree().get(i, j) * network.weight().get(i, j) * rates[j];
        }
        for (var input : network.populations().get(i).inputs()) {
            sum += input.indegree() * input.weight() * input.rate();
        }
        return network.populations().get(i).neuron().tauM() * sum
                + network.populations().get(i).dcMean();
    }

    private void change(String text, String other) throws IOException {
        assertTrue(parameters.contains(text), text);
        parameters = parameters.replace(text, other);
        write("net_dict.json", parameters);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Pd14RunTest.class.getResourceAsStream("/siegert/datasets/pd14/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
