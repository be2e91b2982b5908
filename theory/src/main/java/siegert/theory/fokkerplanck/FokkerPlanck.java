package siegert.theory.fokkerplanck;

import siegert.datasets.network.Neuron;
import siegert.theory.special.Complex;

/**
 * Rate and linear response of a leaky integrate-and-fire neuron with exponential synapses, from the two-dimensional
 * Fokker-Planck equation without expansion in tau_s/tau_m. The method is described in the package documentation.
 *
 * <p>Two solutions on meshes of one family are extrapolated to cell size 0 (second order). Immutable; may be used by
 * several threads at a time.
 */
public final class FokkerPlanck {
    /** largest distance of the threshold above the mean, in deviations of the free membrane potential */
    private static final double DEEPEST = 7;

    /** smallest deviation of the free membrane potential, in units of the distance from reset to threshold */
    private static final double WEAKEST = 1e-3;

    private final Neuron neuron;
    private final double sd;
    private final Perturbation coarse;
    private final Perturbation fine;
    /** weight of the finer mesh in the extrapolation; the weight of the coarser is 1 minus it */
    private final double weight;

    private final double rate;
    private final double rateUncertainty;

    private FokkerPlanck(Neuron neuron, double mean, double sd, Resolution resolution) {
        this.neuron = neuron;
        this.sd = sd;
        StationaryDensity first =
                new StationaryDensity(new PhaseSpace(neuron, mean, sd, resolution, resolution.coarse()));
        StationaryDensity second =
                new StationaryDensity(new PhaseSpace(neuron, mean, sd, resolution, resolution.fine()));
        double c = (double) resolution.coarse() * resolution.coarse();
        double f = (double) resolution.fine() * resolution.fine();
        weight = f / (f - c);
        rate = extrapolate(first.rate, second.rate);
        rateUncertainty = Math.abs(rate - second.rate);
        coarse = new Perturbation(first);
        fine = new Perturbation(second);
    }

    /** {@link #solve(Neuron, double, double, Resolution)} at {@link Resolution#STANDARD}. */
    public static FokkerPlanck solve(Neuron neuron, double mean, double sd) {
        return solve(neuron, mean, sd, Resolution.STANDARD);
    }

    /**
     * Solves the stationary equation.
     *
     * @param neuron with exponential synapses, tau_s above 0
     * @param mean mean of the input (V)
     * @param sd standard deviation of the input in the convention in which the free membrane potential has variance
     *     sd^2/2 for tau_s to 0 (V)
     * @param resolution cells of the meshes
     * @return the solution
     * @throws IllegalArgumentException if tau_s or sd is not positive, a value is not finite, or the working
     *     point is out of reach (see {@link #covers})
     */
    public static FokkerPlanck solve(Neuron neuron, double mean, double sd, Resolution resolution) {
        if (!(neuron.tauS() > 0) || Double.isInfinite(neuron.tauS())) {
            throw new IllegalArgumentException("the two-dimensional Fokker-Planck equation needs exponential synapses,"
                    + " tau_s is " + neuron.tauS() + " s; use the delta theory for tau_s = 0");
        }
        if (!Double.isFinite(mean) || !(sd > 0) || Double.isInfinite(sd)) {
            throw new IllegalArgumentException(
                    "the mean must be finite and sd positive and finite, are " + mean + " V, " + sd + " V");
        }
        double distance = distance(neuron, mean, sd);
        if (distance > DEEPEST) {
            throw new IllegalArgumentException("the threshold lies " + distance
                    + " standard deviations of the free membrane potential above the mean; the numerical solution"
                    + " reaches to " + DEEPEST + ", beyond it the rate is below 1e-7 / tau_m");
        }
        if (!covers(neuron, mean, sd)) {
            throw new IllegalArgumentException("sd is " + sd + " V: the free membrane potential varies by less than "
                    + WEAKEST + " of the distance from reset to threshold, too little for a mesh; the neuron is"
                    + " practically deterministic");
        }
        return new FokkerPlanck(neuron, mean, sd, resolution);
    }

