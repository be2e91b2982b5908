package siegert.spikes.io;

import java.util.List;

/**
 * Ids of the whole network for ids that count within a population. Where a file has ids of the whole network, they stay
 * as they are.
 */
final class PopulationIds {
    /** Ids stay as they are. */
    static final PopulationIds UNCHANGED = new PopulationIds(List.of(), new int[0], new int[0], new int[0]);

    /** An id that no neuron of any table has. */
    private static final int NOWHERE = -1;

    private final List<String> names;
    private final int[] first;
    private final int[] last;
    private final int[] offset;

    /**
     * @param names populations with ids of their own
     * @param first their lowest ids
     * @param last their highest ids
     * @param offset what is added to an id
     */
    PopulationIds(List<String> names, int[] first, int[] last, int[] offset) {
        this.names = names;
        this.first = first;
        this.last = last;
        this.offset = offset;
    }

    /** Indices of populations by name. */
    int[] indices(List<String> wanted) {
        int[] index = new int[wanted.size()];
        for (int k = 0; k < index.length; k++) {
            index[k] = names.indexOf(wanted.get(k));
        }
        return index;
    }

    /** The id in the network; an id outside its population must not fall into the next one. */
    int ofNetwork(int population, int id) {
        if (names.isEmpty()) {
            return id;
        }
        return population < 0 || id < first[population] || id > last[population] ? NOWHERE : id + offset[population];
    }

    /** Lowest id of a population within its file; of no population, none. */
    int lowest(int population) {
        return population < 0 ? Integer.MAX_VALUE : first[population];
    }

    /** Highest id of a population within its file; of no population, none. */
    int highest(int population) {
        return population < 0 ? -1 : last[population];
    }
}
