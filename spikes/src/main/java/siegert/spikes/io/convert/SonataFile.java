package siegert.spikes.io.convert;

import io.jhdf.HdfFile;
import io.jhdf.exceptions.HdfException;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import siegert.datasets.InputException;
import siegert.datasets.hdf5.Hdf5File;
import siegert.datasets.hdf5.Hdf5Stream;
import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.PopulationTable;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.io.SpikeBatch;
import siegert.spikes.io.SpikeOrder;

/**
 * Writes a recording as SONATA. There is no attribute {@code sorting}: SONATA wants an enumeration, which the HDF5 library
 * cannot write, and libsonata fails on text in its place; without it readers take no order for granted.
 */
final class SonataFile {
    private final RecordingFiles recording;
    private final PopulationTable table;
    private final long[] spikes;
    private final SpikeStream stream;
    private final Map<String, String> provenance;

    SonataFile(RecordingFiles recording, long[] spikes, SpikeStream stream, Map<String, String> provenance) {
        this.recording = recording;
        this.table = recording.table();
        this.spikes = spikes;
        this.stream = stream;
        this.provenance = new TreeMap<>(provenance);
    }

    /** Bytes: 12 a spike, and the chunk that is packed. */
    static long memory(long[] spikes) {
        long all = 0;
        for (long n : spikes) {
            all += n;
        }
        return 12 * all + (16L << 20);
    }

    /** Whether a conversion wrote a file. */
    static boolean isOwn(Path path) {
        try (HdfFile hdf = new HdfFile(path)) {
            return hdf.getChildren().containsKey("siegert") && hdf.getChildren().containsKey("spikes");
        } catch (HdfException | IllegalArgumentException e) {
            return false;
        }
    }

    void write(Path target) {
        Hdf5File.stream(target, hdf -> put(hdf, target), this::check);
    }

    private void put(Hdf5Stream hdf, Path path) throws IOException {
        int n = table.populations();
        long[][] tick = new long[n][];
        int[][] node = new int[n][];
        for (int p = 0; p < n; p++) {
            if (spikes[p] > Integer.MAX_VALUE - 8) {
                throw new InputException(
                        path.toString(),
                        0,
                        "population " + table.names().get(p) + " has " + spikes[p] + " spikes; at most 2147483639 fit",
                        "Convert a part of the files.");
            }
            tick[p] = new long[(int) spikes[p]];
            node[p] = new int[(int) spikes[p]];
        }
        stream.read(new Columns(table, tick, node));
        Map<String, Long> groups = new LinkedHashMap<>();
        Map<String, Long> neurons = new LinkedHashMap<>();
        for (int p = 0; p < n; p++) {
            String name = table.names().get(p).replace('/', '_');
            if (spikes[p] > 0) {
                SpikeOrder.sort(tick[p], node[p], node[p].length);
                groups.put(name, putSpikes(hdf, tick[p], node[p]));
                tick[p] = null;
                node[p] = null;
            }
            neurons.put(name, putNeurons(hdf, p));
        }
        Map<String, Long> root = new LinkedHashMap<>();
        root.put("spikes", hdf.group(groups, Map.of()));
        root.put("siegert", hdf.group(neurons, new TreeMap<>(provenance)));
        hdf.finish(hdf.group(root, attributes()));
    }

    private long putNeurons(Hdf5Stream hdf, int population) throws IOException {
        Map<String, Long> ids = new LinkedHashMap<>();
        int[][] runs = table.runsOf(population);
        if (runs[0].length > 0) {
            ids.put("first_ids", hdf.array(runs[0]));
            ids.put("last_ids", hdf.array(runs[1]));
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("position", population);
        attributes.put("size", table.size(population));
        return hdf.group(ids, attributes);
    }

    private Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("magic", 0x0A7A);
        attributes.put("version", new int[] {0, 1});
        attributes.put("decimals", recording.printedDecimals());
        String simulator = recording.simulator();
        if (!simulator.isEmpty()) {
            attributes.put("simulator", simulator);
        }
        if (recording.resolution() != null) {
            attributes.put(
                    "resolution_ms", Double.parseDouble(recording.resolution().toString()));
        }
        if (recording.run().hasWindow()) {
            attributes.put(
                    "start_ms", Double.parseDouble(recording.run().start().toString()));
            attributes.put("stop_ms", Double.parseDouble(recording.run().stop().toString()));
        }
        return attributes;
    }

    private long putSpikes(Hdf5Stream hdf, long[] ticks, int[] nodes) throws IOException {
        Map<String, Long> columns = new LinkedHashMap<>();
        columns.put(
                "timestamps",
                hdf.column(
                        ticks.length,
                        FloatingPoint.DOUBLE,
                        (from, to) -> milliseconds(ticks, from, to),
                        Map.of("units", "ms")));
        columns.put(
                "node_ids",
                hdf.column(
                        nodes.length,
                        new FixedPoint(Integer.BYTES, false),
                        (from, to) -> Arrays.copyOfRange(nodes, from, to),
                        Map.of()));
        return hdf.group(columns, Map.of());
    }

    /** Times (ms): a quotient of whole numbers is the double nearest to the decimal number. */
    private double[] milliseconds(long[] ticks, int from, int to) {
        double scale = recording.clock().ticksPerSecond() / 1000;
        double[] times = new double[to - from];
        for (int k = 0; k < times.length; k++) {
            times[k] = ticks[from + k] / scale;
        }
        return times;
    }

    private void check(HdfFile written) throws IOException {
        for (int p = 0; p < spikes.length; p++) {
            String name = table.names().get(p).replace('/', '_');
            if (spikes[p] > 0
                    && written.getDatasetByPath("/spikes/" + name + "/timestamps")
                                    .getSize()
                            != spikes[p]) {
                throw new IOException("population " + name + " is not complete in the file written");
            }
        }
    }

    /** Puts spikes into columns of their populations. */
    private static final class Columns implements ParallelRead.Sink {
        private final PopulationTable table;
        private final long[][] tick;
        private final int[][] node;
        private final int[] size;

        Columns(PopulationTable table, long[][] tick, int[][] node) {
            this.table = table;
            this.tick = tick;
            this.node = node;
            this.size = new int[tick.length];
        }

        @Override
        public void add(SpikeBatch batch, int file) {
            for (int k = 0; k < batch.size; k++) {
                int run = table.run(batch.sender[k]);
                int p = table.population(run);
                tick[p][size[p]] = batch.tick[k];
                node[p][size[p]++] = batch.sender[k] - table.firstId(run) + table.index(run) - table.base(p);
            }
        }
    }
}
