package siegert.theory.observation;

import java.util.Arrays;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import siegert.datasets.result.Spectra;
import siegert.theory.linalg.ComplexEigen;
import siegert.theory.modes.Eigenmode;
import siegert.theory.network.CrossSpectra;
import siegert.theory.network.EffectiveConnectivity;
import siegert.theory.network.MeanField;
import siegert.theory.network.PowerSpectra;
import siegert.theory.network.SourceSpectrum;
import siegert.theory.special.Complex;

/** The peaks of the power spectra to which modes belong. */
final class SpectralPeaks {
    /** Relative accuracy of a peak; a maximum of a double is not known much better. */
    private static final double ACCURACY = 1e-7;

    private final MeanField theory;
    private final double[] frequency;
    private final EffectiveConnectivity connectivity;
    private final SourceSpectrum sources;
    private final Spectra onGrid;

    SpectralPeaks(MeanField theory, EffectiveConnectivity connectivity, double[] frequency) {
        this.theory = theory;
        this.frequency = frequency;
        this.connectivity = connectivity;
        this.sources = theory.sourceSpectrum(theory.model().sources());
        this.onGrid = PowerSpectra.of(connectivity, theory.network(), sources, frequency, 1)
                .spectra();
    }

    private CrossSpectra at(double f) {
        return CrossSpectra.of(connectivity, theory.network(), sources, f);
    }

    /** The population of whose power the mode explains most: the largest |r_i|²/S_ii with its right eigenvector r. */
    int mostExplained(Eigenmode mode) {
        CrossSpectra there = at(mode.frequency());
        int best = 0;
        double most = -1;
        for (int i = 0; i < there.size(); i++) {
            double size = mode.eigen().right(mode.place())[i].abs();
            double share = there.power(0, i) > 0 ? size * size / there.power(0, i) : 0;
            if (share > most) {
                most = share;
                best = i;
            }
        }
        return best;
    }

    /**
     * What a mode alone makes of the power of each population: |r_i|² sum_j |l_j|² D_j / (|l^H r|² |1 - lambda|² S_ii); 0
     * where a population is silent or the eigenvalue is defective.
     *
     * @param f index of the frequency
     * @param eigen the eigenproblem there
     * @param place which eigenvalue is that of the mode
     */
    double[] shares(int f, ComplexEigen eigen, int place) {
        int n = eigen.size();
        double[] source = new double[n];
        sources.evaluate(2 * Math.PI * frequency[f], source);
        double driven = 0;
        for (int j = 0; j < n; j++) {
            double size = eigen.left(place)[j].abs();
            driven += size
                    * size
                    * source[j]
                    / theory.network().populations().get(j).size();
        }
        double scale = eigen.overlap(place, place).abs()
                * Complex.ONE.minus(eigen.value(place)).abs();
        double[] shares = new double[n];
        for (int i = 0; i < n; i++) {
            double size = eigen.right(place)[i].abs() / scale;
            double share = size * size * driven / onGrid.power(f, i);
            shares[i] = Double.isFinite(share) ? share : 0;
        }
        return shares;
    }

    /** The peak of a power spectrum that is reached uphill from a frequency (Hz); NaN where that leads out of the range. */
    double above(int population, double from) {
        int at = Arrays.binarySearch(frequency, from);
        at = at >= 0 ? at : Math.min(-at - 1, frequency.length - 1);
        if (at > 0 && onGrid.power(at - 1, population) > onGrid.power(at, population)) {
            at--;
        }
        int step = at > 0 && onGrid.power(at - 1, population) > onGrid.power(at, population) ? -1 : 1;
        while (at + step >= 0
                && at + step < frequency.length
                && onGrid.power(at + step, population) > onGrid.power(at, population)) {
            at += step;
        }
        if (at == 0 || at == frequency.length - 1) {
            return Double.NaN;
        }
        return new BrentOptimizer(ACCURACY, ACCURACY * ACCURACY)
                .optimize(
                        new MaxEval(200),
                        GoalType.MAXIMIZE,
                        new SearchInterval(frequency[at - 1], frequency[at + 1], frequency[at]),
                        new UnivariateObjectiveFunction(f -> at(f).power(0, population)))
                .getPoint();
    }
}
