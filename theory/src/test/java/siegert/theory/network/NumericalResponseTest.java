package siegert.theory.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import siegert.datasets.Matrix;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Refractoriness;
import siegert.theory.ReferenceCase;
import siegert.theory.fokkerplanck.FokkerPlanck;
import siegert.theory.fokkerplanck.RateResponse;
import siegert.theory.lif.FiringRate;

/** Working point and responses of networks by the numerical solution of the Fokker-Planck equation. */
class NumericalResponseTest {
    private static final Neuron NEURON = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);

    /**
     * An independent numerical solution, right to 0.3 %, at the inputs of the circuit with rounded in-degrees: its rates
     * (Hz), and those of shift at the same inputs.
     */
    @Test
    void microcircuitIsSelfConsistent() {
        Network network = ReferenceNetwork.of(
                ReferenceCase.all("microcircuit_rates_shift").get(0));
        WorkingPoint point = WorkingPoint.selfConsistent(network, Method.FOKKER_PLANCK);
        WorkingPoint shifted = WorkingPoint.selfConsistent(network, Method.SHIFT);
        double[] independent = {0.699, 2.665, 4.173, 5.636, 6.594, 8.255, 1.127, 7.638};
        double[] independentShift = {0.714, 2.691, 4.205, 5.685, 6.651, 8.308, 1.146, 7.683};
        assertTrue(point.residual() < 1e-6, "residual " + point.residual());
        for (int i = 0; i < independent.length; i++) {
            assertEquals(shifted.rate(i), point.rate(i), 0.02 * shifted.rate(i));
            double rate = FiringRate.rate(NEURON, Method.FOKKER_PLANCK, shifted.mean(i), shifted.sd(i));
            assertEquals(independent[i] / independentShift[i], rate / shifted.rate(i), 4e-3, "population " + i);
        }
    }

    @Test
    void tableAndSingleSolutionsAgree() {
        double highest = 2 * Math.PI * 300;
        InputResponse response =
                InputResponse.of(NEURON, Method.FOKKER_PLANCK, Refractoriness.INCLUDED, 7e-3, 5.9e-3, highest);
        FokkerPlanck exact = FokkerPlanck.solve(NEURON, 7e-3, 5.9e-3);
        double[] omega = {0, 11, -400, 0.77 * highest, 1.5 * highest};
        double[] meanRe = new double[5];
        double[] meanIm = new double[5];
        double[] varianceRe = new double[5];
        double[] varianceIm = new double[5];
        response.mean().evaluate(omega, meanRe, meanIm);
        response.variance().evaluate(omega, varianceRe, varianceIm);
        for (int f = 0; f < omega.length; f++) {
            RateResponse r = exact.response(omega[f]);
            double w = omega[f] * NEURON.tauS();
            // the filter of the synapse multiplied back on
            double re = meanRe[f] - w * meanIm[f];
            double im = meanIm[f] + w * meanRe[f];
            double size = Math.hypot(r.meanRe(), r.meanIm());
            assertEquals(0, Math.hypot(re - r.meanRe(), im - r.meanIm()), 1e-3 * size, "mean at " + omega[f]);
            double scale = 2 * 5.9e-3 * 5.9e-3;
            double change = Math.hypot(varianceRe[f] * scale - r.sdRe(), varianceIm[f] * scale - r.sdIm());
            assertEquals(0, change, 1e-3 * Math.hypot(r.sdRe(), r.sdIm()), "variance at " + omega[f]);
        }
    }

    @Test
    void silentPopulationsAreLeftToTheShiftedRateWithAWarning() {
        Network network = network(NEURON, 0.2);
        Prediction prediction = new MeanField(
                        network, Method.FOKKER_PLANCK, Refractoriness.INCLUDED, ResponseModel.full(1e-4))
                .predict(new double[] {0, 10, 100}, 1);
        assertTrue(prediction.populations().get(0).rate() < 1e-3);
        assertEquals(1, prediction.warnings().size(), prediction.warnings().toString());
        assertTrue(prediction.warnings().get(0).message().contains("shift stands in for fokker-planck for P0"));
    }

    @Test
    void withoutSynapticTimeConstantItIsTheTheoryOfWhiteNoise() {
        Network network = network(new Neuron(10e-3, 2e-3, 0, 15e-3, 0), 6);
        double[] frequency = {0, 10, 100};
        for (ResponseModel model : List.of(ResponseModel.PUBLISHED, ResponseModel.full(1e-4))) {
            Prediction delta =
                    new MeanField(network, Method.DELTA, Refractoriness.INCLUDED, model).predict(frequency, 1);
            Prediction numerical =
                    new MeanField(network, Method.FOKKER_PLANCK, Refractoriness.INCLUDED, model).predict(frequency, 1);
            assertEquals(delta.populations(), numerical.populations());
            assertEquals(delta.spectra(), numerical.spectra());
        }
    }

    @Test
    void theResultDoesNotDependOnTheThreads() {
        Network network = network(NEURON, 6);
        double[] frequency =
                java.util.stream.IntStream.range(0, 300).mapToDouble(k -> k).toArray();
        MeanField field =
                new MeanField(network, Method.FOKKER_PLANCK, Refractoriness.INCLUDED, ResponseModel.full(1e-4));
        assertEquals(field.predict(frequency, 1), field.predict(frequency, 3));
    }

    @Test
    void whereTheShiftedRatesHaveNoFixedPointNothingIsFound() {
        NumericalSelfConsistency runaway = new NumericalSelfConsistency(network(NEURON, 6), Method.FOKKER_PLANCK);
        // far from any fixed point Newton's steps do not help, or lead to it
        double[] found = runaway.solve(new double[] {30});
        assertEquals(
                WorkingPoint.selfConsistent(network(NEURON, 6), Method.FOKKER_PLANCK)
                        .rate(0),
                found[0],
                1e-4);
        assertThrows(IllegalArgumentException.class, () -> runaway.solve(new double[] {Double.NaN}));
    }

    private static Network network(Neuron neuron, double rate) {
        Population population = new Population("P0", 1000, neuron, List.of(new PoissonInput(2000, 0.15e-3, rate)), 0);
        Delays delays = new Delays(DelayDistribution.NONE, Matrix.filled(1, 1, 1.5e-3), Matrix.filled(1, 1, 0));
        return new Network(
                "test", List.of(population), Matrix.filled(1, 1, 200), Matrix.filled(1, 1, -0.3e-3), delays, List.of());
    }
}
