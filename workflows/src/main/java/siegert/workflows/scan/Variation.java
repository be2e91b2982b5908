package siegert.workflows.scan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import siegert.datasets.unit.QuantityException;
import siegert.datasets.unit.Unit;

/**
 * A parameter with the values that it takes in a scan: a grid {@code nu_ext=0:50:0.5 Hz}, a list {@code g=3,4,4.5}, or
 * words {@code delay_dist=none,gaussian}. The values of a grid are START + k STEP up to STOP in decimal arithmetic, so
 * that no point depends on binary rounding.
 *
 * @param key the parameter as in {@code --set}: {@code g}, {@code K[4I,4I]}
 * @param values the values in the order given, without unit
 * @param unit unit of the values as it was written; empty for pure numbers and words
 */
public record Variation(String key, List<String> values, String unit) {
    /** More values of one parameter than anybody can wait for. */
    private static final int MOST = 10_000_000;

    private static final int LONGEST_NUMBER = 400;

    private static final String NUMBER = "[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?";
    private static final Pattern FORM = Pattern.compile("\\s*(\\w+\\s*(?:\\[[^\\]]*\\])?)\\s*=(.*)", Pattern.DOTALL);
    private static final Pattern GRID =
            Pattern.compile("\\s*(" + NUMBER + ")\\s*:\\s*(" + NUMBER + ")\\s*:\\s*(" + NUMBER + ")\\s*([^:,]*?)\\s*");
    private static final Pattern ITEM = Pattern.compile("\\s*(" + NUMBER + ")\\s*([^:,]*?)\\s*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    public Variation {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException(key + " has no values");
        }
    }

    /**
     * Reads {@code KEY=START:STOP:STEP UNIT} or {@code KEY=A,B,C UNIT}.
     *
     * @throws IllegalArgumentException if it is neither; the message says what was seen and what is allowed
     */
    public static Variation parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || form.group(2).isBlank()) {
            throw malformed(text);
        }
        String key = form.group(1).replaceAll("\\s", "");
        Matcher grid = GRID.matcher(form.group(2));
        return grid.matches() ? grid(text, key, grid) : list(text, key, form.group(2));
    }

    private static Variation grid(String text, String key, Matcher grid) {
        BigDecimal start = new BigDecimal(grid.group(1));
        BigDecimal stop = new BigDecimal(grid.group(2));
        BigDecimal step = new BigDecimal(grid.group(3));
        if (step.signum() <= 0 || stop.compareTo(start) < 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' has no values: STEP must be positive and STOP not below START");
        }
        BigDecimal steps = stop.subtract(start).divideToIntegralValue(step);
        if (steps.compareTo(BigDecimal.valueOf(MOST)) >= 0) {
            throw new IllegalArgumentException("'" + text + "' has more than " + MOST + " values");
        }
        List<String> values = new ArrayList<>();
        for (int k = 0; k <= steps.intValue(); k++) {
            values.add(plain(start.add(step.multiply(BigDecimal.valueOf(k)))));
        }
        return new Variation(key, values, unit(text, grid.group(4)));
    }

    private static Variation list(String text, String key, String list) {
        String[] items = list.strip().split("\\s*,\\s*", -1);
        List<String> values = new ArrayList<>();
        if (WORD.matcher(items[0]).matches()) {
            for (String item : items) {
                if (!WORD.matcher(item).matches()) {
                    throw malformed(text);
                }
                values.add(item);
            }
            return new Variation(key, values, "");
        }
        Matcher last = ITEM.matcher(items[items.length - 1]);
        String unit = last.matches() ? last.group(2) : "";
        for (String item : items) {
            Matcher number = ITEM.matcher(item);
            if (!number.matches()) {
                throw malformed(text);
            }
            if (!number.group(2).isEmpty() && !number.group(2).equals(unit)) {
                throw new IllegalArgumentException("'" + text + "' mixes the units '" + number.group(2) + "' and '"
                        + unit + "'; write one unit at the end");
            }
            values.add(plain(new BigDecimal(number.group(1))));
        }
        return new Variation(key, values, unit(text, unit));
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException("'" + text + "' is neither KEY=START:STOP:STEP UNIT nor KEY=A,B,C UNIT,"
                + " for instance 'nu_ext=0:50:0.5 Hz' or 'g=3,4,5'");
    }

    private static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return Math.abs(shortest.scale()) > LONGEST_NUMBER ? shortest.toString() : shortest.toPlainString();
    }

    private static String unit(String text, String unit) {
        try {
            Unit.parse(unit);
            return unit;
        } catch (QuantityException e) {
            throw new IllegalArgumentException("'" + text + "': " + e.getMessage());
        }
    }

    /** Number of values. */
    public int size() {
        return values.size();
    }

    /** Whether the values are words instead of numbers. */
    public boolean words() {
        return WORD.matcher(values.get(0)).matches();
    }

    /** One value as it is set: {@code nu_ext=8.5 Hz}. */
    public String override(int index) {
        return override(values.get(index));
    }

    /** Any value as it is set. */
    String override(String value) {
        return key + "=" + (unit.isEmpty() ? value : value + " " + unit);
    }

    /** The values in ascending order, where they are numbers. */
    List<String> ascending() {
        return values.stream().sorted(Comparator.comparing(BigDecimal::new)).toList();
    }

    /** The number of a value. */
    double number(String value) {
        return Double.parseDouble(value);
    }

    /** Label of an axis: {@code nu_ext (Hz)}. */
    String label() {
        return key + (unit.isEmpty() ? "" : " (" + unit + ")");
    }

    /** Name of the column of the values, unit at the end: {@code nu_ext_hz}, {@code g}, {@code tau_m[4I]_ms}. */
    public String column() {
        String suffix = unit.replaceAll("1\\s*/\\s*", "per_")
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .toLowerCase(java.util.Locale.ROOT);
        return suffix.isEmpty() ? key : key + "_" + suffix;
    }
}
