package siegert.workflows.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.json.JsonTree;
import siegert.datasets.network.BinaryParameters;
import siegert.datasets.network.Connectivity;
import siegert.datasets.network.ConnectivityReader;
import siegert.datasets.network.Network;
import siegert.datasets.result.Measurement;

/**
 * The inputs of one figure. It hands out what the figure has declared and nothing else, so that the hashes of the declared
 * inputs say whether the figure has changed. It also takes the time of theory.
 */
final class FigureData {
    private final FigureInputs inputs;
    private final MeasuredRecordings recordings;
    private long theoryNanos;

    FigureData(FigureInputs inputs, MeasuredRecordings recordings) {
        this.inputs = inputs;
        this.recordings = recordings;
    }

    /**
     * A bundled network.
     *
     * @param overrides parameters to change
     */
    Network network(String name, String... overrides) {
        require(inputs.networks(), name);
        return Catalogue.bundled().resolveNetwork(name, List.of(overrides));
    }

    /** A bundled network of binary neurons. */
    BinaryParameters binaryNetwork(String name) {
        require(inputs.networks(), name);
        return Catalogue.bundled().networkSource(name).readBinary(List.of());
    }

    /**
     * The synapses of a bundled recording.
     *
     * @param ids ids of the neurons, in the order of the populations
     */
    Connectivity connectivity(String recording, int[] ids) {
        require(inputs.recordings(), recording);
        Path directory = Catalogue.bundled().resolveRecording(recording);
        return ConnectivityReader.read(directory.resolve("connectivity.csv.gz"), ids, "", null);
    }

    /** What was measured in a bundled recording: rates, and spectra by {@code fft} and {@code welch}. */
    Measurement measurement(String name) {
        require(inputs.recordings(), name);
        return recordings.measurement(name);
    }

    /** A table of reference values. */
    JsonTree reference(String name) {
        require(inputs.references(), name);
        return JsonTree.read(text(name), name);
    }

    /** Does a computation of theory, whose time is counted. */
    <T> T theory(Supplier<T> computation) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        T result = computation.get();
        theoryNanos += threads.getCurrentThreadCpuTime() - start;
        return result;
    }

    /** CPU time of theory until now (s). */
    double theorySeconds() {
        return theoryNanos / 1e9;
    }

    /** The hashes of the inputs. */
    static List<InputHash> hashes(FigureInputs inputs) {
        Catalogue catalogue = Catalogue.bundled();
        List<InputHash> hashes = new ArrayList<>();
        for (String network : inputs.networks()) {
            hashes.add(InputHash.ofText(
                    "network", network, catalogue.networkSource(network).yaml()));
        }
        for (String recording : inputs.recordings()) {
            hashes.add(InputHash.ofFile(
                    "recording",
                    recording,
                    catalogue.resolveRecording(recording).resolve("SHA256SUMS")));
        }
        for (String reference : inputs.references()) {
            hashes.add(InputHash.ofText("reference", reference, text(reference)));
        }
        return hashes;
    }

    private static void require(List<String> declared, String name) {
        if (!declared.contains(name)) {
            throw new IllegalStateException("the figure does not declare " + name + " among its inputs");
        }
    }

    private static String text(String resource) {
        try (InputStream in = FigureData.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
