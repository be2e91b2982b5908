package siegert.theory.spatial;

import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.GaussNewtonOptimizer;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.util.Pair;
import siegert.theory.special.Complex;

/**
 * A transfer function approximated by a first-order low-pass filter (Senk et al. 2020,
 * doi:10.1103/PhysRevResearch.2.023174, Sec. F), by least squares without weights.
 *
 * <p>{@link Target#COMPLEX} fits amplitude and phase. {@link Target#MODULUS} fits the amplitude alone, as NNMT does, and
 * gives tau the sign that the phase has at the last frequency; to be used to reproduce published numbers. Both start from
 * the solution of the linear problem N (1 + i omega tau) = h (Levy 1959, doi:10.1109/TAC.1959.6429401).
 *
 * @param lowPass the filter
 * @param gainError standard error of the gain (unit of the gain)
 * @param timeConstantError standard error of the time constant (s)
 * @param residual root mean square of what the fit leaves (unit of the gain)
 */
public record LowPassFit(FirstOrderLowPass lowPass, double gainError, double timeConstantError, double residual) {
    /** What is brought to agreement. */
    public enum Target {
        /** The complex response. */
        COMPLEX,
        /** Its modulus. */
        MODULUS
    }

    private static final int EVALUATIONS = 1000;
    private static final int POLISHING = 50;

    /** The relative errors of gain and time constant, added in squares (1). */
    public double relativeError() {
        return Math.hypot(gainError / lowPass.gain(), timeConstantError / lowPass.timeConstant());
    }

    /**
     * Fits a response.
     *
     * @param omega angular frequencies (rad/s), at least three different ones
     * @param response the response at each (for instance Hz/V)
     * @param target what to fit
     * @throws IllegalArgumentException if the lengths differ, there are fewer than three, a value is not finite, or the
     *     response vanishes
     * @throws ArithmeticException if the response is so unlike a low-pass filter that no best one exists
     */
    public static LowPassFit of(double[] omega, Complex[] response, Target target) {
        requireData(omega, response);
        int m = omega.length;
        FirstOrderLowPass start = start(omega, response);
        double gain = start.gain();
        double tau = start.timeConstant();
        double[] observed = new double[target == Target.COMPLEX ? 2 * m : m];
        for (int f = 0; f < m; f++) {
            if (target == Target.COMPLEX) {
                observed[2 * f] = response[f].re() / gain;
                observed[2 * f + 1] = response[f].im() / gain;
            } else {
                observed[f] = response[f].abs() / Math.abs(gain);
            }
        }
        // in units of the start, so that both parameters are of order 1
        LeastSquaresBuilder problem = new LeastSquaresBuilder()
                .target(observed)
                .model(point -> {
                    double[][] jacobian = new double[observed.length][2];
                    double[] value = new double[observed.length];
                    for (int f = 0; f < m; f++) {
                        double phase = omega[f] * tau;
                        if (target == Target.COMPLEX) {
                            complexRow(point.getEntry(0), point.getEntry(1), phase, 2 * f, value, jacobian);
                        } else {
                            modulusRow(point.getEntry(0), point.getEntry(1), phase, f, value, jacobian);
                        }
                    }
                    return new Pair<>(new ArrayRealVector(value, false), new Array2DRowRealMatrix(jacobian));
                })
                .maxEvaluations(EVALUATIONS)
                .maxIterations(EVALUATIONS);
        Optimum optimum = minimum(problem);
        double[] point = optimum.getPoint().toArray();
        double cost = optimum.getCost();
        double variance = cost * cost / (observed.length - 2);
        double[] error = optimum.getSigma(1e-30).toArray();
        double sign = 1;
        if (target == Target.MODULUS) {
            double fitted = -omega[m - 1] * point[1] * tau * point[0] * gain;
            sign = Math.signum(fitted) == Math.signum(response[m - 1].im()) ? 1 : -1;
        }
        return new LowPassFit(
                new FirstOrderLowPass(point[0] * gain, sign * point[1] * tau),
                error[0] * Math.sqrt(variance) * Math.abs(gain),
                error[1] * Math.sqrt(variance) * Math.abs(tau),
                cost / Math.sqrt(m) * Math.abs(gain));
    }

