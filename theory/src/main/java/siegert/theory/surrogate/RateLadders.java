package siegert.theory.surrogate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.RateLadder;
import siegert.theory.network.InputChanges;
import siegert.theory.network.OpenLoop;
import siegert.theory.network.ResponseModel;
import siegert.theory.network.WorkingPoint;

/** Makes the {@link RateLadder} between a theory and a measurement. */
public final class RateLadders {
    private RateLadders() {}

    /**
     * The ladder.
     *
     * @param network with the in-degrees of the simulation
     * @param method of the theory
     * @param amplitudes whether its synapses are finite or their input is a diffusion
     * @param closed self-consistent working point of the theory
     * @param measured measured rates (Hz), in the order of the network
     * @param step step of the simulation (s), positive
     */
    public static RateLadder of(
            Network network,
            Method method,
            ResponseModel.Amplitudes amplitudes,
            WorkingPoint closed,
            double[] measured,
            double step) {
        OpenLoop open = new OpenLoop(network, method, amplitudes, measured);
        InputChanges changes = new InputChanges(network, method, measured);
        // every population draws its own random numbers
        List<PoissonSurrogate> surrogates = IntStream.range(0, network.size())
                .parallel()
                .mapToObj(i -> PoissonSurrogate.of(network, i, measured, step))
                .toList();
        List<RateLadder.Rungs> populations = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            int target = i;
            PoissonSurrogate surrogate = surrogates.get(i);
            double missing = measured[i] - surrogate.rate();
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
                    changes.ofMean(i, missing),
                    changes.externalMean(i),
                    explanations(network, changes, i, missing)));
        }
        return new RateLadder(step, populations);
    }

    /** The inputs of a population that alone could explain its missing rate (Hz), the smallest change first. */
    private static List<RateLadder.Explanation> explanations(
            Network network, InputChanges changes, int target, double missing) {
        List<RateLadder.Explanation> all = new ArrayList<>();
        all.add(new RateLadder.Explanation("", changes.ofExternalInput(target, missing)));
        for (int j = 0; j < network.size(); j++) {
            all.add(new RateLadder.Explanation(network.names().get(j), changes.ofProjection(target, j, missing)));
        }
        return all.stream()
                .filter(e -> !Double.isNaN(e.change()))
                .sorted(Comparator.comparingDouble(e -> Math.abs(e.change())))
                .toList();
    }
}
