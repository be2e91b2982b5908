package siegert.datasets.network;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import siegert.datasets.FailureReason;
import siegert.datasets.InputException;
import siegert.datasets.pd14.Pd14Run;

/**
 * The parameters of a network as text, read once: every network that is made of it comes from the same text even if the
 * file changes meanwhile.
 *
 * @param name name of the network if the text has none
 * @param origin where the text comes from, for messages
 * @param yaml the text, as {@link NetworkReader} reads it
 * @param remarks what there is to say of how the text came about
 * @param files the files it was read from; none for a bundled network
 */
public record NetworkSource(String name, String origin, String yaml, List<String> remarks, List<Path> files) {
    private static final String IN_RUN = "network.yaml";

    public NetworkSource {
        remarks = List.copyOf(remarks);
        files = List.copyOf(files);
    }

    /** Text that comes from no file. */
    public NetworkSource(String name, String yaml) {
        this(name, name, yaml, List.of(), List.of());
    }

    /**
     * The parameters that a path holds: a YAML file, or the directory of a run that carries its own parameters,
     * {@code network.yaml} or those of the microcircuit-PD14-model ({@link Pd14Run}). A network without a name gets that
     * of the file or of the directory of the run.
     *
     * @throws InputException if there is nothing to be read
     */
    public static NetworkSource of(Path path) {
        String name = name(path);
        if (!Files.isDirectory(path)) {
            return file(name.replaceFirst("\\.ya?ml$", ""), path);
        }
        Path yaml = path.resolve(IN_RUN);
        if (Files.exists(yaml)) {
            return file(name, yaml);
        }
        if (Pd14Run.describes(path)) {
            Pd14Run run = Pd14Run.read(path);
            return new NetworkSource(name, run.file().toString(), run.yaml(), run.remarks(), run.files());
        }
        throw new InputException(
                path.toString(),
                0,
                "is a directory without the parameters of a network",
                "name a network file or a bundled network, or put the parameters there as " + IN_RUN
                        + " (or net_dict.json of the microcircuit-PD14-model)");
    }

    private static String name(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? "network" : last.toString();
    }

    private static NetworkSource file(String name, Path file) {
        try {
            return new NetworkSource(name, file.toString(), Files.readString(file), List.of(), List.of(file));
        } catch (NoSuchFileException e) {
            throw new InputException(file.toString(), 0, "there is no such file", "check the path");
        } catch (CharacterCodingException e) {
            throw new InputException(file.toString(), 0, "this is no text in UTF-8", "give a network file in YAML");
        } catch (IOException e) {
            throw new InputException(
                    file.toString(),
                    0,
                    "cannot be read: " + FailureReason.of(e),
                    "give a network file that you may read");
        }
    }

    /**
     * The network.
     *
     * @param overrides parameters to change, {@code g=4.2}, {@code nu_ext=8.5 Hz}, {@code K[4I,4I]=1000}
     * @throws InputException with every problem of text and overrides
     */
    public Network read(List<String> overrides) {
        return NetworkReader.read(name, origin, yaml, overrides).withRemarks(remarks);
    }

    /**
     * The network of binary neurons.
     *
     * @param overrides parameters to change
     * @throws InputException with every problem of text and overrides
     */
    public BinaryParameters readBinary(List<String> overrides) {
        return NetworkReader.readBinary(name, origin, yaml, overrides);
    }

    /**
     * What its neurons are: the key {@code model}, else integrate-and-fire neurons.
     *
     * @throws InputException if the text is no parameter file
     */
    public NeuronModel model() {
        return NetworkReader.model(origin, yaml);
    }
}
