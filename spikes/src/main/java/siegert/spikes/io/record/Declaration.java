package siegert.spikes.io.record;

import java.util.List;
import java.util.Optional;

/**
 * What the user says of a file that does not say it itself.
 *
 * @param unit unit of the times
 * @param columns what the columns hold, or an empty list
 * @param resolution duration of a step (ms), or 0 where unknown
 */
public record Declaration(Optional<SpikeTimeUnit> unit, List<Column> columns, double resolution) {
    /** Nothing is said. */
    public static final Declaration NONE = new Declaration(Optional.empty(), List.of(), 0);

    public Declaration {
        columns = List.copyOf(columns);
    }

    /**
     * The unit of times, checked.
     *
     * @param recognised what the file says; it does not override the user
     * @param what what the times are called in the file, for the message
     * @throws RefusedFileException if neither says the unit, or the length of a step is not known
     */
    public SpikeTimeUnit unit(Optional<SpikeTimeUnit> recognised, String what) throws RefusedFileException {
        Optional<SpikeTimeUnit> known = unit.isPresent() ? unit : recognised;
        if (known.isEmpty()) {
            throw new RefusedFileException(
                    "unknown_unit",
                    0,
                    "nothing says in which unit " + what + " is",
                    "Say it: --time-unit ms, s, us, ns or steps.");
        }
        if (known.get() == SpikeTimeUnit.STEPS && !(resolution > 0)) {
            throw new RefusedFileException(
                    "unknown_resolution",
                    0,
                    "times are in steps, but the resolution of the simulation is not known",
                    "Say it (--resolution 0.1ms), or put a file simulation.yaml with a line such as resolution_ms: 0.1"
                            + " beside the spikes.");
        }
        return known.get();
    }
}
