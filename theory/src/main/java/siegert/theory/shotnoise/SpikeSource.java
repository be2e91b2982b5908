package siegert.theory.shotnoise;

/**
 * Independent Poisson spike trains of one kind that arrive at a neuron.
 *
 * @param weight amplitude J of their synapses (V), finite and not 0: together they move the mean of the input by {@code tau_m J rate}
 * @param spread standard deviation of the weights, Gaussian, over their mean (1)
 * @param rate rate of all of them together (Hz)
 */
public record SpikeSource(double weight, double spread, double rate) {
    private static final double[] POINT = {0, Math.sqrt(3), -Math.sqrt(3)};
    private static final double[] SHARE = {2. / 3, 1. / 6, 1. / 6};

    public SpikeSource {
        if (!Double.isFinite(weight)
                || weight == 0
                || !(spread >= 0)
                || !(rate >= 0)
                || !Double.isFinite(spread + rate)) {
            throw new IllegalArgumentException(
                    "a source needs a weight that is finite and not 0, and a spread and a rate that"
                            + " are finite and not negative; they are " + weight + " V, " + spread + " and " + rate
                            + " Hz");
        }
    }

    /** Mean square of the weights (V²). */
    double squaredWeight() {
        return weight * weight * (1 + spread * spread);
    }

    /** Weights that stand for all, as multiples of the mean: those of Gauss and Hermite. */
    double[] multiples() {
        if (spread == 0) {
            return new double[] {1};
        }
        double[] multiple = new double[POINT.length];
        for (int i = 0; i < multiple.length; i++) {
            multiple[i] = 1 + spread * POINT[i];
        }
        return multiple;
    }

    /** Largest of {@link #multiples} (1). */
    double largestMultiple() {
        return 1 + spread * POINT[1];
    }

    /** Shares of {@link #multiples} in the spikes, sum 1. */
    double[] shares() {
        return spread == 0 ? new double[] {1} : SHARE.clone();
    }
}
