package siegert.workflows;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of a few things on the command line, by the key that files have too.
 *
 * @param choices what may be chosen
 * @param key the word for each
 */
record Choice<T>(List<T> choices, Function<T, String> key) implements ITypeConverter<T> {
    @Override
    public T convert(String text) {
        for (T choice : choices) {
            if (key.apply(choice).equals(text.toLowerCase(Locale.ROOT))) {
                return choice;
            }
        }
        throw new TypeConversionException(
                "'" + text + "' is none of " + choices.stream().map(key).collect(Collectors.joining(", ")));
    }
}
