package siegert.theory.lif;

import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.fokkerplanck.FokkerPlanck;
import siegert.theory.fokkerplanck.RateResponse;

/**
 * Stationary firing rate of a leaky integrate-and-fire neuron with Gaussian input of given mean and standard deviation.
 *
 * <p>White noise (Siegert 1951; Amit and Brunel 1997; Brunel 2000, doi:10.1023/A:1008925309027): with y = (V - mean) / sd
 * at threshold and reset and I = int_{y_r}^{y_th} exp(u²) (1 + erf u) du,
 *
 * <pre>1 / nu = tau_r + tau_m sqrt(pi) I.</pre>
 *
 * <p>Where the threshold is looked at in steps ({@link Neuron#step}), white noise crosses it and returns unseen: it acts
 * as if higher by 0.5826 sd sqrt(step/tau_m), the reset as it is (Helias, Deger, Diesmann and Rotter 2010, doi:10.3389/neuro.10.029.2009).
 *
 * <p>Exponential synapses, to first order in k = sqrt(tau_s / tau_m) (Fourcaud and Brunel 2002,
 * doi:10.1162/089976602320264015), with alpha = sqrt(2) |zeta(1/2)|: {@link Method#SHIFT} adds alpha k / 2 to both y;
 * {@link Method#TAYLOR} is its expansion, nu = nu_0 - (sqrt(pi)/2) alpha sqrt(tau_s tau_m) nu_0² [g(y_th) - g(y_r)], which
 * may become negative where the expansion fails. Both need tau_s well below tau_m; they hold within 2 % and 50 % at the
 * working points of the cortical microcircuit (tau_s / tau_m = 0.05). {@link Method#FOKKER_PLANCK} solves the equation of
 * potential and current numerically ({@link siegert.theory.fokkerplanck.FokkerPlanck}, 1e-3, some milliseconds); it is
 * {@link Method#DELTA} where tau_s is 0, and {@link Method#SHIFT} where the solution does not reach: practically silent or
 * without noise.
 *
 * <p>Units: mean and sd in V, relative to the leak potential; the free membrane potential has variance sd²/2. Rates in
 * Hz. With sd = 0 the neuron is the deterministic one: silent up to the threshold, above it
 * 1 / (tau_r + tau_m ln((mean - V_r) / (mean - V_th))). Below threshold the rate falls as exp(-y_th²) down to the smallest
 * double and is 0 beyond. Relative error: 1e-13 + 2 y_th² 1e-16, except taylor where its two terms cancel.
 */
public final class FiringRate {
    /** alpha = sqrt(2) |zeta(1/2)|. */
    static final double ALPHA = 2.0652531522312172;

    private static final double SQRT_PI = Math.sqrt(Math.PI);

    /** -zeta(1/2)/sqrt(2 pi), the mean overshoot of a random walk of unit steps. */
    private static final double GRID = 0.5825971579390107;

    /** Beyond this y_th the rate is below the smallest double for any neuron. */
    private static final double SILENT = 30;

    private FiringRate() {}

    /**
     * The rate (Hz).
     *
     * @param mean mean of the input (V)
     * @param sd standard deviation of the input (V), not negative
     * @throws IllegalArgumentException if mean or sd is not finite or sd is negative
     */
    public static double rate(Neuron neuron, Method method, double mean, double sd) {
        return Point.of(neuron, method, mean, sd).rate();
    }

    /** d nu / d mean (Hz/V); arguments as for {@link #rate}. */
    public static double derivativeByMean(Neuron neuron, Method method, double mean, double sd) {
        return Point.of(neuron, method, mean, sd).derivativeByMean();
    }

    /** d nu / d sd (Hz/V) at fixed mean; arguments as for {@link #rate}. */
    public static double derivativeBySd(Neuron neuron, Method method, double mean, double sd) {
        return Point.of(neuron, method, mean, sd).derivativeBySd();
    }

