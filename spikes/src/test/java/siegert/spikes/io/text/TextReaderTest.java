package siegert.spikes.io.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import siegert.spikes.io.record.Column;
import siegert.spikes.io.record.RecordBatch;
import siegert.spikes.io.record.RecordReader;
import siegert.spikes.io.record.SpikeTimeUnit;

/** Plain and unusual lines in any order are read as the library reads their numbers, each with its line. */
class TextReaderTest {
    private record Spike(int line, String population, int id, double time) {}

    private static final List<String> POPULATIONS = List.of("E", "E1", "inhibitory");

    @ParameterizedTest
    @CsvSource({
        "',', 'id,time'",
        "';', 'time,id'",
        "' ', 'id,time'",
        "' ', 'time,population,id'",
        "',', 'id,time,population'",
        "',', 'other,id,time'"
    })
    void linesOfAllKinds(char separator, String order) throws IOException {
        List<Column> columns = Column.parse(order);
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        List<Spike> expected = new ArrayList<>();
        int bad = 0;
        String population = "";
        for (int line = 1; line <= 20_000; line++) {
            if (random.nextInt(50) == 0) {
                text.append(List.of("x", "1", "1.5" + separator + "2.5" + separator + "E", "# 1", "", "7e")
                                .get(random.nextInt(6)))
                        .append('\n');
                String written = text.substring(text.lastIndexOf("\n", text.length() - 2) + 1, text.length() - 1);
                bad += written.isEmpty() || written.startsWith("#") ? 0 : 1;
                continue;
            }
            if (population.isEmpty() || random.nextInt(20) == 0) {
                population = POPULATIONS.get(random.nextInt(3));
            }
            String id = id(random);
            String time = time(random);
            for (int c = 0; c < columns.size(); c++) {
                text.append(c == 0 ? "" : separator == ' ' && random.nextBoolean() ? "\t" : "" + separator);
                text.append(random.nextInt(40) == 0 ? " " : "");
                text.append(
                        switch (columns.get(c)) {
                            case ID -> id;
                            case TIME -> time;
                            case POPULATION -> population;
                            default -> "0.1";
                        });
            }
            text.append(List.of("\n", "\r\n", " \n").get(Math.max(0, random.nextInt(12) - 9)));
            boolean named = columns.contains(Column.POPULATION);
            expected.add(
                    new Spike(line, named ? population : "", (int) Double.parseDouble(id), Double.parseDouble(time)));
        }
        TextLayout layout = new TextLayout("text", "", 0, separator, columns, SpikeTimeUnit.MILLISECONDS, 0, "");
        List<Spike> read = new ArrayList<>();
        RecordBatch batch = new RecordBatch();
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        try (RecordReader reader = new TextReader(new ByteArrayInputStream(bytes), layout)) {
            while (reader.next(batch)) {
                for (int k = 0; k < batch.size; k++) {
                    String name = reader.populations().get(batch.population[k]);
                    read.add(new Spike((int) batch.line + k, name, batch.id[k], batch.time[k]));
                }
            }
            assertEquals(expected, read);
            assertEquals(bad, reader.badLines());
        }
    }

    private static String id(Random random) {
        int id = random.nextInt(100_000);
        return switch (random.nextInt(30)) {
            case 0 -> id + ".0";
            case 1 -> "00" + id;
            case 2 -> Integer.toString(Integer.MAX_VALUE - 1 - id);
            case 3 -> "1e3";
            case 4 -> Integer.toString(10_000_000 + id);
            default -> Integer.toString(id);
        };
    }

    private static String time(Random random) {
        int ms = random.nextInt(10_000);
        return switch (random.nextInt(30)) {
            case 0 -> Integer.toString(ms);
            case 1 -> ms + ".";
            case 2 -> ms + ".30000000000000004";
            case 3 -> ms + "e-1";
            case 4 -> "-" + ms + ".5";
            case 5 -> ms + ".1234567";
            case 6 -> ms + ".12345678";
            case 7 -> "." + ms;
            case 8 -> "+" + ms + ".25";
            case 9 -> "123456789." + ms;
            default -> ms + "." + ms % 10 + "00";
        };
    }
}
