package siegert.spikes.io.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/**
 * The numbers of a column as doubles. Chunks of the usual types are taken as bytes, because the library makes an object of
 * each unsigned number of 64 bits, in which SONATA keeps its ids; all else comes from the library.
 */
final class HdfNumbers {
    private final Dataset dataset;
    private final String field;
    private final Kind kind;
    private final ByteOrder order;
    private final int chunk;

    /** Types whose bytes are read here. */
    private enum Kind {
        DOUBLE,
        INT,
        UNSIGNED_INT,
        LONG,
        UNSIGNED_LONG,
        OTHER
    }

    /**
     * @param dataset a dataset of one dimension
     * @param field name of a member of a compound, or an empty string
     */
    HdfNumbers(Dataset dataset, String field) {
        this.dataset = dataset;
        this.field = field;
        this.chunk = dataset instanceof ChunkedDataset chunked ? chunked.getChunkDimensions()[0] : 0;
        Kind found = Kind.OTHER;
        ByteOrder bytes = ByteOrder.LITTLE_ENDIAN;
        if (chunk > 0 && dataset.getDataType() instanceof FixedPoint whole) {
            found = kind(whole);
            bytes = whole.getByteOrder();
        } else if (chunk > 0 && dataset.getDataType() instanceof FloatingPoint real && real.getSize() == 8) {
            found = Kind.DOUBLE;
            bytes = real.getByteOrder();
        }
        this.kind = found;
        this.order = bytes;
    }

    private static Kind kind(FixedPoint whole) {
        if (whole.getBitOffset() != 0 || whole.getBitPrecision() != 8 * whole.getSize()) {
            return Kind.OTHER;
        }
        return switch (whole.getSize()) {
            case 4 -> whole.isSigned() ? Kind.INT : Kind.UNSIGNED_INT;
            case 8 -> whole.isSigned() ? Kind.LONG : Kind.UNSIGNED_LONG;
            default -> Kind.OTHER;
        };
    }

    /**
     * Reads a slice that starts with a chunk.
     *
     * @param from first element
     * @param size number of elements
     */
    double[] read(long from, int size) {
        double[] numbers = new double[size];
        if (kind == Kind.OTHER || from + size > Integer.MAX_VALUE || !takeChunks((int) from, numbers)) {
            takeAny(dataset.getData(new long[] {from}, new int[] {size}), numbers);
        }
        return numbers;
    }

    /** False where a chunk is shorter than it should be, of which the library says what is wrong. */
    private boolean takeChunks(int from, double[] numbers) {
        ChunkedDataset chunked = (ChunkedDataset) dataset;
        for (int at = 0; at < numbers.length; at += chunk) {
            byte[] bytes = chunked.getDecompressedChunk(new int[] {from + at});
            int n = Math.min(chunk, numbers.length - at);
            if (bytes.length < (long) n * dataset.getDataType().getSize()) {
                return false;
            }
            take(ByteBuffer.wrap(bytes).order(order), numbers, at, at + n);
            if (n < chunk) {
                break;
            }
        }
        return true;
    }

    private void take(ByteBuffer bytes, double[] numbers, int first, int end) {
        switch (kind) {
            case DOUBLE -> bytes.asDoubleBuffer().get(numbers, first, end - first);
            case INT -> {
                for (int k = first; k < end; k++) {
                    numbers[k] = bytes.getInt();
                }
            }
            case UNSIGNED_INT -> {
                for (int k = first; k < end; k++) {
                    numbers[k] = bytes.getInt() & 0xffffffffL;
                }
            }
            case LONG -> {
                for (int k = first; k < end; k++) {
                    numbers[k] = bytes.getLong();
                }
            }
            default -> {
                for (int k = first; k < end; k++) {
                    long number = bytes.getLong();
                    // halved and made odd where a bit gets lost, so that doubling rounds as the whole number would
                    numbers[k] = number >= 0 ? number : 2.0 * (number >>> 1 | number & 1);
                }
            }
        }
    }

    private void takeAny(Object data, double[] numbers) {
        Object values = data instanceof Map<?, ?> members ? members.get(field) : data;
        if (values instanceof double[] doubles) {
            System.arraycopy(doubles, 0, numbers, 0, numbers.length);
            return;
        }
        for (int k = 0; k < numbers.length; k++) {
            Object number = Array.get(values, k);
            if (number instanceof Float single) {
                numbers[k] = single == single.intValue() ? single : Double.parseDouble(single.toString());
            } else {
                numbers[k] = ((Number) number).doubleValue();
            }
        }
    }
}