    /**
     * Whether the solution reaches to a working point: the threshold within 7 standard deviations of the free membrane
     * potential above the mean (beyond, the rate is below 1e-7 / tau_m), and that deviation,
     * {@code sd sqrt(tau_m / (2 (tau_m + tau_s)))}, at least a thousandth of the distance from reset to threshold (below,
     * the neuron is practically deterministic).
     *
     * @param neuron with exponential synapses
     * @param mean mean of the input (V)
     * @param sd standard deviation of the input (V)
     */
    public static boolean covers(Neuron neuron, double mean, double sd) {
        return distance(neuron, mean, sd) <= DEEPEST
                && PhaseSpace.freeDeviation(neuron, sd) >= WEAKEST * (neuron.threshold() - neuron.reset());
    }

    private static double distance(Neuron neuron, double mean, double sd) {
        return (neuron.threshold() - mean) / PhaseSpace.freeDeviation(neuron, sd);
    }

    /** Stationary firing rate (Hz). */
    public double rate() {
        return rate;
    }

    /** Size of the last step of the extrapolation of the rate (Hz), a cautious bound of its discretisation error. */
    public double rateUncertainty() {
        return rateUncertainty;
    }

    /**
     * Coefficient of variation of the inter-spike intervals, from the moments of the time from reset to threshold. Successive
     * intervals are slightly correlated where the current outlives the refractory time; that is not part of it.
     */
    public double cv() {
        double squared = extrapolate(coarse.density.squaredVariability(), fine.density.squaredVariability());
        return Math.sqrt(Math.max(0, squared));
    }

    /** Derivative of the rate by the mean (Hz/V). */
    public double meanDerivative() {
        return response(0).meanRe();
    }

    /** Derivative of the rate by sd (Hz/V). */
    public double sdDerivative() {
        return response(0).sdRe() / sd;
    }

    /**
     * Linear response at one frequency, solved for this frequency. Negative frequencies give the conjugate.
     *
     * @param omega angular frequency (rad/s), finite
     */
    public RateResponse response(double omega) {
        if (!Double.isFinite(omega)) {
            throw new IllegalArgumentException("the angular frequency must be finite, is " + omega + " rad/s");
        }
        return solved(new Complex(0, omega));
    }

    /**
     * Linear response to modulations exp(lambda t) that grow or decay, the analytic continuation of that at frequencies,
     * solved for this lambda. Its poles are the eigenvalues of the neuron, by which it relaxes alone.
     *
     * @param lambda growth rate and angular frequency (1/s), finite, real part above -1/tau_s
     * @throws IllegalArgumentException outside this range
     */
    public RateResponse response(Complex lambda) {
        if (!lambda.isFinite() || !(lambda.re() > -1 / neuron.tauS())) {
            throw new IllegalArgumentException("the response is continued to finite rates of growth above -1/tau_s = "
                    + -1 / neuron.tauS() + " 1/s, not to " + lambda.re() + " + " + lambda.im() + " i 1/s");
        }
        return solved(lambda);
    }

    private RateResponse solved(Complex lambda) {
        RateResponse c = coarse.respond(lambda);
        RateResponse f = fine.respond(lambda);
        return new RateResponse(
                extrapolate(c.meanRe(), f.meanRe()),
                extrapolate(c.meanIm(), f.meanIm()),
                extrapolate(c.sdRe(), f.sdRe()),
                extrapolate(c.sdIm(), f.sdIm()));
    }

    /**
     * Table of the response for many frequencies: about 40 to 60 solutions, refined where the response varies.
     *
     * @param maximum largest angular frequency (rad/s), positive and finite
     */
    public ResponseTable table(double maximum) {
        return ResponseTable.of(this::response, 0.2 / neuron.tauM(), maximum);
    }

    private double extrapolate(double c, double f) {
        return weight * f + (1 - weight) * c;
    }
}
