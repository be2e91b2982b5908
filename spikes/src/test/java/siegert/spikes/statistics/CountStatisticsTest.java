package siegert.spikes.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static siegert.spikes.References.numbers;
import static siegert.spikes.References.wholes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siegert.datasets.result.Correlograms;
import siegert.datasets.result.IntervalHistogram;
import siegert.datasets.result.PairwiseCorrelations;
import siegert.datasets.result.Quantiles;
import siegert.spikes.References;

/** Statistics of counts against numpy, and against their definitions on random data. */
class CountStatisticsTest {
    private static final JsonNode NUMPY = References.read("spectra-scipy.json");

    @Test
    void correlationsAreThoseOfNumpy() {
        JsonNode expected = NUMPY.get("correlations");
        int[] base = {0};
        NeuronSample all = new NeuronSample(base, new int[] {5}, 5, 1);
        SampledCounts counts = new SampledCounts(all, base, 1000, 20, 60);
        for (int i = 0; i < 5; i++) {
            int[] n = wholes(expected.get("counts").get(i));
            for (int k = 0; k < n.length; k++) {
                for (int s = 0; s < n[k]; s++) {
                    counts.add(i, 1000 + 20 * k + 3 * s);
                }
            }
            // behind the last whole bin
            counts.add(i, 1000 + 20 * 60);
        }
        PairwiseCorrelations ours = CountCorrelations.of(counts, 0, 0, 2e-3);
        assertArrayEquals(new int[] {0, 1, 2, 4}, ours.neurons());
        assertEquals(1, ours.dropped());
        assertArrayEquals(numbers(expected.get("r")), ours.coefficients(), 1e-14);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void correlationsAgreeWithTheDefinition(long seed) {
        System.out.println("CountStatisticsTest seed " + seed);
        Random random = new Random(seed);
        int[] base = {0, 30};
        int[] size = {30, 1 + random.nextInt(40)};
        int wanted = 2 + random.nextInt(30);
        int bins = 2 + random.nextInt(200);
        long bin = 1 + random.nextInt(30);
        NeuronSample sample = new NeuronSample(base, size, wanted, seed);
        SampledCounts one = new SampledCounts(sample, base, -500, bin, bins);
        SampledCounts two = new SampledCounts(sample, base, -500, bin, bins);
        double[][] counts = new double[30 + size[1]][bins];
        for (int s = 0; s < 3000; s++) {
            int neuron = random.nextInt(counts.length);
            int k = random.nextInt(bins);
            counts[neuron][k]++;
            (random.nextBoolean() ? one : two).add(neuron, -500 + k * bin + random.nextInt((int) bin));
        }
        one.addAll(two);
        for (int p = 0; p < 2; p++) {
            PairwiseCorrelations ours = CountCorrelations.of(one, p, base[p], 1e-3);
            assertEquals(Math.min(wanted, size[p]), ours.sampled());
            assertEquals(ours.sampled() - ours.dropped(), ours.neurons().length);
            int pair = 0;
            double sum = 0;
            for (int a = 0; a < ours.neurons().length; a++) {
                for (int b = a + 1; b < ours.neurons().length; b++) {
                    double r = pearson(counts[base[p] + ours.neurons()[a]], counts[base[p] + ours.neurons()[b]]);
                    assertEquals(r, ours.coefficients()[pair++], 1e-12);
                    sum += r;
                }
            }
            assertEquals(pair, ours.pairs());
            assertEquals(pair == 0 ? Double.NaN : sum / pair, ours.mean(), 1e-12);
        }
    }

    private static double pearson(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int k = 0; k < x.length; k++) {
            xy += (x[k] - mx) * (y[k] - my);
            xx += (x[k] - mx) * (x[k] - mx);
            yy += (y[k] - my) * (y[k] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v;
        }
        return sum / x.length;
    }

    @Test
    void samplesAreDrawnWithoutReplacementAndEvenly() {
        int[] chosen = new int[20];
        for (long seed = 0; seed < 4000; seed++) {
            NeuronSample sample = new NeuronSample(new int[] {0, 20}, new int[] {20, 20}, 5, seed);
            int found = 0;
            for (int n = 0; n < 20; n++) {
                if (sample.place(20 + n) >= 0) {
                    assertEquals(20 + n, sample.neuron(1, found));
                    assertEquals(found++, sample.place(20 + n));
                    chosen[n]++;
                }
            }
            assertEquals(5, found);
        }
        for (int n = 0; n < 20; n++) {
            // binomial with mean 1000 and sd 27: five standard deviations
            assertEquals(1000, chosen[n], 137);
        }
        assertEquals(3, new NeuronSample(new int[] {0}, new int[] {3}, 5, 1).size(0));
    }

    @Test
    void fanoFactorsAgreeWithTheDefinition() {
        Random random = new Random(11);
        CountWindows windows = new CountWindows(50, 100, 40, 12);
        for (int neuron = 0; neuron < 49; neuron++) {
            double[] counts = new double[12];
            long tick = 100;
            NeuronIntervals intervals = new NeuronIntervals(50);
            while (true) {
                tick += 1 + random.nextInt(60);
                if (tick >= 100 + 40 * 12 + 30) {
                    break;
                }
                windows.add(neuron, tick, intervals.add(neuron, tick, 1));
                int k = (int) ((tick - 100) / 40);
                if (k < 12) {
                    counts[k]++;
                }
            }
            double mean = mean(counts);
            double variance = 0;
            for (double n : counts) {
                variance += (n - mean) * (n - mean) / 12;
            }
            assertEquals(variance / mean, windows.fano(neuron, 0), 1e-12);
        }
        assertEquals(Double.NaN, windows.fano(49, 0));
        windows.add(49, 300, NeuronIntervals.FIRST);
        windows.add(49, 200, NeuronIntervals.DISORDER);
        windows.add(49, 400, NeuronIntervals.ADDED);
        assertEquals(Double.NaN, windows.fano(49, 0));
    }

    @Test
    void intervalsFallIntoTheirBins() {
        IntervalTally one = new IntervalTally(2, 10, 3);
        IntervalTally two = new IntervalTally(2, 10, 3);
        for (long interval : new long[] {1, 9, 10, 19, 29, 30, 31, Long.MAX_VALUE}) {
            one.add(1, interval);
        }
        two.add(1, 25);
        two.add(0, 5);
        one.addAll(two);
        IntervalHistogram histogram = one.histogram(1, 1e-3);
        assertArrayEquals(new long[] {2, 2, 2}, histogram.counts());
        assertEquals(3, histogram.beyond());
        assertArrayEquals(new long[] {1, 0, 0}, one.histogram(0, 1e-3).counts());
    }

    @Test
    void correlogramsAreThoseOfNumpy() {
        JsonNode expected = NUMPY.get("correlogram");
        int[][] histograms = {wholes(expected.get("x")), wholes(expected.get("y"))};
        Correlograms ours = CorrelogramCounts.of(List.of("x", "y"), new int[] {3, 7}, histograms, 1e-3, 7);
        assertArrayEquals(longs(expected.get("xy")), ours.counts()[ours.pair(0, 1)]);
        assertArrayEquals(longs(expected.get("xx")), ours.counts()[ours.pair(0, 0)]);
        double mx = 0;
        double my = 0;
        for (int k = 0; k < 60; k++) {
            mx += histograms[0][k] / 60.0;
            my += histograms[1][k] / 60.0;
        }
        double[] covariance = ours.covariance(0, 1);
        for (int lag = -7; lag <= 7; lag++) {
            double value = (expected.get("xy").get(lag + 7).asDouble() / (60 - Math.abs(lag)) - mx * my) / (21 * 1e-6);
            assertEquals(value, covariance[lag + 7], 1e-12 * Math.abs(value) + 1e-9);
        }
        assertThrows(IllegalArgumentException.class, () -> ours.pair(1, 0));
    }

    private static long[] longs(JsonNode array) {
        long[] numbers = new long[array.size()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = array.get(k).asLong();
        }
        return numbers;
    }

    /** One spike in each: the second population fires two bins after the first. */
    @Test
    void aPeakAtAPositiveLagMeansThatTheSecondFollows() {
        int[][] histograms = {{0, 0, 5, 0, 0, 0}, {0, 0, 0, 0, 3, 0}};
        Correlograms ours = CorrelogramCounts.of(List.of("a", "b"), new int[] {1, 1}, histograms, 1e-3, 3);
        assertArrayEquals(new long[] {0, 0, 0, 0, 0, 15, 0}, ours.counts()[ours.pair(0, 1)]);
    }

    @Test
    void quantilesAreThoseOfNumpy() {
        JsonNode expected = NUMPY.get("quantiles");
        double[] values = numbers(expected.get("values"));
        java.util.Arrays.sort(values);
        double[] levels = numbers(expected.get("levels"));
        assertArrayEquals(
                numbers(expected.get("quantiles")), Quantiles.of(values, levels).value(), 1e-15);
        assertArrayEquals(
                new double[] {3, 3}, Quantiles.of(new double[] {3}, 0, 1).value());
        assertTrue(Quantiles.of(new double[] {1, 2}, 0.5).value()[0] == 1.5);
    }
}
