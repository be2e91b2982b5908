package siegert.workflows;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.network.Network;

/**
 * Runs of a network, simulated directly ({@link NetworkSimulation}), as directories that {@code siegert regress} reads: spikes
 * in the text format of NEST 3, the table of populations, and {@code simulation.yaml}.
 *
 * <pre>
 * javac -cp target/siegert.jar -d target/benchmarks workflows/src/jmh/java/siegert/workflows/*.java
 * java -cp target/siegert.jar:target/benchmarks siegert.workflows.SimulatedRecordings DIRECTORY FIRST LAST NETWORK [KEY=VALUE ...]
 * </pre>
 *
 * Writes {@code DIRECTORY/seed-FIRST} to {@code DIRECTORY/seed-LAST}: 10 s after 0.5 s, recorded in (start, stop] as NEST
 * does. NETWORK is a bundled network or a file, with overrides; what it may be says {@link NetworkSimulation}. A run takes
 * 12 s.
 */
public final class SimulatedRecordings {
    private static final int SETTLING = 5_000;
    private static final int STEPS = 100_000;

    private SimulatedRecordings() {}

    /** Simulates and writes. */
    public static void main(String[] arguments) {
        if (arguments.length < 4) {
            System.err.println("needed are a directory, the first and the last seed, and a network");
            System.exit(ExitCode.USAGE);
        }
        List<String> overrides = Arrays.asList(arguments).subList(4, arguments.length);
        Network network = Catalogue.bundled().resolveNetwork(arguments[3], overrides);
        NetworkSimulation simulation = new NetworkSimulation(
                network, NetworkSimulation.External.of(network), NetworkSimulation.Recurrence.CONNECTED);
        IntStream.rangeClosed(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
                .parallel()
                .forEach(seed -> write(simulation, network, overrides, seed, Path.of(arguments[0], "seed-" + seed)));
    }

    private static void write(
            NetworkSimulation simulation, Network network, List<String> overrides, int seed, Path directory) {
        int[] population = simulation.populationOfNeurons();
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("population_nodeids.dat"), table(network));
            Files.writeString(directory.resolve("simulation.yaml"), parameters(network, overrides, seed));
            BufferedWriter[] files = new BufferedWriter[network.size()];
            for (int p = 0; p < files.length; p++) {
                String name = "spike_recorder_" + network.names().get(p) + "-" + (population.length + 2 + p) + "-0.dat";
                files[p] = Files.newBufferedWriter(directory.resolve(name));
                files[p].write("# RecordingBackendASCII version: 2\nsender\ttime_ms\n");
            }
            simulation.run(seed, SETTLING + STEPS, new Recorder(files, population));
            for (BufferedWriter file : files) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(Network network) {
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (int p = 0; p < network.size(); p++) {
            int size = network.populations().get(p).size();
            text.append(last + 1).append(' ').append(last += size).append('\n');
        }
        return text.toString();
    }

    private static String parameters(Network network, List<String> overrides, int seed) {
        StringBuilder text = new StringBuilder("simulator: direct simulation\n");
        text.append("network: ").append(network.name()).append('\n');
        for (String override : overrides) {
            text.append("set_").append(override.replaceFirst("=", ": ")).append('\n');
        }
        return text.append("rng_seed: ").append(seed).append("\ndt: 0.1\ntransient: 500.0\nt_stop_ms: 10500.0\n").toString();
    }

    /** Writes spikes, stamped at the end of their step. */
    private record Recorder(BufferedWriter[] files, int[] population) implements NetworkSimulation.Observer {
        @Override
        public void spike(int neuron, int step) {
            if (step < SETTLING) {
                return;
            }
            int stamp = step + 1;
            try {
                files[population[neuron]].write(
                        (neuron + 1) + "\t" + stamp / 10 + "." + stamp % 10 + "00\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void input(int neuron, int step, int spikes) {
            // a recording holds spikes of neurons only
        }
    }
}
