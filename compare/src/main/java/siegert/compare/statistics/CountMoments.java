package siegert.compare.statistics;

import java.util.List;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.PredictedCrossSpectra;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Spectra;

/**
 * Variances and covariances of the spike counts of single neurons, as theory expects them in bins of width b of a window of
 * length T. With the cross-spectrum C_ij of two neurons, S_ij between populations and S_ii - S_0,i/N_i within one (S_0 the
 * spectrum of a neuron without its network),
 *
 * <pre>cov(n_i, n_j) = integral G(f) C_ij(f) df - b² C_ij(0)/T,     G(f) = b² sinc²(f b)
 * var(n_i)      = nu_i b + integral G(f) (S_0,i(f) - nu_i) df - b² S_0,i(0)/T + cov(n_i, n_i)</pre>
 *
 * over all frequencies; what is subtracted is lost with the mean of the window. Covariances that are estimated from the
 * counts of all neurons scatter between windows with the variance
 *
 * <pre>(1/T) integral G² [S_ii S_jj + Re S_ij²] df</pre>
 *
 * (Bartlett 1955; for i = j twice that of S_ii²). Unit of all: 1, spikes squared.
 */
public final class CountMoments {
    private final PredictedCrossSpectra cross;
    private final Spectra power;
    private final List<PopulationPrediction> populations;
    private final double bin;
    private final double duration;

    /** G(f) df at the frequencies of the theory, both signs (s). */
    private final double[] weight;

    /**
     * @param prediction with cross-spectra at the frequencies of its power spectra, which ascend in equal steps from 0
     * @param bin width b of a bin (s)
     * @param duration length T of the window (s)
     * @throws IllegalArgumentException if there are no cross-spectra, or at other frequencies
     */
    public CountMoments(Prediction prediction, double bin, double duration) {
        this.cross = prediction
                .observations()
                .crossSpectra()
                .orElseThrow(() -> new IllegalArgumentException("no cross-spectra are predicted"));
        this.power = prediction.spectra();
        this.populations = prediction.populations();
        this.bin = bin;
        this.duration = duration;
        double[] frequency = cross.frequency();
        if (frequency.length != power.size() || frequency.length < 2 || frequency[0] != 0) {
            throw new IllegalArgumentException("cross-spectra and power spectra are at different frequencies");
        }
        weight = new double[frequency.length];
        for (int f = 0; f < weight.length; f++) {
            double x = Math.PI * frequency[f] * bin;
            double sinc = x == 0 ? 1 : Math.sin(x) / x;
            boolean isEnd = f == 0 || f == weight.length - 1;
            weight[f] = (isEnd ? 1 : 2) * frequency[1] * bin * bin * sinc * sinc;
        }
    }

    /** Variance of the count of one neuron of a population. */
    public double variance(int i) {
        double rate = populations.get(i).rate();
        double[] source = cross.sourcePower()[i];
        double sum = rate * bin - bin * bin * source[0] / duration;
        for (int f = 0; f < weight.length; f++) {
            sum += weight[f] * (source[f] - rate);
        }
        return sum + covariance(i);
    }

    /** Covariance of the counts of two neurons of a population. */
    public double covariance(int i) {
        double sum = -bin * bin * common(i, 0) / duration;
        for (int f = 0; f < weight.length; f++) {
            sum += weight[f] * common(i, f);
        }
        return sum;
    }

    /** What two neurons of a population have in common (Hz). */
    private double common(int i, int f) {
        return power.power(f, i)
                - cross.sourcePower()[i][f] / populations.get(i).size();
    }

    /** Covariance of the counts of a neuron of either population of a pair. */
    public double covariance(PredictedCrossSpectra.Pair pair) {
        double sum = -bin * bin * pair.real()[0] / duration;
        for (int f = 0; f < weight.length; f++) {
            sum += weight[f] * pair.real()[f];
        }
        return sum;
    }

    /** Standard deviation between windows of the covariance within a population, from all its neurons. */
    public double sd(int i) {
        double sum = 0;
        for (int f = 0; f < weight.length; f++) {
            double s = power.power(f, i);
            sum += squared(f) * 2 * s * s;
        }
        return Math.sqrt(sum / duration);
    }

    /** Standard deviation between windows of the covariance of a pair, from all neurons. */
    public double sd(PredictedCrossSpectra.Pair pair) {
        int i = cross.populations().indexOf(pair.first());
        int j = cross.populations().indexOf(pair.second());
        double sum = 0;
        for (int f = 0; f < weight.length; f++) {
            double re = pair.real()[f];
            double im = pair.imaginary()[f];
            sum += squared(f) * (power.power(f, i) * power.power(f, j) + re * re - im * im);
        }
        return Math.sqrt(sum / duration);
    }

    /** G² df, both signs. */
    private double squared(int f) {
        boolean isEnd = f == 0 || f == weight.length - 1;
        return weight[f] * weight[f] / ((isEnd ? 1 : 2) * cross.frequency()[1]);
    }
}
