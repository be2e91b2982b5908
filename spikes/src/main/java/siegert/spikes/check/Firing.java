package siegert.spikes.check;

/**
 * When spikes occur in a window that is divided into parts of equal length.
 *
 * @param spikes number of spikes
 * @param first first part with a spike; the number of parts without spikes
 * @param last last part with a spike; -1 without spikes
 * @param pause longest run of parts without a spike between these two
 */
record Firing(long spikes, int first, int last, int pause) {
    /** Independent spikes leave a gap in which so many would be expected with probability exp(-50). */
    private static final double CERTAIN = 50;

    /** Spikes of bursts leave gaps; one that counts is longer than those by this factor. */
    private static final int LONGER = 3;

    static Firing of(long[] parts) {
        long spikes = 0;
        int first = parts.length;
        int last = -1;
        int pause = 0;
        for (int k = 0; k < parts.length; k++) {
            if (parts[k] > 0) {
                spikes += parts[k];
                first = Math.min(first, k);
                pause = last < 0 ? 0 : Math.max(pause, k - last - 1);
                last = k;
            }
        }
        return new Firing(spikes, first, last, pause);
    }

    /** Spikes expected in a gap of so many parts if they came as often as elsewhere. */
    double expected(double gap) {
        return spikes * gap / (last - first + 1);
    }

    /** Whether spikes that come as they did do not leave a gap of so many parts. */
    boolean excludes(double gap) {
        return spikes > 0 && expected(gap) >= CERTAIN && gap > LONGER * (pause + 1);
    }
}