    /**
     * d nu / d sd² (Hz/V²) at fixed mean; arguments as for {@link #rate}. Without noise it is the limit for vanishing noise:
     * that of white noise is nu² tau_m/4 [1/(V_th - mean)² - 1/(V_r - mean)²], the one of filtered noise infinite.
     */
    public static double derivativeByVariance(Neuron neuron, Method method, double mean, double sd) {
        double bySd = derivativeBySd(neuron, method, mean, sd);
        if (sd > 0) {
            return bySd / (2 * sd);
        }
        if (bySd != 0) {
            return bySd * Double.POSITIVE_INFINITY;
        }
        double rate = rate(neuron, method, mean, 0);
        if (rate == 0) {
            return 0;
        }
        double th = neuron.threshold() - mean;
        double reset = neuron.reset() - mean;
        return rate * rate * neuron.tauM() / 4 * (1 / (th * th) - 1 / (reset * reset));
    }

    /**
     * The rate with both derivatives; for {@link Method#FOKKER_PLANCK} at a third of the cost of asking one by one.
     * Arguments as for {@link #rate}.
     */
    public static RateGradient gradient(Neuron neuron, Method method, double mean, double sd) {
        return Point.of(neuron, method, mean, sd).gradient();
    }

    /** alpha sqrt(tau_s / tau_m) / 2, by which both bounds are shifted. */
    static double shift(Neuron neuron) {
        return 0.5 * ALPHA * Math.sqrt(neuron.tauS() / neuron.tauM());
    }

    /**
     * By how many sd the threshold of a neuron with delta synapses appears higher because it is looked at in steps only,
     * -zeta(1/2)/sqrt(2 pi) sqrt(step/tau_m), at first order in the root.
     */
    static double raise(Neuron neuron, Method method) {
        boolean white = method == Method.DELTA || neuron.tauS() == 0;
        return white ? GRID * Math.sqrt(neuron.step() / neuron.tauM()) : 0;
    }

    /** One input; its integral is shared by the rate and the derivatives. */
    private interface Point {
        double rate();

        double derivativeByMean();

        double derivativeBySd();

        default RateGradient gradient() {
            return new RateGradient(rate(), derivativeByMean(), derivativeBySd());
        }

        static Point of(Neuron neuron, Method method, double mean, double sd) {
            if (!Double.isFinite(mean) || !(sd >= 0) || Double.isInfinite(sd)) {
                throw new IllegalArgumentException(
                        "the mean input must be finite and its sd finite and not negative, are " + mean + " V and " + sd
                                + " V");
            }
            if (method == Method.FOKKER_PLANCK) {
                Method closed = closedForm(neuron, mean, sd);
                return closed == null
                        ? new Numerical(FokkerPlanck.solve(neuron, mean, sd), sd)
                        : of(neuron, closed, mean, sd);
            }
            double shift = method == Method.SHIFT ? shift(neuron) : 0;
            double lower = (neuron.reset() - mean) / sd + shift;
            double raise = raise(neuron, method);
            double upper = (neuron.threshold() - mean) / sd + shift + raise;
            double width = (neuron.threshold() - neuron.reset()) / sd + raise;
            boolean noisy = Double.isFinite(lower) && upper < SILENT;
            return noisy
                    ? new Noisy(neuron, method, sd, shift, raise, new SiegertIntegral(lower, upper, width))
                    : new Deterministic(neuron, method, mean);
        }
    }

    /**
     * The closed form that stands in for the numerical solution of the Fokker-Planck equation, or null where the latter
     * holds.
     */
    public static Method closedForm(Neuron neuron, double mean, double sd) {
        if (neuron.tauS() == 0) {
            return Method.DELTA;
        }
        return sd > 0 && FokkerPlanck.covers(neuron, mean, sd) ? null : Method.SHIFT;
    }

    private record Numerical(FokkerPlanck solution, double sd) implements Point {
        @Override
        public double rate() {
            return solution.rate();
        }

