package siegert.theory.lif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import siegert.theory.ReferenceCase;

class SiegertIntegralTest {
    @Test
    void logarithmAgreesWithThirtyDigitArithmetic() {
        ReferenceCase reference = ReferenceCase.read("special_siegert_integral");
        double[] lower = reference.array("y_r");
        double[] upper = reference.array("y_th");
        double[] actual = new double[lower.length];
        for (int i = 0; i < lower.length; i++) {
            actual[i] = 0.5 * Math.log(Math.PI) + new SiegertIntegral(lower[i], upper[i]).log();
        }
        double[] expected = reference.extra("log");
        for (int i = 0; i < expected.length; i++) {
            // an absolute error of the logarithm is a relative one of the integral; eps of the logarithm itself
            double tolerance = 1e-14 + 3e-16 * Math.abs(expected[i]);
            assertEquals(expected[i], actual[i], tolerance, lower[i] + " .. " + upper[i]);
        }
    }
}
