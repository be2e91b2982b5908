package siegert.theory.special;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import siegert.theory.ErrorBound;
import siegert.theory.ReferenceCase;
import siegert.theory.ReferenceTable;

class DawsonTest {
    @Test
    void agreesWithReferenceByRegion() {
        ErrorBound series = new ErrorBound("Dawson |x| < 0.25");
        ErrorBound sum = new ErrorBound("Dawson 0.25 .. 10");
        ErrorBound asymptotic = new ErrorBound("Dawson |x| > 10");
        for (String[] row : ReferenceTable.rows("dawson.csv")) {
            double x = Double.parseDouble(row[0]);
            double expected = Double.parseDouble(row[1]);
            ErrorBound region = x < 0.25 ? series : x < 10 ? sum : asymptotic;
            region.add(Math.abs(Dawson.value(x) / expected - 1), row[0]);
        }
        series.assertWithin(50, 4e-16, 2e-16);
        sum.assertWithin(200, 2e-15, 5e-16);
        asymptotic.assertWithin(80, 5e-16, 2e-16);
    }

    @Test
    void agreesWithThirtyDigitsOfEitherSign() {
        ReferenceCase reference = ReferenceCase.read("special_dawson");
        double[] x = reference.array("x");
        double[] actual = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            actual[i] = Dawson.value(x[i]);
        }
        ReferenceCase.assertRelative("Dawson", reference.expectedArray(), actual, 2e-15);
    }

    @Test
    void limitsAndNan() {
        assertEquals(0, Dawson.value(Double.POSITIVE_INFINITY));
        assertEquals(-0.0, Dawson.value(-0.0));
        assertEquals(Double.MIN_VALUE, Dawson.value(Double.MIN_VALUE));
        assertEquals(Double.NaN, Dawson.value(Double.NaN));
    }
}
