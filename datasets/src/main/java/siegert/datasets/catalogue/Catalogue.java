package siegert.datasets.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import siegert.datasets.InputException;
import siegert.datasets.NameSuggestion;
import siegert.datasets.network.Network;
import siegert.datasets.network.NetworkSource;
import siegert.datasets.network.NeuronModel;

/**
 * The datasets that come with the program. Networks are resources of the library; recordings are files in
 * {@code datasets/recordings/NAME} of the installation, which the system property {@code siegert.home} or else the
 * environment variable {@code SIEGERT_HOME} names.
 */
public final class Catalogue {
    private static final String NETWORKS = "/siegert/networks/";

    private static final List<Dataset> DATASETS = List.of(
            new Dataset(
                    "microcircuit",
                    Kind.NETWORK,
                    "cortical microcircuit, Potjans & Diesmann 2014 as adapted by Bos et al. 2016, 77,169 neurons",
                    "10.1371/journal.pcbi.1005132",
                    "microcircuit"),
            new Dataset(
                    "pd14",
                    Kind.NETWORK,
                    "cortical microcircuit, Potjans & Diesmann 2014 as published first",
                    "10.1093/cercor/bhs358",
                    ""),
            new Dataset(
                    "brunel-ai",
                    Kind.NETWORK,
                    "E-I network in the asynchronous irregular state, of the kind of Brunel 2000",
                    "10.1023/A:1008925309027",
                    "ei-same"),
            responses("sdn", "saturation-driven nonlinearity", "B"),
            responses("sdm", "saturation-driven multi-solution", "C"),
            responses("ros", "response-onset supersaturation", "D"),
            responses("mdm", "mean-driven multi-solution", "E"),
            responses("ndm", "noise-driven multi-solution", "F"),
            new Dataset(
                    "senk-ring",
                    Kind.NETWORK,
                    "E-I ring with connections by distance, Senk et al. 2020 as adapted by Layer et al. 2022: waves",
                    "10.1103/PhysRevResearch.2.023174",
                    ""),
            new Dataset(
                    "schuecker-neurons",
                    Kind.NETWORK,
                    "four neurons at the working points of Schuecker et al. 2015, Fig. 4",
                    "10.1103/PhysRevE.92.052119",
                    ""),
            new Dataset(
                    "binary-ei",
                    Kind.NETWORK,
                    "E-I network of binary neurons with balanced thresholds",
                    "10.3389/fninf.2022.835657",
                    ""),
            new Dataset(
                    "single-neuron",
                    Kind.NETWORK,
                    "1,000 neurons with delta synapses, of whose recording every synapse is known, after Layer et al. 2023",
                    "10.48550/arXiv.2308.00421",
                    "single-neuron"),
            new Dataset(
                    "microcircuit",
                    Kind.RECORDING,
                    "10 s of spikes of the network microcircuit, simulated with NEST 3.10",
                    "10.1371/journal.pcbi.1005132",
                    "microcircuit"),
            new Dataset(
                    "single-neuron",
                    Kind.RECORDING,
                    "40 s of spikes of the network single-neuron, with every synapse, simulated with NEST 3.10",
                    "10.48550/arXiv.2308.00421",
                    "single-neuron"),
            ei("ei-same", "10 s of the network brunel-ai, that of the baseline ei, another seed", "brunel-ai"),
            ei("ei-g6.3", "the same with inhibition 5 % stronger: other rates", ""),
            ei("ei-delay2", "the same with delays of 2 instead of 1.5 ms: other rhythms", ""));

    private static Dataset responses(String name, String title, String panel) {
        return new Dataset(
                name,
                Kind.NETWORK,
                title + ", Sanzeni et al. 2020 (Layer et al. 2022, Fig. 2" + panel + ")",
                "10.1371/journal.pcbi.1008165",
                "");
    }

    private static Dataset ei(String name, String title, String counterpart) {
        return new Dataset(name, Kind.RECORDING, title, "10.1023/A:1008925309027", counterpart);
    }

    private final List<Dataset> datasets;

    private Catalogue(List<Dataset> datasets) {
        this.datasets = List.copyOf(datasets);
    }

    /** The catalogue of this release. */
    public static Catalogue bundled() {
        return new Catalogue(DATASETS);
    }

    /** All datasets, networks first. */
    public List<Dataset> datasets() {
        return datasets;
    }

    /** The dataset of a kind and a name. */
    public Optional<Dataset> find(Kind kind, String name) {
        for (Dataset dataset : datasets) {
            if (dataset.kind() == kind && dataset.name().equals(name)) {
                return Optional.of(dataset);
            }
        }
        return Optional.empty();
    }

    /** Names of datasets of a kind that somebody may have meant who wrote an unknown one, nearest first. */
    public List<String> nearest(Kind kind, String name) {
        return NameSuggestion.nearest(name, names(kind));
    }

    private List<String> names(Kind kind) {
        return datasets.stream()
                .filter(d -> d.kind() == kind)
                .map(Dataset::name)
                .toList();
    }

