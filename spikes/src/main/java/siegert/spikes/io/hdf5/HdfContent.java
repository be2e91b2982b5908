package siegert.spikes.io.hdf5;

import java.util.List;
import siegert.spikes.io.record.IdScope;
import siegert.spikes.io.record.SourcePopulation;
import siegert.spikes.io.record.SpikeTimeUnit;

/**
 * What was found in an HDF5 file.
 *
 * @param format the format, for messages
 * @param simulator the program that wrote the spikes, or an empty string
 * @param assumption what was recognised in place of being said, or an empty string
 * @param scope what an id identifies
 * @param listed populations with all their neurons, or an empty list
 * @param decimals decimals (ms) in which times were printed, or -1
 * @param resolution resolution of the simulation (ms), or 0
 * @param window start and end of the recording (ms), or an empty array
 * @param unit unit of the times of each table
 * @param step duration of a step (ms), used for steps
 * @param spikes number of spikes
 * @param tables where the spikes are
 * @param unitEnds of NWB: for each unit the number of spikes up to its last; else empty
 */
record HdfContent(
        String format,
        String simulator,
        String assumption,
        IdScope scope,
        List<SourcePopulation> listed,
        int decimals,
        double resolution,
        double[] window,
        List<SpikeTimeUnit> unit,
        double step,
        long spikes,
        List<HdfTable> tables,
        long[] unitEnds) {}
