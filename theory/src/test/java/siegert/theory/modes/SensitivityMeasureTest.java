package siegert.theory.modes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import org.ejml.data.ZMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siegert.datasets.Matrix;
import siegert.theory.ReferenceCase;
import siegert.theory.linalg.ComplexEigen;
import siegert.theory.special.Complex;

class SensitivityMeasureTest {
    private static ZMatrixRMaj connectivity(ReferenceCase reference) {
        double[] re = reference.array("effective_connectivity", "re");
        double[] im = reference.array("effective_connectivity", "im");
        ZMatrixRMaj matrix = new ZMatrixRMaj(8, 8);
        for (int k = 0; k < re.length; k++) {
            matrix.data[2 * k] = re[k];
            matrix.data[2 * k + 1] = im[k];
        }
        return matrix;
    }

    private static void assertMatrix(String what, JsonNode expected, Matrix actual, double tolerance) {
        for (int i = 0; i < actual.rows(); i++) {
            for (int j = 0; j < actual.columns(); j++) {
                double value = expected.get(i).get(j).doubleValue();
                assertEquals(value, actual.get(i, j), tolerance, what + " [" + i + "][" + j + "]");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "64", "240"})
    void agreesOnTheMicrocircuit(String frequency) {
        ReferenceCase reference = ReferenceCase.read("microcircuit_sensitivity_" + frequency + "Hz");
        JsonNode expected = reference.root().path("expected").path("value");
        SensitivityMeasure measure = SensitivityMeasure.nearestToOne(connectivity(reference));
        // entries are up to 2; eigenvalue 0.28 of a matrix of norm 30 at 0.1 Hz: its rounding error is 1e-14
        double tolerance = 1e-12;
        JsonNode eigenvalue = expected.path("critical_eigenvalue");
        assertEquals(eigenvalue.path("re").doubleValue(), measure.eigenvalue().re(), tolerance);
        assertEquals(eigenvalue.path("im").doubleValue(), measure.eigenvalue().im(), tolerance);
        assertEquals(
                expected.path("k").get(0).doubleValue(), measure.towardsOne().re(), tolerance);
        assertEquals(
                expected.path("k").get(1).doubleValue(), measure.towardsOne().im(), tolerance);
        assertMatrix("re", expected.path("sensitivity").path("re"), measure.real(), tolerance);
        assertMatrix("im", expected.path("sensitivity").path("im"), measure.imaginary(), tolerance);
        assertMatrix("amplitude", expected.path("sensitivity_amp"), measure.amplitude(), tolerance);
        assertMatrix("frequency", expected.path("sensitivity_freq"), measure.frequency(), tolerance);
    }

    @Test
    void isTheDerivativeOfTheEigenvalue() {
        ZMatrixRMaj matrix = connectivity(ReferenceCase.read("microcircuit_sensitivity_64Hz"));
        SensitivityMeasure measure = SensitivityMeasure.nearestToOne(matrix);
        double step = 1e-5;
        Complex sum = Complex.ZERO;
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < 8; j++) {
                Complex change = perturbed(matrix, i, j, 1 + step)
                        .minus(perturbed(matrix, i, j, 1 - step))
                        .times(1 / (2 * step));
                Complex z = new Complex(
                        measure.real().get(i, j), measure.imaginary().get(i, j));
                // rounding 1e-15/step and the third derivative times step²
                assertEquals(0, change.minus(z).abs(), 1e-9, i + " " + j);
                sum = sum.plus(z);
            }
        }
        assertEquals(0, sum.minus(measure.eigenvalue()).abs(), 1e-13);
    }

    private static Complex perturbed(ZMatrixRMaj matrix, int i, int j, double factor) {
        ZMatrixRMaj changed = matrix.copy();
        changed.set(i, j, factor * matrix.getReal(i, j), factor * matrix.getImag(i, j));
        return SensitivityMeasure.nearestToOne(changed).eigenvalue();
    }

    @Test
    void refusesDirectionsThatDoNotExist() {
        ZMatrixRMaj critical = new ZMatrixRMaj(1, 1, true, 1, 0);
        assertThrows(ArithmeticException.class, () -> SensitivityMeasure.nearestToOne(critical));
        ZMatrixRMaj defective = new ZMatrixRMaj(2, 2, true, 0.5, 0, 1, 0, 0, 0, 0.5, 0);
        assertThrows(ArithmeticException.class, () -> SensitivityMeasure.nearestToOne(defective));
        ComplexEigen other = ComplexEigen.of(new ZMatrixRMaj(3, 3));
        assertThrows(IllegalArgumentException.class, () -> SensitivityMeasure.of(defective, other, 0));
    }
}
