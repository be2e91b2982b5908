package siegert.theory.modes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.ZMatrixRMaj;
import org.junit.jupiter.api.Test;
import siegert.theory.ReferenceCase;
import siegert.theory.linalg.ComplexEigen;
import siegert.theory.modes.Eigenmode.Extremum;
import siegert.theory.special.Complex;

class EigenmodesTest {
    private static final ReferenceCase MICROCIRCUIT = ReferenceCase.read("microcircuit_sensitivity_all");

    @Test
    void modesOfTheMicrocircuitAsASet() {
        double[] omega = MICROCIRCUIT.array("omega");
        Microcircuit microcircuit = new Microcircuit(MICROCIRCUIT);
        EigenvalueTrajectories trajectories = EigenvalueTrajectories.follow(omega, microcircuit::at);
        List<JsonNode> expected = new ArrayList<>();
        MICROCIRCUIT.root().path("expected").path("value").forEach(expected::add);
        for (int k = 0; k < 8; k++) {
            int f = trajectories.critical(k);
            double frequency = omega[f] / (2 * Math.PI);
            Complex value = trajectories.value(f, k);
            JsonNode same = expected.stream()
                    .filter(node -> Math.abs(node.path("critical_frequency").doubleValue() - frequency) < 1e-6)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no mode at " + frequency + " Hz, eigenvalue " + value));
            expected.remove(same);
            ZMatrixRMaj matrix = microcircuit.at(omega[f]);
            ComplexEigen eigen = ComplexEigen.of(matrix);
            SensitivityMeasure measure = SensitivityMeasure.of(matrix, eigen, trajectories.place(f, k));
            assertEquals(same.path("critical_eigenvalue").path("re").doubleValue(), value.re(), 1e-9);
            assertEquals(same.path("critical_eigenvalue").path("im").doubleValue(), value.im(), 1e-9);
            for (int i = 0; i < 8; i++) {
                for (int j = 0; j < 8; j++) {
                    assertEquals(
                            same.path("sensitivity_amp").get(i).get(j).doubleValue(),
                            measure.amplitude().get(i, j),
                            1e-9);
                    assertEquals(
                            same.path("sensitivity_freq").get(i).get(j).doubleValue(),
                            measure.frequency().get(i, j),
                            1e-9);
                }
            }
        }
        assertTrue(expected.isEmpty());
    }

    @Test
    void refinedModesDoNotDependOnTheGrid() {
        Microcircuit microcircuit = new Microcircuit(MICROCIRCUIT);
        double[] coarse = IntStream.range(0, 101)
                .mapToDouble(f -> 2 * Math.PI * (0.1 + 3 * f))
                .toArray();
        double[] fine = IntStream.range(0, 301)
                .mapToDouble(f -> 2 * Math.PI * (0.1 + f))
                .toArray();
        List<Eigenmode> few = Eigenmodes.find(coarse, microcircuit::at).all();
        List<Eigenmode> many = Eigenmodes.find(fine, microcircuit::at).all();
        for (int k = 0; k < 8; k++) {
            assertEquals(many.get(k).name(), few.get(k).name());
            assertEquals(many.get(k).frequency(), few.get(k).frequency(), 1e-5);
        }
    }

    /** Two populations that feed back on themselves alone: eigenvalues known in closed form. */
    private static ZMatrixRMaj loops(double omega) {
        ZMatrixRMaj matrix = new ZMatrixRMaj(2, 2);
        Complex first = lowPass(omega, -2, 0.003, 0.002);
        Complex second = lowPass(omega, 0.5, 0.01, 0.001);
        matrix.set(0, 0, first.re(), first.im());
        matrix.set(1, 1, second.re(), second.im());
        matrix.set(0, 1, 0.3, 0.1);
        return matrix;
    }

    private static Complex lowPass(double omega, double gain, double tau, double delay) {
        return Complex.unit(-omega * delay).times(gain).over(new Complex(1, omega * tau));
    }

    @Test
    void criticalFrequencyIsThatOfADenseScan() {
        double[] omega = IntStream.range(0, 40).mapToDouble(f -> 10 + 50.0 * f).toArray();
        Eigenmodes modes = Eigenmodes.find(omega, EigenmodesTest::loops);
        double scanned = IntStream.range(0, 2_000_000)
                .mapToDouble(k -> 10 + 1e-3 * k)
                .boxed()
                .min((a, b) -> Double.compare(
                        Complex.ONE.minus(lowPass(a, -2, 0.003, 0.002)).abs(),
                        Complex.ONE.minus(lowPass(b, -2, 0.003, 0.002)).abs()))
                .orElseThrow();
        Eigenmode oscillation = modes.nearest(120);
        assertEquals(Extremum.MINIMUM, oscillation.extremum());
        assertEquals(scanned, oscillation.omega(), 1.1e-3);
        assertEquals(
                0,
                oscillation
                        .eigenvalue()
                        .minus(lowPass(oscillation.omega(), -2, 0.003, 0.002))
                        .abs(),
                1e-14);
        Eigenmode relaxation = modes.nearest(0);
        assertEquals(Extremum.LOWER_END, relaxation.extremum());
        assertEquals(10, relaxation.omega());
        assertEquals("2 Hz", relaxation.name());
        assertTrue(modes.strongest().distance() <= oscillation.distance());
    }

    @Test
    void modesOfOneFrequencyGetDifferentNames() {
        ZMatrixRMaj constant = new ZMatrixRMaj(3, 3);
        constant.set(0, 0, 0.5, 0);
        constant.set(1, 1, 0.4, 0);
        constant.set(2, 2, 0.3, 0);
        Eigenmodes modes = Eigenmodes.find(new double[] {2 * Math.PI * 10}, omega -> constant);
        assertEquals(
                List.of("10 Hz", "10 Hz (2)", "10 Hz (3)"),
                modes.all().stream().map(Eigenmode::name).toList());
        assertEquals(0.5, modes.strongest().eigenvalue().re());
    }
}
