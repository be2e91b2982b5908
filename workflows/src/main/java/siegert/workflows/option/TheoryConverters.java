package siegert.workflows.option;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import siegert.datasets.result.Method;
import siegert.datasets.result.Theory;

/** Choices of the theory on the command line, by the keys that files have too. */
final class TheoryConverters {
    private TheoryConverters() {}

    private static <T> T convert(String text, Function<T, String> key, List<T> choices) {
        for (T choice : choices) {
            if (key.apply(choice).equals(text.toLowerCase(Locale.ROOT))) {
                return choice;
            }
        }
        throw new TypeConversionException(
                "'" + text + "' is none of " + choices.stream().map(key).collect(Collectors.joining(", ")));
    }

    /** A method by its key. */
    static final class MethodConverter implements ITypeConverter<Method> {
        @Override
        public Method convert(String text) {
            return TheoryConverters.convert(text, Method::key, List.of(Method.values()));
        }
    }

    /** A theory that has a name. */
    static final class TheoryConverter implements ITypeConverter<Theory> {
        @Override
        public Theory convert(String text) {
            return TheoryConverters.convert(text, Theory::key, List.of(Theory.PUBLISHED, Theory.FULL));
        }
    }
}
