package siegert.theory.observation;

import java.util.ArrayList;
import java.util.List;
import siegert.datasets.network.Network;
import siegert.datasets.result.FixedPoints;
import siegert.datasets.result.Method;
import siegert.theory.network.FixedPoint;

/** All fixed points of a network, see {@link siegert.theory.network.FixedPoints}. */
public final class SelfConsistentStates {
    private SelfConsistentStates() {}

    /**
     * The states.
     *
     * @param network the network as the theory takes it
     * @throws IllegalArgumentException for {@link Method#FOKKER_PLANCK}, too slow for searches
     */
    public static FixedPoints of(Network network, Method method) {
        siegert.theory.network.FixedPoints found = siegert.theory.network.FixedPoints.of(network, method);
        List<FixedPoints.Point> points = new ArrayList<>();
        for (FixedPoint point : found.points()) {
            points.add(new FixedPoints.Point(
                    point.workingPoint().rates(),
                    point.workingPoint().residual(),
                    point.index(),
                    point.unstableModes(),
                    point.extent()));
        }
        return new FixedPoints(network.names(), points, found.indexSum());
    }
}
