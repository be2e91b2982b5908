package siegert.compare.discrepancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import siegert.compare.regression.Approval;

/**
 * A reviewed discrepancy between theory and simulation, with the log of how it came to be. Immutable; an approval makes a new
 * version.
 *
 * @param terms how it was found
 * @param discrepancies one entry per check
 * @param log one entry per version, the oldest first
 * @param tool version of Siegert that made this version
 */
public record DiscrepancyBaseline(Terms terms, List<Discrepancy> discrepancies, List<Approval> log, String tool) {
    public DiscrepancyBaseline {
        discrepancies = List.copyOf(discrepancies);
        log = List.copyOf(log);
        if (log.isEmpty()) {
            throw new IllegalArgumentException("a baseline without a log");
        }
    }

    /**
     * What must be the same for two discrepancies to be compared.
     *
     * @param network name of the network
     * @param theory what the linear response takes into account
     * @param method approximation of the synapses
     * @param duration length of the window (s)
     * @param spectra convention of the spectra, in words
     */
    public record Terms(String network, String theory, String method, double duration, String spectra) {
        /** What differs, in words; empty if nothing does. */
        public Optional<String> difference(Terms other) {
            List<String> parts = new ArrayList<>();
            add(parts, "network", network, other.network);
            add(parts, "theory", theory, other.theory);
            add(parts, "method", method, other.method);
            add(parts, "window", duration + " s", other.duration + " s");
            add(parts, "spectra", spectra, other.spectra);
            return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
        }

        private static void add(List<String> parts, String what, String one, String other) {
            if (!one.equals(other)) {
                parts.add(what + " " + one + ", not " + other);
            }
        }
    }

    /** The number of this version, from 1. */
    public int version() {
        return log.get(log.size() - 1).version();
    }

    /** The first version. */
    public static DiscrepancyBaseline create(
            Terms terms, List<Discrepancy> discrepancies, LocalDate date, String by, String reason, String tool) {
        return new DiscrepancyBaseline(
                terms, discrepancies, List.of(new Approval(1, date.toString(), by, reason, List.of())), tool);
    }

    /** The next version: another discrepancy takes the place of this one; what changed beyond the gate goes into the log. */
    public DiscrepancyBaseline approve(
            Terms newTerms,
            List<Discrepancy> others,
            List<String> changes,
            LocalDate date,
            String by,
            String reason,
            String newTool) {
        List<Approval> entries = new ArrayList<>(log);
        entries.add(new Approval(version() + 1, date.toString(), by, reason, changes));
        return new DiscrepancyBaseline(newTerms, others, entries, newTool);
    }

    Optional<Discrepancy> find(Discrepancy like) {
        return discrepancies.stream().filter(d -> d.isOf(like)).findFirst();
    }
}
