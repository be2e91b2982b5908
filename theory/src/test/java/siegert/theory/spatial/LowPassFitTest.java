package siegert.theory.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import siegert.theory.ReferenceCase;
import siegert.theory.spatial.LowPassFit.Target;
import siegert.theory.special.Complex;

class LowPassFitTest {
    private static Complex[] response(ReferenceCase reference) {
        double[] re = reference.array("transfer_function", "re");
        double[] im = reference.array("transfer_function", "im");
        return IntStream.range(0, re.length)
                .mapToObj(f -> new Complex(re[f], im[f]))
                .toArray(Complex[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6_6mV", "10_10mV", "12_12mV"})
    void modulusFitIsThatOfNnmt(String name) {
        ReferenceCase reference = ReferenceCase.read("senk_tf_fit_" + name);
        LowPassFit fit = LowPassFit.of(reference.array("omega"), response(reference), Target.MODULUS);
        JsonNode expected = reference.root().path("expected").path("value");
        // the other fit stops at a relative change of the squares of 1.5e-8, here 1e-7 before the minimum
        ReferenceCase.assertRelative(
                "tau", expected.path("tau_rate").doubleValue(), fit.lowPass().timeConstant(), 2e-7);
        ReferenceCase.assertRelative(
                "h0", expected.path("h0").doubleValue(), fit.lowPass().gain(), 1e-7);
        ReferenceCase.assertRelative("error", expected.path("fit_error").doubleValue(), fit.relativeError(), 1e-6);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void fitsEndWhereTheSlopeVanishes(Target target) throws IOException {
        try (var in = LowPassFitTest.class.getResourceAsStream("/mpmath/spatial.json")) {
            for (JsonNode expected : new ObjectMapper().readTree(in).path("fits")) {
                ReferenceCase reference = ReferenceCase.read(
                        "senk_tf_fit_" + expected.path("name").asText());
                LowPassFit fit = LowPassFit.of(reference.array("omega"), response(reference), target);
                JsonNode minimum = expected.path(target.name().toLowerCase(Locale.ROOT));
                ReferenceCase.assertRelative(
                        "tau", minimum.path("tau").doubleValue(), fit.lowPass().timeConstant(), 1e-12);
                ReferenceCase.assertRelative(
                        "h0", minimum.path("h0").doubleValue(), fit.lowPass().gain(), 1e-12);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-5, 2e-3, 0.5, -3e-3})
    void recoversAFilter(double tau) {
        double[] omega =
                IntStream.range(1, 200).mapToDouble(f -> 2 * Math.PI * f).toArray();
        for (double gain : new double[] {7000, -2}) {
            FirstOrderLowPass filter = new FirstOrderLowPass(gain, tau);
            Complex[] response = Arrays.stream(omega).mapToObj(filter::at).toArray(Complex[]::new);
            LowPassFit fit = LowPassFit.of(omega, response, Target.COMPLEX);
            ReferenceCase.assertRelative("tau", tau, fit.lowPass().timeConstant(), 1e-10);
            ReferenceCase.assertRelative("gain", gain, fit.lowPass().gain(), 1e-10);
            assertTrue(fit.residual() <= 1e-12 * Math.abs(gain), "residual " + fit.residual());
            if (gain > 0) {
                LowPassFit modulus = LowPassFit.of(omega, response, Target.MODULUS);
                // at omega tau = 0.01 the modulus falls by 1e-4 only and says little of tau
                ReferenceCase.assertRelative("tau", tau, modulus.lowPass().timeConstant(), 1e-8);
            }
        }
    }

    @Test
    void standardErrorsAreThoseOfTheScatter() {
        // known noise: errors must shrink with its size
        double[] omega = IntStream.range(1, 100).mapToDouble(f -> 10.0 * f).toArray();
        FirstOrderLowPass filter = new FirstOrderLowPass(5, 3e-3);
        Complex[] weak = new Complex[omega.length];
        Complex[] strong = new Complex[omega.length];
        for (int f = 0; f < omega.length; f++) {
            Complex noise = Complex.unit(2.4 * f).times(1e-3);
            weak[f] = filter.at(omega[f]).plus(noise);
            strong[f] = filter.at(omega[f]).plus(noise.times(10));
        }
        LowPassFit one = LowPassFit.of(omega, weak, Target.COMPLEX);
        LowPassFit ten = LowPassFit.of(omega, strong, Target.COMPLEX);
        assertEquals(10, ten.gainError() / one.gainError(), 0.1);
        assertEquals(1e-3, one.residual(), 2e-5);
        assertTrue(Math.abs(one.lowPass().gain() - 5) < 4 * one.gainError());
        assertTrue(Math.abs(one.lowPass().timeConstant() - 3e-3) < 4 * one.timeConstantError());
    }

    @Test
    void refusesWhatIsNoLowPass() {
        double[] omega = IntStream.range(1, 51).mapToDouble(f -> 10.0 * f).toArray();
        Complex[] integrator =
                Arrays.stream(omega).mapToObj(w -> new Complex(0, -1 / w)).toArray(Complex[]::new);
        for (Target target : Target.values()) {
            ArithmeticException error =
                    assertThrows(ArithmeticException.class, () -> LowPassFit.of(omega, integrator, target));
            assertTrue(error.getMessage().contains("low-pass"), error::getMessage);
        }
        Complex[] flat = Arrays.stream(omega).mapToObj(w -> Complex.real(3)).toArray(Complex[]::new);
        LowPassFit fit = LowPassFit.of(omega, flat, Target.COMPLEX);
        assertEquals(3, fit.lowPass().gain(), 1e-12);
        assertEquals(0, fit.lowPass().timeConstant(), 1e-12);
    }

    @Test
    void saysWhatIsWrong() {
        double[] omega = {1, 2, 3};
        Complex[] zeros = {Complex.ZERO, Complex.ZERO, Complex.ZERO};
        Complex[] broken = {Complex.ONE, new Complex(Double.NaN, 0), Complex.ONE};
        assertThrows(IllegalArgumentException.class, () -> LowPassFit.of(omega, zeros, Target.COMPLEX));
        assertThrows(IllegalArgumentException.class, () -> LowPassFit.of(omega, broken, Target.COMPLEX));
        assertThrows(IllegalArgumentException.class, () -> LowPassFit.of(new double[2], zeros, Target.COMPLEX));
        assertThrows(
                IllegalArgumentException.class,
                () -> LowPassFit.of(new double[2], new Complex[] {Complex.ONE, Complex.ONE}, Target.MODULUS));
    }
}
