package siegert.theory.fokkerplanck;

import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealVector;
import siegert.theory.special.Complex;

/**
 * The way from the threshold back to the reset: during the refractory time the current goes on as an
 * Ornstein-Uhlenbeck process while the potential is held.
 *
 * <p>The flux phi through the threshold returns as {@code psi = exp(-lambda tau_r) sum_j injected_j (collected_j . phi)}.
 * The sum runs over the eigenmodes of the discrete process that have not died away, or, where the refractory time is
 * too short for that to be few, over the currents that can pass the threshold.
 */
final class ResetMap {
    private static final double NEGLIGIBLE = 1e-11;

    final int size;
    /** [term][current] */
    final double[][] injected;
    /** [term][current] */
    final double[][] collected;

    private final NoiseGrid noise;
    /** duration of the refractory time in units of tau_s (1) */
    private final double duration;
    /** eigenvalues (1), 0 first */
    private final double[] eigenvalue;
    /** exp(eigenvalue * duration) (1) */
    private final double[] decay;
    /** [mode][current] right and left eigenvectors, biorthonormal */
    private final double[][] right;

    private final double[][] left;

    /** @param firstUp index of the lowest current that moves up at the threshold */
    ResetMap(NoiseGrid noise, double duration, int firstUp) {
        this.noise = noise;
        this.duration = duration;
        int n = noise.size;
        double[] secondary = new double[n - 1];
        for (int k = 0; k + 1 < n; k++) {
            secondary[k] = Math.sqrt(noise.upper[k] * noise.lower[k + 1]);
        }
        EigenDecomposition modes = new EigenDecomposition(noise.diagonal, secondary);
        eigenvalue = modes.getRealEigenvalues();
        decay = new double[n];
        right = new double[n][n];
        left = new double[n][n];
        for (int m = 0; m < n; m++) {
            decay[m] = Math.exp(eigenvalue[m] * duration);
            RealVector q = modes.getEigenvector(m);
            for (int k = 0; k < n; k++) {
                double root = Math.sqrt(noise.mass[k]);
                right[m][k] = root * q.getEntry(k);
                left[m][k] = q.getEntry(k) / root;
            }
        }
        int kept = 0;
        while (kept < n && decay[kept] > NEGLIGIBLE) {
            kept++;
        }
        size = Math.min(kept, n - firstUp);
        injected = new double[size][n];
        collected = new double[size][n];
        for (int j = 0; j < size; j++) {
            if (kept == size) {
                injected[j] = right[j];
                for (int k = 0; k < n; k++) {
                    collected[j][k] = decay[j] * left[j][k];
                }
            } else {
                collected[j][firstUp + j] = 1;
                injected[j] = propagate(firstUp + j);
            }
        }
    }

    private double[] propagate(int from) {
        double[] to = new double[noise.size];
        if (duration == 0) {
            to[from] = 1;
            return to;
        }
        for (int m = 0; m < noise.size; m++) {
            double weight = decay[m] * left[m][from];
            for (int k = 0; k < noise.size; k++) {
                to[k] += weight * right[m][k];
            }
        }
        return to;
    }

    /**
     * Change of the returning flux because the input is modulated while the neuron is refractory:
     * {@code int_0^T exp((A - l)(T - t)) B exp(A t) phi dt}, T in units of tau_s, B the operator of the modulation.
     *
     * @param coupling B between the modes, times the amplitudes of phi (1/s), [to][from]
     * @param l lambda, growth rate and angular frequency, in units of 1/tau_s
     */
    void modulate(double[][] coupling, Complex l, double[] psiRe, double[] psiIm) {
        int n = noise.size;
        double growth = l.re();
        double w = l.im();
        Complex phase = l.times(-duration).exp();
        double phaseRe = phase.re();
        double phaseIm = phase.im();
        Arrays.fill(psiRe, 0);
        Arrays.fill(psiIm, 0);
        for (int m = 0; m < n; m++) {
            double re = 0;
            double im = 0;
            for (int j = 0; j < n; j++) {
                double dr = eigenvalue[m] - eigenvalue[j] - growth;
                double norm = dr * dr + w * w;
                double ur = decay[m] * phaseRe - decay[j];
                double ui = decay[m] * phaseIm;
                if (norm * duration * duration < 1e-12) {
                    re += coupling[m][j] * duration * decay[m];
                } else {
                    re += coupling[m][j] * (ur * dr - ui * w) / norm;
                    im += coupling[m][j] * (ui * dr + ur * w) / norm;
                }
            }
            for (int k = 0; k < n; k++) {
                psiRe[k] += re * right[m][k];
                psiIm[k] += im * right[m][k];
            }
        }
    }

    /** Coupling matrix of an operator on contents for {@link #modulate}, at the flux phi (1/s). */
    double[][] coupling(Operator operator, double[] phi) {
        int n = noise.size;
        double[][] coupling = new double[n][n];
        double[] image = new double[n];
        for (int j = 0; j < n; j++) {
            double amplitude = 0;
            for (int k = 0; k < n; k++) {
                amplitude += left[j][k] * phi[k];
            }
            operator.apply(right[j], amplitude, image);
            for (int m = 0; m < n; m++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += left[m][k] * image[k];
                }
                coupling[m][j] = sum;
            }
        }
        return coupling;
    }

    /** A linear operator on contents, [current]. */
    interface Operator {
        void apply(double[] content, double factor, double[] image);
    }
}
