package siegert.theory.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.InputResponses;
import siegert.datasets.result.Method;
import siegert.datasets.result.RateDerivatives;
import siegert.datasets.result.Refractoriness;
import siegert.theory.lif.FiringRate;
import siegert.theory.lif.InputRateGain;
import siegert.theory.lif.RateGradient;
import siegert.theory.lif.SynapticFilter;
import siegert.theory.lif.TransferFunction;
import siegert.theory.network.InputResponse;
import siegert.theory.network.MeanField;
import siegert.theory.network.Response;
import siegert.theory.network.WorkingPoint;
import siegert.theory.special.Complex;

/** Transfer functions of all populations and derivatives of their rates, at the working point. */
public final class InputSensitivity {
    /** Frequencies between which the cut-off is sought (Hz). */
    private static final double LOWEST = 1e-3;

    private static final double HIGHEST = 1e4;

    /** Ratio of neighbours, well below the width of a resonance. */
    private static final double STEP = 1.02;

    private static final double ACCURACY = 1e-10;

    private InputSensitivity() {}

    /** Whether the synapse is between modulation and neuron. */
    public enum Filter {
        INCLUDED,
        NEGLECTED
    }

    /**
     * The transfer functions. Those of a silent population are 0. The numerical method interpolates between some 50 solutions.
     *
     * @param filter without it, both responses are those of the neuron over 1/(1 + i omega tau_s)
     * @param frequency frequencies (Hz). Not modified.
     * @throws IllegalArgumentException where an input has no noise
     */
    public static InputResponses transferFunctions(
            MeanField theory, Refractoriness refractoriness, Filter filter, double[] frequency) {
        return transferFunctions(theory, refractoriness, filter, 0, frequency);
    }

    /**
     * The transfer functions at complex frequencies, for modulations that grow or decay; without cut-offs.
     *
     * @param growth rate of growth (1/s), not below what the responses are continued to
     * @throws IllegalArgumentException where an input has no noise, or for a modulation that decays too fast
     */
    public static InputResponses transferFunctions(
            MeanField theory, Refractoriness refractoriness, Filter filter, double growth, double[] frequency) {
        WorkingPoint point = theory.workingPoint();
        List<InputResponses.OfPopulation> populations = new ArrayList<>();
        for (int i = 0; i < point.size(); i++) {
            String name = theory.network().names().get(i);
            Neuron neuron = theory.network().populations().get(i).neuron();
            if (point.rate(i) == 0) {
                InputResponses.Curve silent = new InputResponses.Curve(
                        0, Double.NaN, new double[frequency.length], new double[frequency.length]);
                populations.add(new InputResponses.OfPopulation(name, silent, silent));
                continue;
            }
            Functions functions = theory.method() == Method.FOKKER_PLANCK
                    ? Functions.numerical(neuron, filter, point.mean(i), point.sd(i), frequency)
                    : Functions.closed(neuron, theory.method(), refractoriness, filter, point.mean(i), point.sd(i));
            populations.add(new InputResponses.OfPopulation(
                    name, curve(functions.toMean, growth, frequency), curve(functions.toSd, growth, frequency)));
        }
        return new InputResponses(filter.name().toLowerCase(Locale.ROOT), growth, frequency.clone(), populations);
    }

    /** A transfer function of growth (1/s) and angular frequency (rad/s). */
    @FunctionalInterface
    private interface Function {
        Complex at(double growth, double omega);
    }

    /** The transfer functions of one population. */
    private record Functions(Function toMean, Function toSd) {
        static Functions closed(
                Neuron neuron, Method method, Refractoriness refractoriness, Filter filter, double mean, double sd) {
            SynapticFilter synapse = filter == Filter.NEGLECTED || method == Method.DELTA
                    ? SynapticFilter.OMITTED
                    : SynapticFilter.APPLIED;
            TransferFunction function = new TransferFunction(neuron, method, refractoriness, synapse, mean, sd);
            return new Functions(
                    (growth, omega) -> growth == 0 ? function.at(omega) : function.at(new Complex(growth, omega)),
                    (growth, omega) -> growth == 0
                            ? function.responseToSd(omega)
                            : function.responseToSd(new Complex(growth, omega)));
        }

