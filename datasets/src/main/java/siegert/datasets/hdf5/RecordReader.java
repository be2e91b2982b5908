package siegert.datasets.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import siegert.datasets.Matrix;
import siegert.datasets.result.Spectra;

/** Reads records from groups as {@link RecordWriter} writes them. */
final class RecordReader {
    private RecordReader() {}

    /** @throws IllegalArgumentException if something is missing or of another kind; the message names it */
    static <R extends Record> R read(Class<R> type, Group group) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int c = 0; c < components.length; c++) {
            values[c] = value(group, components[c]);
        }
        return construct(type, values);
    }

    private static <R extends Record> R construct(Class<R> type, Object[] values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + ": " + e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every record of a result is public: " + type, e);
        }
    }

    /** The value of a component of a record. */
    static Object component(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every record of a result is public: " + record.getClass(), e);
        }
    }

    private static Object value(Group group, RecordComponent component) {
        String name = Layout.name(component);
        Class<?> type = component.getType();
        if (type == Optional.class) {
            Class<?> element = Layout.element(component.getGenericType());
            return group.getChild(name) == null ? Optional.empty() : Optional.of(single(group, name, element));
        }
        if (type == List.class) {
            return list(group, name, Layout.element(component.getGenericType()));
        }
        return single(group, name, type);
    }

    private static Object single(Group group, String name, Class<?> type) {
        if (Layout.isScalar(type)) {
            if (group.getChild(name) instanceof Dataset dataset) {
                return scalar(group, name, type, dataset.getData());
            }
            throw missing(group, name);
        }
        if (type == Spectra.class) {
            return spectra(group(group, name));
        }
        if (type == Matrix.class) {
            return Matrix.of((double[][]) array(group, name, double[][].class));
        }
        if (type.isArray()) {
            return array(group, name, type);
        }
        return read(type.asSubclass(Record.class), group(group, name));
    }

    private static Object scalar(Group group, String name, Class<?> type, Object value) {
        if (type.isEnum() && value instanceof String word) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(word)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException(group.getPath() + name + " is " + word + ", which is none of "
                    + Arrays.toString(type.getEnumConstants()));
        }
        boolean fits = type == double.class && value instanceof Double
                || type == int.class && value instanceof Integer
                || type == long.class && value instanceof Long
                || type == String.class && value instanceof String;
        if (!fits) {
            throw new IllegalArgumentException(group.getPath() + name + " is no " + type.getSimpleName());
        }
        return value;
    }

    private static Spectra spectra(Group group) {
        List<String> populations = new ArrayList<>();
        list(group, "populations", String.class).forEach(name -> populations.add((String) name));
        double[] frequency = (double[]) array(group, "frequency", double[].class);
        double[][] columns = (double[][]) array(group, "power", double[][].class);
        double[][] power = new double[frequency.length][columns.length];
        for (int p = 0; p < columns.length; p++) {
            for (int f = 0; f < power.length; f++) {
                power[f][p] = columns[p][f];
            }
        }
        return new Spectra(populations, frequency, power);
    }

    private static Object array(Group group, String name, Class<?> type) {
        if (group.getChild(Layout.shape(name)) instanceof Dataset shape && shape.getData() instanceof int[] sizes) {
            return Array.newInstance(
                    type.getComponentType().isArray() ? scalarType(type) : type.getComponentType(), sizes);
        }
        Node node = group.getChild(name);
        if (!(node instanceof Dataset dataset)) {
            throw missing(group, name);
        }
        Object data = dataset.getData();
        if (!type.isInstance(data)) {
            throw new IllegalArgumentException(
                    node.getPath() + " holds " + data.getClass().getSimpleName() + ", not " + type.getSimpleName());
        }
        return data;
    }

    private static Class<?> scalarType(Class<?> table) {
        return table.getComponentType().getComponentType();
    }

    private static List<?> list(Group group, String name, Class<?> type) {
        if (group.getChild(Layout.shape(name)) != null) {
            return List.of();
        }
        if (type == String.class) {
            return List.of((String[]) array(group, name, String[].class));
        }
        if (type == Double.class) {
            return Arrays.stream((double[]) array(group, name, double[].class))
                    .boxed()
                    .toList();
        }
        Group elements = group(group, name);
        List<Object> list = new ArrayList<>();
        if (Layout.isFlat(type)) {
            RecordComponent[] components = type.getRecordComponents();
            Object[] columns = new Object[components.length];
            for (int c = 0; c < columns.length; c++) {
                Class<?> own = components[c].getType();
                Class<?> stored = own.isPrimitive() ? own : String.class;
                columns[c] = array(elements, Layout.name(components[c]), stored.arrayType());
                if (Array.getLength(columns[c]) != Array.getLength(columns[0])) {
                    throw new IllegalArgumentException(elements.getPath() + " has columns of different lengths");
                }
            }
            for (int k = 0; k < Array.getLength(columns[0]); k++) {
                Object[] values = new Object[columns.length];
                for (int c = 0; c < columns.length; c++) {
                    values[c] = scalar(
                            elements, Layout.name(components[c]), components[c].getType(), Array.get(columns[c], k));
                }
                list.add(construct(type.asSubclass(Record.class), values));
            }
            return list;
        }
        int n = elements.getChildren().size();
        for (int k = 0; k < n; k++) {
            list.add(read(type.asSubclass(Record.class), group(elements, Layout.element(k, n))));
        }
        return list;
    }

    private static Group group(Group parent, String name) {
        if (parent.getChild(name) instanceof Group group) {
            return group;
        }
        throw missing(parent, name);
    }

    private static IllegalArgumentException missing(Group group, String name) {
        return new IllegalArgumentException(group.getPath() + name + " is missing");
    }
}
