package siegert.theory.linalg;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.ZMatrixRMaj;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import siegert.theory.special.Complex;

/** Time of one eigenproblem of a Gaussian random matrix. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ComplexEigenBenchmark {
    @Param({"8", "100"})
    public int n;

    private ZMatrixRMaj matrix;

    @Setup
    public void fill() {
        Random random = new Random(20261122);
        matrix = new ZMatrixRMaj(n, n);
        for (int k = 0; k < matrix.data.length; k++) {
            matrix.data[k] = random.nextGaussian();
        }
    }

    @Benchmark
    public ComplexEigen valuesAndVectors() {
        return ComplexEigen.of(matrix);
    }

    @Benchmark
    public Complex[] valuesAlone() {
        return ComplexEigen.eigenvalues(matrix);
    }
}
