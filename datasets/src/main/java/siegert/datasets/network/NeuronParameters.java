package siegert.datasets.network;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import siegert.datasets.Matrix;

/** Reads the neurons of every population. */
final class NeuronParameters {
    private final Parameters parameters;

    NeuronParameters(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * The neurons of every population. The reset is the leak potential where potentials are absolute ({@code V_0_abs},
     * {@code V_th_abs}); relative ones ({@code V_0_rel}, {@code V_th_rel}) count from the leak potential.
     *
     * @param dialect of the file, or null if unknown
     * @return one entry per population; null where something is wrong
     */
    List<Neuron> read(Dialect dialect) {
        double[] tauM = parameters.perPopulation(ParameterKey.TAU_M);
        double[] tauR = parameters.perPopulation(ParameterKey.TAU_R);
        boolean delta = dialect == Dialect.JUMPS && !parameters.has(ParameterKey.TAU_S);
        double[] tauS = delta ? new double[parameters.size()] : synapses();
        double[][] potentials = potentials();
        List<Neuron> neurons = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            double sum = tauM[i] + tauR[i] + tauS[i] + potentials[0][i] + potentials[1][i];
            boolean sound = !Double.isNaN(sum) && potentials[1][i] > potentials[0][i];
            neurons.add(sound ? new Neuron(tauM[i], tauR[i], tauS[i], potentials[1][i], potentials[0][i]) : null);
        }
        return neurons;
    }

    /** One time constant per population; where those of its projections differ, their mean. */
    private double[] synapses() {
        if (!parameters.isTable(ParameterKey.TAU_S)) {
            return parameters.perPopulation(ParameterKey.TAU_S);
        }
        Matrix table = parameters.matrix(ParameterKey.TAU_S);
        double[] mean = new double[parameters.size()];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = Arrays.stream(table.row(i)).average().orElse(Double.NaN);
        }
        return mean;
    }

    /** Reset and threshold of every population relative to the leak potential (V). */
    private double[][] potentials() {
        boolean relative =
                parameters.has(ParameterKey.THRESHOLD_RELATIVE) || parameters.has(ParameterKey.RESET_RELATIVE);
        boolean absolute =
                parameters.has(ParameterKey.THRESHOLD_ABSOLUTE) || parameters.has(ParameterKey.RESET_ABSOLUTE);
        if (!relative && !absolute) {
            parameters.problem(
                    ParameterKey.THRESHOLD_RELATIVE,
                    "threshold and reset are missing",
                    "add V_0_abs and V_th_abs, or V_0_rel and V_th_rel (relative to the leak potential)");
            return new double[][] {nan(), nan()};
        }
        double[][] result = relative
                ? pair(ParameterKey.RESET_RELATIVE, ParameterKey.THRESHOLD_RELATIVE)
                : pair(ParameterKey.RESET_ABSOLUTE, ParameterKey.THRESHOLD_ABSOLUTE);
        if (relative && absolute) {
            double[][] other = pair(ParameterKey.RESET_ABSOLUTE, ParameterKey.THRESHOLD_ABSOLUTE);
            for (int i = 0; i < result[0].length; i++) {
                double distance = result[1][i] - result[0][i];
                if (Math.abs(other[1][i] - other[0][i] - distance) > 1e-9 * Math.abs(distance)) {
                    parameters.problem(
                            ParameterKey.THRESHOLD_RELATIVE,
                            "absolute and relative potentials contradict each other: the threshold lies "
                                    + (float) (1e3 * (other[1][i] - other[0][i])) + " mV and "
                                    + (float) (1e3 * distance) + " mV above the reset",
                            "keep one of the two pairs");
                    break;
                }
            }
        }
        if (!relative) {
            for (int i = 0; i < result[0].length; i++) {
                result[1][i] = difference(result[1][i], result[0][i]);
                result[0][i] = 0;
            }
        }
        return result;
    }

    private double[][] pair(ParameterKey resetKey, ParameterKey thresholdKey) {
        double[] reset = parameters.perPopulation(resetKey);
        double[] threshold = parameters.perPopulation(thresholdKey);
        for (int i = 0; i < reset.length; i++) {
            if (threshold[i] <= reset[i]) {
                parameters.problem(
                        thresholdKey,
                        "the threshold of " + parameters.population(i) + ", " + thresholdKey.key() + " = "
                                + (float) (1e3 * threshold[i]) + " mV, is not above its reset, " + resetKey.key()
                                + " = " + (float) (1e3 * reset[i]) + " mV",
                        "a neuron that resets above its threshold fires without end: exchange or correct the two");
                break;
            }
        }
        return new double[][] {reset, threshold};
    }

    /** a - b as in decimal arithmetic: -50 mV less -65 mV is 15 mV to the last bit. */
    private static double difference(double a, double b) {
        return Double.isNaN(a + b)
                ? Double.NaN
                : BigDecimal.valueOf(a).subtract(BigDecimal.valueOf(b)).doubleValue();
    }

    private double[] nan() {
        double[] values = new double[parameters.size()];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
