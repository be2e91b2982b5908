package siegert.datasets.result;

import java.util.List;

/**
 * Cross-spectral densities of the population-averaged spike trains, {@code S_ij = E[conj(X_i) X_j]} (Hz), the
 * convention of {@code scipy.signal.csd(x_i, x_j)}. Negative phase: j follows i.
 *
 * <p>Averages over one segment or taper have a coherence of 1 whatever the data: there is none then. The arrays are
 * shared: readers must not modify them.
 *
 * @param convention how they were estimated
 * @param populations names of the populations
 * @param frequency frequencies (Hz)
 * @param real real parts (Hz) [pair][frequency]; pairs (0, 0), (0, 1), ... (1, 1), (1, 2), ...
 * @param imaginary imaginary parts (Hz), likewise
 */
public record CrossSpectra(
        SpectrumConvention convention,
        List<String> populations,
        @Unit("Hz") double[] frequency,
        @Unit("Hz") double[][] real,
        @Unit("Hz") double[][] imaginary) {
    public CrossSpectra {
        populations = List.copyOf(populations);
    }

    /** Index of the pair of populations i and j, i not above j. */
    public int pair(int i, int j) {
        int n = populations.size();
        if (i < 0 || i > j || j >= n) {
            throw new IllegalArgumentException("no pair " + i + ", " + j + " of " + n + " populations");
        }
        return i * n - i * (i - 1) / 2 + j - i;
    }

    /** Real part of S_ij (Hz) at a frequency index; for any order of i and j. */
    public double real(int i, int j, int f) {
        return real[pair(Math.min(i, j), Math.max(i, j))][f];
    }

    /** Imaginary part of S_ij (Hz) at a frequency index; for any order of i and j. */
    public double imaginary(int i, int j, int f) {
        double value = imaginary[pair(Math.min(i, j), Math.max(i, j))][f];
        return i <= j ? value : -value;
    }

    /**
     * Magnitude-squared coherence {@code |S_ij|^2 / (S_ii S_jj)}, from 0 to 1; NaN where a population has no power.
     *
     * @throws IllegalStateException if nothing was averaged
     */
    public double coherence(int i, int j, int f) {
        if (convention.averages() < 2) {
            throw new IllegalStateException("the coherence of a single segment is 1 whatever the data");
        }
        double re = real(i, j, f);
        double im = imaginary(i, j, f);
        return (re * re + im * im) / (real(i, i, f) * real(j, j, f));
    }

    /** Phase of S_ij (rad), from -pi to pi. Negative: j follows i. */
    public double phase(int i, int j, int f) {
        return Math.atan2(imaginary(i, j, f), real(i, j, f));
    }

    /**
     * The coherence that independent populations exceed at a frequency with a given probability:
     * {@code 1 - p^(2 / (d - 2))} with d degrees of freedom (Carter, Knapp and Nuttall 1973,
     * doi:10.1109/TAU.1973.1162496, with d / 2 independent segments); away from 0 and the Nyquist frequency.
     *
     * @param probability for instance 0.05
     */
    public double coherenceThreshold(double probability) {
        return 1 - Math.pow(probability, 2 / (convention.degreesOfFreedom() - 2));
    }

    /**
     * Standard deviation of the phase (rad), {@code sqrt((1 - c) / (c d))} with the coherence c and d degrees of freedom;
     * for a coherence well above the threshold (Bendat and Piersol, Random Data, 2010, chapter 9).
     */
    public double phaseSd(int i, int j, int f) {
        double coherence = coherence(i, j, f);
        return Math.sqrt((1 - coherence) / (coherence * convention.degreesOfFreedom()));
    }
}
