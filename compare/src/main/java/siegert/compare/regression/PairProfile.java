package siegert.compare.regression;

import java.util.ArrayList;
import java.util.List;
import siegert.compare.alignment.SpectralAlignment;
import siegert.compare.verdict.FrequencyBand;
import siegert.datasets.result.CrossSpectra;
import siegert.datasets.result.Measurement;

/**
 * What is kept of two populations of a run: their complex coherency {@code S_ij / sqrt(S_ii S_jj)}, averaged over each
 * band. Its modulus is the coherence, its phase negative where the second follows the first. The arrays are shared:
 * readers must not modify them.
 *
 * @param first name of the first population
 * @param second name of the second population
 * @param real real part in each band of the protocol
 * @param imaginary imaginary part in each band
 */
public record PairProfile(String first, String second, double[] real, double[] imaginary) {

    /** All pairs of a measurement; empty without cross-spectra, or with those of a single segment. */
    static List<PairProfile> all(Measurement measurement, List<FrequencyBand> bands) {
        List<PairProfile> pairs = new ArrayList<>();
        CrossSpectra spectra = measurement.crossSpectra().orElse(null);
        if (spectra == null || spectra.convention().averages() < 2) {
            return pairs;
        }
        int n = spectra.populations().size();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                pairs.add(of(spectra, i, j, bands));
            }
        }
        return pairs;
    }

    private static PairProfile of(CrossSpectra spectra, int i, int j, List<FrequencyBand> bands) {
        double[] frequency = spectra.frequency();
        int first = SpectralAlignment.firstUsable(spectra.convention());
        double[] real = new double[bands.size()];
        double[] imaginary = new double[bands.size()];
        for (int b = 0; b < real.length; b++) {
            int from = bands.get(b).from(frequency, first);
            int to = bands.get(b).to(frequency);
            for (int f = from; f < to; f++) {
                double scale = Math.sqrt(spectra.real(i, i, f) * spectra.real(j, j, f)) * (to - from);
                real[b] += spectra.real(i, j, f) / scale;
                imaginary[b] += spectra.imaginary(i, j, f) / scale;
            }
            real[b] = Rounded.of(real[b]);
            imaginary[b] = Rounded.of(imaginary[b]);
        }
        return new PairProfile(
                spectra.populations().get(i), spectra.populations().get(j), real, imaginary);
    }

    /** Whether it is of these two populations, in either order. */
    boolean isOf(String one, String other) {
        return first.equals(one) && second.equals(other) || first.equals(other) && second.equals(one);
    }

    /** Real parts, then imaginary parts, as if the pair was named from one population to the other. */
    double[] from(String one) {
        double[] values = new double[2 * real.length];
        for (int b = 0; b < real.length; b++) {
            values[b] = real[b];
            values[real.length + b] = first.equals(one) ? imaginary[b] : -imaginary[b];
        }
        return values;
    }
}
