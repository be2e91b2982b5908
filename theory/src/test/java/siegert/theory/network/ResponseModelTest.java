package siegert.theory.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.ZMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.datasets.Matrix;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.network.SynapseShape;
import siegert.datasets.result.CharacteristicRoots.Completeness;
import siegert.datasets.result.Method;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Theory;
import siegert.theory.lif.FiringRate;
import siegert.theory.network.ResponseModel.DelaySampling;
import siegert.theory.network.ResponseModel.Indegrees;
import siegert.theory.network.ResponseModel.Sources;
import siegert.theory.network.ResponseModel.Stamping;
import siegert.theory.network.ResponseModel.VarianceResponse;
import siegert.theory.special.Complex;

class ResponseModelTest {
    private static final double STEP = 1e-4;

    /** Excitation and inhibition, in-degrees that are no whole numbers, delays with a spread. */
    private static Network network(double tauS) {
        Neuron neuron = new Neuron(10e-3, 2e-3, tauS, 15e-3, 0);
        List<Population> populations = IntStream.range(0, 2)
                .mapToObj(i -> new Population("P" + i, 500, neuron, List.of(new PoissonInput(1500, 0.2e-3, 4)), 0))
                .toList();
        Delays delays = new Delays(
                DelayDistribution.TRUNCATED_GAUSSIAN,
                Matrix.of(new double[][] {{1.5e-3, 0.75e-3}, {1.5e-3, 0.75e-3}}),
                Matrix.filled(2, 2, 0.5e-3));
        return new Network(
                "test",
                populations,
                Matrix.of(new double[][] {{200.4, 80.6}, {150.3, 70.7}}),
                Matrix.of(new double[][] {{0.2e-3, -0.9e-3}, {0.2e-3, -0.9e-3}}),
                delays,
                List.of());
    }

    /** M(0) is the change of the rates with the rates, by differences of the rate itself; without the variance it is not. */
    @ParameterizedTest
    @CsvSource({"DELTA, 1e-6", "SHIFT, 1e-6", "FOKKER_PLANCK, 5e-4"})
    void withTheVarianceTheConnectivityAtZeroIsTheDerivativeOfTheRates(Method method, double tolerance) {
        Network network = network(0.5e-3);
        WorkingPoint point = WorkingPoint.selfConsistent(network, method);
        MeanField full = new MeanField(network, method, Refractoriness.INCLUDED, stated(), point);
        MeanField mean = new MeanField(network, method, Refractoriness.INCLUDED, point);
        ZMatrixRMaj with = full.effectiveConnectivity().at(0)[0];
        ZMatrixRMaj without = mean.effectiveConnectivity().at(0)[0];
        // large enough for the steps of the numerical rate between meshes
        double change = method == Method.FOKKER_PLANCK ? 0.3 : 0.03;
        for (int j = 0; j < 2; j++) {
            for (int i = 0; i < 2; i++) {
                double expected =
                        (output(network, method, point, i, j, change) - output(network, method, point, i, j, -change))
                                / (2 * change);
                double half = (output(network, method, point, i, j, change / 2)
                                - output(network, method, point, i, j, -change / 2))
                        / change;
                expected = half + (half - expected) / 3;
                assertEquals(expected, with.getReal(i, j), tolerance * Math.abs(expected), method + " " + i + " " + j);
                assertEquals(0, with.getImag(i, j));
                assertTrue(
                        Math.abs(without.getReal(i, j) - expected) > 0.02 * Math.abs(expected),
                        "the variance contributes " + (without.getReal(i, j) / expected - 1));
            }
        }
    }

    /** The variance, and nothing else that differs from the published theory. */
    private static ResponseModel stated() {
        return new ResponseModel(
                ResponseModel.Amplitudes.DIFFUSION,
                VarianceResponse.INCLUDED,
                Indegrees.STATED,
                DelaySampling.STATED,
                Stamping.EXACT,
                Sources.POISSON,
                0);
    }

