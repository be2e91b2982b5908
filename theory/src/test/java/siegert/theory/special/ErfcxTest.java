package siegert.theory.special;

import org.apache.commons.numbers.gamma.Erfcx;
import org.junit.jupiter.api.Test;
import siegert.theory.ErrorBound;
import siegert.theory.ReferenceCase;

/** The library's scaled complementary error function, on which rates and derivatives rest. */
class ErfcxTest {
    @Test
    void agreesWithThirtyDigits() {
        ReferenceCase reference = ReferenceCase.read("special_erfcx");
        double[] x = reference.array("x");
        double[] expected = reference.expectedArray();
        ErrorBound negative = new ErrorBound("erfcx x < 0");
        ErrorBound positive = new ErrorBound("erfcx x >= 0");
        for (int i = 0; i < x.length; i++) {
            (x[i] < 0 ? negative : positive).add(Math.abs(Erfcx.value(x[i]) / expected[i] - 1), "x = " + x[i]);
        }
        negative.assertWithin(8, 4e-16, 2e-16);
        positive.assertWithin(15, 4e-16, 2e-16);
    }
}
