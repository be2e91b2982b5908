package siegert.datasets.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import siegert.datasets.InputException;
import siegert.datasets.Problem;

/** YAML text composed to its top-level keys. Values stay nodes, because only nodes know their line. */
final class ParameterFile {
    /** Enough for the in-degrees of a thousand populations; the default of the library is not. */
    private static final int LONGEST = 256_000_000;

    /** Names of keys in older files of NNMT, among them that of Senk et al. 2020. */
    private static final Map<String, String> EARLIER_NAMES = Map.of("D_mean", "Delay", "D_std", "Delay_sd");

    private ParameterFile() {}

    /**
     * @param file name of the file for messages
     * @param yaml its text
     * @param problems gets the keys that are no words or occur twice
     * @throws InputException if the text is no YAML mapping
     */
    static Map<String, Entry> entries(String file, String yaml, List<Problem> problems) {
        Node root = compose(file, yaml, true)
                .orElseThrow(() -> new InputException(file, 0, "the file is empty", "give a network file"));
        if (!(root instanceof MappingNode mapping)) {
            throw new InputException(
                    file, Entry.lineOf(root), "this is no list of 'key: value' lines", "give a network file");
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            long line = Entry.lineOf(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                problems.add(new Problem(file, line, "a key must be a word", "write 'key: value'"));
                continue;
            }
            String key = EARLIER_NAMES.getOrDefault(scalar.getValue(), scalar.getValue());
            Entry entry = new Entry(key, file, line, tuple.getValueNode());
            Entry first = entries.putIfAbsent(entry.key(), entry);
            if (first != null) {
                problems.add(entry.problem(
                        "the key " + entry.key() + " was already given in line " + first.line(),
                        "keep one of the two"));
            }
        }
        return entries;
    }

    /**
     * The value of an override.
     *
     * @param origin the option of the command line, for messages
     * @throws InputException if the text is no YAML value
     */
    static Node value(String origin, String text) {
        return compose(origin, text, false)
                .orElseThrow(() -> new InputException(origin, 0, "the value is empty", "write --set KEY=VALUE"));
    }

    private static Optional<Node> compose(String file, String yaml, boolean useMarks) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(LONGEST)
                .setAllowNonScalarKeys(true)
                .setUseMarks(useMarks)
                .build();
        try {
            return new Compose(settings).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            long line = e.getProblemMark().map(Mark::getLine).map(l -> l + 1L).orElse(0L);
            throw new InputException(
                    file,
                    line,
                    "not valid YAML: " + e.getProblem(),
                    "check indentation, brackets, quotes and colons in and above this line");
        } catch (YamlEngineException e) {
            throw new InputException(
                    file,
                    0,
                    "not valid YAML: " + e.getMessage().lines().findFirst().orElse(""),
                    "give a text file in YAML");
        } catch (StackOverflowError e) {
            // the composer descends by recursion and has no limit of its own
            throw new InputException(file, 0, "lists are nested too deeply", "give a network file");
        }
    }
}
