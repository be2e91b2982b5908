package siegert.theory.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static siegert.theory.ReferenceCase.assertRelative;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.datasets.network.Network;
import siegert.datasets.network.NetworkReader;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;

class EffectiveTimeConstantsTest {
    private static final String FILE = """
            populations: [E, I]
            N: [4000, 1000]
            C: 250 pF
            tau_m: 10 ms
            tau_r: 2 ms
            V_0_rel: 0 mV
            V_th_rel: 15 mV
            W: [[50 pA, -200 pA], [50 pA, -200 pA]]
            weight_spread: 0.1
            K: [[200, 50], [200, 50]]
            Delay: 1.5 ms
            K_ext: 1000
            W_ext: 50 pA
            nu_ext: 14 Hz
            """;

    private static Network network(String more) {
        return NetworkReader.read("net", "net.yaml", FILE + more, List.of());
    }

    /** The combinations for which simulations are known, and the constant that this formula gives in those notes (ms). */
    @ParameterizedTest
    @CsvSource({"0.5, 0.1, 1, 0.433", "0.5, 0.2, 0.8, 0.450", "0.8, 0.1, 1, 0.205", "0.2, 0.1, 1, 0.745"})
    void isTheMeanOfSquareRootsByVariance(double share, double fast, double slow, double expected) {
        // two sources of equal weight: shares of the variance are those of the rates; jumps do not depend on tau_s
        Network network = NetworkReader.read(
                "net",
                "net.yaml",
                "populations: [P]\nN: 100\ntau_m: 10 ms\ntau_r: 2 ms\ntau_s: [[0.3 ms]]\nV_0_rel: 0 mV\nV_th_rel: 15 mV\n"
                        + "J: 0 mV\nK: 0\nDelay: 1 ms\nJ_ext: 0.1 mV\nK_ext: 1000\n"
                        + "tau_s_ext: [[" + fast + " ms, " + slow + " ms]]\n"
                        + "nu_ext: [[" + 10 * share + " Hz, " + 10 * (1 - share) + " Hz]]\n",
                List.of());
        assertTrue(EffectiveTimeConstants.isNeeded(network));
        Network effective = EffectiveTimeConstants.selfConsistent(network, Method.SHIFT);
        assertEquals(expected, 1e3 * effective.populations().get(0).neuron().tauS(), 5e-4);
    }

    /** A table of equal constants gives what one constant gives. */
    @Test
    void equalConstantsChangeNothing() {
        MeanField one = new MeanField(network("tau_s: 0.5 ms\n"), Method.SHIFT, Refractoriness.INCLUDED);
        Network table = network("tau_s: [[0.5 ms, 0.5 ms], [0.5 ms, 0.5 ms]]\ntau_s_ext: 0.5 ms\n");
        assertFalse(EffectiveTimeConstants.isNeeded(table));
        assertSame(table, EffectiveTimeConstants.selfConsistent(table, Method.SHIFT));
        MeanField same = new MeanField(table, Method.SHIFT, Refractoriness.INCLUDED);
        assertArrayEquals(one.workingPoint().rates(), same.workingPoint().rates());
        double[] f = {0, 30, 200};
        assertEquals(one.powerSpectra(f, 1), same.powerSpectra(f, 1));
    }

    /** The constant belongs to the rates that it leads to, and every projection has a filter of its own. */
    @Test
    void constantsAreSelfConsistentAndFiltersThoseOfProjections() {
        Network network = network("tau_s: [[0.3 ms, 1 ms], [0.3 ms, 1 ms]]\ntau_s_ext: 0.3 ms\n");
        assertTrue(
                network.remarks().get(0).contains("effective time constant"),
                network.remarks().toString());
        assertRelative("weight", 50e-12 * 0.3e-3 / 250e-12, network.weight().get(0, 0), 1e-14);
        assertRelative("weight", -200e-12 * 1e-3 / 250e-12, network.weight().get(0, 1), 1e-14);
        Network effective = EffectiveTimeConstants.selfConsistent(network, Method.SHIFT);
        double tau = effective.populations().get(0).neuron().tauS();
        WorkingPoint point = WorkingPoint.selfConsistent(effective, Method.SHIFT);
        Network again = EffectiveTimeConstants.at(network, point.rates());
        assertRelative("constant", tau, again.populations().get(0).neuron().tauS(), 1e-12);
        assertTrue(tau > 0.3e-3 && tau < 1e-3, "tau " + tau);
        MeanField theory = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED);
        assertRelative("rate", point.rate(0), theory.workingPoint().rate(0), 1e-12);
        double omega = 900;
        var m = theory.effectiveConnectivity().at(omega)[0];
        // rows have one response: the ratio of its elements is that of gains and filters
        double gains = 50 * network.weight().get(0, 1) / (200 * network.weight().get(0, 0));
        double filters = Math.hypot(1, omega * 0.3e-3) / Math.hypot(1, omega * 1e-3);
        double ratio = Math.hypot(m.getReal(0, 1), m.getImag(0, 1)) / Math.hypot(m.getReal(0, 0), m.getImag(0, 0));
        assertRelative("ratio", Math.abs(gains) * filters, ratio, 1e-12);
    }

    /** Spread of weights adds to the variance of the input: (1 + 0.1²). */
    @Test
    void spreadOfWeightsWidensTheInput() {
        Network equal = NetworkReader.read(
                "net", "net.yaml", FILE.replace("weight_spread: 0.1\n", "") + "tau_s: 0.5 ms\n", List.of());
        Network spread = network("tau_s: 0.5 ms\nweight_spread_ext: 0.1\n");
        double[] rates = {5, 8};
        double ratio = WorkingPoint.ofRates(spread, Method.SHIFT, rates).sd(0)
                / WorkingPoint.ofRates(equal, Method.SHIFT, rates).sd(0);
        assertRelative("sd", Math.sqrt(1.01), ratio, 1e-14);
    }
}
