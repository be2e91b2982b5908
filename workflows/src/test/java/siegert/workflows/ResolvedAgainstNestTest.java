package siegert.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import siegert.datasets.Matrix;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.network.ConnectivityReader;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.PairwiseResponse;
import siegert.datasets.result.ResolvedPrediction;
import siegert.theory.resolved.ResolvedTheory;

/**
 * The theory of single neurons against a simulation with the same synapses; prints the numbers of
 * {@code docs/theory-against-nest.md}. Statistics of 100 s, of which the bundled recording has 40, by numpy.
 */
class ResolvedAgainstNestTest {
    private static final int N = 1000;
    private static double[][] nest;
    private static ResolvedPrediction theory;

    @BeforeAll
    static void predict() throws IOException {
        Catalogue catalogue = Catalogue.bundled();
        Network network = catalogue.resolveNetwork("single-neuron", List.of());
        Path synapses = catalogue.resolveRecording("single-neuron").resolve("connectivity.csv.gz");
        int[] ids = IntStream.rangeClosed(1, N).toArray();
        theory = new ResolvedTheory(network, ConnectivityReader.read(synapses, ids, "", null), Method.DELTA)
                .predict(ids);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                ResolvedAgainstNestTest.class.getResourceAsStream("single/neurons.csv"), StandardCharsets.UTF_8))) {
            List<String[]> lines =
                    in.lines().skip(1).map(line -> line.split(",")).toList();
            nest = new double[6][N];
            for (int i = 0; i < N; i++) {
                for (int c = 0; c < 6; c++) {
                    nest[c][i] = Double.parseDouble(lines.get(i)[c]);
                }
            }
        }
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double mean(double[] a) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i]).average().orElseThrow();
    }

    private static double report(String what, double[] predicted, double[] measured) {
        double r = correlation(predicted, measured);
        System.out.printf(
                Locale.ROOT,
                "single neurons, %s: correlation %.3f, mean theory %.3f NEST %.3f%n",
                what,
                r,
                mean(predicted),
                mean(measured));
        return r;
    }

    @Test
    void ratesOfSingleNeurons() {
        double[] measured = new double[N];
        for (int i = 0; i < N; i++) {
            measured[i] = nest[1][i] / 100;
        }
        double[] rates = theory.neurons().rate();
        assertTrue(report("rates (Hz)", rates, measured) > 0.97);
        // finite jumps of the potential and the time grid: physics that white noise does not have
        assertEquals(mean(measured), mean(rates), 0.12 * mean(measured));
    }

    @Test
    void irregularityOfSingleNeurons() {
        // 100 s leave an error of some percent of the CV, which differs by 7 % between neurons
        assertTrue(report("CV", theory.neurons().cv(), nest[2]) > 0.75);
        assertEquals(mean(nest[2]), mean(theory.neurons().cv()), 0.03 * mean(nest[2]));
    }

    /** Means over the neurons of a population: those of a pair drown in the noise of 100 s. */
    @Test
    void covariances() {
        PairwiseResponse response = theory.response().orElseThrow();
        assertEquals(0.6935, response.spectralBound(), 5e-5);
        Matrix c = response.covariance();
        double[][] mean = new double[2][N];
        double[] variance = new double[N];
        for (int i = 0; i < N; i++) {
            variance[i] = c.get(i, i);
            for (int p = 0; p < 2; p++) {
                for (int j = theory.first(p); j < theory.first(p + 1); j++) {
                    mean[p][i] += i == j ? 0 : c.get(i, j);
                }
                boolean own = i >= theory.first(p) && i < theory.first(p + 1);
                mean[p][i] /= theory.sizes()[p] - (own ? 1 : 0);
            }
        }
        assertTrue(report("variance of counts (Hz)", variance, nest[3]) > 0.8);
        assertTrue(report("covariance with E (Hz)", mean[0], nest[4]) > 0.9);
        assertTrue(report("covariance with I (Hz)", mean[1], nest[5]) > 0.9);
        assertEquals(mean(nest[4]), mean(mean[0]), 0.35 * mean(nest[4]));
        assertEquals(mean(nest[5]), mean(mean[1]), 0.35 * mean(nest[5]));
    }
}
