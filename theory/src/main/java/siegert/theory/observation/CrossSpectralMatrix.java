package siegert.theory.observation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import siegert.datasets.result.PredictedCrossSpectra;
import siegert.theory.network.CrossSpectra;
import siegert.theory.network.EffectiveConnectivity;
import siegert.theory.network.MeanField;
import siegert.theory.network.ResponseModel.Sources;
import siegert.theory.network.SourceSpectrum;
import siegert.theory.special.Complex;

/** Cross-spectra of pairs of populations and the covariances of all, see {@link CrossSpectra}. */
public final class CrossSpectralMatrix {
    /** Frequencies of which the whole matrix is held at a time. */
    private static final int PORTION = 64;

    private CrossSpectralMatrix() {}

    /**
     * Two populations, by their index.
     *
     * @param first i of S_ij
     * @param second j
     */
    public record Pair(int first, int second) {}

    /**
     * The spectra of some pairs.
     *
     * @param frequency frequencies (Hz), finite
     * @throws siegert.theory.network.MeanFieldException if an eigenvalue of the effective connectivity is 1 at one of them
     */
    public static PredictedCrossSpectra of(MeanField theory, double[] frequency, List<Pair> pairs, Sources sources) {
        EffectiveConnectivity connectivity = theory.effectiveConnectivity(
                Arrays.stream(frequency).map(Math::abs).max().orElse(0));
        return of(theory, connectivity, frequency, pairs, sources);
    }

    /**
     * The same, with an effective connectivity that others use too.
     *
     * @param connectivity that of the theory
     */
    public static PredictedCrossSpectra of(
            MeanField theory,
            EffectiveConnectivity connectivity,
            double[] frequency,
            List<Pair> pairs,
            Sources sources) {
        SourceSpectrum source = theory.sourceSpectrum(sources);
        List<String> names = theory.network().names();
        List<PredictedCrossSpectra.Pair> selected = new ArrayList<>();
        for (Pair pair : pairs) {
            selected.add(new PredictedCrossSpectra.Pair(
                    names.get(pair.first()),
                    names.get(pair.second()),
                    new double[frequency.length],
                    new double[frequency.length],
                    new double[frequency.length],
                    new double[frequency.length]));
        }
        double[][] sourcePower = new double[names.size()][frequency.length];
        // all pairs at all frequencies would be more than the pairs that are wanted
        for (int from = 0; from < frequency.length; from += PORTION) {
            double[] portion = Arrays.copyOfRange(frequency, from, Math.min(from + PORTION, frequency.length));
            CrossSpectra spectra = CrossSpectra.of(connectivity, theory.network(), source, portion);
            for (int p = 0; p < pairs.size(); p++) {
                fill(selected.get(p), from, spectra, pairs.get(p));
            }
            for (int f = 0; f < portion.length; f++) {
                for (int i = 0; i < sourcePower.length; i++) {
                    sourcePower[i][from + f] = spectra.source(f, i);
                }
            }
        }
        CrossSpectra atZero = CrossSpectra.of(connectivity, theory.network(), source, 0);
        int n = names.size();
        double[][] covariance = new double[n][n];
        double[][] correlation = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance[i][j] = atZero.pair(0, i, j).re();
                correlation[i][j] = atZero.correlation(0, i, j);
            }
        }
        return new PredictedCrossSpectra(
                sources.name().toLowerCase(Locale.ROOT),
                names,
                frequency.clone(),
                selected,
                covariance,
                correlation,
                sourcePower);
    }

    private static void fill(PredictedCrossSpectra.Pair into, int from, CrossSpectra spectra, Pair pair) {
        int i = pair.first();
        int j = pair.second();
        for (int f = 0; f < spectra.frequencies().length; f++) {
            Complex value = spectra.at(f, i, j);
            into.real()[from + f] = value.re();
            into.imaginary()[from + f] = value.im();
            into.coherence()[from + f] = spectra.coherence(f, i, j);
            into.phase()[from + f] = spectra.phase(f, i, j);
        }
    }
}
