package siegert.theory;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
import siegert.theory.fokkerplanck.FokkerPlanck;
import siegert.theory.lif.FiringRate;
import siegert.theory.lif.InputRateGain;
import siegert.theory.lif.IntervalVariability;
import siegert.theory.lif.RenewalSpectrum;
import siegert.theory.lif.SynapticFilter;
import siegert.theory.lif.TransferFunction;
import siegert.theory.network.CrossSpectra;
import siegert.theory.network.DelayKernel;
import siegert.theory.network.DelayModel;
import siegert.theory.network.EffectiveConnectivity;
import siegert.theory.network.FixedPoints;
import siegert.theory.network.MeanField;
import siegert.theory.network.ResponseModel;
import siegert.theory.network.SourceRates;
import siegert.theory.network.SourceSpectrum;
import siegert.theory.network.WantedWorkingPoint;
import siegert.theory.network.WorkingPoint;
import siegert.theory.spatial.DelayedFeedback;
import siegert.theory.spatial.FirstOrderLowPass;
import siegert.theory.spatial.LowPassFit;
import siegert.theory.spatial.SpatialCoupling;
import siegert.theory.spatial.SpatialProfile;
import siegert.theory.special.BoundaryValues;
import siegert.theory.special.Complex;
import siegert.theory.special.ParabolicCylinder;