    private static Optimum minimum(LeastSquaresBuilder problem) {
        try {
            Optimum near = new LevenbergMarquardtOptimizer()
                    .optimize(problem.start(new double[] {1, 1}).build());
            // the sum of squares is flat at its minimum; steps of Gauss and Newton find where its slope vanishes
            return new GaussNewtonOptimizer()
                    .optimize(problem.start(near.getPoint())
                            .checker((iteration, before, after) -> iteration >= POLISHING
                                    || before.getPoint().getLInfDistance(after.getPoint()) <= 1e-14)
                            .build());
        } catch (MathIllegalStateException | MathIllegalArgumentException e) {
            throw new ArithmeticException("no first-order low-pass filter fits this response: it does not fall with"
                    + " frequency as 1/(1 + i omega tau) does, or not within the frequencies given (" + e.getMessage()
                    + ")");
        }
    }

    /** g/(1 + i x t) and its derivatives by g and t. */
    private static void complexRow(double g, double t, double x, int row, double[] value, double[][] jacobian) {
        Complex shape = Complex.ONE.over(new Complex(1, x * t));
        Complex slope = shape.times(shape).times(new Complex(0, -x)).times(g);
        value[row] = g * shape.re();
        value[row + 1] = g * shape.im();
        jacobian[row][0] = shape.re();
        jacobian[row + 1][0] = shape.im();
        jacobian[row][1] = slope.re();
        jacobian[row + 1][1] = slope.im();
    }

    /** g/sqrt(1 + x² t²) and its derivatives by g and t. */
    private static void modulusRow(double g, double t, double x, int row, double[] value, double[][] jacobian) {
        double shape = 1 / Math.sqrt(1 + x * x * t * t);
        value[row] = g * shape;
        jacobian[row][0] = shape;
        jacobian[row][1] = -g * x * x * t * shape * shape * shape;
    }

    /** The linear least-squares solution of N + i omega tau N = h. */
    private static FirstOrderLowPass start(double[] omega, Complex[] response) {
        // unknowns (h, tau): rows h - (-omega N_i) tau = N_r and omega N_r tau = -N_i
        double meanA = 0;
        double meanB = 0;
        double aa = 0;
        double ab = 0;
        for (int f = 0; f < omega.length; f++) {
            double a = -omega[f] * response[f].im();
            meanA += a / omega.length;
            meanB += response[f].re() / omega.length;
        }
        for (int f = 0; f < omega.length; f++) {
            double a = -omega[f] * response[f].im() - meanA;
            double b = response[f].re() - meanB;
            double c = omega[f] * response[f].re();
            aa += a * a + c * c;
            ab += -a * b - c * response[f].im();
        }
        double tau = ab / aa;
        double gain = meanB + tau * meanA;
        boolean usable = Double.isFinite(tau) && tau != 0 && Double.isFinite(gain) && gain != 0;
        double largest = omega[omega.length - 1];
        return usable ? new FirstOrderLowPass(gain, tau) : new FirstOrderLowPass(response[0].abs(), 1 / largest);
    }

    private static void requireData(double[] omega, Complex[] response) {
        if (omega.length != response.length || omega.length < 3) {
            throw new IllegalArgumentException(
                    "a fit needs a response at each of at least three frequencies; there are " + omega.length
                            + " frequencies and " + response.length + " responses");
        }
        double largest = 0;
        for (int f = 0; f < omega.length; f++) {
            if (!Double.isFinite(omega[f]) || !response[f].isFinite()) {
                throw new IllegalArgumentException("the response at " + omega[f] + " rad/s is " + response[f]
                        + "; frequencies and responses must be finite");
            }
            largest = Math.max(largest, response[f].abs());
        }
        if (largest == 0) {
            throw new IllegalArgumentException("the response is 0 at all frequencies");
        }
    }
}
