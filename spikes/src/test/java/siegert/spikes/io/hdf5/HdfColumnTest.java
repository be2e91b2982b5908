package siegert.spikes.io.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.DatasetCreationOptions;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HdfColumnTest {
    /** Three slices, the last of them short. */
    private static final int LENGTH = 150_001;

    @TempDir
    Path directory;

    @Test
    void chunkedNumbersAreThoseOfTheLibrary() throws Exception {
        long[] longs = LongStream.range(0, LENGTH)
                .map(k -> k * 0x9E3779B97F4A7C15L >> (int) (k % 60))
                .toArray();
        int[] ints = IntStream.range(0, LENGTH)
                .map(k -> (int) (k * 0x9E3779B97F4A7C15L))
                .toArray();
        double[] doubles = IntStream.range(0, LENGTH).mapToDouble(k -> 0.1 * k).toArray();
        Path path = directory.resolve("columns.h5");
        try (WritableHdfFile hdf = HdfFile.write(path)) {
            hdf.putDataset("long", longs, chunks().build());
            hdf.putDataset("unsigned_long", longs, chunks().unsigned().build());
            hdf.putDataset("int", ints, chunks().build());
            hdf.putDataset("unsigned_int", ints, chunks().unsigned().build());
            hdf.putDataset("double", doubles, chunks().build());
        }
        try (HdfFile hdf = new HdfFile(path)) {
            for (String name : hdf.getChildren().keySet()) {
                Dataset dataset = hdf.getDatasetByPath("/" + name);
                Object expected = dataset.getData();
                HdfColumn column = new HdfColumn(dataset, "");
                for (int k = 0; k < LENGTH; k++) {
                    assertTrue(column.next());
                    assertEquals(((Number) Array.get(expected, k)).doubleValue(), column.number(), name);
                }
                assertFalse(column.next());
            }
        }
    }

    private static DatasetCreationOptions.Builder chunks() {
        return DatasetCreationOptions.builder().chunkDimensions(1000).shuffle().deflate();
    }
}