    /**
     * The network that the command line names.
     *
     * @param nameOrPath as in {@link #networkSource(String)}
     * @param overrides parameters to change, as in {@link NetworkSource#read(List)}
     * @throws InputException if there is no such network, or its parameters or the overrides are wrong
     */
    public Network resolveNetwork(String nameOrPath, List<String> overrides) {
        return networkSource(nameOrPath).read(overrides);
    }

    /**
     * The parameters of the network that the command line names: a bundled one, a YAML file, ours or NNMT's, or the directory
     * of a run that carries its own parameters.
     *
     * @param nameOrPath a name of the catalogue, or a path. A file is taken only where no bundled network has the name.
     * @throws InputException if there is no such network
     */
    public NetworkSource networkSource(String nameOrPath) {
        if (find(Kind.NETWORK, nameOrPath).isPresent()) {
            return new NetworkSource(nameOrPath, resource(NETWORKS + nameOrPath + ".yaml"));
        }
        Path path = path(nameOrPath);
        if (path != null && Files.exists(path)) {
            return NetworkSource.of(path);
        }
        throw new InputException(
                "",
                0,
                "no such network: " + shown(nameOrPath)
                        + " is neither a bundled network nor a file or the directory of a run",
                suggestion(nameOrPath, Kind.NETWORK));
    }

    /** The directory that the command line names as a network, if it is that of a run. */
    public Optional<Path> runDirectory(String nameOrPath) {
        return find(Kind.NETWORK, nameOrPath).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(path(nameOrPath)).filter(Files::isDirectory);
    }

    /**
     * The directory that the command line names as a recording: a bundled recording, a directory, a file or a pattern of file
     * names.
     *
     * @param nameOrPath a name of the catalogue, or a path. A path is taken only where no bundled recording has the name:
     *     write ./NAME for a directory of that name.
     * @throws InputException if there is no such recording, or the bundled ones are not to be found
     */
    public Path resolveRecording(String nameOrPath) {
        if (find(Kind.RECORDING, nameOrPath).isPresent()) {
            return directory(nameOrPath);
        }
        Path path = path(nameOrPath);
        if (path != null && (Files.exists(path) || isPattern(nameOrPath))) {
            return path;
        }
        throw new InputException(
                "",
                0,
                "no such recording: " + shown(nameOrPath) + " is neither a bundled recording nor a directory or file",
                suggestion(nameOrPath, Kind.RECORDING));
    }

    /** Whether a name stands for several files, as {@code run/spike_recorder_2*}. */
    private static boolean isPattern(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('[') >= 0;
    }

    /** Near names among the bundled datasets and among the neighbours of the path. */
    private String suggestion(String nameOrPath, Kind kind) {
        Path path = path(nameOrPath);
        List<String> near = new ArrayList<>(nearest(kind, nameOrPath));
        if (path != null && path.getFileName() != null) {
            Path parent = path.getParent();
            for (String neighbour : NameSuggestion.nearest(
                    path.getFileName().toString(), names(parent == null ? Path.of("") : parent))) {
                near.add(parent == null ? neighbour : parent.resolve(neighbour).toString());
            }
        }
        return near.isEmpty()
                ? "bundled " + kind.key() + "s: " + String.join(", ", names(kind))
                : "did you mean " + String.join(" or ", near) + "?";
    }

    private static List<String> names(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            // the neighbours are only an offer
            return List.of();
        }
    }

    private static Path directory(String recording) {
        Path directory = Installation.recordings().resolve(recording);
        if (!Files.isDirectory(directory)) {
            throw new InputException(
                    directory.toString(), 0, "the bundled recording is missing", "install the dataset again");
        }
        return directory;
    }

    /**
     * Size of a dataset as it is stored (bytes).
     *
     * @throws InputException if it is a recording that is not to be found
     */
    public long bytes(Dataset dataset) {
        if (dataset.kind() == Kind.NETWORK) {
            return networkSource(dataset.name()).yaml().getBytes(StandardCharsets.UTF_8).length;
        }
        try (Stream<Path> files = Files.list(directory(dataset.name()))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares the files of a dataset with their checksums (recordings), or reads it (networks).
     *
     * @throws InputException if it is a recording that is not to be found
     */
    public Verification verify(Dataset dataset) {
        if (dataset.kind() == Kind.RECORDING) {
            Checksums checksums = Checksums.of(directory(dataset.name()));
            return new Verification(dataset, checksums.size(), checksums.verify());
        }
        try {
            NetworkSource source = networkSource(dataset.name());
            if (source.model() == NeuronModel.BINARY) {
                source.readBinary(List.of());
            } else {
                source.read(List.of());
            }
            return new Verification(dataset, 1, List.of());
        } catch (InputException e) {
            return new Verification(dataset, 1, e.problems());
        }
    }

    private static String shown(String nameOrPath) {
        return nameOrPath.isBlank() ? "'" + nameOrPath + "'" : nameOrPath;
    }

    private static Path path(String text) {
        try {
            // an empty text would be the working directory
            return text.isEmpty() ? null : Path.of(text);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String resource(String name) {
        try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
