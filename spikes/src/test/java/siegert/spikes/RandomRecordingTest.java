package siegert.spikes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.NeuronValues;
import siegert.datasets.result.PopulationMeasurement;

/** Random recordings against the definitions, written down as plainly as they go. */
class RandomRecordingTest {
    @TempDir
    Path directory;

    private record Spike(int id, long tick) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void agreesWithTheDefinitions(long seed) {
        System.out.println("RandomRecordingTest seed " + seed);
        Random random = new Random(seed);
        int populations = 1 + random.nextInt(3);
        int processes = 1 + random.nextInt(4);
        int decimals = 1 + random.nextInt(4);
        long scale = Math.round(Math.pow(10, decimals));
        long grid = scale / 10;
        boolean steps = random.nextInt(3) == 0;
        boolean compressed = random.nextBoolean();
        String end = random.nextInt(3) == 0 ? "\t\r\n" : "\n";
        boolean lastNewline = random.nextBoolean();
        int bin = 1 + random.nextInt(20);
        long start = 1000 * random.nextInt(20) * grid;
        long stop = start + (bin * (30 + random.nextInt(100)) + random.nextInt(bin)) * grid;

        RecordingOnDisk disk = new RecordingOnDisk(directory);
        StringBuilder table = new StringBuilder();
        List<List<Spike>> spikes = new ArrayList<>();
        int[] first = new int[populations + 1];
        first[0] = 1 + random.nextInt(50);
        for (int p = 0; p < populations; p++) {
            // at least twenty active neurons, so that their ids tell the number of processes
            int size = 40 + random.nextInt(30);
            first[p + 1] = first[p] + size;
            table.append(first[p]).append(' ').append(first[p + 1] - 1).append('\n');
            List<Spike> all = new ArrayList<>();
            for (int id = first[p]; id < first[p + 1]; id++) {
                TreeSet<Long> times = new TreeSet<>();
                int n = random.nextInt(8) == 0 ? 0 : random.nextInt(12);
                for (int k = 0; k < n; k++) {
                    times.add(Math.max(
                            grid, start + grid * random.nextInt((int) ((stop - start) / grid) + 40) - 20 * grid));
                }
                if (id < first[p] + 2 * processes) {
                    times.add(start + grid * (id % 7));
                    times.add(stop);
                }
                for (long time : times) {
                    all.add(new Spike(id, time));
                }
            }
            // NEST writes slices of time, within them neuron by neuron
            all.sort((a, b) -> a.tick() / (15 * grid) != b.tick() / (15 * grid)
                    ? Long.compare(a.tick() / (15 * grid), b.tick() / (15 * grid))
                    : a.id() != b.id() ? Integer.compare(a.id(), b.id()) : Long.compare(a.tick(), b.tick()));
            spikes.add(all);
            for (int vp = 0; vp < processes; vp++) {
                StringBuilder text = new StringBuilder("# NEST version: 3.8.0\n# anything: else\n");
                text.append(steps ? "sender\ttime_step\ttime_offset" : "sender\ttime_ms")
                        .append(end);
                for (Spike spike : all) {
                    if (spike.id() % processes == vp) {
                        text.append(spike.id()).append('\t');
                        if (steps) {
                            text.append(spike.tick() / grid).append('\t').append(decimal(0, scale, decimals));
                        } else {
                            text.append(decimal(spike.tick(), scale, decimals));
                        }
                        text.append(end);
                    }
                }
                if (!lastNewline) {
                    text.setLength(text.length() - end.length());
                }
                String name = "pop" + p + "_rec-" + (900 + p) + "-" + vp + ".dat";
                disk.write(name, text.toString());
                if (compressed) {
                    disk.compress(name);
                }
            }
        }
        disk.write("population_nodeids.dat", table.toString());
        disk.write(
                "sim_dict.json",
                "{\"t_presim\": " + decimal(start, scale, decimals) + ", \"t_sim\": "
                        + decimal(stop - start, scale, decimals)
                        + ", \"sim_resolution\": 0.1, \"nested\": {\"t_sim\": [1, 2]}}");

