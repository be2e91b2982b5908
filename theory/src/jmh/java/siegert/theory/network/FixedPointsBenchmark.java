package siegert.theory.network;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import siegert.datasets.result.Method;

/** The five networks of Layer et al. 2022, Fig. 2, complete at 50 external rates each. */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SingleShotTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FixedPointsBenchmark {
    private static final int VALUES = 50;

    /** By branches: their folds are known too. */
    @Benchmark
    public int branches() {
        int states = 0;
        for (ResponseNonlinearity network : ResponseNonlinearity.values()) {
            double from = network.last / 100;
            FixedPointBranches branches = FixedPointBranches.of(network::at, Method.DELTA, from, network.last);
            for (int k = 0; k < VALUES; k++) {
                double external = from + (network.last - from) * k / (VALUES - 1);
                states += complete(branches.at(external, FixedPoints.GrowingModes.LEFT_OUT));
            }
        }
        return states;
    }

    /** By a search of its own at each rate. */
    @Benchmark
    public int searches() {
        int states = 0;
        for (ResponseNonlinearity network : ResponseNonlinearity.values()) {
            for (int k = 1; k <= VALUES; k++) {
                RateMap map = new RateMap(network.at(network.last * k / VALUES), Method.DELTA);
                states += complete(FixedPoints.of(map, FixedPoints.GrowingModes.LEFT_OUT));
            }
        }
        return states;
    }

    private static int complete(FixedPoints found) {
        if (!found.isComplete()) {
            throw new IllegalStateException("the sum of indices is " + found.indexSum());
        }
        return found.points().size();
    }
}
