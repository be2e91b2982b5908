package siegert.theory.lif;

import static siegert.theory.ReferenceCase.assertRelative;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.ReferenceCase;

class FiringRateTest {
    private static final Neuron NEURON = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);

    private interface Function {
        double at(Neuron neuron, Method method, double mean, double sd);
    }

    static Stream<ReferenceCase> rates() {
        return ReferenceCase.all("rate_").stream();
    }

    static Stream<ReferenceCase> derivativesByMean() {
        return ReferenceCase.all("drate_dmu_").stream();
    }

    static Stream<ReferenceCase> derivativesBySd() {
        return ReferenceCase.all("drate_dsigma_").stream();
    }

    @ParameterizedTest
    @MethodSource("rates")
    void ratesAgreeWithThirtyDigitArithmetic(ReferenceCase reference) {
        check(reference, FiringRate::rate);
    }

    @ParameterizedTest
    @MethodSource("derivativesByMean")
    void derivativesByMeanAgreeWithThirtyDigitArithmetic(ReferenceCase reference) {
        check(reference, FiringRate::derivativeByMean);
    }

    @ParameterizedTest
    @MethodSource("derivativesBySd")
    void derivativesBySdAgreeWithThirtyDigitArithmetic(ReferenceCase reference) {
        check(reference, FiringRate::derivativeBySd);
    }

    private static void check(ReferenceCase reference, Function function) {
        double tauS = reference.has("tau_s") ? reference.input("tau_s") : 0;
        Neuron neuron = new Neuron(
                reference.input("tau_m"),
                reference.input("tau_r"),
                tauS,
                reference.input("V_th_rel"),
                reference.input("V_0_rel"));
        Method method = reference.name().contains("taylor")
                ? Method.TAYLOR
                : reference.name().contains("shift") ? Method.SHIFT : Method.DELTA;
        double actual = function.at(neuron, method, reference.input("mu"), reference.input("sigma"));
        System.out.printf("ERR %s %.2e%n", reference.name(), Math.abs(actual / reference.expected() - 1));
        assertRelative(reference.name(), reference.expected(), actual, 1e-12);
    }
}
