package siegert.theory.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.ejml.data.Complex_F64;
import org.ejml.data.ZMatrixRMaj;
import siegert.datasets.Workers;
import siegert.datasets.network.Network;
import siegert.datasets.network.Population;
import siegert.datasets.result.Spectra;

/**
 * Power spectra of the population-averaged spike trains in linear response (Bos, Diesmann and Helias 2016,
 * doi:10.1371/journal.pcbi.1005132, Eq. 18):
 *
 * <pre>S_i(omega) = [ (1 - M)^-1 diag(S_0/N) (1 - M)^-H ]_ii</pre>
 *
 * with the spectra S_0 of the single neurons, nu for Poisson processes. Two-sided, unit Hz; nu/N is the floor at high
 * frequencies.
 */
public final class PowerSpectra {
    /** Frequencies of one portion of work; fixed, so that the number of threads cannot change a bit of the result. */
    private static final int PORTION = 64;

    private PowerSpectra() {}

    /** Spectra with what they say of stability. */
    public record Result(Spectra spectra, Stability stability) {}

    /** Spectra without frequencies. */
    static Result none(List<String> populations) {
        Stability.Sample[] samples = {};
        return new Result(
                new Spectra(populations, new double[0], new double[0][0]), Stability.of(new double[0], samples));
    }

    /**
     * The spectra at given frequencies.
     *
     * @param connectivity effective connectivity at the working point
     * @param network names and sizes of the populations
     * @param sources spectra of the single neurons
     * @param frequency frequencies (Hz), finite, of either sign
     * @param threads number of threads, at least 1; the result does not depend on it
     * @throws MeanFieldException if 1 - M is singular at a frequency
     */
    public static Result of(
            EffectiveConnectivity connectivity,
            Network network,
            SourceSpectrum sources,
            double[] frequency,
            int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, not " + threads);
        }
        int n = network.size();
        int[] sizes = network.populations().stream().mapToInt(Population::size).toArray();
        double[][] power = new double[frequency.length][n];
        Stability.Sample[] samples = new Stability.Sample[frequency.length];
        List<Callable<Void>> portions = new ArrayList<>();
        for (int start = 0; start < frequency.length; start += PORTION) {
            int from = start;
            int to = Math.min(from + PORTION, frequency.length);
            portions.add(() -> {
                fill(connectivity, sources, sizes, frequency, from, to, power, samples);
                return null;
            });
        }
        Workers.run(portions, threads);
        return new Result(new Spectra(network.names(), frequency, power), Stability.of(frequency, samples));
    }

    private static void fill(
            EffectiveConnectivity connectivity,
            SourceSpectrum sources,
            int[] sizes,
            double[] frequency,
            int from,
            int to,
            double[][] power,
            Stability.Sample[] samples) {
        double[] omega =
                Arrays.stream(frequency, from, to).map(f -> 2 * Math.PI * f).toArray();
        ZMatrixRMaj[] matrices = connectivity.at(omega);
        double[] source = new double[sizes.length];
        LinearResponse response = new LinearResponse(source.length);
        double nearest = Double.POSITIVE_INFINITY;
        for (int f = from; f < to; f++) {
            response.requireInverse(matrices[f - from], frequency[f]);
            sources.evaluate(omega[f - from], source);
            for (int i = 0; i < source.length; i++) {
                source[i] /= sizes[i];
            }
            response.power(source, power[f]);
            Complex_F64 determinant = response.determinant();
            // the distance costs more than all the rest; only the smallest is wanted
            double distance = response.distanceBound() < nearest ? response.distance() : Double.POSITIVE_INFINITY;
            nearest = Math.min(nearest, distance);
            samples[f] = new Stability.Sample(determinant.real, determinant.imaginary, distance);
        }
    }
}