        @Override
        public double derivativeByMean() {
            return solution.meanDerivative();
        }

        @Override
        public double derivativeBySd() {
            return solution.sdDerivative();
        }

        @Override
        public RateGradient gradient() {
            RateResponse slow = solution.response(0);
            return new RateGradient(solution.rate(), slow.meanRe(), slow.sdRe() / sd);
        }
    }

    /** The limit sd = 0. */
    private record Deterministic(Neuron neuron, Method method, double mean) implements Point {
        private boolean silent() {
            return mean <= neuron.threshold();
        }

        @Override
        public double rate() {
            if (silent()) {
                return 0;
            }
            double overThreshold = mean - neuron.threshold();
            double interval = Math.log1p((neuron.threshold() - neuron.reset()) / overThreshold);
            return 1 / (neuron.tauR() + neuron.tauM() * interval);
        }

        @Override
        public double derivativeByMean() {
            if (silent()) {
                return 0;
            }
            double rate = rate();
            double slope =
                    (neuron.threshold() - neuron.reset()) / ((mean - neuron.threshold()) * (mean - neuron.reset()));
            return neuron.tauM() * rate * rate * slope;
        }

        /** Filtered noise moves threshold and reset by sd alpha k / 2, steps raise the threshold, at first order in sd. */
        @Override
        public double derivativeBySd() {
            if (method != Method.DELTA) {
                return 0 - shift(neuron) * derivativeByMean();
            }
            double rate = rate();
            return rate == 0
                    ? 0
                    : 0 - raise(neuron, method) * neuron.tauM() * rate * rate / (mean - neuron.threshold());
        }
    }

    /** With e = exp(-logScale) taken out, so that all is finite: nu = e / (e tau_r + tau_m sqrt(pi) e I). */
    private static final class Noisy implements Point {
        private final Neuron neuron;
        private final boolean expanded;
        private final double sd;
        private final double shift;
        private final double raise;
        private final SiegertIntegral integral;

        /** tau_m sqrt(pi) nu_0 / e. */
        private final double gain;

        private final double white;

        /** d nu_0 / d(-I) / e. */
        private final double slope;

        Noisy(Neuron neuron, Method method, double sd, double shift, double raise, SiegertIntegral integral) {
            this.neuron = neuron;
            this.expanded = method == Method.TAYLOR;
            this.sd = sd;
            this.shift = shift;
            this.raise = raise;
            this.integral = integral;
            double duration = integral.scale() * neuron.tauR() + neuron.tauM() * SQRT_PI * integral.value();
            this.white = integral.scale() / duration;
            this.gain = neuron.tauM() * SQRT_PI / duration;
            this.slope = gain * white;
        }

        @Override
        public double rate() {
            return expanded ? white - shift(neuron) * slope * integral.difference(0) : white;
        }

        @Override
        public double derivativeByMean() {
            double jump = integral.difference(0);
            double derivative = slope * jump / sd;
            return expanded ? expand(derivative, jump, integral.difference(1)) : derivative;
        }

        /** By y g = g'/2 - 1/sqrt(pi), y g' = g''/2 - g, and dy/dsd = -(y - shift)/sd, at the threshold less the raise too. */
        @Override
        public double derivativeBySd() {
            double jump = integral.difference(0);
            double moment = 0.5 * integral.difference(1) - shift * jump - (raise == 0 ? 0 : raise * integral.slope());
            double derivative = slope * moment / sd;
            return expanded ? expand(derivative, jump, 0.5 * integral.difference(2) - jump) : derivative;
        }

        /** Derivative of nu_0 - c nu_0² [g]: by the chain rule with d[g] = -change / sd. */
        private double expand(double derivative, double jump, double change) {
            double shift = shift(neuron);
            return derivative * (1 - 2 * shift * gain * jump) + shift * slope * change / sd;
        }
    }
}
