package siegert.theory.lif;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.ReferenceCase;
import siegert.theory.special.Complex;

class TransferFunctionTest {
    private static final Neuron NEURON = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);

    /** Mean and sd (V): below threshold, at it, mean-driven, with much and with little noise. */
    private static final double[][] POINTS = {
        {3.5e-3, 6e-3},
        {9e-3, 5e-3},
        {15e-3, 3e-3},
        {10e-3, 1e-3},
        {20e-3, 4e-3},
        {25e-3, 1e-3},
        {30e-3, 0.5e-3},
        {200e-3, 2e-3},
        {-20e-3, 5e-3},
        {0, 40e-3},
        {15e-3, 0.2e-3},
        {7e-3, 0.6e-3}
    };

    static Stream<ReferenceCase> singleNeurons() {
        return ReferenceCase.all("transfer_function_").stream();
    }

    static Stream<ReferenceCase> microcircuits() {
        return ReferenceCase.all("microcircuit_transfer_function_").stream();
    }

    /** The rows at omega = 0 are the derivative of the rate; all others neglect refractoriness. */
    @ParameterizedTest
    @MethodSource("singleNeurons")
    void agreesWithThirtyDigitArithmetic(ReferenceCase reference) {
        Method method = method(reference);
        SynapticFilter filter = reference.has("synaptic_filter")
                        && reference.word("synaptic_filter").equals("true")
                ? SynapticFilter.APPLIED
                : SynapticFilter.OMITTED;
        double[] omega = reference.array("omega");
        double[] re = reference.expectedArray("re");
        double[] im = reference.expectedArray("im");
        double mean = reference.input("mu");
        double sd = reference.input("sigma");
        Neuron neuron = neuron(reference);
        TransferFunction neglected = new TransferFunction(neuron, method, Refractoriness.NEGLECTED, filter, mean, sd);
        TransferFunction included = new TransferFunction(neuron, method, Refractoriness.INCLUDED, filter, mean, sd);
        for (int i = 0; i < omega.length; i++) {
            Complex actual = (omega[i] == 0 ? included : neglected).at(omega[i]);
            Complex expected = new Complex(re[i], im[i]);
            System.out.printf(
                    "ERR %s %g %.2e %.2e %.2e%n",
                    reference.name(),
                    omega[i],
                    Math.abs(actual.re() / re[i] - 1),
                    Math.abs(actual.im() / im[i] - 1),
                    actual.minus(expected).abs() / expected.abs());
        }
    }

    @ParameterizedTest
    @MethodSource("microcircuits")
    void agreesWithNnmtOnTheMicrocircuit(ReferenceCase reference) {
        Method method = method(reference);
        double[] omega = reference.array("omega");
        double[] mean = reference.array("mu");
        double[] sd = reference.array("sigma");
        double[] re = reference.expectedArray("re");
        double[] im = reference.expectedArray("im");
        Neuron neuron = neuron(reference);
        double[] actualRe = new double[omega.length];
        double[] actualIm = new double[omega.length];
        double worst = 0;
        for (int j = 0; j < mean.length; j++) {
            new TransferFunction(neuron, method, Refractoriness.NEGLECTED, SynapticFilter.APPLIED, mean[j], sd[j])
                    .evaluate(omega, actualRe, actualIm);
            for (int i = 0; i < omega.length; i++) {
                int k = i * mean.length + j;
                Complex expected = new Complex(re[k], im[k]);
                double error =
                        new Complex(actualRe[i], actualIm[i]).minus(expected).abs() / expected.abs();
                worst = Math.max(worst, error);
            }
        }
        System.out.printf("ERR %s %.2e%n", reference.name(), worst);
    }

    private static Method method(ReferenceCase reference) {
        return Stream.of(Method.values())
                .filter(method -> reference.name().contains(method.key()))
                .findFirst()
                .orElseThrow();
    }

    private static Neuron neuron(ReferenceCase reference) {
        return new Neuron(
                reference.input("tau_m"),
                reference.input("tau_r"),
                reference.input("tau_s"),
                reference.input("V_th_rel"),
                reference.input("V_0_rel"));
    }
}
