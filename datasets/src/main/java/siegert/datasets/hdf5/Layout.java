package siegert.datasets.hdf5;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Names and units of the components of records in a file. */
final class Layout {
    /** Units of components by their name; everything else is a pure number, a count or an index. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("rate", "Hz"),
            Map.entry("rateSd", "Hz"),
            Map.entry("residual", "Hz"),
            Map.entry("frequency", "Hz"),
            Map.entry("power", "Hz"),
            Map.entry("real", "Hz"),
            Map.entry("imaginary", "Hz"),
            Map.entry("covariance", "Hz"),
            Map.entry("noiseStrength", "Hz"),
            Map.entry("inputMean", "V"),
            Map.entry("inputSd", "V"),
            Map.entry("atZero", "Hz/V"),
            Map.entry("cutoff", "Hz"),
            Map.entry("realResponse", "Hz/V"),
            Map.entry("imaginaryResponse", "Hz/V"),
            Map.entry("byMean", "Hz/V"),
            Map.entry("bySd", "Hz/V"),
            Map.entry("wavenumber", "1/m"),
            Map.entry("growth", "1/s"),
            Map.entry("angularFrequency", "rad/s"),
            Map.entry("bin", "s"),
            Map.entry("duration", "s"),
            Map.entry("segment", "s"),
            Map.entry("transform", "s"),
            Map.entry("start", "s"),
            Map.entry("stop", "s"),
            Map.entry("time", "s"),
            Map.entry("tick", "s"),
            Map.entry("resolution", "s"),
            Map.entry("window", "s"),
            Map.entry("wallSeconds", "s"));

    private Layout() {}

    /** {@code inputMean} is {@code input_mean} in the file. */
    static String name(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** Unit of a component of doubles; empty for pure numbers and all that are not doubles. */
    static String unit(RecordComponent component) {
        Class<?> type = component.getType();
        boolean doubles = type == double.class
                || type == double[].class
                || type == double[][].class
                || type == List.class && element(component.getGenericType()) == Double.class
                || type == siegert.datasets.Matrix.class;
        return doubles ? UNITS.getOrDefault(component.getName(), "") : "";
    }

    /** Whether all components of a record are numbers or words, so that a list of them is a table. */
    static boolean isFlat(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).allMatch(c -> isScalar(c.getType()));
    }

    static boolean isScalar(Class<?> type) {
        return type == double.class || type == int.class || type == long.class || type == String.class || type.isEnum();
    }

    /** T of {@code List<T>} or {@code Optional<T>}. */
    static Class<?> element(Type generic) {
        return (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
    }

    /** Name of an element of a list; sorted by name they stand in order. */
    static String element(int index, int length) {
        String last = Integer.toString(Math.max(length - 1, 0));
        String digits = Integer.toString(index);
        return "0".repeat(last.length() - digits.length()) + digits;
    }

    /** Dataset that says the shape of an array or a list without elements, which itself cannot be written. */
    static String shape(String name) {
        return name + "_shape";
    }
}
