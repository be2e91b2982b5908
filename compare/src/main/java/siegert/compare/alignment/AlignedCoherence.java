package siegert.compare.alignment;

import java.util.List;
import siegert.compare.statistics.CoherenceScatter;
import siegert.datasets.result.CrossSpectra;
import siegert.datasets.result.PredictedCrossSpectra;
import siegert.datasets.result.Spectra;

/**
 * The coherence |S_ij|² / (S_ii S_jj) of two populations in theory and measurement, at the frequencies of the estimate. The
 * arrays are shared: readers must not modify them.
 *
 * @param first name of i
 * @param second name of j
 * @param theory coherence of the theory itself
 * @param expected expectation of the estimate if theory were exact: binned, smoothed and with the bias of so many averages
 * @param measured the estimate
 * @param scatter how the estimate scatters
 */
public record AlignedCoherence(
        String first, String second, double[] theory, double[] expected, double[] measured, CoherenceScatter scatter) {

    /**
     * @param smoothed real and imaginary parts of the cross-spectrum that the estimator is expected to show
     * @param power the spectra that it is expected to show
     */
    static AlignedCoherence of(
            PredictedCrossSpectra.Pair pair, double[][] smoothed, Spectra power, CrossSpectra measured) {
        CoherenceScatter scatter = CoherenceScatter.of(measured.convention());
        List<String> names = power.populations();
        int i = names.indexOf(pair.first());
        int j = names.indexOf(pair.second());
        int a = measured.populations().indexOf(pair.first());
        int b = measured.populations().indexOf(pair.second());
        double[] theory = new double[power.size()];
        double[] expected = new double[theory.length];
        double[] found = new double[theory.length];
        for (int f = 0; f < theory.length; f++) {
            double size = smoothed[0][f] * smoothed[0][f] + smoothed[1][f] * smoothed[1][f];
            theory[f] = pair.coherence()[f * SpectralAlignment.refinement()];
            expected[f] = scatter.expectation(size / (power.power(f, i) * power.power(f, j)));
            found[f] = measured.coherence(a, b, f);
        }
        return new AlignedCoherence(pair.first(), pair.second(), theory, expected, found, scatter);
    }
}
