package siegert.theory.surrogate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.RateLadder;
import siegert.theory.network.ResponseModel;
import siegert.theory.network.WorkingPoint;

class RateLaddersTest {
    private static final double[] NEST = {0.7730, 2.6982, 4.1076, 5.5674, 6.5607, 8.2485, 1.00486, 7.56286};

    /** Open-loop rates of the shifted theory at the measured rates: computed independently, without 23E. */
    private static final double[] OPEN = {3.19, 4.53, 6.05, 6.88, 8.65, 1.43, 8.21};

    @Test
    void rungsOfTheMicrocircuit() {
        Network stated = Catalogue.bundled().resolveNetwork("microcircuit", List.of());
        Network network = stated.withIndegree(stated.indegree().map(Math::rint));
        WorkingPoint closed = WorkingPoint.selfConsistent(network, Method.SHIFT);
        RateLadder ladder =
                RateLadders.of(network, Method.SHIFT, ResponseModel.Amplitudes.DIFFUSION, closed, NEST, 1e-4);
        assertEquals(
                network.names(),
                ladder.populations().stream().map(RateLadder.Rungs::name).toList());
        for (int i = 0; i < network.size(); i++) {
            RateLadder.Rungs rungs = ladder.populations().get(i);
            assertEquals(closed.rate(i), rungs.closed());
            assertEquals(NEST[i], rungs.measured());
            if (i > 0) {
                // printed to two decimals
                assertEquals(OPEN[i - 1], rungs.open(), 0.0051, rungs.name());
            }
            assertEquals(
                    rungs.closed() - rungs.measured(),
                    rungs.fedBack() + rungs.approximated() + rungs.unexplained(),
                    1e-12);
            // first order in errors of up to 18 % of the rates
            double sum =
                    rungs.feedback().stream().mapToDouble(Double::doubleValue).sum();
            assertEquals(rungs.fedBack(), sum, 0.15 * Math.abs(rungs.fedBack()) + 0.02, rungs.name());
            assertTrue(rungs.externalInput() > 0.02, rungs.name());
        }
        assertTrue(Math.abs(ladder.populations().get(6).missingInput() + 0.23e-3) < 0.05e-3);
    }
}
