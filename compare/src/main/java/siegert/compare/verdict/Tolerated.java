package siegert.compare.verdict;

import java.util.List;

/** Something that a tolerance file can set a limit to. */
public interface Tolerated {
    /** The name in files and reports. */
    String key();

    /** The unit of the absolute part of its limit; empty for a pure number. */
    String absoluteUnit();

    /** The units in which its limit may be written; empty for a pure number. */
    List<String> limitUnits();

    /** The limit without a file. */
    Limit standardLimit();

    /** Whether it has a value a frequency band. */
    boolean hasBands();
}
