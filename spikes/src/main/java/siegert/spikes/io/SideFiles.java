package siegert.spikes.io;

import java.util.Locale;
import java.util.Set;

/** Tells the files of spikes in a directory from those that travel with them. Only content decides in the end. */
final class SideFiles {
    private static final Set<String> ENDINGS =
            Set.of("dat", "gdf", "csv", "tsv", "txt", "npy", "npz", "h5", "hdf5", "hdf", "nwb", "json");

    private SideFiles() {}

    static boolean canHoldSpikes(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String stem = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        if (stem.startsWith("population_") || stem.startsWith("readme") || stem.startsWith(".")) {
            return false;
        }
        String ending = stem.substring(stem.lastIndexOf('.') + 1);
        boolean isParameters = stem.equals("nodes.json")
                || stem.endsWith("_dict.json")
                || stem.equals("network_gids.txt")
                || stem.equals("populations.csv")
                || stem.equals("requirements.txt");
        return ENDINGS.contains(ending) && !isParameters;
    }
}
