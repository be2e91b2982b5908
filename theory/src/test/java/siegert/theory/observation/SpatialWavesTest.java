package siegert.theory.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Waves;
import siegert.theory.network.MeanField;
import siegert.theory.spatial.LowPassFit;

class SpatialWavesTest {
    /** Layer et al. 2022, Figs. 8 and 9 (NNMT 1.3.0), whose fit stopped 6e-8 of the time constant beside the minimum. */
    @Test
    void publishedRing() {
        MeanField theory = new MeanField(
                Catalogue.bundled().resolveNetwork("senk-ring", List.of()), Method.SHIFT, Refractoriness.INCLUDED);
        double[] frequency = IntStream.rangeClosed(1, 199).mapToDouble(f -> f).toArray();
        double[] wavenumber =
                IntStream.range(0, 198).mapToDouble(k -> 1e3 * (1 + 0.5 * k)).toArray();
        Waves waves =
                SpatialWaves.of(theory, Refractoriness.INCLUDED, frequency, LowPassFit.Target.MODULUS, wavenumber);
        assertEquals(1.93801620e-3, waves.filters().get(0).timeConstant(), 2e-10);
        assertEquals(0.4790e-2, waves.filters().get(1).relativeError(), 5e-7);
        assertEquals(2.73486686, waves.weight()[0][0], 1e-6);
        assertEquals(-3.41858358, waves.weight()[1][1], 1e-6);
        assertEquals(6, waves.branches().size());
        Waves.Branch main = waves.branches().get(3);
        assertEquals(0, main.number());
        int best = 36;
        assertEquals(19e3, wavenumber[best]);
        assertEquals(40.05917918, main.growth()[best], 1e-3);
        assertEquals(1314.06733488, Math.abs(main.angularFrequency()[best]), 1e-3);
        assertEquals(73.884868, waves.spiking().growth()[best], 1e-4);
        assertEquals(1256.437507, waves.spiking().angularFrequency()[best], 1e-4);
        assertEquals(19e3, waves.fastestRate().wavenumber(), 250);
        assertTrue(waves.fastestRate().growth() >= 40.058);
        assertTrue(waves.fastestSpiking().growth() >= 73.884868 - 1e-4);
    }
}
