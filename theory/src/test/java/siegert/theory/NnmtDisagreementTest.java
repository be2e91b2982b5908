package siegert.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ejml.data.ZMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import siegert.datasets.Matrix;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.lif.FiringRate;
import siegert.theory.lif.SynapticFilter;
import siegert.theory.lif.TransferFunction;
import siegert.theory.network.DelayKernel;
import siegert.theory.network.EffectiveConnectivity;
import siegert.theory.network.WorkingPoint;
import siegert.theory.special.Complex;

/**
 * Where NNMT 1.3.0 and multiple precision disagree, our value is that of multiple precision. The numbers of both stand in
 * {@code reference/disagreements.json}: NNMT's as it printed them, those of mpmath to 15 digits.
 */
class NnmtDisagreementTest {
    private static final Neuron NEURON = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);

    /** One row of the table. */
    private record Disagreement(JsonNode node) {
        String quantity() {
            return node.get("quantity").asText();
        }

        double input(String name) {
            JsonNode value = node.get("inputs").get(name);
            return value == null ? 0 : value.doubleValue();
        }

        Neuron neuron() {
            return new Neuron(input("tau_m"), input("tau_r"), input("tau_s"), input("V_th_rel"), input("V_0_rel"));
        }

        Method method() {
            return quantity().contains("taylor")
                    ? Method.TAYLOR
                    : quantity().contains("shift") ? Method.SHIFT : Method.DELTA;
        }

        Complex truth() {
            return complex(node.get("mpmath").asText());
        }

        @Override
        public String toString() {
            return quantity() + " " + node.get("inputs");
        }
    }

    static Stream<Disagreement> neurons() {
        return table().filter(row -> !row.quantity().equals("delay_lognormal"));
    }

    private static Stream<Disagreement> table() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        try (InputStream in = NnmtDisagreementTest.class.getResourceAsStream("/reference/disagreements.json")) {
            return StreamSupport.stream(mapper.readTree(in).spliterator(), false)
                    .map(Disagreement::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number as Python prints it: real, or (re+imj). */
    private static Complex complex(String text) {
        Matcher matcher = Pattern.compile("\\(([-+]?[0-9.]+(?:e[-+]?[0-9]+)?)([-+][0-9.]+(?:e[-+]?[0-9]+)?)j\\)")
                .matcher(text);
        return matcher.matches()
                ? new Complex(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)))
                : Complex.real(Double.parseDouble(text));
    }

    @Test
    void everyDisagreementOfSingleNeuronsIsLookedAt() {
        assertEquals(86, neurons().count());
        assertEquals(
                Set.of("drate_dmu", "drate_dinputrate", "rate", "siegert", "transfer_function"),
                Set.copyOf(neurons().map(row -> kind(row.quantity())).toList()));
    }

    private static String kind(String quantity) {
        return Stream.of("drate_dmu", "drate_dinputrate", "rate", "siegert", "transfer_function")
                .filter(quantity::startsWith)
                .findFirst()
                .orElseThrow();
    }

    /** Derivatives of the rate, rates with the mean midway between reset and threshold, transfer functions. */
    @ParameterizedTest
    @MethodSource("neurons")
    void oursIsTheValueOfMultiplePrecision(Disagreement row) {
        Complex truth = row.truth();
        Complex ours = ours(row);
        // far below threshold the bounds' own rounding is 2 y² eps, y up to 25; at kilohertz that of the phase
        double tolerance = truth.abs() < 1e-100 ? 1e-13 : row.input("f") > 0 ? 2e-13 : 3e-14;
        assertEquals(0, ours.minus(truth).abs(), tolerance * truth.abs(), () -> ours + " but " + truth);
    }

    private static Complex ours(Disagreement row) {
        if (kind(row.quantity()).equals("siegert")) {
            // the bounds are those of a neuron of time constant 1 with mean 0 and sd 1
            Neuron unit = new Neuron(1, 0, 0, row.input("y_th"), row.input("y_r"));
            return Complex.real(FiringRate.rate(unit, Method.DELTA, 0, 1));
        }
        double mean = row.input("mu");
        double sd = row.input("sigma");
        Neuron neuron = row.neuron();
        Method method = row.method();
        return switch (kind(row.quantity())) {
            case "rate" -> Complex.real(FiringRate.rate(neuron, method, mean, sd));
            case "drate_dmu" -> Complex.real(FiringRate.derivativeByMean(neuron, method, mean, sd));
            case "drate_dinputrate" -> Complex.real(byInputRate(neuron, mean, sd, row.input("j")));
            case "transfer_function" -> response(row, neuron, method, mean, sd);
            default -> throw new IllegalArgumentException(row.toString());
        };
    }

    /** d nu / d nu_in of a synapse of weight j: through the mean tau_m j and through the variance tau_m j². */
    private static double byInputRate(Neuron neuron, double mean, double sd, double j) {
        double linear = j * FiringRate.derivativeByMean(neuron, Method.SHIFT, mean, sd);
        double quadratic = j * j / (2 * sd) * FiringRate.derivativeBySd(neuron, Method.SHIFT, mean, sd);
        return neuron.tauM() * (linear + quadratic);
    }

    /** At frequency 0 the table holds the derivative of the rate; elsewhere refractoriness is neglected. */
    private static Complex response(Disagreement row, Neuron neuron, Method method, double mean, double sd) {
        double frequency = row.input("f");
        Refractoriness refractoriness = frequency == 0 ? Refractoriness.INCLUDED : Refractoriness.NEGLECTED;
        return new TransferFunction(neuron, method, refractoriness, SynapticFilter.OMITTED, mean, sd)
                .at(2 * Math.PI * frequency);
    }

    /** Where NNMT gives a number at all, it is not ours; where it gives none, ours is finite. */
    @ParameterizedTest
    @MethodSource("neurons")
    void theOtherNumberIsAnotherOne(Disagreement row) {
        String theirs = row.node().get("nnmt").asText();
        Complex ours = ours(row);
        assertTrue(ours.isFinite() && ours.abs() > 0, ours.toString());
        if (theirs.startsWith("raises") || theirs.startsWith("timeout") || theirs.contains("nan")) {
            return;
        }
        Complex number = complex(theirs.equals("0j") ? "0.0" : theirs);
        double difference = number.minus(ours).abs() / ours.abs();
        assertEquals(row.node().get("rel").doubleValue(), difference, 1e-9 + 1e-6 * difference);
        assertTrue(difference > 1e-6, "difference " + difference);
    }

    /**
     * The response at frequency 0 is the limit of the response: 4068.35 Hz/V with, 4165.47 Hz/V without the refractory
     * period in the boundary term (mpmath, 40 digits). NNMT gives the first at 0 and tends to the second.
     */
    @ParameterizedTest
    @CsvSource({"INCLUDED, 4068.350568355985168", "NEGLECTED, 4165.465283173930563"})
    void theResponseDoesNotJumpAtFrequencyZero(Refractoriness refractoriness, double limit) {
        TransferFunction function =
                new TransferFunction(NEURON, Method.SHIFT, refractoriness, SynapticFilter.OMITTED, 10e-3, 5e-3);
        for (double omega : new double[] {0, 1e-16, 1e-14, 1e-12, 1e-9, 1e-7}) {
            assertEquals(limit, function.at(omega).re(), 1e-13 * limit, "omega " + omega);
        }
    }

    /** NNMT's taylor returns the value at 0 for every negative frequency. */
    @Test
    void negativeFrequenciesAreFrequenciesWithTaylorToo() {
        TransferFunction function = new TransferFunction(
                NEURON, Method.TAYLOR, Refractoriness.NEGLECTED, SynapticFilter.APPLIED, 10e-3, 5e-3);
        double omega = 2 * Math.PI * 100;
        assertEquals(function.at(omega).conjugate(), function.at(-omega));
        assertTrue(function.at(-omega).minus(function.at(0)).abs()
                > 0.5 * function.at(0).abs());
    }

    /** E[exp(-i omega d)], 1 at frequency 0; NNMT has its conjugate, which lets a delay act ahead of time, and 0. */
    @Test
    void lognormalDelaysAreDelays() {
        ReferenceCase reference = ReferenceCase.read("delay_lognormal");
        double[] mean = reference.array("Delay");
        double[] sd = reference.array("Delay_sd");
        double[] omega = reference.array("omega");
        double[] re = reference.expectedArray("re");
        double[] im = reference.expectedArray("im");
        double[] value = new double[2];
        double turned = 0;
        for (int k = 0; k < re.length; k++) {
            int p = k % mean.length;
            double w = omega[k / mean.length];
            DelayKernel.of(DelayDistribution.LOGNORMAL, mean[p], sd[p]).value(w, value);
            // the quadrature of the reference has no more digits where its integrand oscillates
            assertEquals(0, Math.hypot(value[0] - re[k], value[1] - im[k]), 1e-10, "omega " + w);
            turned = Math.max(turned, Math.hypot(value[0] - re[k], value[1] + im[k]));
        }
        assertEquals(1.8976183534673297, turned, 1e-6, "the conjugate");
        DelayKernel.of(DelayDistribution.LOGNORMAL, mean[0], sd[0]).value(0, value);
        assertEquals(1, value[0], 1e-15);
    }

    /**
     * M(0) is the derivative of the target's rate by the source's through the mean input, with the membrane time constant
     * of the target. NNMT multiplies by that of the source.
     */
    @Test
    void membraneTimeConstantsBelongToTheTarget() {
        double[] tau = {10e-3, 25e-3};
        double[] weight = {0.2e-3, -0.4e-3};
        double[][] indegree = {{120, 60}, {90, 150}};
        Network network = network(tau, weight, indegree);
        WorkingPoint point = WorkingPoint.selfConsistent(network, Method.SHIFT);
        ZMatrixRMaj m = EffectiveConnectivity.at(point, network, Method.SHIFT, Refractoriness.INCLUDED)
                .at(0.0)[0];
        double step = 1e-3;
        for (int i = 0; i < 2; i++) {
            Neuron neuron = network.populations().get(i).neuron();
            for (int j = 0; j < 2; j++) {
                double change = tau[i] * indegree[i][j] * weight[j] * step;
                double up = FiringRate.rate(neuron, Method.SHIFT, point.mean(i) + change, point.sd(i));
                double down = FiringRate.rate(neuron, Method.SHIFT, point.mean(i) - change, point.sd(i));
                double slope = (up - down) / (2 * step);
                // the third derivative times step², and rounding over the step
                assertEquals(slope, m.getReal(i, j), 1e-6 * Math.abs(slope), i + " " + j);
                assertEquals(0, m.getImag(i, j), 0);
            }
        }
    }

    private static Network network(double[] tau, double[] weight, double[][] indegree) {
        List<Population> populations = Stream.of(0, 1)
                .map(i -> new Population(
                        "P" + i,
                        1000,
                        new Neuron(tau[i], 2e-3, 0.5e-3, 15e-3, 0),
                        List.of(new PoissonInput(1000, 0.15e-3, 100e-3 / tau[i])),
                        0))
                .toList();
        Matrix none = Matrix.filled(2, 2, 0);
        return new Network(
                "two time constants",
                populations,
                Matrix.of(indegree),
                Matrix.of(new double[][] {weight, weight}),
                new Delays(DelayDistribution.NONE, none, none),
                List.of());
    }
}
