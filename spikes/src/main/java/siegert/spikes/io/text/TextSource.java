package siegert.spikes.io.text;

import java.io.IOException;
import java.util.function.LongConsumer;
import siegert.spikes.io.record.Column;
import siegert.spikes.io.record.Declaration;
import siegert.spikes.io.record.FileBytes;
import siegert.spikes.io.record.IdScope;
import siegert.spikes.io.record.RecordReader;
import siegert.spikes.io.record.RecordSource;
import siegert.spikes.io.record.RefusedFileException;

/**
 * Text with one spike a line: CSV, TSV and blanks, with or without names of columns, BMTK, NEST GPU, NEURON and
 * CoreNEURON, and NEST 2 with exponents or further columns.
 */
public final class TextSource implements RecordSource {
    private final FileBytes file;
    private final TextLayout layout;

    private TextSource(FileBytes file, TextLayout layout) {
        this.file = file;
        this.layout = layout;
    }

    /**
     * Finds the layout of a text.
     *
     * @param head the first bytes of the file
     * @param complete whether the file ends with them
     * @throws RefusedFileException if the file is no such text, or does not say its columns and their unit
     */
    public static TextSource of(FileBytes file, byte[] head, boolean complete, Declaration declaration)
            throws RefusedFileException {
        return new TextSource(file, new LayoutSearch(head, complete, declaration).find());
    }

    @Override
    public String format() {
        return layout.format();
    }

    @Override
    public String simulator() {
        return layout.simulator();
    }

    @Override
    public String assumption() {
        return layout.assumption();
    }

    @Override
    public IdScope scope() {
        return layout.columns().contains(Column.POPULATION) ? IdScope.POPULATION : IdScope.NETWORK;
    }

    @Override
    public RecordReader open(LongConsumer progress) throws IOException {
        return new TextReader(file.open(progress), layout);
    }
}
