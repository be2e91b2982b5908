package siegert.compare.regression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import siegert.compare.statistics.SmoothedPeak;
import siegert.compare.verdict.FrequencyBand;

/** What two ensembles have to be compared in: every statistic of every population, and of the pairs that cohere most. */
final class Samples {
    /** Number of pairs of populations whose coherency is compared. */
    static final int STRONGEST_PAIRS = 3;

    private static final double DECIBEL = 10 / Math.log(10);

    private final Ensemble reference;
    private final Ensemble candidate;
    private final Protocol protocol;
    private final List<Sample> samples = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param reference runs of the reference
     * @param candidate runs in question, with the populations in the same order
     */
    Samples(Ensemble reference, Ensemble candidate) {
        this.reference = reference;
        this.candidate = candidate;
        protocol = reference.runs().get(0).protocol();
        List<PopulationProfile> populations = reference.runs().get(0).populations();
        for (int p = 0; p < populations.size(); p++) {
            for (Statistic statistic : Statistic.values()) {
                add(populations.get(p).name(), p, statistic);
            }
        }
        pairs(populations.stream().map(PopulationProfile::name).toList());
    }

    List<Sample> all() {
        return samples;
    }

    /** What could not be compared, in sentences. */
    List<String> notes() {
        return notes;
    }

    private void add(String name, int population, Statistic statistic) {
        switch (statistic.kind()) {
            case MEAN ->
                samples.add(sample(
                        name,
                        statistic,
                        "",
                        population,
                        profile -> one(profile.means().getOrDefault(statistic, Double.NaN))));
            case BAND -> {
                for (int b = 0; b < protocol.bands().size(); b++) {
                    int band = b;
                    String words = protocol.bands().get(b).text();
                    samples.add(sample(
                            name, statistic, words, population, profile -> one(DECIBEL * profile.logPower()[band])));
                }
            }
            case PEAK -> {
                Sample peaks = sample(
                        name,
                        statistic,
                        "",
                        population,
                        profile -> one(profile.peak(protocol)
                                .map(p -> peak(statistic, p))
                                .orElse(Double.NaN)));
                if (peaks.isComplete()) {
                    samples.add(peaks);
                } else if (!peaks.isEmpty() && statistic == Statistic.PEAK_FREQUENCY) {
                    notes.add(name + ": some runs have no peak between "
                            + FrequencyBand.PEAK.text().replace("-", " and ")
                            + "; position and height of the peak are not compared");
                }
            }
            case CURVE -> {
                if (reference.runs().get(0).populations().get(population).curve(protocol).length > 0) {
                    samples.add(sample(name, statistic, "", population, profile -> decibels(profile.curve(protocol))));
                }
            }
            case DISTRIBUTION ->
                samples.add(sample(
                        name,
                        statistic,
                        "",
                        population,
                        profile -> profile.quantiles().getOrDefault(statistic, new double[] {Double.NaN})));
            case PAIR -> {
                // below, since it belongs to no single population
            }
        }
    }

    private static double peak(Statistic statistic, SmoothedPeak peak) {
        return statistic == Statistic.PEAK_FREQUENCY ? peak.frequency() : DECIBEL * peak.height();
    }

    /** The pairs of populations that cohere most in the reference; the candidates have no say in the choice. */
    private void pairs(List<String> names) {
        List<Sample> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                String one = names.get(i);
                String other = names.get(j);
                Sample pair = new Sample(
                        one + " / " + other,
                        Statistic.COHERENCY,
                        "",
                        values(reference, run -> run.coherency(one, other)),
                        values(candidate, run -> run.coherency(one, other)));
                if (pair.isComplete()) {
                    pairs.add(pair);
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Sample::from).reversed());
        samples.addAll(pairs.subList(0, Math.min(STRONGEST_PAIRS, pairs.size())));
    }

    private Sample sample(
            String name,
            Statistic statistic,
            String band,
            int population,
            Function<PopulationProfile, double[]> values) {
        return new Sample(
                name,
                statistic,
                band,
                values(reference, run -> values.apply(run.populations().get(population))),
                values(candidate, run -> values.apply(run.populations().get(population))));
    }

    private static double[][] values(Ensemble ensemble, Function<RunStatistics, double[]> values) {
        return ensemble.runs().stream().map(values).toArray(double[][]::new);
    }

    /** The logarithm of no power is no value. */
    private static double[] one(double value) {
        return new double[] {Double.isFinite(value) ? value : Double.NaN};
    }

    private static double[] decibels(double[] logarithms) {
        double[] decibels = new double[logarithms.length];
        for (int k = 0; k < decibels.length; k++) {
            decibels[k] = Double.isFinite(logarithms[k]) ? DECIBEL * logarithms[k] : Double.NaN;
        }
        // a curve with a hole is no curve
        for (double value : decibels) {
            if (Double.isNaN(value)) {
                decibels[0] = Double.NaN;
            }
        }
        return decibels;
    }
}
