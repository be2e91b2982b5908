package siegert.datasets.result;

import java.util.List;
import java.util.Optional;

/**
 * Whether a recording is complete and sound.
 *
 * @param contents what was counted; empty if something stood in the way of reading the spikes
 * @param findings what was found, the worst first
 */
public record Soundness(Optional<Contents> contents, List<Finding> findings) {
    public Soundness {
        findings = List.copyOf(findings);
    }

    /**
     * What a recording holds.
     *
     * @param recording what was read
     * @param populations one entry per population, in the order of the population table
     */
    public record Contents(RecordingSummary recording, List<PopulationCount> populations) {
        public Contents {
            populations = List.copyOf(populations);
        }
    }

    /**
     * What was counted of a population.
     *
     * @param name its name
     * @param size number of neurons
     * @param spikes number of spikes in the window
     * @param silent number of neurons without one
     */
    public record PopulationCount(String name, int size, long spikes, int silent) {}

    /** Errors and warnings. */
    public List<Finding> problems() {
        return findings.stream().filter(f -> f.severity() != Severity.NOTE).toList();
    }

    /** What a sound recording may have. */
    public List<Finding> notes() {
        return findings.stream().filter(f -> f.severity() == Severity.NOTE).toList();
    }

    /** Whether there are no problems. */
    public boolean isSound() {
        return problems().isEmpty();
    }
}
