package siegert.compare.regression;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import siegert.compare.statistics.QuantileFunction;
import siegert.compare.verdict.FrequencyBand;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Taper;

/**
 * Statistics of made-up runs: every mean, quantile and band of a run is moved by a normal amount of its own (in units of
 * the slack), and by a change that the test plants.
 */
public final class SyntheticRuns {
    public static final Provenance NOWHERE =
            new Provenance("0.1.0", "siegert regress", "17", "2026-01-01T00:00:00Z", 1, List.of());
    static final Protocol PROTOCOL =
            new Protocol(10, 1e-3, 0.5, 0.5, Taper.HANN, Detrend.CONSTANT, Sides.TWO, 3, FrequencyBand.REPORTED);

    private final SplittableRandom random;
    private final List<String> names;
    private final double scatter;
    private final Map<String, Double> shift = new java.util.HashMap<>();
    private Map<String, String> parameters = Map.of();

    /**
     * @param seed seed of the random numbers
     * @param scatter standard deviation between seeds, in slacks
     * @param names names of the populations
     */
    public SyntheticRuns(long seed, double scatter, List<String> names) {
        this.random = new SplittableRandom(seed);
        this.scatter = scatter;
        this.names = names;
    }

    /** Moves a statistic of a population by some slacks, in the runs made from now on. */
    public SyntheticRuns shifted(String population, Statistic statistic, double slacks) {
        shift.put(population + statistic, slacks);
        return this;
    }

    SyntheticRuns with(Map<String, String> newParameters) {
        parameters = newParameters;
        return this;
    }

    /** An ensemble of new runs. */
    public Ensemble ensemble(String name, int runs) {
        List<RunStatistics> made = new ArrayList<>();
        for (int r = 0; r < runs; r++) {
            made.add(run(name + "-" + r));
        }
        return Ensemble.of(name, made);
    }

    RunStatistics run(String name) {
        List<PopulationProfile> populations = new ArrayList<>();
        for (String population : names) {
            populations.add(population(population));
        }
        return new RunStatistics(
                name, "NEST 3.8", 0.5, 100_000, Long.toHexString(random.nextLong()), parameters, PROTOCOL, populations);
    }

    private PopulationProfile population(String name) {
        Map<Statistic, Double> means = new EnumMap<>(Statistic.class);
        Map<Statistic, double[]> quantiles = new EnumMap<>(Statistic.class);
        double[] bands = new double[FrequencyBand.REPORTED.size()];
        for (Statistic statistic : Statistic.values()) {
            double level = statistic.unit().equals("Hz") ? 8 : 0.7;
            double slack = statistic.slack().at(level);
            double planted = shift.getOrDefault(name + statistic, 0.) * slack;
            switch (statistic.kind()) {
                case MEAN -> means.put(statistic, level + slack * scatter * normal() + planted);
                case BAND -> {
                    for (int b = 0; b < bands.length; b++) {
                        bands[b] = -9 + (slack * scatter * normal() + planted) * Math.log(10) / 10;
                    }
                }
                case DISTRIBUTION -> {
                    double moved = slack * scatter * normal() + planted;
                    double[] curve = new double[QuantileFunction.POINTS];
                    for (int k = 0; k < curve.length; k++) {
                        curve[k] = level * (0.5 + k / 98.) + moved;
                    }
                    quantiles.put(statistic, curve);
                }
            }
        }
        return new PopulationProfile(name, 1000, means, quantiles, bands);
    }

    private double normal() {
        double u = 1 - random.nextDouble();
        return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** The report on two ensembles. */
    public static RegressionReport report(Ensemble reference, Ensemble candidate) {
        Regression regression = new Regression(reference, candidate);
        return regression.report(regression.identities(), List.of(), NOWHERE);
    }
}
