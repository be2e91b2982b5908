package siegert.datasets.network;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import siegert.datasets.InputException;

/**
 * A parameter changed from outside of the file: {@code g=4.2}, {@code nu_ext=8.5 Hz}, {@code K[4I,4I]=1000}.
 *
 * @param origin the option as given, for messages
 * @param key the key
 * @param populations names of target and source, or of one population; empty for the whole value
 * @param value the value as YAML
 */
record ParameterOverride(String origin, String key, List<String> populations, Node value) {
    /** A list with its unit behind it. */
    private static final Pattern LIST = Pattern.compile("(\\[.*\\])\\s*([^\\s\\]\\[,}#]+)", Pattern.DOTALL);

    private static final Pattern FORM = Pattern.compile("\\s*(\\w+)\\s*(?:\\[([^\\]]*)\\])?\\s*=(.*)", Pattern.DOTALL);

    /**
     * @param text {@code KEY=VALUE}, {@code KEY[POPULATION]=VALUE} or {@code KEY[TARGET,SOURCE]=VALUE}
     * @throws InputException if it is of another form
     */
    static ParameterOverride parse(String text) {
        String origin = "--set " + text;
        Matcher form = FORM.matcher(text);
        if (!form.matches() || form.group(3).isBlank()) {
            throw new InputException(
                    origin,
                    0,
                    "an override must be KEY=VALUE or KEY[TARGET,SOURCE]=VALUE",
                    "for example --set g=4.2 or --set 'K[4I,4I]=1000' or --set 'nu_ext=8.5 Hz'");
        }
        List<String> populations = form.group(2) == null
                ? List.of()
                : List.of(form.group(2).strip().split("\\s*,\\s*", -1));
        return new ParameterOverride(
                origin,
                form.group(1),
                populations,
                ParameterFile.value(origin, yaml(form.group(3).strip())));
    }

    /** {@code [5, 8] ms} as {@code {val: [5, 8], unit: ms}}; other values are YAML already. */
    private static String yaml(String value) {
        Matcher list = LIST.matcher(value);
        return list.matches()
                ? "{val: " + list.group(1) + ", unit: '" + list.group(2).replace("'", "''") + "'}"
                : value;
    }

    Entry entry() {
        return new Entry(key, origin, 0, value);
    }

    /** The parameter that it changes: {@code K[4I,4I]}. */
    String label() {
        return populations.isEmpty() ? key : key + "[" + String.join(",", populations) + "]";
    }
}
