package siegert.theory.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.network.Network;
import siegert.datasets.result.Eigenmode;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.ReferenceCase;
import siegert.theory.network.MeanField;

class ModesTest {
    private static final Network MICROCIRCUIT = Catalogue.bundled().resolveNetwork("microcircuit", List.of());

    /** The theory of Bos et al. 2016. */
    private static final MeanField PUBLISHED = new MeanField(MICROCIRCUIT, Method.TAYLOR, Refractoriness.NEGLECTED);

    private static Eigenmode nearestToOne(List<Eigenmode> modes) {
        return Collections.min(modes, Comparator.comparingDouble(Eigenmode::distance));
    }

    /** NNMT's sensitivity measure, from its own effective connectivity, against ours from the parameter file. */
    @ParameterizedTest
    @ValueSource(strings = {"0.1", "64", "240"})
    void sensitivityOfTheMicrocircuit(String name) {
        ReferenceCase reference = ReferenceCase.read("microcircuit_sensitivity_" + name + "Hz");
        JsonNode expected = reference.root().path("expected").path("value");
        double frequency = reference.input("analysis_frequency");
        Eigenmode mode = nearestToOne(Modes.of(PUBLISHED, new double[] {frequency}, Modes.Trajectories.LEFT_OUT));
        // NNMT's own rates are self-consistent to 1e-9
        double tolerance = 1e-9;
        JsonNode eigenvalue = expected.path("critical_eigenvalue");
        assertEquals(eigenvalue.path("re").doubleValue(), mode.real(), tolerance);
        assertEquals(eigenvalue.path("im").doubleValue(), mode.imaginary(), tolerance);
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                assertEquals(
                        expected.path("sensitivity_amp").get(i).get(j).doubleValue(),
                        mode.amplitude()[i][j],
                        tolerance);
                assertEquals(
                        expected.path("sensitivity_freq").get(i).get(j).doubleValue(), mode.shift()[i][j], tolerance);
            }
        }
    }

    /** Bos et al. 2016: modes at 0, 64, 241, 263, 267 and 284 Hz on a grid of 5 Hz; the finer one moves them by up to 4 Hz. */
    @Test
    void publishedModes() {
        double[] frequency =
                IntStream.range(0, 1001).mapToDouble(f -> 0.1 + 0.5 * f).toArray();
        List<Eigenmode> modes = Modes.of(PUBLISHED, frequency, Modes.Trajectories.KEPT);
        assertEquals(
                List.of("0 Hz", "63 Hz", "92 Hz", "154 Hz", "237 Hz", "263 Hz", "268 Hz", "284 Hz"),
                modes.stream().map(Eigenmode::name).toList());
        for (Eigenmode mode : modes) {
            Eigenmode.Trajectory trajectory = mode.trajectory().orElseThrow();
            double nearest = Double.POSITIVE_INFINITY;
            for (int f = 0; f < frequency.length; f++) {
                nearest = Math.min(
                        nearest, Math.hypot(1 - trajectory.real()[f], trajectory.imaginary()[f]));
            }
            assertTrue(mode.distance() <= nearest, mode.name());
        }
        Eigenmode lowGamma = modes.get(1);
        assertEquals("5I", lowGamma.population());
        // where the spectrum of 5I peaks on the grid of 0.1 Hz
        double[] fine = IntStream.range(0, 100).mapToDouble(f -> 58 + 0.1 * f).toArray();
        double[] power =
                PUBLISHED.powerSpectra(fine, 1).powerOf(MICROCIRCUIT.names().indexOf("5I"));
        int highest = IntStream.range(0, fine.length)
                .boxed()
                .max(Comparator.comparingDouble(f -> power[f]))
                .orElseThrow();
        assertEquals(fine[highest], lowGamma.peak(), 0.05);
        // one that no peak belongs to, and one at the end of the frequencies
        assertTrue(Double.isNaN(modes.get(2).peak()));
        assertEquals("lower-end", modes.get(0).extremum());
        assertTrue(Double.isNaN(modes.get(0).peak()));
    }

    /** A layer on its own has the modes of its block of the effective connectivity, the other populations none. */
    @Test
    void isolatedLayerAtTheWorkingPointOfTheCircuit() {
        boolean[][] kept = new boolean[8][8];
        for (int i = 2; i < 4; i++) {
            for (int j = 2; j < 4; j++) {
                kept[i][j] = true;
            }
        }
        MeanField layer = PUBLISHED.withProjections(kept);
        assertEquals(PUBLISHED.workingPoint(), layer.workingPoint());
        List<Eigenmode> modes = Modes.of(layer, new double[] {200}, Modes.Trajectories.LEFT_OUT);
        double[] zero = modes.stream()
                .mapToDouble(m -> Math.hypot(m.real(), m.imaginary()))
                .sorted()
                .toArray();
        assertEquals(0, zero[5]);
        var matrix = PUBLISHED.effectiveConnectivity().at(2 * Math.PI * 200)[0];
        double traceRe = matrix.getReal(2, 2) + matrix.getReal(3, 3);
        double traceIm = matrix.getImag(2, 2) + matrix.getImag(3, 3);
        assertEquals(traceRe, modes.stream().mapToDouble(Eigenmode::real).sum(), 1e-12);
        assertEquals(traceIm, modes.stream().mapToDouble(Eigenmode::imaginary).sum(), 1e-12);
        double[] power = layer.powerSpectra(new double[] {200}, 1).powerOf(0);
        assertEquals(layer.workingPoint().rate(0) / 20683, power[0], 1e-18, "23E is alone: shot noise");
    }
}
