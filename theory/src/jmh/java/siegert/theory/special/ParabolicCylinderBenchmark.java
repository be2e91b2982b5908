package siegert.theory.special;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Time of one evaluation in a sweep of 3141 frequencies up to 500 Hz at a membrane time constant of 10 ms. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ParabolicCylinderBenchmark {
    private static final int FREQUENCIES = 3141;
    private static final double TAU_M = 10e-3;

    /** Argument of U; the boundary pair takes it as the upper boundary, 4 above the lower one. */
    @Param({"-4", "-1", "2", "8"})
    private double z;

    private static Complex s(int k) {
        return new Complex(0, TAU_M * (2 * Math.PI * 0.1 + k));
    }

    /** U itself. */
    @Benchmark
    @OperationsPerInvocation(FREQUENCIES)
    public void single(Blackhole hole) {
        for (int k = 0; k < FREQUENCIES; k++) {
            hole.consume(ParabolicCylinder.u(s(k).plus(-0.5), z));
        }
    }

    /** All six values and the integral of a transfer function at one frequency. */
    @Benchmark
    @OperationsPerInvocation(FREQUENCIES)
    public void boundaryPair(Blackhole hole) {
        for (int k = 0; k < FREQUENCIES; k++) {
            hole.consume(BoundaryValues.of(-z - 4, -z, s(k)));
        }
    }
}
