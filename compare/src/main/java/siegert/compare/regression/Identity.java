package siegert.compare.regression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether the spikes of a candidate are those of a reference run, to the last one.
 *
 * @param candidate name of the candidate
 * @param reference name of the reference run with the same spikes, else of the one with the same seed or name, else empty
 * @param equality whether they are the same
 * @param firstDifference where they part, a sentence; empty where they are equal or it is not known
 * @param lag how much later the spikes of the candidate come than those of the reference (s), where the population
 *     histograms show that they are the same ones, shifted
 */
public record Identity(
        String candidate, String reference, Equality equality, String firstDifference, OptionalDouble lag) {
    /** Keys of the parameter files that hold the seed of a run. */
    private static final List<String> SEEDS = List.of("rng_seed", "seed", "grng_seed", "master_seed", "msd");

    /** Whether the spikes are the same. */
    public enum Equality {
        /** The hashes are equal. */
        IDENTICAL,
        /** The hashes differ. */
        DIFFERENT,
        /** There is nothing to compare with. */
        UNKNOWN
    }

    /** The identity of a candidate, the first difference not yet known. */
    static Identity of(RunStatistics candidate, Ensemble reference) {
        for (RunStatistics run : reference.runs()) {
            if (run.hasSpikesOf(candidate)) {
                return new Identity(candidate.name(), run.name(), Equality.IDENTICAL, "", OptionalDouble.empty());
            }
        }
        Optional<RunStatistics> counterpart = counterpart(candidate, reference);
        if (counterpart.isEmpty() || candidate.fingerprint().isEmpty()) {
            return new Identity(candidate.name(), "", Equality.UNKNOWN, "", OptionalDouble.empty());
        }
        return new Identity(candidate.name(), counterpart.get().name(), Equality.DIFFERENT, "", OptionalDouble.empty());
    }

    /** This identity with the place where the spikes part. */
    public Identity withFirstDifference(String sentence) {
        return new Identity(candidate, reference, equality, sentence, lag);
    }

    /** This identity with a shift in time (s). */
    public Identity withLag(double seconds) {
        return new Identity(candidate, reference, equality, firstDifference, OptionalDouble.of(seconds));
    }

    /**
     * The reference run that a candidate would equal if nothing had changed: the one of the same seed, or if the
     * parameter files name none, the one of the same name.
     */
    static Optional<RunStatistics> counterpart(RunStatistics candidate, Ensemble reference) {
        Optional<String> seed = seed(candidate);
        for (RunStatistics run : reference.runs()) {
            Optional<String> other = seed(run);
            boolean same = seed.isPresent() && other.isPresent()
                    ? seed.equals(other)
                    : run.name().equals(candidate.name());
            if (same) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    static boolean isSeed(String key) {
        return SEEDS.contains(key.substring(key.lastIndexOf('.') + 1));
    }

    private static Optional<String> seed(RunStatistics run) {
        return run.parameters().entrySet().stream()
                .filter(e -> isSeed(e.getKey()))
                .map(e -> e.getKey() + "=" + e.getValue())
                .findFirst();
    }
}
