package siegert.spikes.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What the parameter file beside the spikes says of the run: {@code simulation.yaml} ({@code transient_ms} or
 * {@code transient}, {@code t_stop_ms}, {@code resolution_ms} or {@code dt}, {@code threads}), else
 * {@code sim_dict.json} ({@code t_presim}, {@code t_sim}, {@code sim_resolution}, {@code local_num_threads}).
 *
 * @param file the file, or an empty string
 * @param start start of the recording (ms), or {@code null}
 * @param stop end of the recording (ms), or {@code null}
 * @param resolution resolution of the simulation (ms), or {@code null}
 * @param threads number of threads of each process of the simulator, or 0
 */
public record RunParameters(String file, DecimalTime start, DecimalTime stop, DecimalTime resolution, int threads) {
    /** Nothing is known. */
    static final RunParameters UNKNOWN = new RunParameters("", null, null, null, 0);

    /** Whether start and end of the recording are known. */
    public boolean hasWindow() {
        return start != null && stop != null;
    }

    /** The same with the window that a spike file says, where one does. */
    RunParameters orWindowOf(SpikeProbe probe) {
        for (int f = 0; f < probe.headers().size(); f++) {
            if (probe.headers().get(f) instanceof SurveyedHeader header
                    && header.source().window().length > 0) {
                double[] window = header.source().window();
                return new RunParameters(
                        file.isEmpty() ? probe.files().get(f).path().toString() : file,
                        DecimalTime.ofSeconds(1e-3 * window[0]),
                        DecimalTime.ofSeconds(1e-3 * window[1]),
                        resolution,
                        threads);
            }
        }
        return this;
    }

    static RunParameters read(Path directory, Defects defects) throws IOException {
        Path yaml = directory.resolve("simulation.yaml");
        if (Files.isRegularFile(yaml)) {
            Map<String, Scalar> values = yaml(yaml, defects);
            return new RunParameters(
                    yaml.toString(),
                    time(values, yaml, defects, "transient_ms", "transient"),
                    time(values, yaml, defects, "t_stop_ms"),
                    positive(time(values, yaml, defects, "resolution_ms", "dt"), yaml, defects),
                    whole(values, yaml, defects, "threads"));
        }
        Path json = directory.resolve("sim_dict.json");
        if (Files.isRegularFile(json)) {
            Map<String, Scalar> values = json(json, defects);
            DecimalTime start = time(values, json, defects, "t_presim");
            DecimalTime duration = time(values, json, defects, "t_sim");
            return new RunParameters(
                    json.toString(),
                    start,
                    start == null || duration == null ? null : start.plus(duration),
                    positive(time(values, json, defects, "sim_resolution"), json, defects),
                    whole(values, json, defects, "local_num_threads"));
        }
        return UNKNOWN;
    }

    private record Scalar(String text, long line) {}

    private static DecimalTime time(Map<String, Scalar> values, Path path, Defects defects, String... keys) {
        for (String key : keys) {
            Scalar scalar = values.get(key);
            if (scalar != null) {
                DecimalTime time = DecimalTime.parse(scalar.text());
                if (time == null || time.mantissa() < 0) {
                    defects.error(
                            "parameter_file",
                            path.toString(),
                            scalar.line(),
                            1,
                            key + " is \"" + scalar.text() + "\"; a time in ms without unit belongs here",
                            "Write it as a plain decimal number of 0 or more, for instance 0.1 or 500.0.");
                }
                return time;
            }
        }
        return null;
    }

    private static DecimalTime positive(DecimalTime time, Path path, Defects defects) {
        if (time != null && time.mantissa() == 0) {
            defects.error(
                    "parameter_file",
                    path.toString(),
                    0,
                    1,
                    "the resolution of the simulation is 0 ms",
                    "Write the resolution that the simulation had, for instance 0.1.");
            return null;
        }
        return time;
    }

    private static int whole(Map<String, Scalar> values, Path path, Defects defects, String key) {
        Scalar scalar = values.get(key);
        if (scalar == null) {
            return 0;
        }
        DecimalTime number = DecimalTime.parse(scalar.text());
        if (number == null || number.decimals() > 0 || number.mantissa() < 1 || number.mantissa() > 1_000_000) {
            defects.error(
                    "parameter_file",
                    path.toString(),
                    scalar.line(),
                    1,
                    key + " is \"" + scalar.text() + "\"; a number of threads belongs here",
                    "Write a whole number of 1 or more.");
            return 0;
        }
        return (int) number.mantissa();
    }

    /** Scalars of the top level, as written. */
    private static Map<String, Scalar> yaml(Path path, Defects defects) throws IOException {
        Map<String, Scalar> values = new HashMap<>();
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        try {
            // events, not objects: the text of a number decides, and the start of the program is not slowed down
            Parse parse = new Parse(LoadSettings.builder().build());
            int depth = 0;
            String key = null;
            for (Event event : parse.parseString(text)) {
                switch (event.getEventId()) {
                    case MappingStart, SequenceStart -> {
                        depth++;
                        key = null;
                    }
                    case MappingEnd, SequenceEnd -> {
                        depth--;
                        key = null;
                    }
                    case Scalar -> {
                        ScalarEvent scalar = (ScalarEvent) event;
                        if (depth == 1 && key == null) {
                            key = scalar.getValue();
                        } else if (depth == 1) {
                            long line = scalar.getStartMark().isPresent()
                                    ? scalar.getStartMark().get().getLine() + 1L
                                    : 0;
                            values.put(key, new Scalar(scalar.getValue(), line));
                            key = null;
                        }
                    }
                    default -> {
                        // the beginning and end of the stream and of documents
                    }
                }
            }
        } catch (MarkedYamlEngineException e) {
            long line =
                    e.getProblemMark().isPresent() ? e.getProblemMark().get().getLine() + 1L : 0;
            report(path, line, e.getProblem(), defects);
        } catch (YamlEngineException e) {
            report(path, 0, e.getMessage(), defects);
        }
        return values;
    }

    private static Map<String, Scalar> json(Path path, Defects defects) throws IOException {
        Map<String, Scalar> values = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(path.toFile())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                if (json.nextToken().isScalarValue()) {
                    values.put(
                            key,
                            new Scalar(json.getText(), json.currentLocation().getLineNr()));
                } else {
                    json.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            report(path, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage(), defects);
        }
        return values;
    }

    private static void report(Path path, long line, String message, Defects defects) {
        defects.error(
                "parameter_file",
                path.toString(),
                line,
                1,
                "the parameter file cannot be read: " + message,
                "Mend it, or remove it and say the window yourself.");
    }
}
