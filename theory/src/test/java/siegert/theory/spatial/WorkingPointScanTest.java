package siegert.theory.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
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
import siegert.theory.ReferenceCase;
import siegert.theory.lif.SynapticFilter;
import siegert.theory.lif.TransferFunction;
import siegert.theory.network.ExternalRates;
import siegert.theory.network.SourceRates;
import siegert.theory.network.WantedWorkingPoint;
import siegert.theory.network.WorkingPoint;
import siegert.theory.special.Complex;

/** Sixteen working points of the ring of Senk et al. 2020: external rates, rates, transfer functions, fits (NNMT's Fig. 8). */
class WorkingPointScanTest {
    private static final Neuron NEURON = new Neuron(5e-3, 0, 0.5e-3, 15e-3, 0);
    private static JsonNode figure;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = WorkingPointScanTest.class.getResourceAsStream("/reference/figures/fig8-nnmt.json")) {
            figure = new ObjectMapper().readTree(in);
        }
    }

    private static Network ring() {
        List<PoissonInput> inputs = List.of(new PoissonInput(1, 0.1756e-3, 0), new PoissonInput(1, -0.878e-3, 0));
        Matrix zeros = Matrix.filled(2, 2, 0);
        return new Network(
                "ring",
                List.of(new Population("E", 4000, NEURON, inputs, 0), new Population("I", 1000, NEURON, inputs, 0)),
                Matrix.of(new double[][] {{400, 100}, {400, 100}}),
                Matrix.of(new double[][] {{0.1756e-3, -0.878e-3}, {0.1756e-3, -0.878e-3}}),
                new Delays(DelayDistribution.NONE, zeros, zeros),
                List.of());
    }

    private static double at(String table, int i, int j) {
        return figure.path(table).get(i).get(j).doubleValue();
    }

    /** Rates to 1e-9, what NNMT's least squares stop at; its fits stop 1e-7 before their minimum, which shows in their errors as some 1e-6. */
    @Test
    void agreesWithNnmtAtAllWorkingPoints() {
        double[] wanted = {6e-3, 8e-3, 10e-3, 12e-3};
        int frequencies = figure.path("frequencies").size();
        assertEquals(199, frequencies);
        double[] omega = new double[frequencies];
        for (int f = 0; f < frequencies; f++) {
            omega[f] = 2 * Math.PI * figure.path("frequencies").get(f).doubleValue();
        }
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                String where = "mean " + wanted[i] + ", sd " + wanted[j];
                ExternalRates external = WantedWorkingPoint.externalRates(
                        ring(),
                        Method.SHIFT,
                        SourceRates.values()[0],
                        new double[] {wanted[i], wanted[i]},
                        new double[] {wanted[j], wanted[j]});
                double[] sources = external.toArray()[0];
                ReferenceCase.assertRelative(where, at("nu_ext_exc", i, j), sources[0], 1e-9);
                ReferenceCase.assertRelative(where, at("nu_ext_inh", i, j), sources[1], 1e-9);
                WorkingPoint point = WorkingPoint.selfConsistent(external.applyTo(ring()), Method.SHIFT);
                ReferenceCase.assertRelative(where, at("firing_rates", i, j), point.rate(0), 1e-9);
                TransferFunction function = new TransferFunction(
                        NEURON,
                        Method.SHIFT,
                        Refractoriness.INCLUDED,
                        SynapticFilter.APPLIED,
                        point.mean(0),
                        point.sd(0));
                Complex[] response = new Complex[frequencies];
                for (int f = 0; f < frequencies; f++) {
                    response[f] = function.at(omega[f]);
                    JsonNode transfer = figure.path("transfer_function");
                    Complex expected = new Complex(
                            transfer.path("re").get(i).get(j).get(f).doubleValue(),
                            transfer.path("im").get(i).get(j).get(f).doubleValue());
                    assertEquals(0, response[f].minus(expected).abs(), 1e-9 * expected.abs(), where + ", " + omega[f]);
                }
                LowPassFit fit = LowPassFit.of(omega, response, LowPassFit.Target.MODULUS);
                ReferenceCase.assertRelative(
                        where, at("tau_rate", i, j), fit.lowPass().timeConstant(), 1e-6);
                ReferenceCase.assertRelative(where, at("fit_error", i, j), fit.relativeError(), 1e-5);
                double weight = fit.lowPass().gain() * 400 * 0.1756e-3 * 5e-3;
                ReferenceCase.assertRelative(where, at("W_rate", i, j), weight, 1e-6);
            }
        }
    }
}
