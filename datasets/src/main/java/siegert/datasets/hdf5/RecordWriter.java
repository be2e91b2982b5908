package siegert.datasets.hdf5;

import io.jhdf.api.WritableGroup;
import io.jhdf.api.WritableNode;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import siegert.datasets.Matrix;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumEstimate;

/**
 * Writes records as groups: numbers, words, arrays and matrices are datasets, records groups; lists of records of numbers
 * and words are groups of columns, other lists groups of numbered elements; what is not there is left out. Doubles keep
 * every bit. Every group has a child: the library writes a group without children, as one of attributes alone, so that
 * nobody can read it.
 */
final class RecordWriter {
    private RecordWriter() {}

    static void write(Record value, WritableGroup group) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            String unit = value instanceof SpectrumEstimate estimate
                    ? estimate.convention().scaling().unit()
                    : Layout.unit(component);
            put(group, Layout.name(component), unit, RecordReader.component(component, value));
        }
    }

    private static void put(WritableGroup group, String name, String unit, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> put(group, name, unit, present));
        } else if (value instanceof List<?> list) {
            list(group, name, unit, list);
        } else if (value instanceof Spectra spectra) {
            spectra(group.putGroup(name), spectra, unit.isEmpty() ? "Hz" : unit);
        } else if (value instanceof Matrix matrix) {
            array(group, name, unit, matrix.toArray());
        } else if (value instanceof Record record) {
            write(record, group.putGroup(name));
        } else if (value instanceof Enum<?> word) {
            group.putDataset(name, word.name());
        } else if (value.getClass().isArray()) {
            array(group, name, unit, value);
        } else {
            withUnit(group.putDataset(name, value), unit);
        }
    }

    private static void withUnit(WritableNode dataset, String unit) {
        if (!unit.isEmpty()) {
            dataset.putAttribute("unit", unit);
        }
    }

    private static void spectra(WritableGroup group, Spectra spectra, String unit) {
        list(group, "populations", "", spectra.populations());
        array(group, "frequency", "Hz", spectra.frequencies());
        double[][] power = new double[spectra.populations().size()][];
        for (int p = 0; p < power.length; p++) {
            power[p] = spectra.powerOf(p);
        }
        array(group, "power", unit, power);
    }

    private static void array(WritableGroup group, String name, String unit, Object array) {
        int rows = Array.getLength(array);
        boolean table = array.getClass().getComponentType().isArray();
        int columns = table && rows > 0 ? Array.getLength(Array.get(array, 0)) : 1;
        if (rows == 0 || columns == 0) {
            group.putDataset(Layout.shape(name), table ? new int[] {rows, columns} : new int[] {rows});
            return;
        }
        withUnit(group.putDataset(name, array), unit);
    }

    private static void list(WritableGroup group, String name, String unit, List<?> list) {
        if (list.isEmpty()) {
            group.putDataset(Layout.shape(name), new int[] {0});
            return;
        }
        if (list.get(0) instanceof String) {
            array(group, name, "", list.toArray(String[]::new));
            return;
        }
        if (list.get(0) instanceof Double) {
            double[] numbers = list.stream().mapToDouble(n -> (Double) n).toArray();
            array(group, name, unit, numbers);
            return;
        }
        WritableGroup elements = group.putGroup(name);
        List<Record> records = new ArrayList<>();
        list.forEach(element -> records.add((Record) element));
        if (Layout.isFlat(records.get(0).getClass())) {
            columns(elements, records);
            return;
        }
        for (int k = 0; k < records.size(); k++) {
            write(records.get(k), elements.putGroup(Layout.element(k, records.size())));
        }
    }

    private static void columns(WritableGroup group, List<Record> records) {
        for (RecordComponent component : records.get(0).getClass().getRecordComponents()) {
            boolean word = !component.getType().isPrimitive();
            Object column = Array.newInstance(word ? String.class : component.getType(), records.size());
            for (int k = 0; k < records.size(); k++) {
                Object value = RecordReader.component(component, records.get(k));
                Array.set(column, k, value instanceof Enum<?> e ? e.name() : value);
            }
            array(group, Layout.name(component), Layout.unit(component), column);
        }
    }
}
