package siegert.datasets.csv;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import siegert.datasets.result.Spectra;

/** Spectra as a table: frequency (Hz) in the first column, then the power (Hz) of each population. */
public final class SpectraCsv {
    private SpectraCsv() {}

    /** The table with a line of column names, {@code frequency_hz,23E,...}; names are quoted where RFC 4180 asks for it. */
    public static String of(Spectra spectra) {
        StringBuilder text = new StringBuilder(Stream.concat(
                        Stream.of("frequency_hz"),
                        spectra.populations().stream().map(SpectraCsv::quoted))
                .collect(Collectors.joining(",")));
        text.append('\n');
        for (int f = 0; f < spectra.size(); f++) {
            text.append(shortest(spectra.frequency(f)));
            for (int i = 0; i < spectra.populations().size(); i++) {
                text.append(',').append(shortest(spectra.power(f, i)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The fewest digits that give the number back, on every Java version. */
    private static String shortest(double value) {
        return NumberOutput.toString(value, true);
    }

    /** A field, in quotation marks where RFC 4180 asks for them. */
    public static String quoted(String name) {
        boolean plain = name.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
