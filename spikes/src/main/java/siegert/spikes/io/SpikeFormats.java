package siegert.spikes.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import siegert.spikes.io.hdf5.HdfSource;
import siegert.spikes.io.netpyne.NetPyneSource;
import siegert.spikes.io.numpy.NumpySource;
import siegert.spikes.io.record.Declaration;
import siegert.spikes.io.record.FileBytes;
import siegert.spikes.io.record.RecordSource;
import siegert.spikes.io.record.RefusedFileException;
import siegert.spikes.io.text.TextSource;

/** Recognises the format of a file by its content. */
final class SpikeFormats {
    private static final String RECIPE =
            " In Python: numpy.savez(\"spikes.npz\", senders=ids, times=times_in_ms), with one id for each time.";

    private SpikeFormats() {}

    /**
     * Opens a file of any format but NEST's text.
     *
     * @param bytes the file
     * @param head its first bytes, unpacked
     * @param declaration what the user says of it
     * @throws RefusedFileException if its format is not known, or the file does not say enough
     */
    static RecordSource open(FileBytes bytes, byte[] head, Declaration declaration)
            throws IOException, RefusedFileException {
        boolean complete = head.length < NestHeader.PROBE;
        if (begins(head, "\u0093NUMPY", 0)) {
            return NumpySource.ofArray(bytes, declaration);
        }
        for (int offset = 0; offset < head.length; offset = Math.max(512, 2 * offset)) {
            // a block of the user's own may stand before an HDF5 file
            if (begins(head, "\u0089HDF\r\n\u001a\n", offset)) {
                return HdfSource.of(bytes, declaration);
            }
        }
        if (begins(head, "PK\u0003\u0004", 0) || begins(head, "PK\u0005\u0006", 0)) {
            return NumpySource.ofArchive(bytes, declaration);
        }
        refuseForeign(head);
        if (new String(head, StandardCharsets.ISO_8859_1).stripLeading().startsWith("{")) {
            return NetPyneSource.of(bytes, declaration);
        }
        return TextSource.of(bytes, head, complete, declaration);
    }

    private static void refuseForeign(byte[] head) throws RefusedFileException {
        String pickle = "a Python pickle, which only Python can read";
        if (head.length > 2 && head[0] == (byte) 0x80 && head[1] >= 2 && head[1] <= 5) {
            throw new RefusedFileException("not_spikes", 0, pickle, "Save it as arrays." + RECIPE);
        }
        if (begins(head, "MATLAB 5.0 MAT-file", 0)) {
            throw new RefusedFileException(
                    "not_spikes",
                    0,
                    "a MATLAB file",
                    "Save ids and times as text, for instance: writematrix([id t], \"spikes.csv\").");
        }
    }

    static boolean begins(byte[] head, String magic, int offset) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (head.length < offset + wanted.length) {
            return false;
        }
        for (int k = 0; k < wanted.length; k++) {
            if (head[offset + k] != wanted[k]) {
                return false;
            }
        }
        return true;
    }

    static FileBytes bytes(SpikeFile file) {
        return new FileBytes() {
            @Override
            public Path path() {
                return file.path();
            }

            @Override
            public long packedLength() {
                return file.bytes();
            }

            @Override
            public boolean isCompressed() {
                return file.compressed();
            }

            @Override
            public InputStream open(LongConsumer progress) throws IOException {
                return file.open(progress::accept);
            }
        };
    }
}
