package siegert.workflows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/** Small recordings of Poisson neurons, as NEST writes them. */
final class RandomRuns {
    private static final int NEURONS = 50;

    private RandomRuns() {}

    /**
     * Runs of two populations E and I in sub-directories seed-0, seed-1, ...
     *
     * @param parent gets them
     * @param first seed of the first
     * @param runs their number
     * @param rate rate of each neuron (Hz)
     * @param duration length (ms)
     */
    static Path write(Path parent, int first, int runs, double rate, int duration) {
        for (int r = 0; r < runs; r++) {
            run(parent.resolve("seed-" + r), first + r, rate, duration);
        }
        return parent;
    }

    private static void run(Path directory, int seed, double rate, int duration) {
        SplittableRandom random = new SplittableRandom(seed);
        try {
            Files.createDirectories(directory);
            Files.writeString(
                    directory.resolve("population_nodeids.dat"), "1 " + NEURONS + "\n51 " + 2 * NEURONS + "\n");
            Files.writeString(
                    directory.resolve("simulation.yaml"),
                    "t_stop_ms: " + (100 + duration) + ".0\ntransient_ms: 100.0\nresolution_ms: 0.1\nrng_seed: " + seed
                            + "\nnu: " + rate + "\n");
            for (int p = 0; p < 2; p++) {
                StringBuilder text = new StringBuilder(
                        "# NEST version: 3.8.0\n# RecordingBackendASCII version: 2\nsender\ttime_ms\n");
                for (int n = 1; n <= NEURONS; n++) {
                    int count = (int) Math.round(rate * duration / 1000 * (0.9 + 0.2 * random.nextDouble()));
                    long[] ticks = random.longs(count, 1001, 1000 + 10L * duration)
                            .distinct()
                            .toArray();
                    Arrays.sort(ticks);
                    for (long tick : ticks) {
                        text.append(String.format(Locale.ROOT, "%d\t%.3f%n", p * NEURONS + n, tick / 10.));
                    }
                }
                Files.writeString(
                        directory.resolve("spike_recorder_" + "EI".charAt(p) + "-" + (101 + p) + "-0.dat"), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
