package siegert.spikes.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import siegert.spikes.io.record.Declaration;
import siegert.spikes.io.record.FileBytes;
import siegert.spikes.io.record.RecordBatch;
import siegert.spikes.io.record.RecordReader;
import siegert.spikes.io.record.RecordSource;
import siegert.spikes.io.record.RefusedFileException;
import siegert.spikes.io.record.SpikeTimeUnit;

/**
 * The readers alone on many spoilt files in memory. Whatever comes, a reader ends, and gives records or says what is
 * wrong and where. In text, every line is a record with the numbers that stand there, or is counted as bad, or is blank or
 * a comment; a binary file that was cut never looks whole. More cases for each sample:
 * {@code -Dsiegert.fuzz.cases=1000000}, other ones: {@code -Dsiegert.fuzz.seed=2}.
 */
class ReaderFuzzTest {
    private static final int CASES = Integer.getInteger("siegert.fuzz.cases", 6000);
    private static final long SEED = Long.getLong("siegert.fuzz.seed", 1);
    private static final DecimalTime STEP = new DecimalTime(1, 1);
    private static final Declaration MS = new Declaration(Optional.of(SpikeTimeUnit.MILLISECONDS), List.of(), 0.1);
    private static final Pattern BLANK = Pattern.compile("[ \t\r]*(#.*)?");

    @TempDir
    Path directory;

    /** What a reader gave: for each record its line, id and time, and what it says is wrong. */
    private record Answer(List<String> records, boolean complains) {}

    @ParameterizedTest
    @MethodSource("siegert.spikes.io.FuzzedSamples#all")
    void spoiltFiles(String sample, FuzzedSamples.Kind kind) throws IOException {
        byte[] sound = FuzzedSamples.resource(sample);
        Answer whole = read(sound, kind);
        assertFalse(whole.complains(), whole.toString());
        assertFalse(whole.records().isEmpty());
        assertTimeoutPreemptively(
                Duration.ofMinutes(10),
                () -> IntStream.range(0, CASES).parallel().forEach(k -> {
                    String label = sample + " case " + k + " seed " + SEED;
                    try {
                        spoil(sound, kind, whole, k, new Random(SEED + 31L * (sample.hashCode() + 31L * k)));
                    } catch (IOException | RuntimeException | Error e) {
                        throw new AssertionError(label, e);
                    }
                }));
    }

    private void spoil(byte[] sound, FuzzedSamples.Kind kind, Answer whole, int k, Random random) throws IOException {
        FuzzedSamples.Spoilt spoilt = FuzzedSamples.spoil(sound, k, 2, random);
        Answer answer = read(spoilt.bytes(), kind);
        if (spoilt.isCut() && kind == FuzzedSamples.Kind.BINARY) {
            assertTrue(answer.complains() || answer.records().equals(whole.records()), "a cut file looks whole");
        }
    }

    private Answer read(byte[] bytes, FuzzedSamples.Kind kind) throws IOException {
        boolean compressed = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        FileBytes file = file(bytes, compressed);
        try {
            byte[] head;
            try (InputStream in = file.open(n -> {})) {
                head = in.readNBytes(NestHeader.PROBE);
            }
            boolean complete = head.length < NestHeader.PROBE;
            NestHeader nest = NestHeader.parse(head, complete);
            nest = nest.content().isSpikes() ? nest : NestHeader.parseNest2(head, complete);
            return nest != null ? nest(file, nest, compressed ? null : bytes) : other(file, head, kind);
        } catch (EOFException | ZipException e) {
            return new Answer(List.of(), true);
        } catch (RefusedFileException e) {
            assertFalse(
                    e.getMessage().isEmpty() || e.kind().isEmpty() || e.remedy().isEmpty(), e.toString());
            return new Answer(List.of(), true);
        }
    }

