package siegert.theory.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.network.Network;
import siegert.datasets.result.Applicability;
import siegert.datasets.result.Method;

class ApplicabilitiesTest {
    @Test
    void numbersOfTheMicrocircuit() {
        Network network = Catalogue.bundled().resolveNetwork("microcircuit", List.of());
        double[] rates = {1, 3, 4, 6, 7, 8, 1, 8};
        Applicability found = Applicabilities.of(network, WorkingPoint.ofRates(network, Method.SHIFT, rates));
        Applicability.OfPopulation e = found.populations().get(0);
        assertEquals("23E", e.name());
        assertEquals(1 * 2e-3, e.refractoriness(), 1e-15);
        assertEquals(0.05, e.synapse(), 1e-15);
        // -4 x 87.8 pA x 0.5 ms / 250 pF over 15 mV
        assertEquals(4 * 0.1756 / 15, e.amplitude(), 1e-15);
        assertEquals("23I", e.amplitudeSource());
        assertEquals(1079.32007 / 5834, e.density(), 1e-15);
        assertEquals("23I", e.densitySource());
        // in units of J = 0.1756 mV and events per tau_m = 10 ms: sum K nu a^2 and a^3, a = 1, 2 or -4
        double ones = 0.01 * (2199.86486 * 1 + 159.240826 * 7 + 109.819852 * 1 + 1600 * 8);
        double twos = 0.01 * 979.241261 * 4;
        double fours = 0.01 * (1079.32007 * 3 + 467.578108 * 6);
        double second = ones + 4 * twos + 16 * fours;
        double third = ones + 8 * twos - 64 * fours;
        assertEquals(third / 3 / Math.pow(second / 2, 1.5), e.skewness(), 1e-12);
    }
}
