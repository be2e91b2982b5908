package siegert.datasets.unit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit that is a power of ten of the SI unit of its dimension. Numbers change units by moving the decimal point, so
 * that {@code 0.3 ms} is the double nearest to 0.0003 s and prints as 0.3 again.
 *
 * @param symbol the unit as it was written, for instance {@code ms} or {@code 1 / millimeter}
 * @param dimension what it measures
 * @param power the unit is 10^power times the SI unit
 */
public record Unit(String symbol, Dimension dimension, int power) {
    /** No unit at all: pure numbers. */
    public static final Unit ONE = new Unit("", Dimension.NONE, 0);

    public static final Unit MILLISECOND = new Unit("ms", Dimension.TIME, -3);
    public static final Unit HERTZ = new Unit("Hz", Dimension.FREQUENCY, 0);
    public static final Unit MILLIVOLT = new Unit("mV", Dimension.POTENTIAL, -3);

    private static final Map<String, Dimension> SYMBOLS = Map.of(
            "s", Dimension.TIME,
            "Hz", Dimension.FREQUENCY,
            "V", Dimension.POTENTIAL,
            "A", Dimension.CURRENT,
            "F", Dimension.CAPACITANCE,
            "m", Dimension.LENGTH);
    private static final Map<String, Dimension> WORDS = Map.of(
            "second", Dimension.TIME,
            "hertz", Dimension.FREQUENCY,
            "volt", Dimension.POTENTIAL,
            "ampere", Dimension.CURRENT,
            "farad", Dimension.CAPACITANCE,
            "meter", Dimension.LENGTH,
            "metre", Dimension.LENGTH);
    private static final Map<String, Integer> SYMBOL_PREFIXES = Map.ofEntries(
            Map.entry("", 0),
            Map.entry("f", -15),
            Map.entry("p", -12),
            Map.entry("n", -9),
            Map.entry("u", -6),
            Map.entry("\u00b5", -6),
            Map.entry("\u03bc", -6),
            Map.entry("m", -3),
            Map.entry("c", -2),
            Map.entry("k", 3),
            Map.entry("M", 6),
            Map.entry("G", 9));
    private static final Map<String, Integer> WORD_PREFIXES = Map.of(
            "", 0, "femto", -15, "pico", -12, "nano", -9, "micro", -6, "milli", -3, "centi", -2, "kilo", 3, "mega", 6,
            "giga", 9);

    private static final Pattern INVERSE =
            Pattern.compile("1\\s*/\\s*(\\p{L}+)|(\\p{L}+)\\s*(?:(?:\\*\\*|\\^)\\s*-\\s*1(?:\\.0)?|\u207b\u00b9)");

    /**
     * The unit of a text: symbols ({@code ms}, {@code kHz}, {@code pF}), English names ({@code millivolt}) and the
     * inverse of either ({@code 1/s}, {@code 1 / millimeter}, {@code second ** -1}); an empty text or
     * {@code dimensionless} is {@link #ONE}.
     *
     * @throws QuantityException if it is none of these
     */
    public static Unit parse(String text) {
        String symbol = text.strip();
        if (symbol.isEmpty() || symbol.equals("dimensionless")) {
            return ONE;
        }
        Matcher inverse = INVERSE.matcher(symbol);
        if (inverse.matches()) {
            Unit base = parse(inverse.group(1) != null ? inverse.group(1) : inverse.group(2));
            return new Unit(symbol, base.dimension.inverse(), -base.power);
        }
        Unit unit = find(symbol, SYMBOLS, SYMBOL_PREFIXES);
        if (unit == null) {
            unit = find(symbol, WORDS, WORD_PREFIXES);
        }
        if (unit == null && symbol.endsWith("s") && find(symbol, WORDS, WORD_PREFIXES) == null) {
            unit = find(symbol.substring(0, symbol.length() - 1), WORDS, WORD_PREFIXES);
        }
        if (unit == null) {
            throw new QuantityException("unknown unit '" + symbol + "'");
        }
        return new Unit(symbol, unit.dimension, unit.power);
    }

    private static Unit find(String text, Map<String, Dimension> names, Map<String, Integer> prefixes) {
        for (Map.Entry<String, Dimension> name : names.entrySet()) {
            if (text.endsWith(name.getKey())) {
                Integer power = prefixes.get(
                        text.substring(0, text.length() - name.getKey().length()));
                if (power != null) {
                    return new Unit(text, name.getValue(), power);
                }
            }
        }
        return null;
    }

    /** The double nearest to a number of this unit in the SI unit; infinite where that overflows. */
    public double toSi(BigDecimal number) {
        try {
            return number.scaleByPowerOfTen(power).doubleValue();
        } catch (ArithmeticException e) {
            // the exponent leaves the range of int: far outside that of double
            return number.scale() > 0 ? 0 : Double.POSITIVE_INFINITY;
        }
    }

    /** A number in the SI unit as a number of this unit; NaN and infinities stay what they are. */
    public double fromSi(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).scaleByPowerOfTen(-power).doubleValue()
                : value;
    }
}
