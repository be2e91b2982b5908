package siegert.theory.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static siegert.theory.ReferenceCase.assertRelative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.data.ZMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Spectra;
import siegert.theory.ReferenceCase;

class LinearResponseTest {
    private static final Refractoriness NEGLECTED = Refractoriness.NEGLECTED;

    @ParameterizedTest
    @CsvSource({"delay_none, NONE", "delay_gaussian, GAUSSIAN", "delay_truncated_gaussian, TRUNCATED_GAUSSIAN"})
    void delayKernelsAgreeWithThirtyDigitArithmetic(String name, DelayDistribution distribution) {
        ReferenceCase reference = ReferenceCase.read(name);
        double[] mean = reference.array("Delay");
        double[] sd = reference.has("Delay_sd") ? reference.array("Delay_sd") : new double[mean.length];
        double[] omega = reference.array("omega");
        double[] re = reference.expectedArray("re");
        double[] im = reference.expectedArray("im");
        double[] value = new double[2];
        for (int f = 0; f < omega.length; f++) {
            for (int p = 0; p < mean.length; p++) {
                int k = f * mean.length + p;
                DelayKernel.of(distribution, mean[p], sd[p]).value(omega[f], value);
                double error = Math.hypot(value[0] - re[k], value[1] - im[k]);
                assertEquals(0, error, 1e-14 * Math.hypot(re[k], im[k]) + 1e-16 * omega[f] * mean[p], name + " " + k);
                DelayKernel.of(distribution, mean[p], sd[p]).value(-omega[f], value);
                assertEquals(0, Math.hypot(value[0] - re[k], value[1] + im[k]), 1e-13, "at negative frequency");
            }
        }
    }

    /** NNMT's arithmetic of the same formula. */
    @Test
    void delayMatrixOfTheMicrocircuit() {
        ReferenceCase reference = ReferenceCase.read("microcircuit_delay_matrix");
        double[][] mean = reference.matrix("Delay");
        double[][] sd = reference.matrix("Delay_sd");
        double[] omega = reference.array("omega");
        double[] re = reference.expectedArray("re");
        double[] im = reference.expectedArray("im");
        assertEquals(omega.length * 64, re.length);
        double[] value = new double[2];
        for (int k = 0; k < re.length; k++) {
            int i = k / 8 % 8;
            int j = k % 8;
            DelayKernel.of(DelayDistribution.TRUNCATED_GAUSSIAN, mean[i][j], sd[i][j])
                    .value(omega[k / 64], value);
            assertEquals(0, Math.hypot(value[0] - re[k], value[1] - im[k]), 1e-12, "" + k);
        }
    }

    @Test
    void delayKernelAtTheEndsOfItsRange() {
        double[] value = new double[2];
        DelayKernel.of(DelayDistribution.TRUNCATED_GAUSSIAN, 1.5e-3, 0).value(100, value);
        assertArrayEquals(new double[] {Math.cos(0.15), -Math.sin(0.15)}, value, 1e-16);
        DelayKernel.of(DelayDistribution.TRUNCATED_GAUSSIAN, 0, 2e-3).value(0, value);
        assertArrayEquals(new double[] {1, 0}, value, 1e-15);
        // far up only the cut remains: density(0) / (i omega)
        DelayKernel.of(DelayDistribution.TRUNCATED_GAUSSIAN, 0, 2e-3).value(1e9, value);
        assertEquals(-2 / Math.sqrt(2 * Math.PI) / 2e-3 / 1e9, value[1], 1e-18);
        assertEquals(0, value[0], 1e-18);
        assertThrows(IllegalArgumentException.class, () -> DelayKernel.of(DelayDistribution.NONE, -1e-3, 0));
    }

    static Stream<ReferenceCase> connectivities() {
        return ReferenceCase.all("microcircuit_effective_connectivity_").stream();
    }

    @ParameterizedTest
    @MethodSource("connectivities")
    void effectiveConnectivityOfGivenResponses(ReferenceCase reference) {
        Network network = ReferenceNetwork.of(reference);
        int n = network.size();
        double[] omega = reference.array("omega");
        double[] re = reference.array("transfer_function", "re");
        double[] im = reference.array("transfer_function", "im");
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int population = i;
            responses.add((at, real, imaginary) -> {
                for (int f = 0; f < at.length; f++) {
                    real[f] = re[f * n + population];
                    imaginary[f] = im[f * n + population];
                }
            });
        }
        ZMatrixRMaj[] matrices = new EffectiveConnectivity(network, responses).at(omega);
        check(reference, matrices, 1e-12);
    }

    @ParameterizedTest
    @MethodSource("connectivities")
    void effectiveConnectivityAtTheSelfConsistentWorkingPoint(ReferenceCase reference) {
        MeanField theory = new MeanField(ReferenceNetwork.of(reference), method(reference), NEGLECTED);
        check(reference, theory.effectiveConnectivity().at(reference.array("omega")), 1e-9);
    }

    private static void check(ReferenceCase reference, ZMatrixRMaj[] matrices, double tolerance) {
        double[] re = reference.expectedArray("re");
        double[] im = reference.expectedArray("im");
        int size = re.length / matrices.length;
        for (int k = 0; k < re.length; k++) {
            double[] data = matrices[k / size].data;
            double error = Math.hypot(data[2 * (k % size)] - re[k], data[2 * (k % size) + 1] - im[k]);
            assertEquals(0, error, tolerance * Math.hypot(re[k], im[k]), reference.name() + " " + k);
        }
    }

    static Stream<ReferenceCase> spectra() {
        return ReferenceCase.all("microcircuit_power_spectra_").stream();
    }

    @ParameterizedTest
    @MethodSource("spectra")
    void powerSpectraOfTheMicrocircuit(ReferenceCase reference) {
        MeanField theory = new MeanField(ReferenceNetwork.of(reference), method(reference), NEGLECTED);
        double[] frequency = frequencies(reference);
        Spectra spectra = theory.powerSpectra(frequency, 1);
        double[] power = new double[frequency.length * spectra.populations().size()];
        for (int k = 0; k < power.length; k++) {
            power[k] = spectra.power(
                    k / spectra.populations().size(), k % spectra.populations().size());
        }
        assertRelative(reference.name(), reference.expectedArray(), power, 1e-10);
    }

    @Test
    void spectraDoNotDependOnTheNumberOfThreads() {
        MeanField theory = new MeanField(
                ReferenceNetwork.of(ReferenceCase.read("microcircuit_power_spectra_shift")),
                Method.SHIFT,
                Refractoriness.INCLUDED);
        double[] frequency = new double[300];
        Arrays.setAll(frequency, k -> k - 20.0);
        Spectra one = theory.powerSpectra(frequency, 1);
        assertEquals(one, theory.powerSpectra(frequency, 3));
        assertEquals(one, theory.powerSpectra(frequency, 64));
        for (int f = 0; f < frequency.length; f++) {
            for (int i = 0; i < 8; i++) {
                assertTrue(one.power(f, i) > 0);
            }
        }
        assertEquals(one.power(15, 3), one.power(25, 3), 1e-15, "even in frequency");
    }

    private static double[] frequencies(ReferenceCase reference) {
        return Arrays.stream(reference.array("omega"))
                .map(omega -> omega / (2 * Math.PI))
                .toArray();
    }

    private static Method method(ReferenceCase reference) {
        return reference.name().contains("taylor") ? Method.TAYLOR : Method.SHIFT;
    }
}