    /** Rate (Hz) of population i where the rate of population j is changed. */
    private static double output(Network network, Method method, WorkingPoint point, int i, int j, double change) {
        double[] rates = {point.rate(0), point.rate(1)};
        rates[j] += change;
        WorkingPoint input = WorkingPoint.ofRates(network, method, rates);
        return FiringRate.rate(network.populations().get(i).neuron(), method, input.mean(i), input.sd(i));
    }

    @Test
    void spikesOfExponentialSynapsesAreHalfAStepLate() {
        ResponseModel late = new ResponseModel(
                ResponseModel.Amplitudes.DIFFUSION,
                VarianceResponse.INCLUDED,
                Indegrees.STATED,
                DelaySampling.STATED,
                Stamping.END_OF_STEP,
                Sources.POISSON,
                STEP);
        double omega = 2 * Math.PI * 270;
        Network network = network(0.5e-3);
        WorkingPoint point = WorkingPoint.selfConsistent(network, Method.SHIFT);
        ZMatrixRMaj exact = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED, stated(), point)
                .effectiveConnectivity()
                .at(omega)[0];
        ZMatrixRMaj stamped = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED, late, point)
                .effectiveConnectivity()
                .at(omega)[0];
        double angle = -omega * STEP / 2;
        for (int k = 0; k < 4; k++) {
            double re = exact.getReal(k / 2, k % 2);
            double im = exact.getImag(k / 2, k % 2);
            assertEquals(re * Math.cos(angle) - im * Math.sin(angle), stamped.getReal(k / 2, k % 2), 1e-14);
            assertEquals(re * Math.sin(angle) + im * Math.cos(angle), stamped.getImag(k / 2, k % 2), 1e-14);
        }
        // spikes of delta synapses are on the grid; what is lost between its steps is the threshold's
        assertEquals(0, late.lateness(0));
        assertEquals(STEP / 2, late.lateness(0.5e-3));
    }

    /** Without delta's half step, delays on the grid are all that differs; 1 ms and 0.25 ms are whole and half steps. */
    @Test
    void delaysOnAGridAreThoseOfTheGrid() {
        Network network = network(0.5e-3);
        Network fixed = new Network(
                "fixed",
                network.populations(),
                network.indegree(),
                network.weight(),
                new Delays(DelayDistribution.NONE, Matrix.filled(2, 2, 1.04e-3), Matrix.filled(2, 2, 0)),
                List.of());
        Network rounded = new Network(
                "rounded",
                network.populations(),
                network.indegree(),
                network.weight(),
                new Delays(DelayDistribution.NONE, Matrix.filled(2, 2, 1e-3), Matrix.filled(2, 2, 0)),
                List.of());
        ResponseModel grid = new ResponseModel(
                ResponseModel.Amplitudes.DIFFUSION,
                VarianceResponse.INCLUDED,
                Indegrees.STATED,
                DelaySampling.GRID,
                Stamping.EXACT,
                Sources.POISSON,
                STEP);
        WorkingPoint point = WorkingPoint.selfConsistent(fixed, Method.SHIFT);
        ZMatrixRMaj simulated = new MeanField(fixed, Method.SHIFT, Refractoriness.INCLUDED, grid, point)
                .effectiveConnectivity()
                .at(500)[0];
        ZMatrixRMaj expected = new MeanField(rounded, Method.SHIFT, Refractoriness.INCLUDED, stated(), point)
                .effectiveConnectivity()
                .at(500)[0];
        for (int k = 0; k < 8; k++) {
            assertEquals(expected.data[k], simulated.data[k], 1e-14);
        }
    }

    @Test
    void inDegreesAreRoundedForTheWorkingPointToo() {
        Network network = network(0.5e-3);
        Network whole = network.withIndegree(Matrix.of(new double[][] {{200, 81}, {150, 71}}));
        assertEquals(whole, ResponseModel.full(STEP).network(network));
        assertEquals(network, ResponseModel.PUBLISHED.network(network));
        MeanField full = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED, ResponseModel.full(STEP));
        WorkingPoint expected = WorkingPoint.selfConsistent(whole, Method.SHIFT);
        assertEquals(expected.rate(0), full.workingPoint().rate(0));
        assertTrue(Math.abs(WorkingPoint.selfConsistent(network, Method.SHIFT).rate(0) - expected.rate(0)) > 1e-3);
    }

    @Test
    void highFrequenciesShowTheRateAndLowOnesTheIrregularity() {
        Network network = network(0.5e-3);
        Network apart = network.withIndegree(Matrix.filled(2, 2, 0));
        Prediction renewal = new MeanField(
                        apart, Method.FOKKER_PLANCK, Refractoriness.INCLUDED, ResponseModel.full(STEP))
                .predict(new double[] {0, 20000}, 1);
        double rate = renewal.populations().get(0).rate();
        // successive intervals are not quite independent
        double cv = renewal.populations().get(0).cv();
        assertEquals(rate * cv * cv / 500, renewal.spectra().power(0, 0), 5e-3 * rate / 500);
        assertEquals(rate / 500, renewal.spectra().power(1, 0), 0.01 * rate / 500);
        assertEquals(1, renewal.criticality().distance(), 1e-3);
    }

    @Test
    void namedChoicesKnowTheirNames() {
        assertEquals(Theory.PUBLISHED, ResponseModel.PUBLISHED.theory());
        assertEquals(Theory.FULL, ResponseModel.full(STEP).theory());
        assertEquals(Theory.FULL, ResponseModel.full(0).theory());
        assertEquals(Theory.CUSTOM, stated().theory());
        assertEquals(Stamping.EXACT, ResponseModel.full(0).stamping());
        for (double step : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> ResponseModel.full(step));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new ResponseModel(
                        ResponseModel.Amplitudes.DIFFUSION,
                        VarianceResponse.OMITTED,
                        Indegrees.STATED,
                        DelaySampling.GRID,
                        Stamping.EXACT,
                        Sources.POISSON,
                        0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new MeanField(network(0.5e-3), Method.FOKKER_PLANCK, Refractoriness.NEGLECTED));
    }

    @Test
    void alphaShapedSynapsesFilterTwice() {
        double synapse = 0.4e-3;
        Network exponential = network(1.65 * synapse);
        Network alpha = new Network(
                exponential.name(),
                exponential.populations(),
                exponential.indegree(),
                exponential.weight(),
                exponential.weightSpread(),
                exponential.tauS(),
                SynapseShape.ALPHA,
                exponential.delays(),
                exponential.wiring(),
                List.of());
        MeanField one = new MeanField(exponential, Method.SHIFT, Refractoriness.INCLUDED);
        MeanField two = new MeanField(alpha, Method.SHIFT, Refractoriness.INCLUDED);
        assertEquals(one.workingPoint().rate(0), two.workingPoint().rate(0));
        for (double omega : new double[] {0, 300, -2000, 9000}) {
            ZMatrixRMaj a = one.effectiveConnectivity().at(omega)[0];
            ZMatrixRMaj b = two.effectiveConnectivity().at(omega)[0];
            Complex filter = new Complex(1, omega * synapse);
            Complex ratio = new Complex(1, omega * 1.65 * synapse).over(filter.times(filter));
            for (int k = 0; k < 4; k++) {
                Complex expected = new Complex(a.data[2 * k], a.data[2 * k + 1]).times(ratio);
                assertEquals(expected.re(), b.data[2 * k], 1e-13);
                assertEquals(expected.im(), b.data[2 * k + 1], 1e-13);
            }
        }
        assertEquals(Completeness.COMPLETE, two.characteristicRoots(60).completeness());
    }

    @Test
    void stepsRaiseTheThresholdOfDeltaSynapsesOnly() {
        Network delta = network(0);
        double continuous = new MeanField(delta, Method.DELTA, Refractoriness.INCLUDED, ResponseModel.full(0))
                .workingPoint()
                .rate(0);
        double stepped = new MeanField(delta, Method.DELTA, Refractoriness.INCLUDED, ResponseModel.full(STEP))
                .workingPoint()
                .rate(0);
        assertTrue(stepped < 0.99 * continuous, stepped + " and " + continuous);
        assertEquals(
                0,
                ResponseModel.full(STEP)
                        .network(network(0.5e-3))
                        .populations()
                        .get(0)
                        .neuron()
                        .step());
    }
}
