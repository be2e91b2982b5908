package siegert.theory.binary;

import siegert.datasets.Matrix;

/**
 * Populations of binary neurons (0 or 1) that sum their inputs and compare them with a threshold. Inputs are taken as
 * independent, so that with activities m
 *
 * <pre>
 * mean_i = sum_j K_ij J_ij m_j                  + sum_k Kext_ik Jext_ik mext_k
 * sd_i²  = sum_j K_ij J_ij² m_j (1 - m_j)       + sum_k Kext_ik Jext_ik² mext_k (1 - mext_k).
 * </pre>
 *
 * <p>Validity: many weakly correlated inputs per neuron. All quantities are dimensionless. Immutable.
 */
public final class BinaryNetwork {
    private final Matrix weight;
    private final Matrix inDegree;
    private final double[] threshold;
    private final double[] externalMean;
    private final double[] externalVariance;

    private BinaryNetwork(
            Matrix weight, Matrix inDegree, double[] threshold, double[] externalMean, double[] externalVariance) {
        this.weight = weight;
        this.inDegree = inDegree;
        this.threshold = threshold;
        this.externalMean = externalMean;
        this.externalVariance = externalVariance;
    }

    /**
     * A network without external input.
     *
     * @param weight J {@code [target][source]} (1)
     * @param inDegree K {@code [target][source]} (1), not negative
     * @param threshold threshold of each population (1)
     * @throws IllegalArgumentException if shapes differ or a value is out of range
     */
    public static BinaryNetwork of(Matrix weight, Matrix inDegree, double[] threshold) {
        int n = threshold.length;
        requireInput("recurrent", weight, inDegree, n, n);
        for (double value : threshold) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a threshold must be finite, is " + value);
            }
        }
        return new BinaryNetwork(weight, inDegree, threshold.clone(), new double[n], new double[n]);
    }

    /**
     * The network with external sources in place of those it has.
     *
     * @param weight Jext {@code [target][external source]} (1)
     * @param inDegree Kext {@code [target][external source]} (1), not negative
     * @param activity mext of each external source (1), from 0 to 1
     * @throws IllegalArgumentException if shapes differ or a value is out of range
     */
    public BinaryNetwork withExternal(Matrix weight, Matrix inDegree, double[] activity) {
        requireInput("external", weight, inDegree, threshold.length, activity.length);
        requireActivity(activity, activity.length);
        double[] none = new double[threshold.length];
        return new BinaryNetwork(
                this.weight,
                this.inDegree,
                threshold,
                sum(weight, inDegree, activity, 1, none),
                sum(weight, inDegree, variance(activity), 2, none));
    }

    /** The threshold that equals the mean input at given activities, so that each population is at m = 1/2. */
    public double[] balancedThreshold(double[] activity) {
        return meanInput(activity);
    }

    /** Number of populations. */
    public int size() {
        return threshold.length;
    }

    /** Threshold of a population (1). */
    public double threshold(int population) {
        return threshold[population];
    }

    /**
     * Mean input (1) of each population.
     *
     * @param activity mean activity of each population (1), from 0 to 1
     */
    public double[] meanInput(double[] activity) {
        requireActivity(activity, size());
        return sum(weight, inDegree, activity, 1, externalMean);
    }

    /**
     * Standard deviation of the input (1) of each population.
     *
     * @param activity mean activity of each population (1), from 0 to 1
     */
    public double[] sdInput(double[] activity) {
        requireActivity(activity, size());
        double[] sd = sum(weight, inDegree, variance(activity), 2, externalVariance);
        for (int i = 0; i < sd.length; i++) {
            sd[i] = Math.sqrt(sd[i]);
        }
        return sd;
    }

    /** The activity (1) that the inputs at given activities lead to; a working point reproduces itself. */
    public double[] response(double[] activity) {
        double[] mean = meanInput(activity);
        double[] sd = sdInput(activity);
        double[] response = new double[size()];
        for (int i = 0; i < response.length; i++) {
            response[i] = BinaryGain.activity(mean[i], sd[i], threshold[i]);
        }
        return response;
    }

    /** (mean - threshold)/sd of each population (1), infinite without noise. */
    double[] standardized(double[] activity) {
        double[] mean = meanInput(activity);
        double[] sd = sdInput(activity);
        for (int i = 0; i < mean.length; i++) {
            mean[i] = mean[i] == threshold[i] ? 0 : (mean[i] - threshold[i]) / sd[i];
        }
        return mean;
    }

    /** Derivatives of {@link #standardized} by the activities {@code [target][source]} (1); 0 without noise. */
    double[][] standardizedSlope(double[] activity) {
        double[] mean = meanInput(activity);
        double[] sd = sdInput(activity);
        int n = size();
        double[][] slope = new double[n][n];
        for (int i = 0; i < n; i++) {
            if (sd[i] == 0) {
                continue;
            }
            double distance = (mean[i] - threshold[i]) / sd[i];
            for (int j = 0; j < n; j++) {
                double k = inDegree.get(i, j);
                double w = weight.get(i, j);
                double sdSlope = k * w * w * (1 - 2 * activity[j]) / (2 * sd[i]);
                slope[i][j] = (k * w - distance * sdSlope) / sd[i];
            }
        }
        return slope;
    }

    /** The network with more noise in every input. */
    BinaryNetwork withNoise(double variance) {
        double[] more = externalVariance.clone();
        for (int i = 0; i < more.length; i++) {
            more[i] += variance;
        }
        return new BinaryNetwork(weight, inDegree, threshold, externalMean, more);
    }

    private static double[] sum(Matrix weight, Matrix inDegree, double[] factor, int power, double[] offset) {
        double[] sum = offset.clone();
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < factor.length; j++) {
                double w = weight.get(i, j);
                sum[i] += inDegree.get(i, j) * (power == 1 ? w : w * w) * factor[j];
            }
        }
        return sum;
    }

    private static double[] variance(double[] activity) {
        double[] variance = new double[activity.length];
        for (int i = 0; i < variance.length; i++) {
            variance[i] = activity[i] * (1 - activity[i]);
        }
        return variance;
    }

    private static void requireInput(String what, Matrix weight, Matrix inDegree, int targets, int sources) {
        for (Matrix matrix : new Matrix[] {weight, inDegree}) {
            if (matrix.rows() != targets || matrix.columns() != sources) {
                throw new IllegalArgumentException("the " + what + " input of " + targets + " populations from "
                        + sources + " sources needs matrices [" + targets + "][" + sources + "], one is ["
                        + matrix.rows() + "][" + matrix.columns() + "]");
            }
        }
        for (int i = 0; i < targets; i++) {
            for (int j = 0; j < sources; j++) {
                if (!Double.isFinite(weight.get(i, j)) || !(inDegree.get(i, j) >= 0)) {
                    throw new IllegalArgumentException("the " + what + " connection [" + i + "][" + j + "] has weight "
                            + weight.get(i, j) + " and in-degree " + inDegree.get(i, j)
                            + "; a weight must be finite, an in-degree not negative");
                }
            }
        }
    }

    private static void requireActivity(double[] activity, int n) {
        if (activity.length != n) {
            throw new IllegalArgumentException(n + " activities are needed, there are " + activity.length);
        }
        for (double m : activity) {
            if (!(m >= 0 && m <= 1)) {
                throw new IllegalArgumentException("a mean activity lies between 0 and 1, one is " + m);
            }
        }
    }
}
