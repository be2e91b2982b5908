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
    static final Protocol PROTOCOL = new Protocol(
            10,
            1e-3,
            0.5,
            0.5,
            Taper.HANN,
            Detrend.CONSTANT,
            Sides.TWO,
            3,
            FrequencyBand.REPORTED,
            new Protocol.Grid(2, 2, 178),
            5e-3,
            new Protocol.Sample(500, 2e-3, 1));

    /** Width of the peak (Hz) and its height (ln). */
    private static final double WIDTH = 30;

    private static final double HEIGHT = 2;
    private static final double FLOOR = -9;
    private static final double PEAK = 60;

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

    /** New runs compared with each other. */
    public RegressionReport report(int reference, int candidate) {
        return report(ensemble("reference", reference), ensemble("candidate", candidate));
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
                name,
                "NEST 3.8",
                0.5,
                100_000,
                Long.toHexString(random.nextLong()),
                parameters,
                PROTOCOL,
                populations,
                pairs());
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
                case PEAK, CURVE, PAIR -> {
                    // below
                }
            }
        }
        return new PopulationProfile(name, 1000, means, quantiles, bands, spectrum(name), new double[0]);
    }

    /** A peak that moves, with a shoulder above 200 Hz that moves when the spectrum is to change beside the peak. */
    private double[] spectrum(String name) {
        double centre = PEAK + moved(name, Statistic.PEAK_FREQUENCY, PEAK);
        double height = HEIGHT + moved(name, Statistic.PEAK_HEIGHT, 0) * Math.log(10) / 10;
        // half of the frequencies carry the root mean square of all
        double shoulder = Math.sqrt(2) * moved(name, Statistic.SPECTRUM, 0) * Math.log(10) / 10;
        double[] frequency = PROTOCOL.frequency();
        double[] spectrum = new double[frequency.length];
        for (int k = 0; k < spectrum.length; k++) {
            double x = (frequency[k] - centre) / WIDTH;
            spectrum[k] = FLOOR + height * Math.exp(-x * x) + (frequency[k] > 200 ? shoulder : 0);
        }
        return spectrum;
    }

    private List<PairProfile> pairs() {
        List<PairProfile> pairs = new ArrayList<>();
        int bands = PROTOCOL.bands().size();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < Math.min(names.size(), i + 3); j++) {
                double moved = moved(names.get(i) + " / " + names.get(j), Statistic.COHERENCY, 0);
                double[] real = new double[bands];
                java.util.Arrays.fill(real, 0.5 + moved);
                pairs.add(new PairProfile(names.get(i), names.get(j), real, new double[bands]));
            }
        }
        return pairs;
    }

    private double moved(String name, Statistic statistic, double level) {
        double slack = statistic.slack().at(level);
        return slack * (scatter * normal() + shift.getOrDefault(name + statistic, 0.));
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
