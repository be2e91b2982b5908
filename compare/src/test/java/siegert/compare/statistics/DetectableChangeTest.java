package siegert.compare.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectableChangeTest {
    /** Roots of {@code scipy.stats.nct.sf(t.isf(level / 2, df), df, shift) = 0.8}, scipy 1.17.1. */
    @ParameterizedTest
    @CsvSource({
        "4, 0.0015625, 9.525166522421333",
        "6, 0.0015625, 6.779037190194918",
        "9, 0.0015625, 5.551251017286819",
        "11, 0.0015625, 5.192918363979774",
        "23, 0.0015625, 4.497347842824398",
        "5, 0.0019230769230769232, 7.394011316043334"
    })
    void agreesWithTheNonCentralDistribution(int df, double level, double shift) {
        // the mean over 400 quantiles is what limits
        assertEquals(shift, DetectableChange.inStandardErrors(df, level), 1e-3 * shift);
        // the normal in place of the non-central distribution, whose skewness falls with the degrees of freedom
        double accuracy = df < 10 ? 0.2 : 0.02;
        assertEquals(shift, DetectableChange.approximately(df, level), accuracy * shift);
    }
}
