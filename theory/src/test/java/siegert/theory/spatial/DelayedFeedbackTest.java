package siegert.theory.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siegert.theory.ReferenceCase;
import siegert.theory.special.Complex;

class DelayedFeedbackTest {
    @ParameterizedTest
    @ValueSource(strings = {"lambertw_a", "lambertw_b"})
    void agreesWithHighPrecision(String name) {
        ReferenceCase reference = ReferenceCase.read(name);
        double[] c = {
            reference.root().path("c_max").path("re").doubleValue(),
            reference.root().path("c_max").path("im").doubleValue()
        };
        DelayedFeedback feedback =
                new DelayedFeedback(reference.input("tau"), reference.input("delay"), new Complex(c[0], c[1]));
        double[] branches = reference.array("branches");
        for (int b = 0; b < branches.length; b++) {
            Complex expected =
                    new Complex(reference.expectedArray("re")[b], reference.expectedArray("im")[b]);
            Complex actual = feedback.root((int) branches[b]);
            assertEquals(0, actual.minus(expected).abs(), 1e-14 * expected.abs(), "branch " + branches[b]);
        }
    }

    @Test
    void solvesItsEquationForAnyRatio() {
        for (double delay : new double[] {1e-9, 1e-4, 0.01, 0.2, 2.99, 3.01, 8, 100}) {
            for (int branch = -4; branch <= 4; branch++) {
                for (Complex gain : new Complex[] {new Complex(-3, 0), new Complex(0.9, 2), new Complex(0.5, -1e-5)}) {
                    double tau = 0.01;
                    Complex lambda = new DelayedFeedback(tau, delay, gain).root(branch);
                    Complex left = lambda.times(tau).plus(1);
                    Complex right = gain.times(lambda.times(-delay).exp());
                    String what = delay + " " + branch + " " + gain + ": " + lambda;
                    // exp(-lambda d) carries the rounding of lambda d = W - d/tau
                    double error = 1e-15 * (1 + lambda.abs() * delay + delay / tau) * left.abs();
                    assertEquals(0, left.minus(right).abs(), error, what);
                }
            }
        }
    }

    @Test
    void mainBranchIsTheRightmost() {
        for (int k = 0; k < 200; k++) {
            Complex gain = Complex.unit(k).times(0.1 * (k + 1));
            DelayedFeedback feedback = new DelayedFeedback(0.005, 0.002, gain);
            for (int branch = -5; branch <= 5; branch++) {
                double excess = feedback.root(branch).re() - feedback.root(0).re();
                assertTrue(excess <= 1e-9, branch + " " + gain);
            }
        }
    }

    @Test
    void limits() {
        assertEquals(new Complex(-300, 0), new DelayedFeedback(0.01, 0, new Complex(-2, 0)).root(0));
        assertThrows(IllegalArgumentException.class, () -> new DelayedFeedback(0.01, 0, Complex.ONE).root(1));
        assertEquals(
                -100, new DelayedFeedback(0.01, 0.001, Complex.ZERO).root(0).re(), 1e-12);
        assertEquals(
                Double.NEGATIVE_INFINITY,
                new DelayedFeedback(0.01, 0.001, Complex.ZERO).root(1).re());
        assertThrows(IllegalArgumentException.class, () -> new DelayedFeedback(0, 0.001, Complex.ONE));
        assertThrows(IllegalArgumentException.class, () -> new DelayedFeedback(0.01, -1, Complex.ONE));
    }
}
