package siegert.theory.network;

import java.util.Arrays;
import org.ejml.data.ZMatrixRMaj;
import siegert.datasets.network.Network;
import siegert.theory.special.Complex;

/**
 * The cross-spectral matrix of the population-averaged spike trains in linear response,
 *
 * <pre>S(omega) = conj( (1 - M)^-1 diag(S_0/N) (1 - M)^-H ),    S_ij = E[conj(X_i) X_j],</pre>
 *
 * two-sided, in Hz, in the convention of {@code scipy.signal.csd(x_i, x_j)}: where j follows i the phase of S_ij is
 * negative. Hermitian and positive definite; its diagonal are the power spectra (Bos, Diesmann and Helias 2016,
 * doi:10.1371/journal.pcbi.1005132, Eq. 18). Immutable.
 */
public final class CrossSpectra {
    private final int n;
    private final double[] frequency;

    /** [frequency], row by row, real and imaginary parts in turn (Hz). */
    private final double[][] values;

    /** Power of the sources over the number of neurons (Hz) [frequency][population]. */
    private final double[][] source;

    private final int[] sizes;

    private CrossSpectra(int[] sizes, double[] frequency, double[][] values, double[][] source) {
        this.n = sizes.length;
        this.sizes = sizes;
        this.frequency = frequency;
        this.values = values;
        this.source = source;
    }

    /**
     * The spectra at given frequencies.
     *
     * @param connectivity effective connectivity at the working point
     * @param network sizes of the populations
     * @param sources spectra of the single neurons
     * @param frequency frequencies (Hz), finite, of either sign
     * @throws MeanFieldException if 1 - M is singular at a frequency
     */
    public static CrossSpectra of(
            EffectiveConnectivity connectivity, Network network, SourceSpectrum sources, double... frequency) {
        int n = connectivity.size();
        int[] sizes = network.populations().stream().mapToInt(p -> p.size()).toArray();
        double[] omega = Arrays.stream(frequency).map(f -> 2 * Math.PI * f).toArray();
        ZMatrixRMaj[] matrices = connectivity.at(omega);
        LinearResponse response = new LinearResponse(n);
        double[][] values = new double[frequency.length][2 * n * n];
        double[][] source = new double[frequency.length][n];
        for (int f = 0; f < frequency.length; f++) {
            sources.evaluate(omega[f], source[f]);
            for (int i = 0; i < n; i++) {
                source[f][i] /= sizes[i];
            }
            response.requireInverse(matrices[f], frequency[f]);
            response.crossSpectrum(source[f], values[f]);
        }
        return new CrossSpectra(sizes, frequency.clone(), values, source);
    }

    /** Number of populations. */
    public int size() {
        return n;
    }

    /** The frequencies (Hz), new. */
    public double[] frequencies() {
        return frequency.clone();
    }

    /** S_ij (Hz) at a frequency, by index. */
    public Complex at(int f, int i, int j) {
        int k = 2 * (i * n + j);
        return new Complex(values[f][k], values[f][k + 1]);
    }

    /** Power S_ii (Hz). */
    public double power(int f, int i) {
        return values[f][2 * (i * n + i)];
    }

    /** Coherence |S_ij|² / (S_ii S_jj), between 0 and 1; NaN where a population is silent. */
    public double coherence(int f, int i, int j) {
        double size = at(f, i, j).abs();
        return size / power(f, i) * (size / power(f, j));
    }

    /** Phase of S_ij (rad), in (-pi, pi]; negative where j follows i by less than half a period. */
    public double phase(int f, int i, int j) {
        Complex value = at(f, i, j);
        return Math.atan2(value.im(), value.re());
    }

    /**
     * Average cross-spectrum (Hz) between one neuron of population i and another of population j; at frequency 0 it is their
     * integrated covariance, the covariance of their spike counts over a long time per time. Between populations this is
     * S_ij; within one, the part of the population spectrum that single neurons do not have on their own, S_ii - S_0,i/N
     * (Tetzlaff et al. 2012, doi:10.1371/journal.pcbi.1002596).
     */
    public Complex pair(int f, int i, int j) {
        return i == j ? Complex.real(power(f, i) - source[f][i]) : at(f, i, j);
    }

    /**
     * Average correlation of one neuron of population i with another of population j at a frequency: their cross-spectrum
     * over the geometric mean of their own power, S_0 + pair; at frequency 0 the coefficient of correlation of spike counts
     * over a long time. NaN where a population is silent.
     */
    public double correlation(int f, int i, int j) {
        return pair(f, i, j).re() / Math.sqrt(neuron(f, i) * neuron(f, j));
    }

    /** Power of the spike train of one neuron of population i without its network (Hz). */
    public double source(int f, int i) {
        return source[f][i] * sizes[i];
    }

    /** Power of one neuron in the network (Hz). */
    private double neuron(int f, int i) {
        return source(f, i) + power(f, i) - source[f][i];
    }
}
