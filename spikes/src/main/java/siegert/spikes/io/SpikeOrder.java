package siegert.spikes.io;

/** Sorts spikes by time, those of one time by id, in place: 12 bytes a spike and nothing else. */
public final class SpikeOrder {
    private static final int SMALL = 24;

    private final long[] tick;
    private final int[] sender;

    private SpikeOrder(long[] tick, int[] sender) {
        this.tick = tick;
        this.sender = sender;
    }

    /**
     * Sorts spikes.
     *
     * @param tick times
     * @param sender ids, one for each time
     * @param size number of spikes
     */
    public static void sort(long[] tick, int[] sender, int size) {
        new SpikeOrder(tick, sender).sort(0, size);
    }

    private void sort(int from, int to) {
        int a = from;
        int b = to;
        long random = 0x9E3779B97F4A7C15L ^ to;
        while (b - a > SMALL) {
            // a pivot from anywhere: no order of the input makes this quadratic
            random = random * 6364136223846793005L + 1442695040888963407L;
            int pivot = median(a + (int) Long.remainderUnsigned(random >>> 16, b - a), a + (b - a) / 2, b - 1);
            long pivotTick = tick[pivot];
            int pivotSender = sender[pivot];
            int less = a;
            int more = b;
            for (int k = a; k < more; ) {
                int order = compare(tick[k], sender[k], pivotTick, pivotSender);
                if (order < 0) {
                    swap(less++, k++);
                } else if (order > 0) {
                    swap(k, --more);
                } else {
                    k++;
                }
            }
            // the longer part in the loop: the stack stays below 32 levels
            if (less - a < b - more) {
                sort(a, less);
                a = more;
            } else {
                sort(more, b);
                b = less;
            }
        }
        insert(a, b);
    }

    private void insert(int from, int to) {
        for (int k = from + 1; k < to; k++) {
            long t = tick[k];
            int s = sender[k];
            int j = k;
            while (j > from && compare(tick[j - 1], sender[j - 1], t, s) > 0) {
                tick[j] = tick[j - 1];
                sender[j] = sender[j - 1];
                j--;
            }
            tick[j] = t;
            sender[j] = s;
        }
    }

    private int median(int i, int j, int k) {
        boolean ij = compare(i, j) < 0;
        boolean jk = compare(j, k) < 0;
        boolean ik = compare(i, k) < 0;
        return ij == jk ? j : ij == ik ? k : i;
    }

    private int compare(int i, int j) {
        return compare(tick[i], sender[i], tick[j], sender[j]);
    }

    private static int compare(long tickA, int senderA, long tickB, int senderB) {
        return tickA != tickB ? Long.compare(tickA, tickB) : Integer.compare(senderA, senderB);
    }

    private void swap(int i, int j) {
        long t = tick[i];
        tick[i] = tick[j];
        tick[j] = t;
        int s = sender[i];
        sender[i] = sender[j];
        sender[j] = s;
    }
}