        MeasurementSettings settings =
                MeasurementSettings.defaults().withBin(bin * 1e-4).withSegment(bin * 10e-4);
        Measurement measurement = disk.measure(settings);
        assertEquals((stop - start) / (scale * 1e3), measurement.recording().duration(), 1e-12);
        for (int p = 0; p < populations; p++) {
            PopulationMeasurement ours = measurement.populations().get(p);
            assertEquals(populations == 1 ? "pop0_rec" : "pop" + p, ours.name());
            assertPopulation(spikes.get(p), first[p], first[p + 1], start, stop, ours, scale);
            assertPeriodogram(spikes.get(p), ours.size(), start, stop, bin * grid, measurement, p, scale);
        }
    }

    private static String decimal(long ticks, long scale, int decimals) {
        return String.format(Locale.ROOT, "%d.%0" + decimals + "d", ticks / scale, ticks % scale);
    }

    private static void assertPopulation(
            List<Spike> spikes, int first, int end, long start, long stop, PopulationMeasurement ours, long scale) {
        double seconds = (stop - start) / (scale * 1e3);
        NeuronValues neurons = ours.neurons();
        int silent = 0;
        int enough = 0;
        double sumCv = 0;
        double sumLv = 0;
        double sumRate = 0;
        double sumSquares = 0;
        for (int id = first; id < end; id++) {
            int neuron = id;
            double[] t = spikes.stream()
                    .filter(s -> s.id() == neuron && s.tick() >= start && s.tick() < stop)
                    .mapToDouble(s -> s.tick() / (scale * 1e3))
                    .toArray();
            assertEquals(t.length, neurons.counts()[id - first]);
            silent += t.length == 0 ? 1 : 0;
            sumRate += t.length / seconds;
            sumSquares += t.length / seconds * (t.length / seconds);
            if (t.length < 3) {
                assertEquals(Double.NaN, neurons.cv()[id - first]);
                assertEquals(Double.NaN, neurons.lv()[id - first]);
                continue;
            }
            enough++;
            double[] interval = new double[t.length - 1];
            double mean = 0;
            for (int k = 0; k < interval.length; k++) {
                interval[k] = t[k + 1] - t[k];
                mean += interval[k] / interval.length;
            }
            double variance = 0;
            double lv = 0;
            for (int k = 0; k < interval.length; k++) {
                variance += (interval[k] - mean) * (interval[k] - mean) / interval.length;
                if (k > 0) {
                    double q = (interval[k - 1] - interval[k]) / (interval[k - 1] + interval[k]);
                    lv += 3 * q * q / (interval.length - 1);
                }
            }
            // intervals as differences of times in seconds have lost digits, ours have not
            assertEquals(Math.sqrt(variance) / mean, neurons.cv()[id - first], 1e-9);
            assertEquals(lv, neurons.lv()[id - first], 1e-9);
            sumCv += Math.sqrt(variance) / mean;
            sumLv += lv;
        }
        int size = end - first;
        assertEquals(silent, ours.silent());
        assertEquals(enough, ours.cvNeurons());
        assertEquals(sumCv / enough, ours.cv(), 1e-9);
        assertEquals(sumLv / enough, ours.lv(), 1e-9);
        assertEquals(sumRate / size, ours.rate(), 1e-11 * ours.rate());
        double sd = Math.sqrt(sumSquares / size - sumRate / size * (sumRate / size));
        assertEquals(sd, ours.rateSd(), 1e-9 * sd);
    }

    private static void assertPeriodogram(
            List<Spike> spikes,
            int size,
            long start,
            long stop,
            long bin,
            Measurement measurement,
            int population,
            long scale) {
        int bins = (int) ((stop - start) / bin);
        double[] counts = new double[bins];
        for (Spike spike : spikes) {
            if (spike.tick() >= start && spike.tick() < start + bins * bin) {
                counts[(int) ((spike.tick() - start) / bin)]++;
            }
        }
        double seconds = bins * bin / (scale * 1e3);
        double[] expected = new double[bins / 2 + 1];
        for (int m = 0; m < expected.length; m++) {
            double re = 0;
            double im = 0;
            for (int k = 0; k < bins; k++) {
                double angle = 2 * Math.PI * ((long) k * m % bins) / bins;
                re += counts[k] / size * Math.cos(angle);
                im -= counts[k] / size * Math.sin(angle);
            }
            expected[m] = (re * re + im * im) / seconds;
        }
        double[] ours = measurement.spectra("fft").spectra().powerOf(population);
        // a bin may hold a power that is zero but for rounding
        assertArrayEquals(expected, ours, 1e-12 * expected[0]);
        assertEquals(seconds, measurement.spectra("fft").convention().duration(), 1e-12);
    }
}
