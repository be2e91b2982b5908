package siegert.compare.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import siegert.datasets.result.Method;
import siegert.datasets.result.Observations;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.PredictedCrossSpectra;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Spectra;

/**
 * Two populations of Poisson neurons whose rates follow one Ornstein-Uhlenbeck process of variance {@value #VARIANCE} Hz² and
 * rate of decay k: all moments of their counts are known in closed form.
 */
class CountMomentsTest {
    private static final double RATE = 8;
    private static final double VARIANCE = 4;
    private static final double DECAY = 100;
    private static final double BIN = 2e-3;
    private static final int[] SIZES = {400, 100};
    private static final int POINTS = 20_001;
    private static final double STEP = 0.5;

    private static Prediction prediction() {
        return prediction(VARIANCE);
    }

    private static Prediction prediction(double variance) {
        double[] frequency = new double[POINTS];
        double[][] power = new double[POINTS][2];
        double[] common = new double[POINTS];
        double[][] source = new double[2][POINTS];
        for (int f = 0; f < POINTS; f++) {
            frequency[f] = STEP * f;
            double omega = 2 * Math.PI * frequency[f];
            common[f] = variance * 2 * DECAY / (DECAY * DECAY + omega * omega);
            for (int p = 0; p < 2; p++) {
                source[p][f] = RATE;
                power[f][p] = RATE / SIZES[p] + common[f];
            }
        }
        List<String> names = List.of("A", "B");
        PredictedCrossSpectra.Pair pair = new PredictedCrossSpectra.Pair(
                "A", "B", common, new double[POINTS], new double[POINTS], new double[POINTS]);
        PredictedCrossSpectra cross = new PredictedCrossSpectra(
                "poisson", names, frequency, List.of(pair), new double[2][2], new double[2][2], source);
        return new Prediction(
                        "coupled",
                        Method.DELTA,
                        Refractoriness.INCLUDED,
                        0,
                        List.of(
                                new PopulationPrediction("A", SIZES[0], RATE, 1, 0, 0),
                                new PopulationPrediction("B", SIZES[1], RATE, 1, 0, 0)),
                        new Spectra(names, frequency, power),
                        List.of())
                .with(new Observations.Builder().crossSpectra(cross).build());
    }

    /** The double integral of VARIANCE exp(-k |t - u|) over a bin. */
    private static double covariance() {
        double x = DECAY * BIN;
        return 2 * VARIANCE / (DECAY * DECAY) * (x - 1 + Math.exp(-x));
    }

    @Test
    void covariancesAreThoseOfTheProcess() {
        CountMoments moments = new CountMoments(prediction(), BIN, 1e9);
        PredictedCrossSpectra.Pair pair =
                prediction().observations().crossSpectra().orElseThrow().pairs().get(0);
        assertEquals(covariance(), moments.covariance(0), 1e-6 * covariance());
        assertEquals(covariance(), moments.covariance(pair), 1e-6 * covariance());
        assertEquals(RATE * BIN + covariance(), moments.variance(1), 1e-6 * RATE * BIN);
    }

    /** A window of T takes the variance of its own mean away, S(0)/T. */
    @Test
    void aWindowLosesItsMean() {
        double lost = BIN * BIN * 2 * VARIANCE / DECAY / 10;
        CountMoments moments = new CountMoments(prediction(), BIN, 10);
        assertEquals(covariance() - lost, moments.covariance(0), 1e-6 * covariance());
        double source = BIN * BIN * RATE / 10;
        assertEquals(RATE * BIN + covariance() - lost - source, moments.variance(0), 1e-6 * RATE * BIN);
    }

    /** Without rates in common G² integrates to b³ 2/3 over white spectra nu/N. */
    @Test
    void covariancesScatterBetweenWindows() {
        Prediction independent = prediction(0);
        CountMoments moments = new CountMoments(independent, BIN, 10);
        PredictedCrossSpectra.Pair pair =
                independent.observations().crossSpectra().orElseThrow().pairs().get(0);
        double window = Math.sqrt(2.0 / 3 * BIN * BIN * BIN / 10);
        double expected = RATE / Math.sqrt(SIZES[0] * SIZES[1]) * window;
        assertEquals(expected, moments.sd(pair), 1e-4 * expected);
        // of one population with itself the variance is twice that
        double own = Math.sqrt(2) * RATE / SIZES[0] * window;
        assertEquals(own, moments.sd(0), 1e-4 * own);
    }

    @Test
    void predictionsWithoutCrossSpectraAreRefused() {
        Prediction without = prediction().with(Observations.NONE);
        assertThrows(IllegalArgumentException.class, () -> new CountMoments(without, BIN, 10));
    }
}
