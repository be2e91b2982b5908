package siegert.datasets.network;

import org.snakeyaml.engine.v2.nodes.Node;
import siegert.datasets.Problem;

/**
 * One key of a parameter file or of the command line, with its value as it was composed.
 *
 * @param key the key
 * @param file the file, or the option of the command line
 * @param line line of the key, counted from 1; 0 on the command line
 * @param value the value, not yet interpreted
 */
record Entry(String key, String file, long line, Node value) {

    /** The line of a node (counted from 1), 0 if unknown. */
    static long lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1L).orElse(0L);
    }

    /** A problem with this entry as a whole. */
    Problem problem(String message, String remedy) {
        return new Problem(file, line, message, remedy);
    }
}
