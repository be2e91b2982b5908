package siegert.theory.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import siegert.datasets.Matrix;
import siegert.datasets.network.DistanceProfile;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Waves;
import siegert.theory.network.InputResponse;
import siegert.theory.network.MeanField;
import siegert.theory.network.Response;
import siegert.theory.network.WorkingPoint;
import siegert.theory.spatial.FirstOrderLowPass;
import siegert.theory.spatial.LinearizedField;
import siegert.theory.spatial.LowPassFit;
import siegert.theory.spatial.NeuralField;
import siegert.theory.spatial.SpatialCoupling;
import siegert.theory.spatial.SpatialProfile;
import siegert.theory.spatial.Wave;
import siegert.theory.special.Complex;

/**
 * Waves of a network in space (Senk et al. 2020, doi:10.1103/PhysRevResearch.2.023174): its neurons as low-pass filters, the
 * dispersion relation of that rate model on all branches of Lambert's W, and the waves of the spiking network into which those
 * of the rate model go over. Delays are taken as their means.
 */
public final class SpatialWaves {
    private static final int FIRST_BRANCH = -3;
    private static final int LAST_BRANCH = 2;
    private static final double ACCURACY = 1e-9;

    /** Steps from the rate model to the spiking network. */
    private static final int PARTS = 10;

    private final NeuralField field;
    private final LinearizedField rateModel;
    private final LinearizedField spiking;
    private final boolean delayed;
    private final double scale;
    private final List<Waves.LowPass> filters = new ArrayList<>();
    private final Matrix weight;

    private SpatialWaves(
            MeanField theory, Refractoriness refractoriness, double[] frequency, LowPassFit.Target target) {
        Network network = theory.network();
        WorkingPoint point = theory.workingPoint();
        int n = network.size();
        double[] omega = Arrays.stream(frequency).map(f -> 2 * Math.PI * f).toArray();
        double highest = Arrays.stream(omega).map(Math::abs).max().orElse(0);
        List<UnaryOperator<Complex>> lowPasses = new ArrayList<>();
        List<UnaryOperator<Complex>> neurons = new ArrayList<>();
        double[] timeConstant = new double[n];
        double[][] gain = new double[n][n];
        double[][] rateWeight = new double[n][n];
        double longest = 0;
        for (int i = 0; i < n; i++) {
            Neuron neuron = network.populations().get(i).neuron();
            Response function = InputResponse.of(
                            neuron, theory.method(), refractoriness, point.mean(i), point.sd(i), highest)
                    .mean();
            LowPassFit fit = LowPassFit.of(
                    omega, Arrays.stream(omega).mapToObj(function::at).toArray(Complex[]::new), target);
            FirstOrderLowPass lowPass = fit.lowPass();
            filters.add(new Waves.LowPass(
                    network.names().get(i),
                    lowPass.gain(),
                    lowPass.timeConstant(),
                    fit.gainError(),
                    fit.timeConstantError(),
                    fit.relativeError()));
            lowPasses.add(lowPass);
            neurons.add(isLikeTheOneBefore(network, point, i) ? neurons.get(i - 1) : function::at);
            timeConstant[i] = lowPass.timeConstant();
            for (int j = 0; j < n; j++) {
                gain[i][j] = neuron.tauM()
                        * network.indegree().get(i, j)
                        * network.weight().get(i, j);
                rateWeight[i][j] = lowPass.gain() * gain[i][j];
                longest = Math.max(longest, network.delays().mean().get(i, j));
            }
        }
        List<SpatialProfile> profiles =
                network.wiring().profiles().stream().map(SpatialWaves::profile).toList();
        Matrix delay = network.delays().mean();
        weight = Matrix.of(rateWeight);
        field = new NeuralField(new SpatialCoupling(weight, delay, profiles), timeConstant);
        SpatialCoupling coupling = new SpatialCoupling(Matrix.of(gain), delay, profiles);
        rateModel = new LinearizedField(coupling, lowPasses);
        spiking = new LinearizedField(coupling, neurons);
        delayed = longest > 0;
        scale = 1 / (delayed ? longest : Arrays.stream(timeConstant).max().orElseThrow());
    }

    private static boolean isLikeTheOneBefore(Network network, WorkingPoint point, int i) {
        return i > 0
                && network.populations()
                        .get(i)
                        .neuron()
                        .equals(network.populations().get(i - 1).neuron())
                && point.mean(i) == point.mean(i - 1)
                && point.sd(i) == point.sd(i - 1);
    }

    private static SpatialProfile profile(DistanceProfile profile) {
        return switch (profile.shape()) {
            case BOXCAR -> new SpatialProfile.Boxcar(profile.width());
            case GAUSSIAN -> new SpatialProfile.Gaussian(profile.width());
            case EXPONENTIAL -> new SpatialProfile.Exponential(profile.width());
        };
    }

    /**
     * The waves.
     *
     * @param theory of a network with a profile for every population
     * @param frequency frequencies at which low-pass filters are fitted (Hz)
     * @param target what is fitted
     * @param wavenumber wavenumbers (1/m), ascending, at least two. Not modified.
     * @throws IllegalArgumentException if a population has no profile, or of the fit
     * @throws ArithmeticException if no low-pass filter fits, or a wave is known to exist but not found
     */
    public static Waves of(
            MeanField theory,
            Refractoriness refractoriness,
            double[] frequency,
            LowPassFit.Target target,
            double[] wavenumber) {
        return new SpatialWaves(theory, refractoriness, frequency, target).waves(wavenumber);
    }

