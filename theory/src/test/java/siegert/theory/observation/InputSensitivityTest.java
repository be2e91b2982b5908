package siegert.theory.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.result.InputResponses;
import siegert.datasets.result.InputResponses.Curve;
import siegert.datasets.result.Method;
import siegert.datasets.result.RateDerivatives;
import siegert.datasets.result.Refractoriness;
import siegert.theory.fokkerplanck.FokkerPlanck;
import siegert.theory.fokkerplanck.RateResponse;
import siegert.theory.network.MeanField;
import siegert.theory.network.WorkingPoint;
import siegert.theory.observation.InputSensitivity.Filter;
import siegert.theory.special.Complex;

class InputSensitivityTest {
    private static final double[] FREQUENCY = {0, 1, 30, 200, 900};
    private static final double TAU_S = 0.5e-3;

    /** From a table of solutions, which interpolates to 3e-4; each value of the expectation is solved for itself. */
    @Test
    void numericalTransferFunctionsAreThoseOfTheSolution() {
        MeanField theory = new MeanField(
                Catalogue.bundled().resolveNetwork("schuecker-neurons", List.of()),
                Method.FOKKER_PLANCK,
                Refractoriness.INCLUDED);
        InputResponses behind =
                InputSensitivity.transferFunctions(theory, Refractoriness.INCLUDED, Filter.NEGLECTED, FREQUENCY);
        InputResponses front =
                InputSensitivity.transferFunctions(theory, Refractoriness.INCLUDED, Filter.INCLUDED, FREQUENCY);
        RateDerivatives derivatives = InputSensitivity.derivatives(theory);
        WorkingPoint point = theory.workingPoint();
        for (int i = 0; i < 2; i++) {
            FokkerPlanck solution =
                    FokkerPlanck.solve(theory.network().populations().get(i).neuron(), point.mean(i), point.sd(i));
            for (int f = 0; f < FREQUENCY.length; f++) {
                double omega = 2 * Math.PI * FREQUENCY[f];
                RateResponse solved = solution.response(omega);
                Complex mean = new Complex(solved.meanRe(), solved.meanIm());
                Complex sd = new Complex(solved.sdRe(), solved.sdIm()).times(1 / point.sd(i));
                Complex filter = new Complex(1, omega * TAU_S);
                assertNear(mean, behind.populations().get(i).toMean(), f);
                assertNear(mean.over(filter), front.populations().get(i).toMean(), f);
                assertNear(sd, front.populations().get(i).toSd(), f);
                assertNear(sd.times(filter), behind.populations().get(i).toSd(), f);
            }
            assertEquals(solution.meanDerivative(), derivatives.byMean()[i]);
            assertEquals(solution.sdDerivative(), derivatives.bySd()[i]);
            double atZero = front.populations().get(i).toMean().atZero();
            assertEquals(solution.meanDerivative(), atZero, 3e-4 * atZero);
        }
        double cutoff = behind.populations().get(0).toMean().cutoff();
        assertTrue(cutoff > 10 && cutoff < 20, "cut-off " + cutoff);
        Curve there = InputSensitivity.transferFunctions(
                        theory, Refractoriness.INCLUDED, Filter.NEGLECTED, new double[] {cutoff})
                .populations()
                .get(0)
                .toMean();
        assertEquals(Math.sqrt(0.5) * there.atZero(), there.amplitude()[0], 1e-8 * there.atZero());
    }

    private static void assertNear(Complex expected, Curve curve, int f) {
        Complex found = new Complex(curve.realResponse()[f], curve.imaginaryResponse()[f]);
        assertEquals(0, found.minus(expected).abs(), 3e-4 * expected.abs(), "at " + FREQUENCY[f] + " Hz");
    }
}
