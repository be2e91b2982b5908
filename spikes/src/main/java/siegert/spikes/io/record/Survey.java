package siegert.spikes.io.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * What one pass over a file tells before its spikes are counted: how many decimals its times need, which ids it holds,
 * and whether the spikes of each neuron come in order.
 *
 * @param records number of records
 * @param decimals decimals of a ms that hold every time
 * @param order whether the spikes of every neuron ascend in time
 * @param populations names of the populations, in the order of their first spikes
 * @param lowest lowest id of each population
 * @param highest highest id of each population
 * @param first id of the first record, or -1
 */
public record Survey(
        long records, int decimals, Order order, List<String> populations, int[] lowest, int[] highest, int first) {

    /** Order of the spikes of a neuron. */
    public enum Order {
        ASCENDING,
        MIXED
    }

    /**
     * Reads all records of a file. Where the times of each population ascend, as most programs write them, those of its
     * neurons do too and need not be kept; where not, the file is read again from its beginning.
     *
     * @param progress told the bytes read; fewer than none when it begins again
     */
    public static Survey of(RecordSource source, LongConsumer progress) throws IOException {
        long[] read = new long[1];
        Survey survey = of(source, new LatestTimes(), bytes -> {
            read[0] += bytes;
            progress.accept(bytes);
        });
        if (survey.order() == Order.ASCENDING) {
            return survey;
        }
        progress.accept(-read[0]);
        return of(source, new LastTimes(), progress);
    }

    private static Survey of(RecordSource source, Ascent last, LongConsumer progress) throws IOException {
        DecimalSearch search = new DecimalSearch(source.printedDecimals());
        Order order = Order.ASCENDING;
        int[] lowest = new int[0];
        int[] highest = new int[0];
        int first = -1;
        RecordBatch batch = new RecordBatch();
        try (RecordReader reader = source.open(progress)) {
            while (reader.next(batch)) {
                int known = lowest.length;
                if (known < reader.populations().size()) {
                    lowest = Arrays.copyOf(lowest, reader.populations().size());
                    highest = Arrays.copyOf(highest, lowest.length);
                    Arrays.fill(lowest, known, lowest.length, Integer.MAX_VALUE);
                    Arrays.fill(highest, known, lowest.length, -1);
                }
                first = first < 0 ? batch.id[0] : first;
                for (int k = 0; k < batch.size; k++) {
                    int p = batch.population[k];
                    int id = batch.id[k];
                    lowest[p] = Math.min(lowest[p], id);
                    highest[p] = Math.max(highest[p], id);
                    search.add(batch.time[k]);
                    if (order == Order.ASCENDING && !last.ascends(p, id, batch.time[k])) {
                        order = Order.MIXED;
                        if (last.isPreliminary()) {
                            return new Survey(0, 0, order, List.of(), lowest, highest, first);
                        }
                    }
                }
            }
            // a population without a spike has no ids
            return new Survey(
                    reader.records(),
                    search.decimals(),
                    order,
                    new ArrayList<>(reader.populations().subList(0, lowest.length)),
                    lowest,
                    highest,
                    first);
        }
    }

    /** What is known of the times so far. */
    private interface Ascent {
        /** Whether a spike is not before the last one with which it is compared. */
        boolean ascends(int population, int id, double now);

        /** Whether a spike out of order tells nothing about those of a neuron. */
        default boolean isPreliminary() {
            return false;
        }
    }

    /** The last spike of every population so far. */
    private static final class LatestTimes implements Ascent {
        private double[] time = new double[0];

        @Override
        public boolean ascends(int population, int id, double now) {
            if (population >= time.length) {
                int known = time.length;
                time = Arrays.copyOf(time, Math.max(2 * known, population + 1));
                Arrays.fill(time, known, time.length, Double.NEGATIVE_INFINITY);
            }
            boolean ascends = now >= time[population];
            time[population] = now;
            return ascends;
        }

        @Override
        public boolean isPreliminary() {
            return true;
        }
    }

    /** The last spike of every neuron so far, in an open hash table: about 40 bytes a neuron. */
    private static final class LastTimes implements Ascent {
        private static final long FREE = -1;

        private long[] key = new long[1024];
        private double[] time = new double[1024];
        private int size;

        LastTimes() {
            Arrays.fill(key, FREE);
        }

        @Override
        public boolean ascends(int population, int id, double now) {
            long wanted = (long) population << 32 | id;
            int slot = slot(wanted);
            if (key[slot] == FREE) {
                key[slot] = wanted;
                time[slot] = now;
                if (++size > key.length / 2) {
                    grow();
                }
                return true;
            }
            boolean ascends = now >= time[slot];
            time[slot] = now;
            return ascends;
        }

        private int slot(long wanted) {
            int mask = key.length - 1;
            int slot = (int) (wanted * 0x9E3779B97F4A7C15L >>> 32) & mask;
            while (key[slot] != wanted && key[slot] != FREE) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        private void grow() {
            long[] oldKey = key;
            double[] oldTime = time;
            key = new long[2 * oldKey.length];
            time = new double[key.length];
            Arrays.fill(key, FREE);
            for (int k = 0; k < oldKey.length; k++) {
                if (oldKey[k] != FREE) {
                    int slot = slot(oldKey[k]);
                    key[slot] = oldKey[k];
                    time[slot] = oldTime[k];
                }
            }
        }
    }
}
