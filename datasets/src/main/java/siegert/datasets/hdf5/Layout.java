package siegert.datasets.hdf5;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import siegert.datasets.result.Unit;

/** Names and units of the components of records in a file. */
final class Layout {
    private Layout() {}

    /** {@code inputMean} is {@code input_mean} in the file. */
    static String name(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** Unit of a component; empty for pure numbers, counts and words. */
    static String unit(RecordComponent component) {
        Unit unit = component.getAnnotation(Unit.class);
        return unit == null ? "" : unit.value();
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