    private FileBytes file(byte[] bytes, boolean compressed) throws IOException {
        // archives are read from files
        boolean isArchive = bytes.length > 0 && bytes[0] == 'P';
        Path path = directory.resolve("spikes-" + Thread.currentThread().getId());
        if (isArchive) {
            Files.write(path, bytes);
        }
        return new FileBytes() {
            @Override
            public Path path() {
                return path;
            }

            @Override
            public long packedLength() {
                return bytes.length;
            }

            @Override
            public boolean isCompressed() {
                return compressed;
            }

            @Override
            public InputStream open(LongConsumer progress) throws IOException {
                InputStream raw = new ByteArrayInputStream(bytes);
                return compressed ? new GZIPInputStream(raw) : raw;
            }
        };
    }

    private static Answer nest(FileBytes file, NestHeader header, byte[] bytes) throws IOException {
        List<String> records = new ArrayList<>();
        SpikeBatch batch = new SpikeBatch();
        Clock clock = new Clock(Math.max(header.keptDecimals(), 1));
        DecimalTime step = header.resolution() == null ? STEP : header.resolution();
        if (step.decimals() > clock.decimals()) {
            clock = new Clock(step.decimals());
        }
        try (SpikeReader reader = new NestReader(file.open(n -> {}), header, clock, step)) {
            while (reader.next(batch)) {
                for (int k = 0; k < batch.size; k++) {
                    records.add(batch.line + k + " " + batch.sender[k] + " " + batch.tick[k]);
                }
            }
            assertEquals(records.size(), reader.records());
            if (bytes != null) {
                List<String> expected = NestLines.records(bytes, header, clock, step);
                assertEquals(expected, records);
                long others = NestLines.count(bytes, header) - expected.size();
                assertEquals(others, reader.badLines() + (reader.isTruncated() ? 1 : 0));
            }
            boolean complains = complains(reader.badLines(), reader.badLine(), reader.isTruncated(), reader.damage());
            return new Answer(records, complains);
        }
    }

    private static Answer other(FileBytes file, byte[] head, FuzzedSamples.Kind kind)
            throws IOException, RefusedFileException {
        RecordSource source = SpikeFormats.open(file, head, MS);
        List<String> records = new ArrayList<>();
        RecordBatch batch = new RecordBatch();
        try (RecordReader reader = source.open(n -> {})) {
            while (reader.next(batch)) {
                for (int k = 0; k < batch.size; k++) {
                    records.add(batch.line + k + " " + batch.id[k] + " " + batch.time[k]);
                }
            }
            assertEquals(records.size(), reader.records());
            if (kind == FuzzedSamples.Kind.TEXT
                    && !file.isCompressed()
                    && source.format().contains("text")) {
                String[] lines =
                        new String(file.open(n -> {}).readAllBytes(), StandardCharsets.ISO_8859_1).split("\n", -1);
                assertLinesAreAccountedFor(lines, records, reader);
            }
            boolean complains = complains(reader.badLines(), reader.badLine(), reader.isTruncated(), reader.damage());
            return new Answer(records, complains);
        }
    }

    private static void assertLinesAreAccountedFor(String[] lines, List<String> records, RecordReader reader) {
        long contents =
                Arrays.stream(lines).filter(l -> !BLANK.matcher(l).matches()).count();
        long accounted = records.size() + reader.badLines() + (reader.isTruncated() ? 1 : 0);
        // a line of column names is neither
        assertTrue(accounted == contents || accounted == contents - 1, accounted + " of " + contents + " lines");
        for (String record : records) {
            String[] parts = record.split(" ");
            List<String> fields = NestHeader.fields(lines[Integer.parseInt(parts[0]) - 1]);
            assertTrue(fields.stream().anyMatch(f -> isNumber(f, parts[1])), record + " of " + fields);
            assertTrue(fields.stream().anyMatch(f -> isNumber(f, parts[2])), record + " of " + fields);
        }
    }

    private static boolean isNumber(String field, String number) {
        try {
            return Double.parseDouble(field) == Double.parseDouble(number);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean complains(long badLines, long badLine, boolean truncated, String damage) {
        assertTrue(badLines == 0 && !truncated || badLine > 0, "bad lines without a place");
        return badLines > 0 || truncated || !damage.isEmpty();
    }
}
