package siegert.spikes.io.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.exceptions.UnsupportedHdfException;
import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import siegert.spikes.io.record.Declaration;
import siegert.spikes.io.record.FileBytes;
import siegert.spikes.io.record.IdScope;
import siegert.spikes.io.record.RecordReader;
import siegert.spikes.io.record.RecordSource;
import siegert.spikes.io.record.RefusedFileException;
import siegert.spikes.io.record.SourcePopulation;

/** Spikes in an HDF5 file: SONATA in its variants, NWB units, or tables of ids and times. */
public final class HdfSource implements RecordSource {
    private final HdfStore store;
    private final long bytes;
    private final HdfContent content;

    private HdfSource(HdfStore store, long bytes, HdfContent content) {
        this.store = store;
        this.bytes = bytes;
        this.content = content;
    }

    /**
     * Finds the spikes in a file.
     *
     * @throws RefusedFileException if there are none, or the file is damaged
     */
    public static HdfSource of(FileBytes file, Declaration declaration) throws IOException, RefusedFileException {
        HdfStore store = HdfStore.of(file);
        try (HdfFile hdf = store.forSearch()) {
            return new HdfSource(store, file.packedLength(), new HdfSearch(hdf, declaration).find());
        } catch (UnsupportedHdfException e) {
            throw new RefusedFileException(
                    "unknown_format",
                    0,
                    "written in a form of HDF5 that cannot be read (" + e.getMessage() + ")",
                    "Write it in an older form: h5repack --low=0 --high=2 IN OUT, or in h5py libver=(\"earliest\","
                            + " \"v110\").");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // sizes and addresses in a damaged file lead anywhere, also to more memory than there is
            throw new RefusedFileException(
                    "damaged_file", 0, "no sound HDF5 file (" + reason(e) + ")", "Copy the file again.");
        }
    }

    static String reason(Throwable e) {
        String message = e.getMessage() == null ? "" : ": " + e.getMessage();
        String text = e.getClass().getSimpleName() + message;
        return text.length() > 120 ? text.substring(0, 120) + "..." : text;
    }

    @Override
    public String format() {
        return content.format();
    }

    @Override
    public String simulator() {
        return content.simulator();
    }

    @Override
    public String assumption() {
        return content.assumption();
    }

    @Override
    public IdScope scope() {
        return content.scope();
    }

    @Override
    public List<SourcePopulation> listed() {
        return content.listed();
    }

    @Override
    public int printedDecimals() {
        return content.decimals();
    }

    @Override
    public double resolution() {
        return content.resolution();
    }

    @Override
    public double[] window() {
        return content.window();
    }

    @Override
    public RecordReader open(LongConsumer progress) throws IOException {
        return content.unitEnds().length > 0
                ? new UnitsReader(store, bytes, content, progress)
                : new TablesReader(store, bytes, content, progress);
    }
}
