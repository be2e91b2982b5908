package siegert.spikes.io;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import siegert.datasets.result.Finding;
import siegert.datasets.result.Severity;

/**
 * What a recording says before its spikes are read, written and read again where the recording itself is not at hand. Its
 * spikes cannot be read then. Texts are their length in bytes (int) and UTF-8; a time is its mantissa (long) and decimals
 * (int), or 0 and -1 where unknown.
 *
 * <ol>
 *   <li>name, directory, simulator (texts);
 *   <li>number of files (int); of each its path (text), length (long) and whether it is compressed (boolean);
 *   <li>number of populations (int); of each its name (text), number of runs (int), first and last id of each (int, int);
 *   <li>parameter file (text), start, stop and resolution that it says (times), threads (int);
 *   <li>decimals of the clock and printed (int, int), resolution (time);
 *   <li>the virtual processes, see {@link VirtualProcesses#write};
 *   <li>number of findings (int); of each its severity, kind, file (texts), line, count (long, long), message, remedy
 *       (texts).
 * </ol>
 */
public final class StoredRecording {
    private static final int MOST = 1 << 28;

    private StoredRecording() {}

    /** Writes what is known of a recording. */
    public static void write(RecordingFiles recording, DataOutput out) throws IOException {
        writeText(out, recording.name());
        writeText(out, recording.directory());
        writeText(out, recording.simulator());
        writeFiles(out, recording.files());
        PopulationTable table = recording.table();
        out.writeInt(table.populations());
        for (int p = 0; p < table.populations(); p++) {
            writeText(out, table.names().get(p));
            int[][] runs = table.runsOf(p);
            out.writeInt(runs[0].length);
            for (int r = 0; r < runs[0].length; r++) {
                out.writeInt(runs[0][r]);
                out.writeInt(runs[1][r]);
            }
        }
        RunParameters run = recording.run();
        writeText(out, run.file());
        writeTime(out, run.start());
        writeTime(out, run.stop());
        writeTime(out, run.resolution());
        out.writeInt(run.threads());
        out.writeInt(recording.clock().decimals());
        out.writeInt(recording.printedDecimals());
        writeTime(out, recording.resolution());
        recording.processes().write(out);
        List<Finding> findings = recording.defects().findings();
        out.writeInt(findings.size());
        for (Finding finding : findings) {
            writeText(out, finding.severity().name());
            writeText(out, finding.kind());
            writeText(out, finding.file());
            out.writeLong(finding.line());
            out.writeLong(finding.count());
            writeText(out, finding.message());
            writeText(out, finding.remedy());
        }
    }

    /**
     * Reads it again.
     *
     * @throws IOException if it is damaged
     */
    public static RecordingFiles read(DataInput in) throws IOException {
        try {
            return readChecked(in);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static RecordingFiles readChecked(DataInput in) throws IOException {
        String name = readText(in);
        String directory = readText(in);
        SpikeHeader header = new StoredHeader(readText(in));
        List<SpikeFile> files = readFiles(in);
        List<SpikeHeader> headers = new ArrayList<>();
        for (int f = 0; f < files.size(); f++) {
            headers.add(header);
        }
        List<PopulationTable.Entry> entries = new ArrayList<>();
        for (int n = readCount(in); n > 0; n--) {
            String population = readText(in);
            int runs = readCount(in);
            List<int[]> ids = new ArrayList<>();
            for (int r = 0; r < runs; r++) {
                ids.add(new int[] {in.readInt(), in.readInt()});
            }
            entries.add(new PopulationTable.Entry(
                    population,
                    ids.stream().mapToInt(run -> run[0]).toArray(),
                    ids.stream().mapToInt(run -> run[1]).toArray(),
                    0));
        }
        PopulationTable table = PopulationTable.of(entries, "", new Defects());
        if (table == null) {
            throw new IOException("its populations overlap");
        }
        RunParameters run = new RunParameters(readText(in), readTime(in), readTime(in), readTime(in), in.readInt());
        Clock clock = new Clock(in.readInt());
        int printed = in.readInt();
        DecimalTime resolution = readTime(in);
        VirtualProcesses processes = VirtualProcesses.read(in);
        Defects defects = new Defects();
        for (int n = readCount(in); n > 0; n--) {
            Severity severity = Severity.valueOf(readText(in));
            defects.add(new Finding(
                    severity, readText(in), readText(in), in.readLong(), in.readLong(), readText(in), readText(in)));
        }
        return new RecordingFiles(
                name,
                directory,
                files,
                headers,
                table,
                run,
                clock,
                printed,
                resolution,
                processes,
                ExternalSort.defaults(),
                defects);
    }

    static void writeFiles(DataOutput out, List<SpikeFile> files) throws IOException {
        out.writeInt(files.size());
        for (SpikeFile file : files) {
            writeText(out, file.path().toString());
            out.writeLong(file.bytes());
            out.writeBoolean(file.compressed());
        }
    }

    static List<SpikeFile> readFiles(DataInput in) throws IOException {
        List<SpikeFile> files = new ArrayList<>();
        for (int n = readCount(in); n > 0; n--) {
            String path = readText(in);
            try {
                SpikeFile file = SpikeFile.of(Path.of(path), in.readLong());
                files.add(in.readBoolean() ? file.asCompressed() : file);
            } catch (InvalidPathException e) {
                throw new IOException("the name of a file is damaged", e);
            }
        }
        return files;
    }

    static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[readCount(in)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int readCount(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException(count + " of a kind");
        }
        return count;
    }

    private static void writeTime(DataOutput out, DecimalTime time) throws IOException {
        out.writeLong(time == null ? 0 : time.mantissa());
        out.writeInt(time == null ? -1 : time.decimals());
    }

    private static DecimalTime readTime(DataInput in) throws IOException {
        long mantissa = in.readLong();
        int decimals = in.readInt();
        if (decimals > DecimalTime.MAX_DECIMALS) {
            throw new IOException(decimals + " decimals");
        }
        return decimals < 0 ? null : new DecimalTime(mantissa, decimals);
    }

    /** What is left of the beginning of a file. */
    private record StoredHeader(String simulator) implements SpikeHeader {
        @Override
        public String format() {
            return "";
        }

        @Override
        public int keptDecimals() {
            return 0;
        }

        @Override
        public int firstSender() {
            return -1;
        }

        @Override
        public DecimalTime resolution() {
            return null;
        }

        @Override
        public boolean isPrinted() {
            return false;
        }

        @Override
        public SpikeReader open(SpikeFile file, Clock clock, DecimalTime step, SpikeFile.ByteCount progress) {
            throw new UnsupportedOperationException("the spikes of a stored recording are not at hand");
        }
    }
}
