package siegert.theory.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.theory.lif.FiringRate;

/** A change that is found is one that does it: the network so changed has the wanted rate at the same rates of sources. */
class InputChangesTest {
    private static final double[] RATES = {0.7730, 2.6982, 4.1076, 5.5674, 6.5607, 8.2485, 1.00486, 7.56286};
    private static final int TARGET = 2;

    private static Network microcircuit(String... overrides) {
        return Catalogue.bundled().resolveNetwork("microcircuit", List.of(overrides));
    }

    private static double rate(Network network) {
        WorkingPoint point = WorkingPoint.ofRates(network, Method.SHIFT, RATES);
        return FiringRate.rate(
                network.populations().get(TARGET).neuron(), Method.SHIFT, point.mean(TARGET), point.sd(TARGET));
    }

    private final InputChanges changes = new InputChanges(microcircuit(), Method.FOKKER_PLANCK, RATES);

    @Test
    void inDegreesThatWereChangedAreFound() {
        double rate = rate(microcircuit());
        // K[4E,4I] is 675, K[4E,4E] 1117.17312, K_ext 1780
        assertEquals(0.1, changes.ofProjection(TARGET, 3, rate(microcircuit("K[4E,4I]=742.5")) - rate), 1e-6);
        assertEquals(-0.3, changes.ofProjection(TARGET, 2, rate(microcircuit("K[4E,4E]=782.021184")) - rate), 1e-6);
        assertEquals(0.5, changes.ofExternalInput(TARGET, rate(microcircuit("K_ext[4E]=2670")) - rate), 1e-6);
    }

    @Test
    void aMeanInputIsAShiftOfThresholdAndReset() {
        double rate = rate(microcircuit());
        double other = rate(microcircuit("V_0_rel=-1 mV", "V_th_rel=14 mV"));
        assertEquals(1e-3, changes.ofMean(TARGET, other - rate), 1e-9);
        // far below its threshold the rate depends on the input as exp(-y²): no first order reaches back
        double silent = rate(microcircuit("V_0_rel=20 mV", "V_th_rel=35 mV"));
        assertTrue(silent < 1e-3 * rate, silent + " Hz");
        assertEquals(-20e-3, changes.ofMean(TARGET, silent - rate), 1e-6);
    }

    @Test
    void whatCannotBeIsNotANumber() {
        double rate = rate(microcircuit());
        // 5I does not project to 23E, a negative rate cannot be reached
        assertEquals(Double.NaN, changes.ofProjection(0, 5, 1));
        assertEquals(Double.NaN, changes.ofMean(TARGET, -2 * rate));
        // the few synapses from 5I cannot do it
        assertEquals(Double.NaN, changes.ofProjection(TARGET, 5, 5));
    }
}
