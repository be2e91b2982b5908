package siegert.spikes.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestReaderTest {
    private static final String HEADER = "# NEST version: 3.8.0\nsender\ttime_ms\n";

    private static List<String> spikes(byte[] bytes, int decimals) throws IOException {
        NestHeader header = NestHeader.parse(bytes, true);
        // as a compressed file does it: the bytes come in pieces
        InputStream pieces = new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] b, int off, int len) {
                return super.read(b, off, Math.min(len, 1000));
            }
        };
        List<String> spikes = new ArrayList<>();
        SpikeBatch batch = new SpikeBatch();
        try (NestReader reader = new NestReader(pieces, header, new Clock(decimals), null)) {
            while (reader.next(batch)) {
                for (int k = 0; k < batch.size; k++) {
                    spikes.add(batch.line + k + " " + batch.sender[k] + " " + batch.tick[k]);
                }
            }
            assertEquals(spikes.size(), reader.records());
            spikes.add("bad " + reader.badLines() + " " + reader.badLine() + " " + reader.badText() + reader.damage());
        }
        return spikes;
    }

    /** Ids and times of every length, and lines of unusual form among them, against the arithmetic of the library. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 8, 11})
    void everyLength(int decimals) throws IOException {
        Random random = new Random(decimals);
        StringBuilder text = new StringBuilder(HEADER);
        List<String> expected = new ArrayList<>();
        int wholeDigits = 18 - decimals;
        for (int line = 3; line < 5000; line++) {
            int id = random.nextInt() >>> 1 + random.nextInt(31);
            BigDecimal time = BigDecimal.valueOf(random.nextLong() >>> 1, decimals)
                    .remainder(BigDecimal.TEN.pow(1 + random.nextInt(wholeDigits)));
            text.append(id).append(random.nextInt(9) == 0 ? "  " : "\t").append(time.toPlainString());
            text.append(random.nextInt(50) == 0 ? " \r\n" : "\n");
            expected.add(line + " " + id + " " + time.unscaledValue());
        }
        text.append("12\t4.5x\n");
        expected.add("bad 1 5000 12 4.5x");
        assertEquals(expected, spikes(text.toString().getBytes(StandardCharsets.US_ASCII), decimals));
    }

    @Test
    void aLongLineEndsTheFile() throws IOException {
        String text = HEADER + "1\t2.5\n" + "7".repeat(300_000) + "\n1\t3.5\n";
        List<String> spikes = spikes(text.getBytes(StandardCharsets.US_ASCII), 1);
        assertEquals("3 1 25", spikes.get(0));
        assertEquals(
                "bad 1 4 " + "7".repeat(40) + "...line 4 is longer than 262144 bytes: this is no text file of spikes",
                spikes.get(1));
        assertEquals(2, spikes.size());
    }
}
