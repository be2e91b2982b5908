package siegert.spikes.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The sound files that are spoilt, one for each reader and variant. */
final class FuzzedSamples {
    private FuzzedSamples() {}

    /** What can be said of a spoilt file of this kind. */
    enum Kind {
        /** Text of NEST: its records can be counted. */
        NEST,
        /** Other text: its lines can be looked at. */
        TEXT,
        /** A file that was cut never looks whole. */
        BINARY
    }

    /** Samples with their kinds. */
    static Stream<Arguments> all() {
        return Stream.of(
                Arguments.of("nest3/spike_recorder-13-0.dat", Kind.NEST),
                Arguments.of("nest3/steps/spike_recorder-7-0.dat", Kind.NEST),
                Arguments.of("samples/nest2/spikes-1258-0.gdf", Kind.NEST),
                Arguments.of("samples/bmtk/spikes.csv", Kind.TEXT),
                Arguments.of("samples/nestgpu/spike_times_0.dat", Kind.TEXT),
                Arguments.of("samples/npy/L_by_2.npy", Kind.BINARY),
                Arguments.of("numpy/structure_big_f4.npy", Kind.BINARY),
                Arguments.of("numpy/rows_fortran.npy", Kind.BINARY),
                Arguments.of("samples/brian2/spikes.npz", Kind.BINARY),
                Arguments.of("numpy/ids_u8.npz", Kind.BINARY),
                Arguments.of("samples/sonata/strattr.h5", Kind.BINARY),
                Arguments.of("samples/sonata/enumattr.h5", Kind.BINARY),
                Arguments.of("samples/sonata/nosort_nounits_gzip.h5", Kind.BINARY),
                Arguments.of("samples/sonata/old_gids.h5", Kind.BINARY),
                Arguments.of("samples/meso/spike_recorder.h5", Kind.BINARY),
                Arguments.of("samples/nwb/units_min.nwb", Kind.BINARY),
                Arguments.of("samples/netpyne/model_data.json", Kind.BINARY));
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = FuzzedSamples.class.getResourceAsStream("/siegert/spikes/" + name)) {
            return in.readAllBytes();
        }
    }

    /**
     * A spoilt file: one of four is cut, and some are compressed.
     *
     * @param sound the file
     * @param k number of the case
     * @param compressed how many of 16 cases are compressed
     */
    static Spoilt spoil(byte[] sound, int k, int compressed, Random random) {
        boolean cut = k % 4 == 0;
        byte[] bytes = cut ? SpoiltBytes.cut(sound, random) : SpoiltBytes.spoilt(sound, random);
        return k % 16 >= 16 - compressed
                ? new Spoilt(SpoiltBytes.packed(bytes, random), false)
                : new Spoilt(bytes, cut);
    }

    /**
     * A file to be read.
     *
     * @param bytes its bytes
     * @param isCut whether the end of the sound file is missing, and nothing else
     */
    record Spoilt(byte[] bytes, boolean isCut) {}
}