/** What makes no sense is refused with a message that says what and why, by every entry to the theory: never a silent NaN. */
class SenselessInputTest {
    private static final double NAN = Double.NaN;
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Neuron NEURON = new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, 0);

    private static Network network(double indegree, double weight, double delay, double rate) {
        return new Network(
                "test",
                List.of(new Population("P", 100, NEURON, List.of(new PoissonInput(1000, 0.2e-3, rate)), 0)),
                Matrix.filled(1, 1, indegree),
                Matrix.filled(1, 1, weight),
                new Delays(DelayDistribution.NONE, Matrix.filled(1, 1, delay), Matrix.filled(1, 1, 0)),
                List.of());
    }

    private static final Network SOUND = network(100, -0.2e-3, 1.5e-3, 10);

    private static TransferFunction function(double mean, double sd) {
        return new TransferFunction(NEURON, Method.SHIFT, Refractoriness.INCLUDED, SynapticFilter.APPLIED, mean, sd);
    }

    private static Arguments refused(String what, Executable call) {
        return Arguments.of(what, call);
    }

    static Stream<Arguments> entries() {
        MeanField theory = new MeanField(SOUND, Method.SHIFT, Refractoriness.INCLUDED);
        WorkingPoint point = theory.workingPoint();
        EffectiveConnectivity connectivity = theory.effectiveConnectivity();
        Matrix one = Matrix.filled(1, 1, 1);
        return Stream.of(
                refused("membrane time constant", () -> new Neuron(INFINITE, 2e-3, 0.5e-3, 15e-3, 0)),
                refused("refractory period", () -> new Neuron(10e-3, INFINITE, 0.5e-3, 15e-3, 0)),
                refused("synapse", () -> new Neuron(10e-3, 2e-3, NAN, 15e-3, 0)),
                refused("threshold", () -> new Neuron(10e-3, 2e-3, 0.5e-3, INFINITE, 0)),
                refused("reset", () -> new Neuron(10e-3, 2e-3, 0.5e-3, 15e-3, NAN)),
                refused("step", () -> NEURON.withStep(-1e-4)),
                refused("external rate", () -> new PoissonInput(10, 1e-3, INFINITE)),
                refused("external in-degree", () -> new PoissonInput(NAN, 1e-3, 1)),
                refused("in-degree", () -> network(-1, 1e-3, 1e-3, 10)),
                refused("infinite in-degree", () -> network(INFINITE, 1e-3, 1e-3, 10)),
                refused("weight", () -> network(10, NAN, 1e-3, 10)),
                refused("rate, mean", () -> FiringRate.rate(NEURON, Method.SHIFT, NAN, 5e-3)),
                refused("rate, sd", () -> FiringRate.rate(NEURON, Method.TAYLOR, 0, -1e-3)),
                refused("derivative", () -> FiringRate.derivativeByMean(NEURON, Method.DELTA, INFINITE, 5e-3)),
                refused("derivative, sd", () -> FiringRate.derivativeBySd(NEURON, Method.DELTA, 0, NAN)),
                refused("gradient", () -> FiringRate.gradient(NEURON, Method.FOKKER_PLANCK, 0, INFINITE)),
                refused("gain", () -> InputRateGain.of(NEURON, Method.SHIFT, 0, 5e-3, NAN)),
                refused("CV", () -> IntervalVariability.cv(NEURON, Method.SHIFT, 0, -1)),
                refused("spectrum", () -> new RenewalSpectrum(NEURON, Method.SHIFT, 0, 5e-3, -1)),
                refused("spectrum at", () -> new RenewalSpectrum(NEURON, Method.SHIFT, 10e-3, 5e-3, 5).at(NAN)),
                refused("transfer function", () -> function(0, 0)),
                refused("frequency", () -> function(10e-3, 5e-3).at(INFINITE)),
                refused("response to sd", () -> function(10e-3, 5e-3).responseToSd(NAN)),
                refused("complex frequency", () -> function(10e-3, 5e-3).at(new Complex(NAN, 1))),
                refused("numerical", () -> FokkerPlanck.solve(NEURON, NAN, 5e-3)),
                refused(
                        "numerical, frequency",
                        () -> FokkerPlanck.solve(NEURON, 10e-3, 5e-3).response(NAN)),
                refused("delay", () -> DelayKernel.of(DelayDistribution.GAUSSIAN, -1e-3, 1e-3)),
                refused("delay, sd", () -> DelayKernel.of(DelayDistribution.GAUSSIAN, 1e-3, INFINITE)),
                refused("uniform delay", () -> DelayKernel.of(DelayDistribution.UNIFORM, 1e-3, 1e-3)),
                refused("grid", () -> DelayModel.onGrid(1e-4, 0).kernel(1e-3, 1e-3)),
                refused("rates", () -> WorkingPoint.ofRates(SOUND, Method.SHIFT, new double[] {NAN})),
                refused("number of rates", () -> WorkingPoint.ofRates(SOUND, Method.SHIFT, new double[2])),
                refused("connectivity at", () -> connectivity.at(NAN)),
                refused(
                        "silent connectivity at",
                        () -> new MeanField(network(10, 0.1e-3, 1e-3, 0), Method.SHIFT, Refractoriness.INCLUDED)
                                .effectiveConnectivity()
                                .at(NAN)),
                refused("spectra", () -> theory.powerSpectra(new double[] {1, INFINITE}, 1)),
                refused("threads", () -> theory.powerSpectra(new double[] {1}, 0)),
                refused(
                        "cross-spectra",
                        () -> CrossSpectra.of(connectivity, SOUND, SourceSpectrum.poisson(point), NAN)),
                refused("modes", () -> theory.characteristicRoots(-1)),
                refused("step of the model", () -> ResponseModel.full(NAN)),
                refused("fixed points", () -> FixedPoints.of(SOUND, Method.FOKKER_PLANCK)),
                refused(
                        "wanted input",
                        () -> WantedWorkingPoint.externalRates(
                                SOUND, Method.SHIFT, SourceRates.values()[0], new double[] {NAN}, new double[] {5e-3})),
                refused(
                        "wanted inputs",
                        () -> WantedWorkingPoint.externalRates(
                                SOUND, Method.SHIFT, SourceRates.values()[0], new double[2], new double[] {5e-3})),
                refused("profile", () -> new SpatialProfile.Boxcar(NAN)),
                refused("profile, width", () -> new SpatialProfile.Gaussian(-1)),
                refused("low-pass filter", () -> new FirstOrderLowPass(1, NAN)),
                refused("low-pass gain", () -> new FirstOrderLowPass(INFINITE, 1e-3)),
                refused("feedback", () -> new DelayedFeedback(NAN, 1e-3, Complex.ONE)),
                refused(
                        "fit",
                        () -> LowPassFit.of(
                                new double[] {1, NAN, 3},
                                new Complex[] {Complex.ONE, Complex.ONE, Complex.ONE},
                                LowPassFit.Target.COMPLEX)),
                refused(
                        "coupling",
                        () -> new SpatialCoupling(
                                one, Matrix.filled(1, 1, INFINITE), List.of(new SpatialProfile.Boxcar(1)))),
                refused("boundaries", () -> BoundaryValues.of(0, NAN, Complex.ONE)),
                refused("order", () -> ParabolicCylinder.u(new Complex(NAN, 0), 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void isRefusedWithAMessage(String what, Executable call) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, call, what);
        assertTrue(refusal.getMessage() != null && refusal.getMessage().length() > 20, what + ": " + refusal);
    }

    @Test
    void tooSlowSynapsesAreWarnedOf() {
        Neuron slow = new Neuron(10e-3, 2e-3, 5e-3, 15e-3, 0);
        Network network = new Network(
                "slow",
                List.of(new Population("S", 100, slow, List.of(new PoissonInput(1000, 0.2e-3, 8)), 0)),
                Matrix.filled(1, 1, 0),
                Matrix.filled(1, 1, 0.1e-3),
                new Delays(DelayDistribution.NONE, Matrix.filled(1, 1, 1e-3), Matrix.filled(1, 1, 0)),
                List.of());
        Prediction prediction = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED).predict(new double[0], 1);
        assertFalse(prediction.warnings().isEmpty());
        assertTrue(prediction.warnings().get(0).message().contains("tau_s is 0.50 tau_m"));
    }
}
