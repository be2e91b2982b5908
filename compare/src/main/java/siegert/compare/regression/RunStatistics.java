package siegert.compare.regression;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import siegert.datasets.result.Activity;
import siegert.datasets.result.Measurement;

/**
 * What is kept of one run: statistics, not spikes.
 *
 * @param name name of the run, usually that of its directory
 * @param simulator simulator and version as the files say, or an empty string
 * @param start start of the window (s)
 * @param spikes number of spikes in the window
 * @param fingerprint hash of the spikes in the window; empty where it was not taken
 * @param parameters what the parameter files of the run say, by key
 * @param protocol how it was measured
 * @param populations one entry per population
 * @param pairs one entry per pair of populations; empty without cross-spectra
 */
public record RunStatistics(
        String name,
        String simulator,
        double start,
        long spikes,
        String fingerprint,
        Map<String, String> parameters,
        Protocol protocol,
        List<PopulationProfile> populations,
        List<PairProfile> pairs) {
    /** The spectra whose bands are compared. */
    static final String ESTIMATOR = "welch";

    public RunStatistics {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        populations = List.copyOf(populations);
        pairs = List.copyOf(pairs);
    }

    /**
     * The statistics of a measured run.
     *
     * @param measurement what the simulation did, with spectra {@code welch}
     * @param fingerprint hash of its spikes in the window, or an empty string
     * @param parameters what the parameter files of the run say, by key
     * @param activity the spikes of its populations over the window, if they were counted
     */
    public static RunStatistics of(
            Measurement measurement, String fingerprint, Map<String, String> parameters, Optional<Activity> activity) {
        Protocol protocol = Protocol.of(measurement);
        return new RunStatistics(
                measurement.recording().name(),
                measurement.recording().simulator(),
                measurement.recording().start(),
                measurement.recording().spikes(),
                fingerprint,
                parameters,
                protocol,
                IntStream.range(0, measurement.populations().size())
                        .mapToObj(p -> PopulationProfile.of(measurement, p, protocol, activity))
                        .toList(),
                PairProfile.all(measurement, protocol.bands()));
    }

    /** Whether another run has the same spikes, as far as hashes tell. */
    boolean hasSpikesOf(RunStatistics other) {
        return !fingerprint.isEmpty() && fingerprint.equals(other.fingerprint);
    }

    RunStatistics withPopulations(List<PopulationProfile> ordered) {
        return new RunStatistics(name, simulator, start, spikes, fingerprint, parameters, protocol, ordered, pairs);
    }

    /** The coherency from one population to another over the bands, real parts first; NaN if the run has none. */
    double[] coherency(String one, String other) {
        return pairs.stream()
                .filter(p -> p.isOf(one, other))
                .findFirst()
                .map(p -> p.from(one))
                .orElse(new double[] {Double.NaN, Double.NaN});
    }
}
