package siegert.spikes.io.convert;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import siegert.datasets.AtomicFile;
import siegert.datasets.InputException;
import siegert.spikes.io.DecimalTime;
import siegert.spikes.io.ParallelRead;
import siegert.spikes.io.PopulationTable;
import siegert.spikes.io.RecordingFiles;
import siegert.spikes.io.SpikeBatch;

/** Writes a recording as the ascii backend of NEST 3 does, with one virtual process. */
final class NestDirectory {
    private final RecordingFiles recording;
    private final PopulationTable table;
    private final SpikeStream spikes;
    private final int shift;
    private final List<Path> unfinished = new ArrayList<>();

    NestDirectory(RecordingFiles recording, SpikeStream spikes) {
        this.recording = recording;
        this.spikes = spikes;
        this.table = recording.table();
        this.shift = table.run(0) >= 0 ? 1 : 0;
    }

    void write(Path directory) {
        if (Files.isRegularFile(directory)) {
            throw new InputException(directory.toString(), 0, "is a file", "Name a directory to write to.");
        }
        try {
            Files.createDirectories(directory);
            refuseSpikes(directory);
            writeSpikes(directory);
            writeTable(directory);
            writeParameters(directory);
            for (Path file : unfinished) {
                Files.move(file, finished(file), StandardCopyOption.REPLACE_EXISTING);
            }
            unfinished.clear();
        } catch (IOException | UncheckedIOException e) {
            throw new InputException(
                    directory.toString(),
                    0,
                    "cannot be written (" + e.getMessage() + ")",
                    "Choose a directory that you may write to, on a disk with space.");
        } finally {
            unfinished.forEach(NestDirectory::discard);
        }
    }

    /** Spike files appear when all of them are whole. */
    private static Path finished(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceAll("^\\.|\\.tmp$", ""));
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the failure to write is what the user must know, not that of clearing up after it
        }
    }

    private static void refuseSpikes(Path directory) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(
                directory, "{*-*-*.dat,*-*-*.dat.gz,*-*-*.gdf,population_nodeids.dat,nodes.json,simulation.yaml}")) {
            for (Path entry : entries) {
                throw new InputException(
                        entry.toString(),
                        0,
                        "the directory holds files of a recording already, which would be mixed with the new ones",
                        "Choose an empty directory.");
            }
        }
    }

    private void writeSpikes(Path directory) throws IOException {
        int n = table.populations();
        long recorder = 1;
        for (int p = 0; p < n; p++) {
            int[] last = table.runsOf(p)[1];
            recorder = Math.max(recorder, last.length == 0 ? 1 : last[last.length - 1] + 1L + shift);
        }
        OutputStream[] out = new OutputStream[n];
        try {
            for (int p = 0; p < n; p++) {
                String name =
                        "spike_recorder_" + table.names().get(p).replace('/', '_') + "-" + (recorder + p) + "-0.dat";
                Path file = directory.resolve("." + name + ".tmp");
                unfinished.add(file);
                out[p] = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                out[p].write(header().getBytes(StandardCharsets.UTF_8));
            }
            spikes.read(new Lines(out));
        } finally {
            for (OutputStream stream : out) {
                if (stream != null) {
                    stream.close();
                }
            }
        }
    }

    private String header() {
        String simulator = recording.simulator();
        String version = simulator.startsWith("NEST ") ? "# NEST version: " + simulator.substring(5) + "\n" : "";
        return version + "# RecordingBackendASCII version: 2\nsender\ttime_ms\n";
    }

    private void writeTable(Path directory) {
        StringBuilder text = new StringBuilder();
        boolean ranges = true;
        for (int p = 0; p < table.populations(); p++) {
            int[][] runs = table.runsOf(p);
            ranges &= runs[0].length == 1;
            if (runs[0].length == 1) {
                text.append(runs[0][0] + shift).append(' ').append(runs[1][0] + shift);
                text.append(' ').append(table.names().get(p)).append('\n');
            }
        }
        if (ranges) {
            AtomicFile.writeText(directory.resolve("population_nodeids.dat"), text.toString());
        } else {
            AtomicFile.writeText(directory.resolve("nodes.json"), nodes());
        }
    }

    private String nodes() {
        StringBuilder text = new StringBuilder("{");
        for (int p = 0; p < table.populations(); p++) {
            int[][] runs = table.runsOf(p);
            text.append(p == 0 ? "\n" : ",\n");
            text.append('"')
                    .append(table.names().get(p).replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\": [");
            String separator = "";
            for (int r = 0; r < runs[0].length; r++) {
                for (int id = runs[0][r]; id <= runs[1][r]; id++) {
                    text.append(separator).append(id + shift);
                    separator = ", ";
                }
            }
            text.append(']');
        }
        return text.append("\n}\n").toString();
    }

    private void writeParameters(Path directory) {
        StringBuilder text = new StringBuilder();
        if (recording.run().hasWindow()) {
            text.append("transient_ms: ").append(recording.run().start()).append('\n');
            text.append("t_stop_ms: ").append(recording.run().stop()).append('\n');
        }
        if (recording.resolution() != null) {
            text.append("resolution_ms: ").append(recording.resolution()).append('\n');
        }
        if (!text.isEmpty()) {
            AtomicFile.writeText(directory.resolve("simulation.yaml"), text.toString());
        }
    }

    /** Writes spikes as lines. */
    private final class Lines implements ParallelRead.Sink {
        private final OutputStream[] out;
        private final int decimals = recording.printedDecimals();
        /** A line is put together from its end. */
        private final byte[] line = new byte[64];

        private final long divisor = DecimalTime.power(recording.clock().decimals() - decimals);

        Lines(OutputStream[] out) {
            this.out = out;
            line[line.length - 1] = '\n';
        }

        @Override
        public void add(SpikeBatch batch, int file) {
            try {
                for (int k = 0; k < batch.size; k++) {
                    int start = line.length - 1;
                    start = digits(Math.abs(batch.tick[k] / divisor), decimals, start);
                    if (batch.tick[k] < 0) {
                        line[--start] = '-';
                    }
                    line[--start] = '\t';
                    start = digits(batch.sender[k] + (long) shift, 0, start);
                    out[table.populationOf(batch.sender[k])].write(line, start, line.length - start);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Puts a number with so many decimals before a position; gives the position of its first digit. */
        private int digits(long number, int decimalPlaces, int end) {
            long rest = number;
            int start = end;
            for (int k = 0; k <= decimalPlaces || rest > 0; k++) {
                if (k == decimalPlaces && k > 0) {
                    line[--start] = '.';
                }
                line[--start] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            return start;
        }
    }
}
