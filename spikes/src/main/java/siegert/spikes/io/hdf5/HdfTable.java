package siegert.spikes.io.hdf5;

/**
 * Where the spikes of a population are in a file.
 *
 * @param population its name, or an empty string
 * @param ids path of the ids, or of the compound
 * @param idField name of the ids in a compound, or an empty string
 * @param times path of the times, or of the compound
 * @param timeField name of the times in a compound, or an empty string
 * @param numbers ids of the network for the ids in the file
 */
record HdfTable(String population, String ids, String idField, String times, String timeField, NodeNumbers numbers) {}
