package siegert.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import siegert.datasets.Matrix;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Spectra;
import siegert.theory.lif.FiringRate;
import siegert.theory.lif.SynapticFilter;
import siegert.theory.lif.TransferFunction;
import siegert.theory.network.CrossSpectra;
import siegert.theory.network.MeanField;
import siegert.theory.network.ResponseModel;
import siegert.theory.network.SourceSpectrum;
import siegert.theory.network.WorkingPoint;
import siegert.theory.special.Complex;

/** What holds for any neuron and any network, at random ones. */
class TheoryPropertiesTest {
    private static final long SEED = 20261125;

    private static Neuron neuron(SplittableRandom random, double tauS) {
        double reset = random.nextDouble(-5e-3, 10e-3);
        return new Neuron(
                random.nextDouble(5e-3, 30e-3),
                random.nextDouble(0, 3e-3),
                tauS,
                reset + random.nextDouble(5e-3, 20e-3),
                reset);
    }

    @Test
    void transferFunctionsOfRandomNeurons() {
        System.out.println("seed " + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int k = 0; k < 300; k++) {
            boolean white = random.nextBoolean();
            Neuron neuron = neuron(random, white ? 0 : random.nextDouble(0.1e-3, 0.5e-3));
            Method method = white ? Method.DELTA : random.nextBoolean() ? Method.SHIFT : Method.TAYLOR;
            double span = neuron.threshold() - neuron.reset();
            double mean = neuron.reset() + span * random.nextDouble(-0.3, 1.5);
            double sd = span * random.nextDouble(0.15, 1);
            String where = "case " + k + " of seed " + SEED + ", " + method;
            TransferFunction n =
                    new TransferFunction(neuron, method, Refractoriness.INCLUDED, SynapticFilter.OMITTED, mean, sd);
            double omega = Math.exp(random.nextDouble(-3, 9));
            assertEquals(n.at(omega).conjugate(), n.at(-omega), where);
            assertEquals(n.responseToSd(omega).conjugate(), n.responseToSd(-omega), where);
            double byMean = FiringRate.derivativeByMean(neuron, method, mean, sd);
            double bySd = FiringRate.derivativeBySd(neuron, method, mean, sd);
            // the error of both, and at 1e-6 rad/s the slope
            assertEquals(byMean, n.at(0).re(), 1e-10 * Math.abs(byMean), where);
            assertEquals(bySd, n.responseToSd(0).re(), 1e-9 * (Math.abs(bySd) + Math.abs(byMean)), where);
            assertEquals(0, n.at(1e-6).minus(n.at(0)).abs(), 1e-6 * n.at(0).abs(), where);
            // N falls as the root of the frequency, the response of white noise to its sd tends to 2 nu/sd
            double fast = 1e9;
            if (method != Method.TAYLOR) {
                double ratio = n.at(fast).abs() / n.at(4 * fast).abs();
                assertEquals(2, ratio, 1e-2, where);
            }
            if (white) {
                double limit = 2 * FiringRate.rate(neuron, method, mean, sd) / sd;
                assertEquals(limit, n.responseToSd(fast).re(), 1e-2 * limit, where);
            }
            Complex decaying = new Complex(-0.5 / neuron.tauM(), omega);
            assertEquals(n.at(decaying).conjugate(), n.at(decaying.conjugate()), where);
        }
    }

    /** Without noise the rate is that of the deterministic neuron, approached from any side of the threshold. */
    @Test
    void rateWithoutNoiseIsThatOfLittleNoise() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        for (int k = 0; k < 200; k++) {
            Neuron neuron = neuron(random, random.nextBoolean() ? 0 : 0.3e-3);
            double span = neuron.threshold() - neuron.reset();
            double mean = neuron.threshold() + span * (random.nextBoolean() ? 1 : -1) * random.nextDouble(0.05, 1);
            for (Method method : List.of(Method.DELTA, Method.SHIFT, Method.TAYLOR)) {
                double still = FiringRate.rate(neuron, method, mean, 0);
                double noisy = FiringRate.rate(neuron, method, mean, 1e-6 * span);
                assertEquals(still, noisy, 1e-4 * still, "case " + k + " of seed " + (SEED + 1) + ", " + method);
            }
        }
    }

    private static Network network(SplittableRandom random) {
        List<Population> populations = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Neuron neuron = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);
            PoissonInput input = new PoissonInput(1000, 0.2e-3, random.nextDouble(5, 9));
            populations.add(new Population("P" + i, random.nextInt(100, 5000), neuron, List.of(input), 0));
        }
        double[][] indegree = new double[3][3];
        double[][] weight = new double[3][3];
        double[][] delay = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                indegree[i][j] = random.nextInt(0, 60);
                weight[i][j] = (j == 0 ? 1 : -2) * random.nextDouble(0.02e-3, 0.15e-3);
                delay[i][j] = random.nextDouble(0.5e-3, 3e-3);
            }
        }
        return new Network(
                "random",
                populations,
                Matrix.of(indegree),
                Matrix.of(weight),
                new Delays(DelayDistribution.GAUSSIAN, Matrix.of(delay), Matrix.filled(3, 3, 0.2e-3)),
                List.of());
    }

    @Test
    void spectraOfRandomNetworksAreNotNegativeAndTheirMatricesHermitianAndPositive() {
        SplittableRandom random = new SplittableRandom(SEED + 2);
        double[] frequency = {0, 3, 20, 61, 140, 333};
        for (int k = 0; k < 40; k++) {
            String where = "network " + k + " of seed " + (SEED + 2);
            Network network = network(random);
            ResponseModel model = random.nextBoolean() ? ResponseModel.PUBLISHED : ResponseModel.full(1e-4);
            MeanField theory = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED, model);
            Spectra spectra = theory.powerSpectra(frequency, 1);
            WorkingPoint point = theory.workingPoint();
            CrossSpectra cross =
                    CrossSpectra.of(theory.effectiveConnectivity(), network, SourceSpectrum.poisson(point), frequency);
            for (int f = 0; f < frequency.length; f++) {
                Complex[] x = new Complex[3];
                double trace = 0;
                for (int i = 0; i < 3; i++) {
                    assertTrue(spectra.power(f, i) >= 0 && Double.isFinite(spectra.power(f, i)), where);
                    x[i] = new Complex(random.nextDouble(-1, 1), random.nextDouble(-1, 1));
                    trace += cross.power(f, i);
                }
                Complex form = Complex.ZERO;
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        Complex mirrored = cross.at(f, j, i).conjugate();
                        assertEquals(0, cross.at(f, i, j).minus(mirrored).abs(), where);
                        form = form.plus(
                                x[i].conjugate().times(cross.at(f, i, j)).times(x[j]));
                    }
                }
                assertTrue(form.re() > 0, where + ": " + form);
                assertEquals(0, form.im(), 1e-12 * trace, where);
            }
        }
    }
}
