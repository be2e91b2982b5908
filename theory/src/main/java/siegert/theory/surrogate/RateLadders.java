package siegert.theory.surrogate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.RateLadder;
import siegert.theory.network.OpenLoop;
import siegert.theory.network.WorkingPoint;

/** Makes the {@link RateLadder} between a theory and a measurement. */
public final class RateLadders {
    private RateLadders() {}

    /**
     * The ladder.
     *
     * @param network with the in-degrees of the simulation
     * @param method of the theory
     * @param closed self-consistent working point of the theory
     * @param measured measured rates (Hz), in the order of the network
     * @param step step of the simulation (s), positive
     */
    public static RateLadder of(Network network, Method method, WorkingPoint closed, double[] measured, double step) {
        OpenLoop open = new OpenLoop(network, method, measured);
        // every population draws its own random numbers
        List<PoissonSurrogate> surrogates = IntStream.range(0, network.size())
                .parallel()
                .mapToObj(i -> PoissonSurrogate.of(network, i, measured, step))
                .toList();
        List<RateLadder.Rungs> populations = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            int target = i;
            PoissonSurrogate surrogate = surrogates.get(i);
            double missing = (measured[i] - surrogate.rate()) / open.byMean(i);
            populations.add(new RateLadder.Rungs(
                    network.names().get(i),
                    closed.rate(i),
                    open.rate(i),
                    surrogate.rate(),
                    surrogate.standardError(),
                    surrogate.cv(),
                    measured[i],
                    IntStream.range(0, network.size())
                            .mapToObj(j -> open.feedback(target, j))
                            .toList(),
                    Double.isFinite(missing) ? missing : Double.NaN,
                    open.externalMean(i)));
        }
        return new RateLadder(step, populations);
    }
}
