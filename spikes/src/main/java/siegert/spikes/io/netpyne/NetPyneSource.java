package siegert.spikes.io.netpyne;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import siegert.spikes.io.record.Declaration;
import siegert.spikes.io.record.FileBytes;
import siegert.spikes.io.record.IdScope;
import siegert.spikes.io.record.RecordReader;
import siegert.spikes.io.record.RecordSource;
import siegert.spikes.io.record.RefusedFileException;
import siegert.spikes.io.record.SourcePopulation;
import siegert.spikes.io.record.SpikeTimeUnit;

/**
 * The data file of NetPyNE: times {@code simData.spkt} (ms), ids {@code simData.spkid}, populations
 * {@code net.pops.*.cellGids} and the step {@code simConfig.dt} (ms). It is streamed, never held as a whole.
 */
public final class NetPyneSource implements RecordSource {
    private static final JsonFactory JSON = new JsonFactory();

    private final FileBytes file;
    private final SpikeTimeUnit unit;
    private final double step;
    private final List<SourcePopulation> listed = new ArrayList<>();
    private double resolution;
    private long times = -1;
    private long ids = -1;

    private NetPyneSource(FileBytes file, Declaration declaration) throws RefusedFileException {
        this.file = file;
        this.unit = declaration.unit(Optional.of(SpikeTimeUnit.MILLISECONDS), "spkt");
        this.step = declaration.resolution();
    }

    /**
     * Looks for spikes in a JSON file.
     *
     * @throws RefusedFileException if there are none, or the file is no JSON
     */
    public static NetPyneSource of(FileBytes file, Declaration declaration) throws IOException, RefusedFileException {
        NetPyneSource source = new NetPyneSource(file, declaration);
        try (JsonParser json = source.parser(bytes -> {})) {
            source.scan(json);
        } catch (JsonProcessingException e) {
            throw new RefusedFileException(
                    "damaged_file", line(e), "no sound JSON: " + e.getOriginalMessage(), "Save the file again.");
        } catch (EOFException | ZipException e) {
            throw new RefusedFileException(
                    "damaged_file",
                    0,
                    "the compressed data are damaged (" + e.getMessage() + ")",
                    "Copy the file again.");
        }
        if (source.times < 0 || source.ids < 0) {
            throw new RefusedFileException(
                    "not_spikes",
                    0,
                    "JSON without spikes: NetPyNE writes them as simData.spkt and simData.spkid",
                    "Save simData with the model (saveDataInclude).");
        }
        if (source.times != source.ids) {
            throw new RefusedFileException(
                    "damaged_file",
                    0,
                    "simData has " + source.times + " times in spkt, but " + source.ids + " ids in spkid",
                    "Save the file again.");
        }
        return source;
    }

    static long line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    private JsonParser parser(LongConsumer progress) throws IOException {
        return JSON.createParser(file.open(progress));
    }

    private void scan(JsonParser json) throws IOException, RefusedFileException {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
            if (!isObject) {
                json.skipChildren();
                continue;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String inner = name + "." + json.currentName();
                JsonToken token = json.nextToken();
                if (inner.equals("simData.spkt") && token == JsonToken.START_ARRAY) {
                    times = count(json);
                } else if (inner.equals("simData.spkid") && token == JsonToken.START_ARRAY) {
                    ids = count(json);
                } else if (inner.equals("net.pops") && token == JsonToken.START_OBJECT) {
                    populations(json);
                } else if (inner.equals("simConfig.dt") && token.isNumeric()) {
                    resolution = Math.max(json.getDoubleValue(), 0);
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private static long count(JsonParser json) throws IOException {
        long n = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            json.skipChildren();
            n++;
        }
        return n;
    }

    private void populations(JsonParser json) throws IOException, RefusedFileException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                continue;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isGids = json.currentName().equals("cellGids");
                if (json.nextToken() == JsonToken.START_ARRAY && isGids) {
                    listed.add(population(name, json));
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private static SourcePopulation population(String name, JsonParser json) throws IOException, RefusedFileException {
        int[] gids = new int[64];
        int n = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            double gid = json.currentToken().isNumeric() ? json.getDoubleValue() : -1;
            if (gid < 0 || gid != Math.rint(gid) || gid >= Integer.MAX_VALUE) {
                throw new RefusedFileException(
                        "population_table",
                        json.currentLocation().getLineNr(),
                        "net.pops." + name + ".cellGids holds what is no id of a neuron",
                        "Save the file again.");
            }
            if (n == gids.length) {
                gids = Arrays.copyOf(gids, 2 * n);
            }
            gids[n++] = (int) gid;
        }
        Arrays.sort(gids, 0, n);
        int[] first = new int[n];
        int[] last = new int[n];
        int runs = 0;
        for (int k = 0; k < n; k++) {
            if (runs == 0 || gids[k] != last[runs - 1] + 1) {
                first[runs++] = gids[k];
            }
            last[runs - 1] = gids[k];
        }
        return new SourcePopulation(name, Arrays.copyOf(first, runs), Arrays.copyOf(last, runs));
    }

    @Override
    public String format() {
        return "NetPyNE JSON";
    }

    @Override
    public String simulator() {
        return "NetPyNE";
    }

    @Override
    public IdScope scope() {
        return IdScope.NETWORK;
    }

    @Override
    public List<SourcePopulation> listed() {
        return listed;
    }

    @Override
    public double resolution() {
        return resolution;
    }

    @Override
    public RecordReader open(LongConsumer progress) throws IOException {
        return new NetPyneReader(parser(progress), parser(bytes -> {}), unit, step);
    }
}
