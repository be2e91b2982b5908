package siegert.spikes.io;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The records of a NEST text as a person would read them: with regular expressions and decimal numbers. */
final class NestLines {
    private static final Pattern BLANK = Pattern.compile("[ \t\r]*");

    private NestLines() {}

    /** Line, id and time (ticks) of each record. */
    static List<String> records(byte[] bytes, NestHeader header, Clock clock, DecimalTime step) {
        List<String> records = new ArrayList<>();
        if (header.decimals() < 0) {
            return records;
        }
        boolean steps = header.content() == NestHeader.Content.STEPS;
        String[] lines = lines(bytes);
        boolean unterminated = !lines[lines.length - 1].isEmpty();
        int kept = header.keptDecimals();
        String whole = "(\\d{1," + (18 - clock.decimals()) + "})";
        String decimals =
                header.decimals() > 0 ? "(?:\\.(\\d{" + kept + "})\\d{" + (header.decimals() - kept) + "})" : "()";
        Pattern record = Pattern.compile(
                "[ \t]*(\\d{1,10})[ \t,;]+" + (steps ? whole + "[ \t,;]+" : "()") + whole + decimals + "[ \t\r]*");
        for (int k = header.lines(); k < lines.length; k++) {
            Matcher matcher = record.matcher(lines[k]);
            boolean last = unterminated && k == lines.length - 1;
            if (matcher.matches()
                    && Long.parseLong(matcher.group(1)) <= Integer.MAX_VALUE
                    && !(last && header.decimals() == 0)) {
                BigDecimal time = new BigDecimal(matcher.group(3) + "." + (kept > 0 ? matcher.group(4) : "0"));
                if (steps) {
                    BigDecimal tick = BigDecimal.valueOf(step.mantissa(), step.decimals());
                    time = tick.multiply(new BigDecimal(matcher.group(2))).subtract(time);
                }
                records.add(k + 1 + " " + Long.parseLong(matcher.group(1)) + " "
                        + time.setScale(clock.decimals(), RoundingMode.UNNECESSARY)
                                .unscaledValue());
            }
        }
        return records;
    }

    /** Number of lines that are not blank, behind the column names; these count where they end the file without a newline. */
    static long count(byte[] bytes, NestHeader header) {
        String[] lines = lines(bytes);
        long count = 0;
        for (int k = header.lines(); k < lines.length; k++) {
            count += BLANK.matcher(lines[k]).matches() ? 0 : 1;
        }
        boolean cutHeader = header.lines() > 0 && lines.length == header.lines();
        return cutHeader ? count + 1 : count;
    }

    private static String[] lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
    }
}
