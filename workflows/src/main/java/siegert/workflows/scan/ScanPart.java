package siegert.workflows.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts of a scan: a run of neighbouring points. Parts differ by at most one point in size, and all
 * parts in order are the whole scan.
 *
 * @param number which part, from 1
 * @param of number of parts
 */
public record ScanPart(int number, int of) {
    /** The only part. */
    public static final ScanPart WHOLE = new ScanPart(1, 1);

    private static final Pattern FORM = Pattern.compile("\\s*([0-9]{1,9})\\s*/\\s*([0-9]{1,9})\\s*");

    public ScanPart {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException(
                    "part " + number + "/" + of + " does not exist; parts are 1/" + of + " to " + of + "/" + of);
        }
    }

    /**
     * Reads {@code K/N}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ScanPart parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not K/N, for instance 3/10");
        }
        int of = Integer.parseInt(form.group(2));
        if (of < 1) {
            throw new IllegalArgumentException("'" + text + "' has no parts; N must be at least 1");
        }
        return new ScanPart(Integer.parseInt(form.group(1)), of);
    }

    /** The first point of this part in a scan of some number of points. */
    public int from(int points) {
        return (int) ((long) points * (number - 1) / of);
    }

    /** The point after the last one of this part. */
    public int to(int points) {
        return (int) ((long) points * number / of);
    }
}
