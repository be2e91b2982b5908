package siegert.theory.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static siegert.theory.ReferenceCase.assertRelative;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.ZMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import siegert.datasets.Matrix;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Spectra;
import siegert.theory.ReferenceCase;
import siegert.theory.special.Complex;

class CrossSpectraTest {
    private static final double[] FREQUENCY =
            IntStream.range(0, 60).mapToDouble(k -> 7.0 * k).toArray();

    private static final Network NETWORK = ReferenceNetwork.of(ReferenceCase.read("microcircuit_power_spectra_shift"));
    private static final MeanField THEORY = new MeanField(NETWORK, Method.SHIFT, Refractoriness.INCLUDED);

    static Stream<ReferenceCase> propagators() {
        return ReferenceCase.all("microcircuit_propagator_").stream();
    }

    /** The reference is arithmetic in double precision, at 1e-10 as its own note says. */
    @ParameterizedTest
    @MethodSource("propagators")
    void propagatorOfAGivenEffectiveConnectivity(ReferenceCase reference) {
        double[] re = reference.array("effective_connectivity", "re");
        double[] im = reference.array("effective_connectivity", "im");
        double[] omega = reference.array("omega");
        int n = (int) Math.round(Math.sqrt((double) re.length / omega.length));
        double[] expectedRe = reference.expectedArray("re");
        double[] expectedIm = reference.expectedArray("im");
        LinearResponse response = new LinearResponse(n);
        for (int f = 0; f < omega.length; f++) {
            ZMatrixRMaj m = new ZMatrixRMaj(n, n);
            double largest = 0;
            for (int k = 0; k < n * n; k++) {
                m.data[2 * k] = re[f * n * n + k];
                m.data[2 * k + 1] = im[f * n * n + k];
                largest = Math.max(largest, Math.hypot(expectedRe[f * n * n + k], expectedIm[f * n * n + k]));
            }
            response.requireInverse(m, 0);
            double[] p = response.propagator(m).data;
            for (int k = 0; k < n * n; k++) {
                double error =
                        Math.hypot(p[2 * k] - expectedRe[f * n * n + k], p[2 * k + 1] - expectedIm[f * n * n + k]);
                assertEquals(0, error, 1e-12 * largest, reference.name() + " " + f + " " + k);
            }
        }
    }

    /** (1 - M) P = M. */
    @Test
    void propagatorSolvesItsEquation() {
        EffectiveConnectivity connectivity = THEORY.effectiveConnectivity();
        ZMatrixRMaj m = connectivity.at(400)[0];
        ZMatrixRMaj p = connectivity.propagator(400)[0];
        int n = connectivity.size();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                Complex sum = new Complex(p.getReal(i, j), p.getImag(i, j));
                for (int k = 0; k < n; k++) {
                    sum = sum.minus(new Complex(m.getReal(i, k), m.getImag(i, k))
                            .times(new Complex(p.getReal(k, j), p.getImag(k, j))));
                }
                assertEquals(
                        0,
                        sum.minus(new Complex(m.getReal(i, j), m.getImag(i, j))).abs(),
                        1e-13);
            }
        }
    }

    private static CrossSpectra spectra(SourceSpectrum source) {
        return CrossSpectra.of(THEORY.effectiveConnectivity(), NETWORK, source, FREQUENCY);
    }

    @Test
    void diagonalIsThatOfThePowerSpectra() {
        CrossSpectra cross = spectra(SourceSpectrum.poisson(THEORY.workingPoint()));
        Spectra power = THEORY.powerSpectra(FREQUENCY, 1);
        for (int f = 0; f < FREQUENCY.length; f++) {
            for (int i = 0; i < NETWORK.size(); i++) {
                assertRelative("power", power.power(f, i), cross.power(f, i), 1e-13);
            }
        }
    }

    @Test
    void matricesAreHermitianAndPositiveAndCoherencesBelowOne() {
        for (SourceSpectrum source : List.of(
                SourceSpectrum.poisson(THEORY.workingPoint()),
                SourceSpectrum.renewal(
                        THEORY.workingPoint(), NETWORK, Method.SHIFT, ResponseModel.Amplitudes.DIFFUSION))) {
            CrossSpectra cross = spectra(source);
            int n = cross.size();
            SplittableRandom random = new SplittableRandom(5);
            for (int f = 0; f < FREQUENCY.length; f++) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        assertEquals(
                                0,
                                cross.at(f, i, j)
                                        .minus(cross.at(f, j, i).conjugate())
                                        .abs(),
                                "Hermitian");
                        double coherence = cross.coherence(f, i, j);
                        assertTrue(coherence >= 0 && coherence <= 1 + 1e-12, "coherence " + coherence);
                    }
                }
                // x^H S x > 0 for random x, seed 5
                double form = 0;
                Complex[] x = new Complex[n];
                Arrays.setAll(x, k -> new Complex(random.nextDouble() - 0.5, random.nextDouble() - 0.5));
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        form += x[i].conjugate()
                                .times(cross.at(f, i, j))
                                .times(x[j])
                                .re();
                    }
                }
                assertTrue(form > 0, "seed 5, " + FREQUENCY[f] + " Hz: " + form);
            }
        }
    }

    /** A population that receives another with a delay follows it: S_ij = S_ii conj(...), phase -omega d. */
    @Test
    void phaseIsNegativeWhereTheSecondPopulationFollows() {
        double delay = 3e-3;
        double gain = 0.8;
        Population population = new Population("P", 100, new Neuron(10e-3, 0, 0, 15e-3, 0), List.of(), 0);
        Matrix weight = Matrix.of(new double[][] {{0, 0}, {gain / 10e-3, 0}});
        Delays delays = new Delays(DelayDistribution.NONE, Matrix.filled(2, 2, delay), Matrix.filled(2, 2, 0));
        Network chain = new Network(
                "chain", List.of(population, population), Matrix.filled(2, 2, 1), weight, delays, List.of());
        Response one = (omega, re, im) -> Arrays.fill(re, 1);
        EffectiveConnectivity connectivity = new EffectiveConnectivity(chain, List.of(one, one));
        SourceSpectrum source = (omega, power) -> Arrays.fill(power, 100);
        CrossSpectra cross = CrossSpectra.of(connectivity, chain, source, 0, 40, -40);
        double angle = 2 * Math.PI * 40 * delay;
        assertEquals(-angle, cross.phase(1, 0, 1), 1e-14);
        assertEquals(angle, cross.phase(1, 1, 0), 1e-14);
        assertEquals(angle, cross.phase(2, 0, 1), 1e-14);
        assertEquals(gain, cross.at(1, 0, 1).abs(), 1e-14);
        assertEquals(1, cross.power(1, 0), 1e-15);
        assertEquals(1 + gain * gain, cross.power(1, 1), 1e-14);
        assertEquals(gain * gain / (1 + gain * gain), cross.coherence(1, 0, 1), 1e-14);
        // neurons of the first share nothing, those of the second the activity of the first
        assertEquals(0, cross.pair(0, 0, 0).re(), 1e-15);
        assertEquals(gain * gain, cross.pair(0, 1, 1).re(), 1e-14);
        assertEquals(gain, cross.pair(0, 0, 1).re(), 1e-14);
        assertEquals(gain * gain / (100 + gain * gain), cross.correlation(0, 1, 1), 1e-14);
    }
}
