package siegert.spikes.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeuronIntervalsTest {
    /** The intervals of the docstring of elephant.statistics.lv; expected values are numpy's and Elephant's. */
    @Test
    void agreesWithElephant() throws IOException {
        JsonNode isi;
        try (InputStream in = NeuronIntervalsTest.class.getResourceAsStream("/siegert/spikes/golden-statistics.json")) {
            isi = new ObjectMapper().readTree(in).get("isi");
        }
        NeuronIntervals intervals = new NeuronIntervals(2);
        long tick = 17;
        assertEquals(NeuronIntervals.FIRST, intervals.add(1, tick, 3));
        for (JsonNode interval : isi.get("I")) {
            tick += Math.round(10 * interval.asDouble());
            assertEquals(NeuronIntervals.ADDED, intervals.add(1, tick, 3));
        }
        assertEquals(isi.get("cv_ddof0").asDouble(), intervals.cv(1, 3, 0), 1e-15);
        assertEquals(isi.get("lv").asDouble(), intervals.lv(1, 3), 1e-15);
        assertEquals(isi.get("cv2").asDouble(), intervals.cv2(1, 3), 1e-15);
        // the intervals are in ms, a tick is 0.1 ms; Elephant's example has R = 0.005 ms
        assertEquals(isi.get("lvr_R0.005").asDouble(), intervals.lvr(1, 0.05, 3), 1e-15);
        assertArrayEquals(new int[] {0, 5}, intervals.counts(0, 2));
        assertEquals(Double.NaN, intervals.cv(1, 6, 0));
        assertEquals(Double.NaN, intervals.cv(0, 2, 0));
    }

    @Test
    void aRegularTrainHasNoVariation() {
        NeuronIntervals intervals = new NeuronIntervals(1);
        // ticks of 0.01 fs over 1000 s: a sum of squares would have lost all digits
        for (long k = 0; k < 1000; k++) {
            intervals.add(0, 100_000_000_000_000L * k, 1);
        }
        assertEquals(0, intervals.cv(0, 3, 0), 0);
        assertEquals(0, intervals.lv(0, 3), 0);
        assertEquals(0, intervals.cv2(0, 3), 0);
        assertEquals(0, intervals.lvr(0, 50, 3), 0);
    }

    @Test
    void agreesWithTheDefinitionsOnRandomTrains() {
        Random random = new Random(20261122);
        for (int train = 0; train < 100; train++) {
            int n = 3 + random.nextInt(50);
            double[] interval = new double[n - 1];
            NeuronIntervals intervals = new NeuronIntervals(1);
            long tick = random.nextInt(1000);
            intervals.add(0, tick, 1);
            for (int k = 0; k < interval.length; k++) {
                interval[k] = 1 + random.nextInt(500);
                tick += (long) interval[k];
                intervals.add(0, tick, 1);
            }
            double cv2 = 0;
            double lvr = 0;
            for (int k = 0; k + 1 < interval.length; k++) {
                double a = interval[k];
                double b = interval[k + 1];
                cv2 += 2 * Math.abs(a - b) / (a + b) / (n - 2);
                lvr += 3 * (1 - 4 * a * b / ((a + b) * (a + b))) * (1 + 4 * 20 / (a + b)) / (n - 2);
            }
            assertEquals(cv2, intervals.cv2(0, 3), 1e-13);
            assertEquals(lvr, intervals.lvr(0, 20, 3), 1e-13);
        }
    }

    @Test
    void twoSpikesHaveACvOfZeroAndNoLv() {
        NeuronIntervals intervals = new NeuronIntervals(1);
        intervals.add(0, 1, 1);
        intervals.add(0, 5, 1);
        assertEquals(0, intervals.cv(0, 2, 0), 0);
        assertEquals(Double.NaN, intervals.lv(0, 2));
        assertEquals(Double.NaN, intervals.cv2(0, 2));
        assertEquals(Double.NaN, intervals.lvr(0, 1, 2));
    }

    @Test
    void irregularSpikesAreTold() {
        NeuronIntervals intervals = new NeuronIntervals(1);
        intervals.add(0, 10, 1);
        assertEquals(NeuronIntervals.DUPLICATE, intervals.add(0, 10, 1));
        assertEquals(NeuronIntervals.FOREIGN, intervals.add(0, 11, 2));
        assertEquals(NeuronIntervals.ADDED, intervals.add(0, 12, 1));
        assertEquals(NeuronIntervals.DISORDER, intervals.add(0, 11, 1));
        assertEquals(NeuronIntervals.ADDED, intervals.add(0, 20, 1));
        assertArrayEquals(new int[] {4}, intervals.counts(0, 1));
        assertEquals(Double.NaN, intervals.cv(0, 3, 0));
        assertEquals(Double.NaN, intervals.lv(0, 3));
    }

    @Test
    void synchronyOfAHistogram() {
        // mean 2, variance (1 + 1 + 4 + 4) / 4
        assertEquals(Math.sqrt(2.5) / 2, PopulationStatistics.synchrony(new int[] {1, 3, 0, 4}, 0), 1e-15);
        assertEquals(Double.NaN, PopulationStatistics.synchrony(new int[] {0, 0}, 0));
    }
}
