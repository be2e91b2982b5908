package siegert.workflows.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.catalogue.Kind;
import siegert.datasets.network.Network;
import siegert.datasets.network.NetworkReader;

/**
 * The parameter file of a network, read once, so that all points of a scan come from the same text even if the file
 * changes meanwhile.
 *
 * @param name name of the network if the text has none
 * @param file where the text comes from, for messages
 * @param yaml the text
 */
public record NetworkTemplate(String name, String file, String yaml) {
    /**
     * The template that the command line names.
     *
     * @param nameOrPath a bundled network or a YAML file
     * @param overrides parameters that do not vary, for the messages if the file cannot be read
     * @throws siegert.datasets.InputException if there is no such network
     */
    public static NetworkTemplate of(String nameOrPath, List<String> overrides) {
        Catalogue catalogue = Catalogue.bundled();
        if (catalogue.find(Kind.NETWORK, nameOrPath).isPresent()) {
            return new NetworkTemplate(nameOrPath, nameOrPath, catalogue.networkSource(nameOrPath));
        }
        try {
            Path file = Path.of(nameOrPath);
            String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
            return new NetworkTemplate(name, nameOrPath, Files.readString(file));
        } catch (IOException | RuntimeException e) {
            // the catalogue says what is wrong with the path, and what was probably meant
            Network network = catalogue.resolveNetwork(nameOrPath, overrides);
            throw new IllegalStateException("the network " + network.name() + " can be read only now", e);
        }
    }

    /**
     * The network with some parameters changed.
     *
     * @throws siegert.datasets.InputException if text or overrides are wrong
     */
    public Network with(List<String> overrides) {
        return NetworkReader.read(name, file, yaml, overrides);
    }
}
