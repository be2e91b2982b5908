package siegert.datasets.result;

import java.util.Arrays;
import java.util.Optional;

/**
 * A mode of linear response, at the frequency where its eigenvalue of the effective connectivity comes nearest to 1. The
 * arrays are shared: readers must not modify them.
 *
 * @param name the critical frequency in words, different for each mode
 * @param frequency critical frequency (Hz)
 * @param real real part of the eigenvalue lambda there (1)
 * @param imaginary imaginary part of lambda (1)
 * @param distance |1 - lambda| (1)
 * @param extremum whether that is a {@code minimum} over frequency or lies at the {@code lower-end} or {@code upper-end} of
 *     the frequencies
 * @param population the population of whose power the mode explains most at the critical frequency
 * @param peak frequency of the peak in the power spectrum of that population that is reached uphill from the critical
 *     frequency (Hz); NaN where that leads to none, or to one nearer to another mode
 * @param amplitude sensitivity of the height of the peak to each connection, Z_amplitude (1) [target][source];
 *     no rows where the eigenvalue is defective and has no derivative
 * @param shift sensitivity of its frequency, Z_frequency (1) [target][source], likewise
 * @param trajectory the eigenvalue along frequency; empty if it was not asked for
 */
public record Eigenmode(
        String name,
        @Unit("Hz") double frequency,
        double real,
        double imaginary,
        double distance,
        String extremum,
        String population,
        @Unit("Hz") double peak,
        double[][] amplitude,
        double[][] shift,
        Optional<Trajectory> trajectory) {
    /**
     * An eigenvalue along frequency.
     *
     * @param frequency frequencies (Hz)
     * @param real its real parts (1)
     * @param imaginary its imaginary parts (1)
     * @param share what the mode alone makes of the power of each population,
     *     |r_i|² sum_j |l_j|² D_j / (|l^H r|² |1 - lambda|² S_ii) with its right and left eigenvectors r and l, the power D of
     *     the sources and S of the populations (1) [population][frequency]; modes that cancel each other have shares that add
     *     up to more than 1
     */
    public record Trajectory(@Unit("Hz") double[] frequency, double[] real, double[] imaginary, double[][] share) {
        /** The share in a population at a frequency (Hz), between neighbouring frequencies in proportion; 0 beyond the ends. */
        public double share(int population, double at) {
            int above = Arrays.binarySearch(frequency, at);
            if (above >= 0) {
                return share[population][above];
            }
            above = -above - 1;
            if (above == 0 || above == frequency.length) {
                return 0;
            }
            double part = (at - frequency[above - 1]) / (frequency[above] - frequency[above - 1]);
            return (1 - part) * share[population][above - 1] + part * share[population][above];
        }
    }
}
