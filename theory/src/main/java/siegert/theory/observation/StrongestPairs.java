package siegert.theory.observation;

import java.util.ArrayList;
import java.util.List;
import siegert.theory.network.CrossSpectra;
import siegert.theory.network.EffectiveConnectivity;
import siegert.theory.network.MeanField;
import siegert.theory.observation.CrossSpectralMatrix.Pair;

/**
 * The pairs of populations that are worth a look: each population with the one it is most coherent with in theory. Theory
 * chooses, because the largest of many estimates is large by chance.
 */
public final class StrongestPairs {
    private StrongestPairs() {}

    /**
     * Each population with the partner of largest mean coherence. A pair whose populations choose each other stands once, so
     * that a population stands first at most once; a silent population has no partner.
     *
     * @param connectivity effective connectivity of the theory
     * @param frequency the frequencies over which coherence is averaged (Hz). Not modified.
     * @throws siegert.theory.network.MeanFieldException if an eigenvalue of the effective connectivity is 1 at one of them
     */
    public static List<Pair> of(MeanField theory, EffectiveConnectivity connectivity, double[] frequency) {
        CrossSpectra spectra = CrossSpectra.of(
                connectivity,
                theory.network(),
                theory.sourceSpectrum(theory.model().sources()),
                frequency);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < spectra.size(); i++) {
            int partner = -1;
            double most = 0;
            for (int j = 0; j < spectra.size(); j++) {
                double coherence = j == i ? 0 : total(spectra, i, j, frequency.length);
                if (coherence > most) {
                    most = coherence;
                    partner = j;
                }
            }
            if (partner >= 0) {
                if (!pairs.contains(new Pair(partner, i))) {
                    pairs.add(new Pair(i, partner));
                }
            }
        }
        return pairs;
    }

    private static double total(CrossSpectra spectra, int i, int j, int frequencies) {
        double sum = 0;
        for (int f = 0; f < frequencies; f++) {
            sum += spectra.coherence(f, i, j);
        }
        return sum;
    }
}