    private Waves waves(double[] wavenumber) {
        int first = delayed ? FIRST_BRANCH : 0;
        int last = delayed ? LAST_BRANCH : 0;
        List<Waves.Branch> branches = IntStream.rangeClosed(first, last)
                .mapToObj(b -> curve(b, wavenumber, k -> field.wave(k, b).lambda()))
                .toList();
        Waves.Branch spikingCurve = curve(0, wavenumber, this::spikingRightmost);
        for (int k = 1; k < wavenumber.length; k++) {
            fill(spikingCurve, wavenumber, k - 1, k);
        }
        for (int k = wavenumber.length - 1; k > 0; k--) {
            fill(spikingCurve, wavenumber, k, k - 1);
        }
        Wave fastestRate = field.mostUnstable(wavenumber[0], wavenumber[wavenumber.length - 1]);
        return new Waves(
                filters,
                weight.toArray(),
                wavenumber.clone(),
                branches,
                spikingCurve,
                result(fastestRate),
                fastest(wavenumber, spikingCurve),
                interpolation(fastestRate));
    }

    private Waves.Interpolation interpolation(Wave wave) {
        double[] fraction = new double[PARTS + 1];
        double[] growth = new double[PARTS + 1];
        double[] angular = new double[PARTS + 1];
        for (int k = 0; k <= PARTS; k++) {
            double share = (double) k / PARTS;
            Complex lambda = lambda(
                    at -> spiking.interpolated(rateModel, wave, share, scale).lambda(), wave.wavenumber());
            fraction[k] = share;
            growth[k] = lambda.re();
            angular[k] = lambda.im();
        }
        return new Waves.Interpolation(wave.wavenumber(), fraction, growth, angular);
    }

    @FunctionalInterface
    private interface Relation {
        Complex lambda(double wavenumber);
    }

    private static Waves.Branch curve(int number, double[] wavenumber, Relation relation) {
        double[] growth = new double[wavenumber.length];
        double[] angular = new double[wavenumber.length];
        for (int k = 0; k < wavenumber.length; k++) {
            Complex lambda = lambda(relation, wavenumber[k]);
            growth[k] = lambda.re();
            angular[k] = lambda.im();
        }
        return new Waves.Branch(number, growth, angular);
    }

    /** A wave lost on the way from the rate model is sought on the way from its neighbour. */
    private void fill(Waves.Branch curve, double[] wavenumber, int from, int to) {
        if (Double.isNaN(curve.growth()[to]) && !Double.isNaN(curve.growth()[from])) {
            Wave known = new Wave(wavenumber[from], new Complex(curve.growth()[from], curve.angularFrequency()[from]));
            Complex found = lambda(k -> spiking.followed(known, k, scale).lambda(), wavenumber[to]);
            curve.growth()[to] = found.re();
            // of a conjugate pair the one with positive frequency
            curve.angularFrequency()[to] = Math.abs(found.im());
        }
    }

    /** NaN where the wave is lost on the way, or infinitely damped. */
    private static Complex lambda(Relation relation, double wavenumber) {
        try {
            Complex lambda = relation.lambda(wavenumber);
            return lambda.isFinite() ? lambda : new Complex(Double.NaN, Double.NaN);
        } catch (ArithmeticException | IllegalArgumentException lost) {
            // transfer functions are continued to limited decays only
            return new Complex(Double.NaN, Double.NaN);
        }
    }

    private Complex spikingRightmost(double wavenumber) {
        return spiking.interpolated(rateModel, field.rightmost(wavenumber), 1, scale)
                .lambda();
    }

    private Waves.Wave fastest(double[] wavenumber, Waves.Branch curve) {
        int best = -1;
        for (int k = 0; k < wavenumber.length; k++) {
            if (!Double.isNaN(curve.growth()[k]) && (best < 0 || curve.growth()[k] > curve.growth()[best])) {
                best = k;
            }
        }
        if (best < 0) {
            return new Waves.Wave(Double.NaN, Double.NaN, Double.NaN);
        }
        double peak = wavenumber[best];
        if (best > 0 && best < wavenumber.length - 1) {
            peak = new BrentOptimizer(ACCURACY, ACCURACY)
                    .optimize(
                            new MaxEval(200),
                            GoalType.MAXIMIZE,
                            new SearchInterval(wavenumber[best - 1], wavenumber[best + 1], peak),
                            new UnivariateObjectiveFunction(k -> {
                                double growth =
                                        lambda(this::spikingRightmost, k).re();
                                return Double.isNaN(growth) ? -Double.MAX_VALUE : growth;
                            }))
                    .getPoint();
        }
        return result(new Wave(peak, lambda(this::spikingRightmost, peak)));
    }

    private static Waves.Wave result(Wave wave) {
        return new Waves.Wave(wave.wavenumber(), wave.lambda().re(), wave.frequency());
    }
}
