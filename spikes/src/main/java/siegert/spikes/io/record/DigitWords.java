package siegert.spikes.io.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Numbers of up to eight decimal digits, read from text in one word: the first digit stands in the lowest byte.
 * Arithmetic on the whole word takes the place of a loop over the digits.
 */
public final class DigitWords {
    /** Bits of a word without any other character than digits. */
    public static final int ALL = 64;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030303030303030L;
    private static final long TOP_BITS = 0x8080808080808080L;
    /** Carries a byte above 9 into its top bit. */
    private static final long ABOVE_NINE = 0x7676767676767676L;

    private static final long EVERY_SECOND = 0x000000FF000000FFL;

    private DigitWords() {}

    /** Eight characters as a word in which the digits 0 to 9 are the bytes 0 to 9. */
    public static long at(byte[] text, int position) {
        return (long) WORD.get(text, position) ^ ZEROS;
    }

    /** Bits of the digits that a word begins with: 8 times their number. */
    public static int bits(long word) {
        // a carry out of a byte spoils bytes above it only, behind the first that is no digit
        return Long.numberOfTrailingZeros((word + ABOVE_NINE | word) & TOP_BITS) & -8;
    }

    /**
     * The number that a word begins with.
     *
     * @param bits bits of its digits, 8 to 64
     */
    public static long number(long word, int bits) {
        // leading zeros in the low bytes; then pairs of digits, and pairs of pairs
        long digits = word << ALL - bits;
        long pairs = digits * 10 + (digits >>> 8);
        return (pairs & EVERY_SECOND) * ((1_000_000L << 32) + 100)
                        + (pairs >>> 16 & EVERY_SECOND) * ((10_000L << 32) + 1)
                >>> 32;
    }
}
