package siegert.spikes.io.hdf5;

import java.util.Arrays;
import siegert.spikes.io.record.SourcePopulation;

/** Ids of the network for ids that count from 0 in a population. */
final class NodeNumbers {
    /** Ids stay as they are. */
    static final NodeNumbers UNCHANGED = new NodeNumbers(new int[0], new int[0], Integer.MAX_VALUE);

    private final int[] first;
    private final int[] base;
    private final int size;

    private NodeNumbers(int[] first, int[] base, int size) {
        this.first = first;
        this.base = base;
        this.size = size;
    }

    /** The ids of a population in their order. */
    static NodeNumbers of(SourcePopulation population) {
        int runs = population.first().length;
        int[] base = new int[runs];
        int size = 0;
        for (int r = 0; r < runs; r++) {
            base[r] = size;
            size += population.last()[r] - population.first()[r] + 1;
        }
        return new NodeNumbers(population.first(), base, size);
    }

    /** The id of a node in the network, or -1 if the population has no such node. */
    int id(int node) {
        if (this == UNCHANGED) {
            return node;
        }
        if (node >= size) {
            return -1;
        }
        int r = Arrays.binarySearch(base, node);
        r = r < 0 ? -r - 2 : r;
        return first[r] + node - base[r];
    }
}
