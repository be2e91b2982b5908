package siegert.spikes.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Ways in which files are spoilt: changed, lost and repeated bytes, cuts anywhere, noise, damaged compression. */
final class SpoiltBytes {
    private static final byte[] TELLING = "0123456789.,;-+eE\t\n\r #\"{}[]()':".getBytes(StandardCharsets.US_ASCII);

    private SpoiltBytes() {}

    static byte[] cut(byte[] sound, Random random) {
        return Arrays.copyOf(sound, random.nextInt(sound.length));
    }

    static byte[] spoilt(byte[] sound, Random random) {
        if (random.nextInt(20) == 0) {
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] bytes = sound.clone();
        for (int n = 1 + random.nextInt(4); n > 0 && bytes.length > 0; n--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes[at] = TELLING[random.nextInt(TELLING.length)];
                case 3 -> bytes = without(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(9)));
                default -> bytes = twice(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(40)));
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] shorter = new byte[bytes.length - to + from];
        System.arraycopy(bytes, 0, shorter, 0, from);
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    private static byte[] twice(byte[] bytes, int from, int to) {
        byte[] longer = new byte[bytes.length + to - from];
        System.arraycopy(bytes, 0, longer, 0, to);
        System.arraycopy(bytes, from, longer, to, bytes.length - from);
        return longer;
    }

    static byte[] packed(byte[] bytes, Random random) {
        byte[] packed = SampleFiles.gzip(bytes);
        return random.nextBoolean() ? packed : spoilt(packed, random);
    }
}
