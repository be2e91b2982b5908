package siegert.theory.network;

import java.util.function.UnaryOperator;
import siegert.datasets.network.Neuron;
import siegert.theory.fokkerplanck.FokkerPlanck;
import siegert.theory.fokkerplanck.RateResponse;
import siegert.theory.fokkerplanck.ResponseTable;
import siegert.theory.special.Complex;

/**
 * Responses from the numerical solution of the Fokker-Planck equation: from a table up to a highest frequency, beyond it
 * solved for each. A value depends on its frequency alone, not on what else is asked for. Immutable and thread-safe.
 */
final class NumericalResponse {
    private final FokkerPlanck solution;

    /** Null where the highest frequency is 0. */
    private final ResponseTable table;

    private final double highest;
    private final double tauS;
    private final double sd;

    /**
     * @param mean mean of the input (V)
     * @param sd standard deviation of the input (V), positive
     * @param highest highest angular frequency of the table (rad/s), not negative
     */
    NumericalResponse(Neuron neuron, double mean, double sd, double highest) {
        this.solution = FokkerPlanck.solve(neuron, mean, sd);
        this.table = highest > 0 ? solution.table(highest) : null;
        this.highest = highest;
        this.tauS = neuron.tauS();
        this.sd = sd;
    }

    InputResponse inFrontOfTheSynapse() {
        return new InputResponse(
                new Interpolated(this::mean, lambda -> {
                    RateResponse exact = solution.response(lambda);
                    return new Complex(exact.meanRe(), exact.meanIm())
                            .over(lambda.times(tauS).plus(1));
                }),
                new Interpolated(this::variance, lambda -> {
                    RateResponse exact = solution.response(lambda);
                    return new Complex(exact.sdRe(), exact.sdIm()).times(1 / (2 * sd * sd));
                }));
    }

    private void mean(double[] omega, double[] re, double[] im) {
        double[] at = new double[1];
        double[] x = new double[1];
        double[] y = new double[1];
        for (int f = 0; f < omega.length; f++) {
            if (tabulated(omega[f])) {
                at[0] = omega[f];
                table.meanResponse(at, x, y);
            } else {
                RateResponse exact = solution.response(omega[f]);
                x[0] = exact.meanRe();
                y[0] = exact.meanIm();
            }
            // the numerical response is that to the current behind the synapse
            double w = omega[f] * tauS;
            re[f] = (x[0] + w * y[0]) / (1 + w * w);
            im[f] = (y[0] - w * x[0]) / (1 + w * w);
        }
    }

    private void variance(double[] omega, double[] re, double[] im) {
        double[] at = new double[1];
        double[] x = new double[1];
        double[] y = new double[1];
        for (int f = 0; f < omega.length; f++) {
            if (tabulated(omega[f])) {
                at[0] = omega[f];
                table.sdResponse(at, x, y);
            } else {
                RateResponse exact = solution.response(omega[f]);
                x[0] = exact.sdRe();
                y[0] = exact.sdIm();
            }
            re[f] = x[0] / (2 * sd * sd);
            im[f] = y[0] / (2 * sd * sd);
        }
    }

    private boolean tabulated(double omega) {
        return table != null && Math.abs(omega) <= highest;
    }

    /** Responses at frequencies from the table, elsewhere each solved for itself. */
    private record Interpolated(Response table, UnaryOperator<Complex> solved) implements Response {
        @Override
        public void evaluate(double[] omega, double[] re, double[] im) {
            table.evaluate(omega, re, im);
        }

        @Override
        public Complex at(Complex lambda) {
            return solved.apply(lambda);
        }
    }
}
