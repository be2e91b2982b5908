package siegert.datasets.result;

import java.util.Arrays;

/**
 * Number of spikes of each population over time. The arrays are shared: readers must not modify them.
 *
 * @param start start of the first bin (s)
 * @param bin width of a bin (s)
 * @param sizes numbers of neurons
 * @param counts number of spikes [population][bin]
 */
public record Activity(@Unit("s") double start, @Unit("s") double bin, int[] sizes, int[][] counts) {

    /** Number of bins. */
    public int bins() {
        return counts.length == 0 ? 0 : counts[0].length;
    }

    /**
     * Mean rates of a population in equal parts of the time (Hz); bins that are left over at the end are left out.
     *
     * @param parts number of parts; fewer if there are fewer bins
     */
    public double[] course(int population, int parts) {
        int length = Math.max(1, bins() / parts);
        double[] course = new double[Math.min(parts, bins() / length)];
        for (int part = 0; part < course.length; part++) {
            long spikes = 0;
            for (int k = part * length; k < (part + 1) * length; k++) {
                spikes += counts[population][k];
            }
            course[part] = spikes / (length * bin * sizes[population]);
        }
        return course;
    }

    /** The same in wider bins, as few together as leave at most so many; those left over at the end are left out. */
    public Activity thinned(int most) {
        int together = Math.max(1, (bins() + most - 1) / most);
        int[][] sums = new int[counts.length][bins() / together];
        for (int p = 0; p < sums.length; p++) {
            for (int k = 0; k < sums[p].length * together; k++) {
                sums[p][k / together] += counts[p][k];
            }
        }
        return new Activity(start, together * bin, sizes, sums);
    }

    /** The bins from one time to another (s), as far as there are. */
    public Activity excerpt(double from, double to) {
        int first = (int) Math.max(0, Math.min(bins(), Math.rint((from - start) / bin)));
        int last = (int) Math.max(first, Math.min(bins(), Math.rint((to - start) / bin)));
        int[][] part = new int[counts.length][];
        for (int p = 0; p < part.length; p++) {
            part[p] = Arrays.copyOfRange(counts[p], first, last);
        }
        return new Activity(start + first * bin, bin, sizes, part);
    }
}
