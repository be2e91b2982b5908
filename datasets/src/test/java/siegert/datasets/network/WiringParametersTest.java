package siegert.datasets.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import siegert.datasets.InputException;
import siegert.datasets.catalogue.Catalogue;

class WiringParametersTest {
    private static final String NETWORK = """
            populations: [E, I]
            N: [80, 20]
            tau_m: 20 ms
            tau_r: 2 ms
            V_0_rel: 0 mV
            V_th_rel: 15 mV
            K: 10
            J: 0.1 mV
            """;

    private static Wiring read(String more) {
        return NetworkReader.read("net", "net.yaml", NETWORK + more, List.of()).wiring();
    }

    @Test
    void nothingKnown() {
        assertEquals(Wiring.UNKNOWN, read("Delay: 1 ms"));
    }

    @Test
    void rulesInBothSpellings() {
        for (ConnectionRule rule : ConnectionRule.values()) {
            assertEquals(
                    Optional.of(rule),
                    read("Delay: 1 ms\nconnection_rule: " + rule.key()).rule());
        }
        assertEquals(
                Optional.of(ConnectionRule.FIXED_TOTAL_NUMBER),
                read("Delay: 1 ms\nconnection_rule: fixed_total_number").rule());
    }

    /** 20 inhibitory neurons cannot give 30 synapses each at most once. */
    @Test
    void rulesThatCannotMakeTheInDegrees() {
        String dense = "Delay: 1 ms\nconnection_rule: ";
        for (String rule : List.of("bernoulli", "fixed-indegree")) {
            InputException error = assertThrows(
                    InputException.class,
                    () -> NetworkReader.read("net", "net.yaml", NETWORK + dense + rule, List.of("K[E,I]=30")));
            assertTrue(
                    error.getMessage().contains("net.yaml:10: K[E,I] is 30.0, but I has 20 neurons"),
                    error.getMessage());
            assertTrue(error.getMessage().contains("fixed-indegree-multapses"), error.getMessage());
            assertEquals(
                    20,
                    NetworkReader.read("net", "net.yaml", NETWORK + dense + rule, List.of("K[E,I]=20"))
                            .indegree()
                            .get(0, 1));
        }
        assertEquals(
                30,
                NetworkReader.read("net", "net.yaml", NETWORK + dense + "fixed_total_number", List.of("K[E,I]=30"))
                        .indegree()
                        .get(0, 1));
    }

    @Test
    void profilesOfEveryPopulation() {
        assertEquals(
                List.of(
                        new DistanceProfile(DistanceProfile.Shape.GAUSSIAN, 2e-4),
                        new DistanceProfile(DistanceProfile.Shape.EXPONENTIAL, 7e-5)),
                read("Delay: 1 ms\nprofile: [gaussian, exponential]\nwidth: [0.2 mm, 70 um]")
                        .profiles());
    }

    /** The keys of NNMT's file for Senk et al. 2020: delays by their earlier names, widths without a profile. */
    @Test
    void senkFileOfNnmt() {
        Network network = NetworkReader.read("net", "net.yaml", NETWORK + """
                        D_mean:
                            val:
                               - - 1.5
                                 - 1.5
                               - - 1.5
                                 - 1.5
                            unit: ms
                        D_std:
                            val:
                               - - 0.0
                                 - 0.0
                               - - 0.0
                                 - 0.0
                            unit: ms
                        delay_dist: none
                        width:
                            val:
                                - 0.2
                                - 0.07
                            unit: mm
                        """, List.of());
        assertEquals(1.5e-3, network.delays().mean().get(1, 0));
        assertEquals(
                List.of(
                        new DistanceProfile(DistanceProfile.Shape.BOXCAR, 2e-4),
                        new DistanceProfile(DistanceProfile.Shape.BOXCAR, 7e-5)),
                network.wiring().profiles());
        assertTrue(network.remarks().isEmpty(), network.remarks().toString());
    }

    @Test
    void wiringStaysWithTheNetwork() {
        Network ring = Catalogue.bundled().resolveNetwork("senk-ring", List.of("width=0.1 mm"));
        assertEquals(1e-4, ring.wiring().profiles().get(1).width());
        assertEquals(ring.wiring(), ring.withIndegree(ring.indegree()).wiring());
        assertEquals(ring.wiring(), ring.withPopulations(ring.populations()).wiring());
    }
}
