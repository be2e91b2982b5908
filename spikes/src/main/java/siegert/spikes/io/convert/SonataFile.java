package siegert.spikes.io.convert;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import siegert.datasets.InputException;
import siegert.datasets.hdf5.Hdf5File;
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
    private static final int CHUNK = 1 << 16;

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

    /** Bytes: 12 a spike; while a population is written its times twice, and its packed chunks. */
    static long memory(long[] spikes) {
        long all = 0;
        long most = 0;
        for (long n : spikes) {
            all += n;
            most = Math.max(most, n);
        }
        return 12 * all + 12 * most + (32L << 20);
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
        Hdf5File.write(target, hdf -> put(hdf, target), this::check);
    }

    private void put(WritableHdfFile hdf, Path path) {
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
        attributes(hdf);
        WritableGroup groups = hdf.putGroup("spikes");
        WritableGroup own = hdf.putGroup("siegert");
        for (Map.Entry<String, String> entry : provenance.entrySet()) {
            own.putAttribute(entry.getKey(), entry.getValue());
        }
        for (int p = 0; p < n; p++) {
            String name = table.names().get(p).replace('/', '_');
            WritableGroup neurons = own.putGroup(name);
            neurons.putAttribute("position", p);
            neurons.putAttribute("size", table.size(p));
            int[][] runs = table.runsOf(p);
            if (runs[0].length > 0) {
                neurons.putDataset("first_ids", runs[0]);
                neurons.putDataset("last_ids", runs[1]);
            }
            if (spikes[p] > 0) {
                SpikeOrder.sort(tick[p], node[p], node[p].length);
                put(groups.putGroup(name), milliseconds(tick[p]), node[p]);
                tick[p] = null;
            }
        }
    }

    private void attributes(WritableHdfFile hdf) {
        hdf.putAttribute("magic", 0x0A7A);
        hdf.putAttribute("version", new int[] {0, 1});
        hdf.putAttribute("decimals", recording.printedDecimals());
        String simulator = recording.simulator();
        if (!simulator.isEmpty()) {
            hdf.putAttribute("simulator", simulator);
        }
        if (recording.resolution() != null) {
            hdf.putAttribute(
                    "resolution_ms", Double.parseDouble(recording.resolution().toString()));
        }
        if (recording.run().hasWindow()) {
            hdf.putAttribute(
                    "start_ms", Double.parseDouble(recording.run().start().toString()));
            hdf.putAttribute(
                    "stop_ms", Double.parseDouble(recording.run().stop().toString()));
        }
    }

    private static void put(WritableGroup group, double[] times, int[] nodes) {
        int chunk = Math.min(CHUNK, times.length);
        group.putDataset(
                        "timestamps",
                        times,
                        DatasetCreationOptions.builder()
                                .chunkDimensions(chunk)
                                .shuffle()
                                .deflate()
                                .build())
                .putAttribute("units", "ms");
        group.putDataset(
                "node_ids",
                nodes,
                DatasetCreationOptions.builder()
                        .unsigned()
                        .chunkDimensions(chunk)
                        .shuffle()
                        .deflate()
                        .build());
    }

    /** Times (ms): a quotient of whole numbers is the double nearest to the decimal number. */
    private double[] milliseconds(long[] ticks) {
        double scale = recording.clock().ticksPerSecond() / 1000;
        double[] times = new double[ticks.length];
        for (int k = 0; k < times.length; k++) {
            times[k] = ticks[k] / scale;
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
