package siegert.spikes.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import siegert.datasets.InputException;
import siegert.datasets.Problem;
import siegert.spikes.io.record.SpikeTimeUnit;

/**
 * Spoilt files: changed bytes, cuts anywhere, noise. Whatever comes, the answer is spikes or a problem that names the
 * file, and never a hang. A binary file that was cut never looks whole. More cases: {@code -Dsiegert.fuzz.cases=100000},
 * other ones: {@code -Dsiegert.fuzz.seed=2}.
 */
class FuzzTest {
    /** Whole recordings take longer than readers alone, see {@link ReaderFuzzTest}. */
    private static final int CASES = Integer.getInteger("siegert.fuzz.cases", 6000) / 40;

    private static final long SEED = Long.getLong("siegert.fuzz.seed", 1);

    @TempDir
    Path directory;

    /** What reading a file gave. */
    private record Answer(List<String> spikes, boolean complains) {}

    @ParameterizedTest
    @MethodSource("siegert.spikes.io.FuzzedSamples#all")
    void spoiltFiles(String sample, FuzzedSamples.Kind kind) throws IOException {
        byte[] sound = FuzzedSamples.resource(sample);
        Random random = new Random(SEED + sample.hashCode());
        String name = Path.of(sample).getFileName().toString();
        Answer whole = read(name, sound);
        assertFalse(whole.complains(), whole.toString());
        assertTimeoutPreemptively(Duration.ofMinutes(10), () -> {
            for (int k = 0; k < CASES; k++) {
                FuzzedSamples.Spoilt spoilt = FuzzedSamples.spoil(sound, k, 4, random);
                String label = sample + " case " + k + " seed " + SEED;
                try {
                    Answer answer = read(name, spoilt.bytes());
                    if (spoilt.isCut() && kind == FuzzedSamples.Kind.BINARY) {
                        assertTrue(answer.complains() || answer.spikes().equals(whole.spikes()), label);
                    }
                } catch (RuntimeException | Error e) {
                    throw new AssertionError(label, e);
                }
            }
        });
    }

    private Answer read(String name, byte[] bytes) throws IOException {
        Path file = directory.resolve(name);
        Files.write(file, bytes);
        ReadingSettings settings = ReadingSettings.defaults()
                .withGrouping(ReadingSettings.Grouping.RECORDERS)
                .withResolution(new DecimalTime(1, 1));
        if (name.endsWith("L_by_2.npy") || name.startsWith("spikes.npz") || name.startsWith("rows")) {
            settings = settings.withTimeUnit(SpikeTimeUnit.MILLISECONDS);
        }
        try {
            RecordingFiles recording = RecordingFiles.open(List.of(file), settings);
            List<String> spikes = SampleFiles.spikes(recording);
            boolean bad = spikes.stream().anyMatch(s -> s.startsWith("bad") || s.startsWith("?"));
            if (bytes.length > 0 && (name.endsWith(".dat") || name.endsWith(".gdf")) && bytes[0] != 0x1f) {
                assertEquals(
                        records(bytes, recording), spikes.size(), () -> new String(bytes, StandardCharsets.ISO_8859_1));
            }
            return new Answer(spikes, bad || recording.defects().hasErrors());
        } catch (InputException e) {
            for (Problem problem : e.problems()) {
                boolean named =
                        problem.file().contains(name) || directory.toString().equals(problem.file());
                assertTrue(named && !problem.message().isEmpty(), () -> "a problem without its file: " + problem);
            }
            return new Answer(List.of(), true);
        }
    }

    /** Lines that a person would take for records, counted without the readers; one for all bad ones. */
    private static int records(byte[] bytes, RecordingFiles recording) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        boolean unterminated = !lines.get(lines.size() - 1).isEmpty();
        if (!recording.headers().get(0).format().equals("NEST text")) {
            return SampleFiles.spikes(recording).size();
        }
        NestHeader header = (NestHeader) recording.headers().get(0);
        String number = "\\d{1,17}" + (header.decimals() > 0 ? "\\.\\d{" + header.decimals() + "}" : "");
        String step = header.content() == NestHeader.Content.STEPS ? "\\d{1,17}[ \t,;]+" : "";
        String record = "[ \t]*\\d{1,10}[ \t,;]+" + step + number + "[ \t\r]*";
        int good = 0;
        boolean bad = false;
        // column names without an end of line: the file was cut there, and is reported so
        bad = unterminated && lines.size() == header.lines();
        for (int k = header.lines(); k < lines.size(); k++) {
            String line = lines.get(k);
            boolean isLast = k == lines.size() - 1;
            if (line.matches("[ \t\r]*")) {
                continue;
            }
            boolean matches = line.matches(record)
                    && Long.parseLong(line.strip().split("[ \t,;]+")[0]) <= Integer.MAX_VALUE
                    && !(isLast && unterminated && header.decimals() == 0);
            good += matches ? 1 : 0;
            bad |= !matches;
        }
        return good + (bad ? 1 : 0);
    }
}
