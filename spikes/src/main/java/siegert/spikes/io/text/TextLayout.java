package siegert.spikes.io.text;

import java.util.List;
import siegert.spikes.io.record.Column;
import siegert.spikes.io.record.SpikeTimeUnit;

/**
 * How a text of spikes is laid out.
 *
 * @param format the format, for messages
 * @param simulator the program that wrote it, or an empty string
 * @param lines number of lines before the first record
 * @param separator comma or semicolon, or a blank for any run of blanks and tabs
 * @param columns what the columns hold
 * @param unit unit of the times
 * @param resolution duration of a step (ms); used where times are steps
 * @param assumption what was recognised in place of being said, or an empty string
 */
record TextLayout(
        String format,
        String simulator,
        int lines,
        char separator,
        List<Column> columns,
        SpikeTimeUnit unit,
        double resolution,
        String assumption) {}
