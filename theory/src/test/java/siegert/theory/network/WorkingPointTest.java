package siegert.theory.network;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static siegert.theory.ReferenceCase.assertRelative;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.theory.ReferenceCase;

class WorkingPointTest {
    static Stream<ReferenceCase> selfConsistent() {
        return Stream.of("ei_rates_", "microcircuit_rates_").flatMap(prefix -> ReferenceCase.all(prefix).stream());
    }

    static Stream<ReferenceCase> means() {
        return Stream.of("ei_mean_input", "microcircuit_mean_input_")
                .flatMap(prefix -> ReferenceCase.all(prefix).stream());
    }

    static Stream<ReferenceCase> deviations() {
        return Stream.of("ei_std_input", "microcircuit_std_input_")
                .flatMap(prefix -> ReferenceCase.all(prefix).stream());
    }

    @ParameterizedTest
    @MethodSource("selfConsistent")
    void ratesFromTheQuietState(ReferenceCase reference) {
        Method method = method(reference);
        WorkingPoint point = WorkingPoint.selfConsistent(ReferenceNetwork.of(reference), method);
        double[] rates = new double[point.size()];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = point.rate(i);
        }
        assertRelative(reference.name(), reference.expectedArray(), rates, 1e-11);
        assertTrue(point.residual() < 1e-11, () -> "residual " + point.residual());
    }

    @ParameterizedTest
    @MethodSource("means")
    void meanInput(ReferenceCase reference) {
        WorkingPoint point = given(reference);
        double[] mean = new double[point.size()];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = point.mean(i);
        }
        assertRelative(reference.name(), reference.expectedArray(), mean, 1e-12);
    }

    @ParameterizedTest
    @MethodSource("deviations")
    void sdOfTheInput(ReferenceCase reference) {
        WorkingPoint point = given(reference);
        double[] sd = new double[point.size()];
        for (int i = 0; i < sd.length; i++) {
            sd[i] = point.sd(i);
        }
        assertRelative(reference.name(), reference.expectedArray(), sd, 1e-12);
    }

    private static WorkingPoint given(ReferenceCase reference) {
        Network network = ReferenceNetwork.of(reference);
        return WorkingPoint.ofRates(network, Method.SHIFT, reference.array("nu"));
    }

    private static Method method(ReferenceCase reference) {
        for (Method method : Method.values()) {
            if (reference.name().contains(method.name().toLowerCase(Locale.ROOT))) {
                return method;
            }
        }
        throw new IllegalArgumentException(reference.name());
    }
}
