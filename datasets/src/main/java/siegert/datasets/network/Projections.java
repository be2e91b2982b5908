package siegert.datasets.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import siegert.datasets.Matrix;

/** Weights and delays between populations. */
final class Projections {
    private final Parameters parameters;
    private final List<String> names;

    /** @param names names of the populations */
    Projections(Parameters parameters, List<String> names) {
        this.parameters = parameters;
        this.names = names;
    }

    /**
     * Jumps of the membrane potential, J = w tau_s / C (V) [target][source].
     *
     * @param tauS synaptic time constants (s) [target][source]
     * @param capacity membrane capacitance of each population (F); not used where the file has jumps
     */
    Matrix weights(Dialect dialect, Matrix tauS, double[] capacity) {
        return switch (dialect) {
            case JUMPS -> parameters.matrix(ParameterKey.JUMP_MATRIX);
            case CURRENTS -> scaled(parameters.matrix(ParameterKey.CURRENT_MATRIX), tauS, capacity);
            case MICROCIRCUIT ->
                scaled(parameters.overridden(ParameterKey.CURRENT_MATRIX, microcircuit()), tauS, capacity);
        };
    }

    /**
     * w from excitatory and -g w from inhibitory populations (A), which alternate; twice as much from the third to the
     * first population, 4E to 23E (Potjans and Diesmann 2014, as NNMT has it).
     */
    private Matrix microcircuit() {
        double w = parameters.number(ParameterKey.CURRENT_UNIFORM);
        double g = parameters.number(ParameterKey.RELATIVE_INHIBITION);
        requireAlternation();
        int n = names.size();
        double[][] weights = new double[n][n];
        for (double[] row : weights) {
            for (int j = 0; j < n; j++) {
                row[j] = excitatory(j) ? w : -g * w;
            }
        }
        if (n > 2) {
            weights[0][2] *= 2;
            if (!names.get(0).endsWith("3E") || !names.get(2).endsWith("4E")) {
                parameters.remark("with w and g the weight from the third to the first population (" + names.get(2)
                        + " to " + names.get(0) + ") is doubled, as from 4E to 23E in the cortical microcircuit");
            }
        }
        return Matrix.of(weights);
    }

    private static boolean excitatory(int population) {
        return population % 2 == 0;
    }

    /** Names that end in E or I must do so in turn, else every weight and delay would belong to another population. */
    private void requireAlternation() {
        for (int j = 0; j < names.size(); j++) {
            String last = names.get(j).substring(Math.max(0, names.get(j).length() - 1));
            if (excitatory(j) ? last.equals("I") : last.equals("E")) {
                parameters.problem(
                        ParameterKey.POPULATIONS,
                        "with w and g populations are excitatory and inhibitory in turn, but " + names.get(j)
                                + " is number " + (j + 1),
                        "order the populations E, I, E, I, ..., or give the weights as a matrix W");
                return;
            }
        }
    }

    private static Matrix scaled(Matrix currents, Matrix tauS, double[] capacity) {
        double[][] values = currents.toArray();
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                values[i][j] *= tauS.get(i, j) / capacity[i];
            }
        }
        return Matrix.of(values);
    }

    /** Delays with their distribution; standard deviations are zeros without a distribution. */
    Delays delays(Dialect dialect) {
        boolean bySource = dialect == Dialect.MICROCIRCUIT;
        Matrix mean = bySource
                ? parameters.overridden(
                        ParameterKey.DELAY, bySource(ParameterKey.DELAY_EXCITATORY, ParameterKey.DELAY_INHIBITORY))
                : parameters.matrix(ParameterKey.DELAY);
        boolean hasSd = bySource
                ? parameters.has(ParameterKey.DELAY_SD_EXCITATORY) || parameters.has(ParameterKey.DELAY_SD_INHIBITORY)
                : parameters.has(ParameterKey.DELAY_SD);
        String sdKeys = bySource ? "d_e_sd and d_i_sd" : "Delay_sd";
        DelayDistribution distribution = distribution(hasSd, sdKeys);
        Matrix zeros = Matrix.filled(names.size(), names.size(), 0);
        if (!hasSd && distribution == DelayDistribution.NONE) {
            return new Delays(distribution, mean, zeros);
        }
        Matrix sd = bySource
                ? parameters.overridden(
                        ParameterKey.DELAY_SD,
                        bySource(ParameterKey.DELAY_SD_EXCITATORY, ParameterKey.DELAY_SD_INHIBITORY))
                : parameters.matrix(ParameterKey.DELAY_SD);
        if (distribution == DelayDistribution.NONE && !sd.equals(zeros)) {
            parameters.remark(sdKeys + (bySource ? " have" : " has") + " no effect with delay_dist: none");
        }
        requirePossible(distribution, mean, sd, sdKeys);
        return new Delays(distribution, mean, distribution == DelayDistribution.NONE ? zeros : sd);
    }

    /** Distributions of positive delays allow no standard deviation that would need others. */
    private void requirePossible(DelayDistribution distribution, Matrix mean, Matrix sd, String sdKeys) {
        double largest = switch (distribution) {
            case LOGNORMAL -> Double.POSITIVE_INFINITY;
            case UNIFORM -> (1 + 1e-12) / Math.sqrt(3);
            default -> Double.NaN;
        };
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < names.size(); j++) {
                double d = mean.get(i, j);
                double s = sd.get(i, j);
                if (s > 0 && (d == 0 && !Double.isNaN(largest) || s > largest * d)) {
                    parameters.problem(
                            ParameterKey.DELAY_DISTRIBUTION,
                            "delay_dist is " + distribution.key() + ", and the delay from " + names.get(j) + " to "
                                    + names.get(i) + " has mean " + (float) (1e3 * d) + " ms and sd "
                                    + (float) (1e3 * s) + " ms",
                            distribution == DelayDistribution.LOGNORMAL
                                    ? "give a positive mean, or an sd of 0 in " + sdKeys
                                    : "give an sd of at most mean / sqrt(3) in " + sdKeys
                                            + ", so that no delay is negative");
                    return;
                }
            }
        }
    }

    private Matrix bySource(ParameterKey excitatoryKey, ParameterKey inhibitoryKey) {
        double excitatory = parameters.number(excitatoryKey);
        double inhibitory = parameters.number(inhibitoryKey);
        double[][] values = new double[names.size()][names.size()];
        for (double[] row : values) {
            for (int j = 0; j < row.length; j++) {
                row[j] = excitatory(j) ? excitatory : inhibitory;
            }
        }
        return Matrix.of(values);
    }

    private DelayDistribution distribution(boolean hasSd, String sdKeys) {
        if (!parameters.has(ParameterKey.DELAY_DISTRIBUTION) && hasSd) {
            parameters.problem(
                    ParameterKey.DELAY_DISTRIBUTION,
                    "delay_dist is missing, and " + sdKeys + " would have no effect",
                    "add delay_dist, one of " + distributions());
        }
        String word = parameters.word(ParameterKey.DELAY_DISTRIBUTION, DelayDistribution.NONE.key());
        for (DelayDistribution distribution : DelayDistribution.values()) {
            if (distribution.key().equals(word.toLowerCase(Locale.ROOT))) {
                return distribution;
            }
        }
        parameters.problem(
                ParameterKey.DELAY_DISTRIBUTION,
                "delay_dist is " + word + "; allowed is one of " + distributions(),
                "");
        return DelayDistribution.NONE;
    }

    private static String distributions() {
        return Arrays.stream(DelayDistribution.values())
                .map(DelayDistribution::key)
                .collect(Collectors.joining(", "));
    }
}
