package siegert.datasets.hdf5;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Equality of records to the last bit, into their arrays, which records themselves compare by identity. */
final class Equality {
    private Equality() {}

    static boolean of(Object a, Object b) {
        if (a instanceof Optional<?> left && b instanceof Optional<?> right) {
            return of(left.orElse(null), right.orElse(null));
        }
        if (a instanceof List<?> left && b instanceof List<?> right) {
            boolean equal = left.size() == right.size();
            for (int k = 0; equal && k < left.size(); k++) {
                equal = of(left.get(k), right.get(k));
            }
            return equal;
        }
        if (a instanceof Record left && b instanceof Record right && a.getClass() == b.getClass()) {
            boolean equal = true;
            for (RecordComponent component : a.getClass().getRecordComponents()) {
                equal = equal && of(RecordReader.component(component, left), RecordReader.component(component, right));
            }
            return equal;
        }
        // doubles by their bits: NaN is NaN, and -0 is not 0
        return Objects.deepEquals(a, b);
    }
}
