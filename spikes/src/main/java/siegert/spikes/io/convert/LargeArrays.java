package siegert.spikes.io.convert;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/**
 * The memory that large arrays can have: that of the old generation.
 *
 * @param most its size when it is as large as it may become (bytes)
 * @param used what of it is in use (bytes)
 */
record LargeArrays(long most, long used) {
    /** Of a heap whose size was given, the launcher leaves an eighth to new objects. */
    private static final double HEAP_OVER_OLD = 8.0 / 7;

    /** The old generation of this process, cleaned up. */
    static LargeArrays ofProcess() {
        System.gc();
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getUsage();
            // of the pools of the heap, thresholds are there for the old generation only
            if (pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported() && usage.getMax() > 0) {
                return new LargeArrays(usage.getMax(), usage.getUsed());
            }
        }
        Runtime runtime = Runtime.getRuntime();
        return new LargeArrays(runtime.maxMemory(), runtime.totalMemory() - runtime.freeMemory());
    }

    /** What is left (bytes). */
    long free() {
        return Math.max(most - used, 0);
    }

    /** The heap (MB) in which so many bytes more would fit. */
    long heapFor(long needed) {
        double ratio = Math.max(HEAP_OVER_OLD, (double) Runtime.getRuntime().maxMemory() / most);
        return (long) Math.ceil((needed + used) * ratio / (1 << 20)) + 1;
    }
}
