package siegert.workflows.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Files of results on the command line; an ending of another kind is a slip that would overwrite another file. */
public final class ResultFileConverters {
    private static final List<String> HDF5_ENDINGS = List.of(".h5", ".hdf5");
    private static final List<String> FOREIGN_TO_JSON = List.of(".h5", ".hdf5", ".yaml", ".yml", ".csv");

    private ResultFileConverters() {}

    private static boolean endsWithOneOf(String text, List<String> endings) {
        String lower = text.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith);
    }

    /** A file to be written as HDF5. */
    public static final class Hdf5File implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            if (!endsWithOneOf(text, HDF5_ENDINGS)) {
                throw new TypeConversionException("'" + text + "' must end in .h5 or .hdf5");
            }
            return Path.of(text);
        }
    }

    /** A file to be written as JSON, or - for standard output. */
    static final class JsonFile implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            if (endsWithOneOf(text, FOREIGN_TO_JSON)) {
                throw new TypeConversionException("'" + text + "' does not end as a JSON file does");
            }
            return text;
        }
    }
}
