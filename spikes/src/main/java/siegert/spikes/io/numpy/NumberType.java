package siegert.spikes.io.numpy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a number is written.
 *
 * @param kind floating point, signed or unsigned
 * @param bytes its length (bytes)
 * @param order order of its bytes
 */
record NumberType(Kind kind, int bytes, ByteOrder order) {
    enum Kind {
        FLOAT,
        SIGNED,
        UNSIGNED
    }

    /** The type of a dtype such as {@code <f8} or {@code |u1}, or {@code null} if it is no number. */
    static NumberType of(String descr) {
        if (!descr.matches("[<>|=][fiu][1248]") || descr.endsWith("f1")) {
            return null;
        }
        Kind kind = switch (descr.charAt(1)) {
            case 'f' -> Kind.FLOAT;
            case 'i' -> Kind.SIGNED;
            default -> Kind.UNSIGNED;
        };
        ByteOrder order = descr.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new NumberType(kind, descr.charAt(2) - '0', order);
    }

    boolean isInteger() {
        return kind != Kind.FLOAT;
    }

    /**
     * Reads a number. One of single precision gives the shortest decimal number that it stands for: 10.1, not
     * 10.100000381.
     *
     * @param buffer bytes in the order of this type
     */
    double read(ByteBuffer buffer, int at) {
        return switch (kind) {
            case FLOAT ->
                switch (bytes) {
                    case 8 -> buffer.getDouble(at);
                    case 4 -> shortest(buffer.getFloat(at));
                    default -> half(buffer.getShort(at));
                };
            case SIGNED -> integer(buffer, at);
            case UNSIGNED -> {
                long value = integer(buffer, at);
                long mask = bytes == 8 ? -1L : (1L << 8 * bytes) - 1;
                value &= mask;
                yield value < 0 ? (value >>> 1) * 2.0 : value;
            }
        };
    }

    private long integer(ByteBuffer buffer, int at) {
        return switch (bytes) {
            case 1 -> buffer.get(at);
            case 2 -> buffer.getShort(at);
            case 4 -> buffer.getInt(at);
            default -> buffer.getLong(at);
        };
    }

    static double shortest(float value) {
        return value == (int) value || Float.isNaN(value) ? value : Double.parseDouble(Float.toString(value));
    }

    /** IEEE 754 half precision. */
    static double half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        double size = switch (exponent) {
            case 0 -> Math.scalb((double) fraction, -24);
            case 0x1f -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
            default -> Math.scalb(1 + fraction / 1024.0, exponent - 15);
        };
        return bits < 0 ? -size : size;
    }
}
