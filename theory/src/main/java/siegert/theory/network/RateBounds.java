package siegert.theory.network;

import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.lif.FiringRate;

/**
 * Bounds of the rates Phi that populations can have while all rates lie within a box. Mean and variance of the input are
 * affine in the rates, so that their ranges are exact. Phi grows with the mean; with the sd it grows where the mean is not
 * above the threshold, and above falls to a minimum and grows from there, for delta synapses and shifted bounds alike.
 */
final class RateBounds {
    /** Rounding of a rate far below threshold, y² eps. */
    private static final double SLACK = 1e-11;

    private final RateMap map;
    private final RecurrentInput input;
    private final int n;

    RateBounds(RateMap map) {
        if (map.method() == Method.TAYLOR) {
            throw new IllegalArgumentException("the rate of method taylor does not grow with the mean everywhere");
        }
        this.map = map;
        this.input = map.input();
        this.n = map.size();
    }

    /**
     * Shrinks a box to where fixed points can be.
     *
     * @param low lower bounds (Hz), raised
     * @param high upper bounds (Hz), lowered
     * @return false if there can be none
     */
    boolean contract(double[] low, double[] high) {
        double[] none = new double[n];
        double[] meanLow = input.mean(none);
        double[] meanHigh = meanLow.clone();
        double[] sdLow = input.sd(low);
        double[] sdHigh = input.sd(high);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double gain = input.meanGain(i, j);
                meanLow[i] += gain * (gain > 0 ? low[j] : high[j]);
                meanHigh[i] += gain * (gain > 0 ? high[j] : low[j]);
            }
        }
        for (int i = 0; i < n; i++) {
            Neuron neuron = map.neuron(i);
            double atMost = FiringRate.rate(neuron, map.method(), meanHigh[i], sdHigh[i]);
            if (meanHigh[i] > neuron.threshold()) {
                atMost = Math.max(atMost, FiringRate.rate(neuron, map.method(), meanHigh[i], sdLow[i]));
            }
            high[i] = Math.min(high[i], atMost * (1 + SLACK));
            if (low[i] > high[i]) {
                return false;
            }
            low[i] = Math.max(low[i], least(neuron, meanLow[i], sdLow[i], sdHigh[i]) * (1 - SLACK));
            if (low[i] > high[i]) {
                return false;
            }
        }
        return true;
    }

    private double least(Neuron neuron, double mean, double sdLow, double sdHigh) {
        double atLow = FiringRate.rate(neuron, map.method(), mean, sdLow);
        if (mean <= neuron.threshold()) {
            return atLow;
        }
        double slopeLow = FiringRate.derivativeBySd(neuron, map.method(), mean, sdLow);
        if (slopeLow >= 0) {
            return atLow;
        }
        double atHigh = FiringRate.rate(neuron, map.method(), mean, sdHigh);
        double slopeHigh = FiringRate.derivativeBySd(neuron, map.method(), mean, sdHigh);
        if (slopeHigh <= 0) {
            return atHigh;
        }
        // the minimum between lies above the crossing of both tangents, as the rate is convex there
        double width = sdHigh - sdLow;
        double fraction = (atHigh - atLow - slopeHigh * width) / ((slopeLow - slopeHigh) * width);
        return Math.max(0, atLow + slopeLow * width * Math.min(1, Math.max(0, fraction)));
    }
}
