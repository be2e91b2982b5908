package siegert.theory.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.ZMatrixRMaj;
import org.junit.jupiter.api.Test;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Waves;
import siegert.theory.network.MeanField;
import siegert.theory.spatial.LowPassFit;
import siegert.theory.special.Complex;

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
        Waves.Interpolation between = waves.interpolation();
        assertEquals(waves.fastestRate().wavenumber(), between.wavenumber());
        assertEquals(waves.fastestRate().growth(), between.growth()[0], 1e-8);
        assertEquals(waves.spiking().growth()[best], between.growth()[10], 0.1);
        for (int k = 0; k < 10; k++) {
            assertEquals(0.1 * k, between.fraction()[k], 1e-15);
            assertTrue(between.growth()[k] < between.growth()[k + 1], "the noise of the spikes lets it grow faster");
        }
    }

    /**
     * Populations of different time constants, where many waves have no counterpart in the rate model: all are there, and are
     * roots of det(1 - M) with the connectivity times the profiles, which other code makes.
     */
    @Test
    void wavesOfDifferingPopulations() {
        Network network = Catalogue.bundled().resolveNetwork("senk-ring", List.of("tau_m=[5 ms, 8 ms]"));
        MeanField theory = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED);
        double[] frequency = IntStream.range(1, 200).mapToDouble(f -> f).toArray();
        double[] wavenumber =
                IntStream.range(0, 50).mapToDouble(k -> 1e3 * (1 + 2 * k)).toArray();
        Waves waves =
                SpatialWaves.of(theory, Refractoriness.INCLUDED, frequency, LowPassFit.Target.COMPLEX, wavenumber);
        double[] width = {0.2e-3, 0.07e-3};
        for (int k = 0; k < wavenumber.length; k++) {
            double[] profile = {
                Math.sin(wavenumber[k] * width[0]) / (wavenumber[k] * width[0]),
                Math.sin(wavenumber[k] * width[1]) / (wavenumber[k] * width[1])
            };
            Complex lambda =
                    new Complex(waves.spiking().growth()[k], waves.spiking().angularFrequency()[k]);
            ZMatrixRMaj m = theory.effectiveConnectivity().at(lambda);
            Complex a = Complex.ONE.minus(entry(m, 0, 0).times(profile[0]));
            Complex d = Complex.ONE.minus(entry(m, 1, 1).times(profile[1]));
            Complex cross =
                    entry(m, 0, 1).times(profile[1]).times(entry(m, 1, 0).times(profile[0]));
            double scale = a.times(d).abs() + cross.abs();
            assertEquals(0, a.times(d).minus(cross).abs(), 1e-9 * scale, wavenumber[k] + " 1/m, " + lambda);
        }
    }

    private static Complex entry(ZMatrixRMaj matrix, int i, int j) {
        return new Complex(matrix.getReal(i, j), matrix.getImag(i, j));
    }
}
