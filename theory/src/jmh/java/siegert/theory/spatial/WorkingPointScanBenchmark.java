package siegert.theory.spatial;

import java.util.List;
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
import siegert.datasets.Matrix;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.lif.SynapticFilter;
import siegert.theory.lif.TransferFunction;
import siegert.theory.network.ExternalRates;
import siegert.theory.network.SourceRates;
import siegert.theory.network.WantedWorkingPoint;
import siegert.theory.network.WorkingPoint;
import siegert.theory.special.Complex;

/**
 * Sixteen working points of the ring of Senk et al. 2020: external rates, self-consistent rates, transfer functions of both
 * populations at 199 frequencies, fits.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WorkingPointScanBenchmark {
    private static final int FREQUENCIES = 199;
    private static final double[] WANTED = {6e-3, 8e-3, 10e-3, 12e-3};
    private static final Neuron NEURON = new Neuron(5e-3, 0, 0.5e-3, 15e-3, 0);

    private static Network ring() {
        List<PoissonInput> inputs = List.of(new PoissonInput(1, 0.1756e-3, 0), new PoissonInput(1, -0.878e-3, 0));
        Matrix zeros = Matrix.filled(2, 2, 0);
        return new Network(
                "ring",
                List.of(new Population("E", 4000, NEURON, inputs, 0), new Population("I", 1000, NEURON, inputs, 0)),
                Matrix.of(new double[][] {{400, 100}, {400, 100}}),
                Matrix.of(new double[][] {{0.1756e-3, -0.878e-3}, {0.1756e-3, -0.878e-3}}),
                new Delays(DelayDistribution.NONE, zeros, zeros),
                List.of());
    }

    @Benchmark
    public double scan() {
        double[] omega = new double[FREQUENCIES];
        for (int f = 0; f < FREQUENCIES; f++) {
            omega[f] = 2 * Math.PI * (1 + f);
        }
        double sum = 0;
        for (double mean : WANTED) {
            for (double sd : WANTED) {
                ExternalRates external = WantedWorkingPoint.externalRates(
                        ring(),
                        Method.SHIFT,
                        SourceRates.values()[0],
                        new double[] {mean, mean},
                        new double[] {sd, sd});
                WorkingPoint point = WorkingPoint.selfConsistent(external.applyTo(ring()), Method.SHIFT);
                for (int i = 0; i < 2; i++) {
                    TransferFunction function = new TransferFunction(
                            NEURON,
                            Method.SHIFT,
                            Refractoriness.INCLUDED,
                            SynapticFilter.APPLIED,
                            point.mean(i),
                            point.sd(i));
                    Complex[] response = new Complex[FREQUENCIES];
                    for (int f = 0; f < FREQUENCIES; f++) {
                        response[f] = function.at(omega[f]);
                    }
                    sum += LowPassFit.of(omega, response, LowPassFit.Target.COMPLEX)
                            .lowPass()
                            .timeConstant();
                }
            }
        }
        return sum;
    }
}
