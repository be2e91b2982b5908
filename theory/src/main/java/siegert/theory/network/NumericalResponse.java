package siegert.theory.network;

import java.util.function.Function;
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

    /** The numerical response to the mean is that to the current behind the synapse, that to the sd has the synapse in it. */
    InputResponse inFrontOfTheSynapse() {
        Response meanTable = table == null ? Response.SILENT : table::meanResponse;
        Response sdTable = table == null ? Response.SILENT : table::sdResponse;
        return new InputResponse(
                new Part(
                        meanTable,
                        solved -> new Complex(solved.meanRe(), solved.meanIm()),
                        lambda -> Complex.ONE.over(lambda.times(tauS).plus(1))),
                new Part(
                        sdTable,
                        solved -> new Complex(solved.sdRe(), solved.sdIm()),
                        lambda -> Complex.real(1 / (2 * sd * sd))));
    }

    /** One of the two responses: at frequencies from the table as far as it reaches, elsewhere each solved for itself. */
    private final class Part implements Response {
        private final Response tabulated;
        private final Function<RateResponse, Complex> part;

        /** What the solution is multiplied with at a complex frequency. */
        private final UnaryOperator<Complex> factor;

        Part(Response tabulated, Function<RateResponse, Complex> part, UnaryOperator<Complex> factor) {
            this.tabulated = tabulated;
            this.part = part;
            this.factor = factor;
        }

        @Override
        public void evaluate(double[] omega, double[] re, double[] im) {
            for (int f = 0; f < omega.length; f++) {
                Complex value = table != null && Math.abs(omega[f]) <= highest
                        ? tabulated.at(omega[f])
                        : part.apply(solution.response(omega[f]));
                Complex product = value.times(factor.apply(new Complex(0, omega[f])));
                re[f] = product.re();
                im[f] = product.im();
            }
        }

        @Override
        public Complex at(Complex lambda) {
            return part.apply(solution.response(lambda)).times(factor.apply(lambda));
        }
    }
}
