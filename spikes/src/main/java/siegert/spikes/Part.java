package siegert.spikes;

import java.util.Arrays;

/**
 * One of several shares of the files of a recording.
 *
 * @param number which, from 1
 * @param count of how many
 */
public record Part(int number, int count) {
    /** At most so many parts. */
    public static final int MOST = 1 << 20;

    public Part {
        if (number < 1 || count > MOST || number > count) {
            throw new IllegalArgumentException("part " + number + " of " + count);
        }
    }

    /**
     * The files of this part: of all files, the largest first, each goes to the part with the fewest bytes so far. It
     * depends on the sizes and the order of the files only.
     *
     * @param bytes lengths of all files
     * @return indices, ascending; may be empty
     */
    public int[] files(long[] bytes) {
        Integer[] order = new Integer[bytes.length];
        Arrays.setAll(order, f -> f);
        Arrays.sort(order, (a, b) -> Long.compare(bytes[b], bytes[a]));
        long[] load = new long[count];
        int[] files = new int[bytes.length];
        int n = 0;
        for (int file : order) {
            int least = 0;
            for (int p = 1; p < count; p++) {
                least = load[p] < load[least] ? p : least;
            }
            // an empty file costs opening it
            load[least] += bytes[file] + 1;
            if (least == number - 1) {
                files[n++] = file;
            }
        }
        int[] own = Arrays.copyOf(files, n);
        Arrays.sort(own);
        return own;
    }

    /** For instance {@code 2/8}. */
    @Override
    public String toString() {
        return number + "/" + count;
    }
}
