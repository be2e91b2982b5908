package siegert.spikes.io;

import java.io.IOException;

/**
 * A file whose spikes are sorted on reading.
 *
 * @param header the file as it is
 * @param sort how
 */
record SortedHeader(SpikeHeader header, ExternalSort sort) implements SpikeHeader {
    @Override
    public String format() {
        return header.format();
    }

    @Override
    public String simulator() {
        return header.simulator();
    }

    @Override
    public int keptDecimals() {
        return header.keptDecimals();
    }

    @Override
    public int firstSender() {
        return header.firstSender();
    }

    @Override
    public DecimalTime resolution() {
        return header.resolution();
    }

    @Override
    public boolean isPrinted() {
        return header.isPrinted();
    }

    @Override
    public SpikeReader open(SpikeFile file, Clock clock, DecimalTime step, SpikeFile.ByteCount progress)
            throws IOException {
        return new SortedReader(header.open(file, clock, step, progress), sort);
    }
}