        static Functions numerical(Neuron neuron, Filter filter, double mean, double sd, double[] frequency) {
            double highest = Arrays.stream(frequency).map(Math::abs).reduce(HIGHEST, Math::max);
            InputResponse response = InputResponse.of(
                    neuron, Method.FOKKER_PLANCK, Refractoriness.INCLUDED, mean, sd, 2 * Math.PI * highest);
            double unfiltered = filter == Filter.NEGLECTED ? neuron.tauS() : 0;
            return new Functions(
                    (growth, omega) -> at(response.mean(), growth, omega, unfiltered),
                    (growth, omega) ->
                            at(response.variance(), growth, omega, unfiltered).times(2 * sd));
        }

        private static Complex at(Response response, double growth, double omega, double unfiltered) {
            Complex value = growth == 0 ? response.at(omega) : response.at(new Complex(growth, omega));
            return value.times(new Complex(1 + growth * unfiltered, omega * unfiltered));
        }
    }

    private static InputResponses.Curve curve(Function function, double growth, double[] frequency) {
        double[] real = new double[frequency.length];
        double[] imaginary = new double[frequency.length];
        for (int f = 0; f < frequency.length; f++) {
            Complex value = function.at(growth, 2 * Math.PI * frequency[f]);
            real[f] = value.re();
            imaginary[f] = value.im();
        }
        double atZero = function.at(growth, 0).re();
        // where each value has to be solved for, a search would take a minute
        double cutoff = growth == 0 ? cutoff(omega -> function.at(0, omega), Math.abs(atZero)) : Double.NaN;
        return new InputResponses.Curve(atZero, cutoff, real, imaginary);
    }

    private static double cutoff(DoubleFunction<Complex> function, double atZero) {
        if (atZero == 0) {
            return Double.NaN;
        }
        UnivariateFunction above = f -> function.apply(2 * Math.PI * f).abs() / atZero - Math.sqrt(0.5);
        for (double f = LOWEST; f < HIGHEST; f *= STEP) {
            double next = Math.min(HIGHEST, STEP * f);
            if (above.value(next) <= 0) {
                return new BrentSolver(ACCURACY, ACCURACY * LOWEST).solve(100, above, f, next);
            }
        }
        return Double.NaN;
    }

    /**
     * The derivatives of the rates by mean, sd and the rate of one synapse of each projection.
     *
     * @param theory at its working point
     */
    public static RateDerivatives derivatives(MeanField theory) {
        Network network = theory.network();
        WorkingPoint point = theory.workingPoint();
        Method method = theory.method();
        int n = point.size();
        double[] byMean = new double[n];
        double[] bySd = new double[n];
        double[][] linear = new double[n][n];
        double[][] quadratic = new double[n][n];
        for (int i = 0; i < n; i++) {
            Neuron neuron = network.populations().get(i).neuron();
            RateGradient gradient = FiringRate.gradient(neuron, method, point.mean(i), point.sd(i));
            byMean[i] = gradient.byMean();
            bySd[i] = gradient.bySd();
            double byVariance = point.sd(i) > 0
                    ? gradient.bySd() / (2 * point.sd(i))
                    : FiringRate.derivativeByVariance(neuron, method, point.mean(i), 0);
            for (int j = 0; j < n; j++) {
                InputRateGain gain = InputRateGain.of(
                        neuron, gradient.byMean(), byVariance, network.weight().get(i, j));
                linear[i][j] = gain.linear();
                quadratic[i][j] = gain.quadratic();
            }
        }
        return new RateDerivatives(network.names(), byMean, bySd, linear, quadratic);
    }
}
