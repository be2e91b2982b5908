package siegert.datasets.catalogue;

/**
 * A dataset that comes with the program.
 *
 * @param name its name on the command line; a network and its recording may share one
 * @param kind network or recording
 * @param title what it is, in a line
 * @param doi digital object identifier of its source
 * @param counterpart name of the recording of a network, or of the network of a recording; an empty string if there is
 *     none
 */
public record Dataset(String name, Kind kind, String title, String doi, String counterpart) {}
