package siegert.datasets.result;

import java.util.List;

/**
 * Auto- and cross-correlograms of population spike trains: {@code C_ij(l) = sum_k n_i(k) n_j(k + l)} with n the spikes of
 * a population in a bin. A peak at a positive lag: j follows i. The Fourier transform {@code sum_l C_ij(l) exp(-i w l)}
 * has the convention of cross-spectra, {@code conj(X_i) X_j}.
 *
 * @param populations names of the populations
 * @param sizes numbers of neurons
 * @param bin width of a bin, and the distance of the lags (s)
 * @param bins number of bins of the window
 * @param spikes spikes of each population in these bins
 * @param counts coincidences [pair][lag], lags from -L to L; pairs (0, 0), (0, 1), ... (1, 1), (1, 2), ...
 */
public record Correlograms(
        List<String> populations, int[] sizes, @Unit("s") double bin, int bins, long[] spikes, long[][] counts) {
    public Correlograms {
        populations = List.copyOf(populations);
    }

    /** Largest lag (bins). */
    public int largestLag() {
        return counts[0].length / 2;
    }

    /** Index of the pair of populations i and j, i not above j. */
    public int pair(int i, int j) {
        if (i < 0 || i > j || j >= sizes.length) {
            throw new IllegalArgumentException("no pair " + i + ", " + j + " of " + sizes.length + " populations");
        }
        return i * sizes.length - i * (i - 1) / 2 + j - i;
    }

    /**
     * Cross-covariance of the population-averaged rates (Hz²), lag by lag:
     * {@code (C_ij(l) / (K - |l|) - m_i m_j) / (N_i N_j dt^2)} with K bins and m the mean number of spikes in a bin.
     */
    public double[] covariance(int i, int j) {
        long[] count = counts[pair(i, j)];
        int largest = largestLag();
        double unit = (double) sizes[i] * sizes[j] * bin * bin;
        double means = (double) spikes[i] / bins * ((double) spikes[j] / bins);
        double[] covariance = new double[count.length];
        for (int k = 0; k < count.length; k++) {
            covariance[k] = ((double) count[k] / (bins - Math.abs(k - largest)) - means) / unit;
        }
        return covariance;
    }
}
