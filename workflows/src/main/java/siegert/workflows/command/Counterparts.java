package siegert.workflows.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import siegert.compare.regression.Ensemble;
import siegert.compare.regression.Excerpt;
import siegert.compare.regression.Identity;
import siegert.compare.regression.PairedRuns;
import siegert.compare.regression.PairedRuns.DifferingSpike;
import siegert.compare.regression.PairedRuns.Neurons;
import siegert.compare.regression.PairedRuns.PairedPopulation;
import siegert.compare.regression.RunStatistics;
import siegert.compare.regression.Side;
import siegert.compare.statistics.HistogramLag;
import siegert.datasets.InputException;
import siegert.datasets.result.Activity;
import siegert.datasets.result.PopulationMeasurement;
import siegert.spikes.FirstDifference;
import siegert.spikes.PopulationActivity;
import siegert.spikes.TrainHashes;
import siegert.spikes.Window;
import siegert.workflows.console.Decimal;

/** Candidates beside the reference runs of their seeds, where both are on disk. */
final class Counterparts {
    /** Largest shift of the time axis that is looked for (s). */
    private static final double LARGEST_LAG = 0.02;

    /** So much of the window, at most, is searched for a shift (s). */
    private static final double SEARCHED = 20;

    private final Ensemble reference;
    private final Ensemble candidate;
    private final MeasuredRuns measured;
    private final int references;
    private final int threads;

    /**
     * @param references number of the measured runs that are of the reference; the others are candidates
     */
    Counterparts(Ensemble reference, Ensemble candidate, MeasuredRuns measured, int references, int threads) {
        this.reference = reference;
        this.candidate = candidate;
        this.measured = measured;
        this.references = references;
        this.threads = threads;
    }

    private boolean onDisk() {
        return references == reference.runs().size()
                && measured.runs().size() - references == candidate.runs().size();
    }

    private Measuring reference(String name) {
        return measured.runs()
                .get(reference.runs().stream().map(RunStatistics::name).toList().indexOf(name));
    }

    private Measuring candidate(int index) {
        return measured.runs().get(references + index);
    }

    /** The identities, with the first differing spike of each candidate that has a counterpart, and its shift. */
    List<Identity> located(List<Identity> identities) {
        List<Identity> located = new ArrayList<>(identities);
        if (!onDisk()) {
            return located;
        }
        for (int c = 0; c < located.size(); c++) {
            Identity identity = located.get(c);
            if (identity.equality() == Identity.Equality.DIFFERENT) {
                located.set(c, located(identity, reference(identity.reference()), candidate(c)));
            }
        }
        return located;
    }

    private Identity located(Identity identity, Measuring one, Measuring other) {
        Identity located = FirstDifference.between(
                        one.recording(), other.recording(), MeasuredRuns.window(one), threads)
                .map(d -> identity.withFirstDifference(sentence(d, one.recording() == d.owner())))
                .orElse(identity);
        return lag(one, other).map(located::withLag).orElse(located);
    }

    private static String sentence(FirstDifference difference, boolean inReference) {
        return "the first spike that only the " + (inReference ? "reference" : "candidate") + " has: neuron "
                + difference.neuron() + " of " + difference.population() + " at "
                + Decimal.fixed(1000 * difference.time(), 4) + " ms";
    }

    private Optional<Double> lag(Measuring one, Measuring other) {
        Window window = MeasuredRuns.window(one);
        Window part = new Window(window.start(), Math.min(window.stop(), window.start() + SEARCHED));
        double bin = Math.max(
                one.measurement().recording().resolution(),
                other.measurement().recording().resolution());
        Activity from = PopulationActivity.of(one.recording(), part, bin, threads);
        Activity to = PopulationActivity.of(other.recording(), part, bin, threads);
        if (from.bins() != to.bins() || from.counts().length != to.counts().length) {
            return Optional.empty();
        }
        return HistogramLag.between(from.counts(), to.counts(), (int) Math.round(LARGEST_LAG / bin))
                .map(lag -> lag.bins() * from.bin());
    }

    /**
     * Every candidate beside its counterpart, neuron by neuron.
     *
     * @throws InputException if runs are not on disk, or a candidate has no counterpart
     */
    List<PairedRuns> paired(List<Identity> identities) {
        if (!onDisk()) {
            throw new InputException(
                    reference.name(),
                    0,
                    "is a baseline, which keeps no single neurons",
                    "--paired needs the runs of the reference on disk.");
        }
        boolean alone = reference.runs().size() == 1 && candidate.runs().size() == 1;
        List<PairedRuns> pairs = new ArrayList<>();
        for (int c = 0; c < identities.size(); c++) {
            Identity identity = identities.get(c);
            if (identity.reference().isEmpty() && !alone) {
                throw new InputException(
                        identity.candidate(),
                        0,
                        "has no counterpart: no reference run has its seed or its name",
                        "Simulate it with the seed of a reference run, or leave --paired out.");
            }
            String name = alone ? reference.runs().get(0).name() : identity.reference();
            pairs.add(pair(name, reference(name), candidate(c)));
        }
        return pairs;
    }

    private PairedRuns pair(String name, Measuring one, Measuring other) {
        Window window = MeasuredRuns.window(one);
        TrainHashes trains = TrainHashes.of(one.recording(), window, threads);
        TrainHashes others = TrainHashes.of(other.recording(), window, threads);
        Map<String, DifferingSpike> differences =
                FirstDifference.inEach(one.recording(), other.recording(), window, threads).stream()
                        .collect(Collectors.toMap(
                                FirstDifference::population,
                                d -> new DifferingSpike(
                                        d.time(),
                                        d.neuron(),
                                        d.owner() == one.recording() ? Side.REFERENCE : Side.CANDIDATE)));
        List<PairedPopulation> populations = new ArrayList<>();
        for (PopulationMeasurement population : one.measurement().populations()) {
            PopulationMeasurement counterpart = other.measurement().populations().stream()
                    .filter(p -> p.name().equals(population.name()))
                    .findFirst()
                    .orElseThrow();
            populations.add(new PairedPopulation(
                    population.name(),
                    window.stop() - window.start(),
                    neurons(population, trains),
                    neurons(counterpart, others),
                    trains.equalTrains(others, population.name()),
                    Optional.ofNullable(differences.get(population.name()))));
        }
        return new PairedRuns(other.measurement().recording().name(), name, populations);
    }

    private static Neurons neurons(PopulationMeasurement population, TrainHashes trains) {
        return new Neurons(population.neurons().counts(), population.neurons().cv(), trains.hash(population.name()));
    }

    /** The beginning of one run of each side, as far as they are on disk. */
    List<Excerpt> excerpts() {
        List<Excerpt> excerpts = new ArrayList<>();
        if (references > 0) {
            excerpts.add(measured.excerpt(measured.runs().get(0), Side.REFERENCE));
        }
        if (measured.runs().size() > references) {
            excerpts.add(measured.excerpt(measured.runs().get(references), Side.CANDIDATE));
        }
        return excerpts;
    }
}
