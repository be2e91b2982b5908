package siegert.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import siegert.compare.alignment.SpectralAlignment;
import siegert.compare.statistics.RenewalVariability;
import siegert.compare.validation.Validation;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Tolerances;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Finding;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Method;
import siegert.datasets.result.NeuronValues;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.Raster;
import siegert.datasets.result.RecordingSummary;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.SpectrumEstimate;
import siegert.datasets.result.Taper;
import siegert.datasets.result.Warning;

/**
 * A run that follows its theory exactly but for sampling noise, and can be made to deviate. Rates and sizes resemble
 * the microcircuit; the spectra are a floor with a resonance at 64 Hz.
 */
public final class SyntheticRun {
    public static final double DURATION = 10;
    public static final SpectrumConvention WELCH = welch(0.5);
    private static final SpectrumConvention FFT =
            new SpectrumConvention("fft", Sides.TWO, Taper.BOXCAR, Detrend.NONE, DURATION, 0, 1, 2, 1e-3, DURATION);

    public List<String> names = new ArrayList<>(List.of("23E", "4I", "5I", "6E"));
    public int[] sizes = {20683, 5479, 1065, 14395};
    public final double[] theoryRate = {0.722, 5.671, 8.286, 1.128};
    public final double[] rate = theoryRate.clone();
    public final double[] theoryCv = {0.985, 0.90, 0.84, 0.97};
    public final double[] cv;
    /** Factor of the measured power at a frequency (Hz) of a population. */
    public Factor factor = (population, frequency) -> 1;
    /** Frequency (Hz) of the measured resonance. */
    public double resonance = 64;
    /** Frequency (Hz) of the theoretical resonance. */
    public double theoryResonance = 64;

    public long seed = 1;
    public SpectrumConvention convention = WELCH;
    public final List<Warning> warnings = new ArrayList<>();
    public final List<Finding> findings = new ArrayList<>();

    /** Factor of the power. */
    @FunctionalInterface
    public interface Factor {
        double at(int population, double frequency);
    }

    public SyntheticRun() {
        cv = new double[names.size()];
        for (int p = 0; p < cv.length; p++) {
            cv[p] = RenewalVariability.expected(theoryRate[p], theoryCv[p], DURATION, 3)
                    .mean();
        }
    }

    /** A Welch estimate with segments of a length (s); the degrees of freedom are those of 37 averages in every case. */
    public static SpectrumConvention welch(double segment) {
        return new SpectrumConvention(
                "welch", Sides.TWO, Taper.HANN, Detrend.CONSTANT, segment, 0.5, 39, 73.99459459459459, 1e-3, DURATION);
    }

    public Measurement measurement() {
        int n = names.size();
        SpectralAlignment alignment = new SpectralAlignment(convention, 1e-4);
        double[][] expected = matrix(alignment.expected(theory(alignment.frequencies(), resonance), floors()));
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        double[] frequency = alignment.measuredFrequencies();
        for (int p = 0; p < n; p++) {
            double[] noise = noise(frequency.length, random);
            for (int k = 0; k < frequency.length; k++) {
                expected[k][p] *= noise[k] * factor.at(p, frequency[k]);
            }
        }
        List<PopulationMeasurement> populations = new ArrayList<>();
        long spikes = 0;
        for (int p = 0; p < n; p++) {
            long count = Math.round(rate[p] * sizes[p] * DURATION);
            spikes += count;
            int cvNeurons = Double.isNaN(cv[p]) ? 0 : sizes[p];
            populations.add(new PopulationMeasurement(
                    names.get(p),
                    sizes[p],
                    count,
                    0,
                    rate[p],
                    0.3,
                    cv[p],
                    cvNeurons,
                    cv[p],
                    cvNeurons,
                    0.5,
                    new NeuronValues(new int[0], new double[0], new double[0])));
        }
        Spectra welch = new Spectra(names, frequency, expected);
        Spectra raw = new Spectra(names, new double[] {0, 0.1}, Arrays.copyOf(expected, 2));
        return new Measurement(
                new RecordingSummary(
                        "run-1",
                        0.5,
                        0.5 + DURATION,
                        Arrays.stream(sizes).sum(),
                        spikes,
                        0,
                        0,
                        8,
                        "NEST 3.8",
                        1e-4,
                        1e-4,
                        3),
                populations,
                List.of(new SpectrumEstimate(FFT, raw), new SpectrumEstimate(convention, welch)),
                new Raster(1, 1.5, new int[] {1, 2, 3, 4}, new int[] {0, 1, 2, 3}, new int[4], new double[4]),
                findings);
    }

    /** Estimates of a white spectrum of power 1: 37 squared moduli, neighbours mixed by the transform of a Hann taper. */
    private static double[] noise(int frequencies, UniformRandomProvider random) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] noise = new double[frequencies];
        for (int part = 0; part < 2 * 37; part++) {
            double before = normal.sample();
            double at = normal.sample();
            for (int k = 0; k < frequencies; k++) {
                double after = normal.sample();
                double mixed = (2 * at - before - after) / Math.sqrt(6);
                noise[k] += mixed * mixed / (2 * 37);
                before = at;
                at = after;
            }
        }
        return noise;
    }

    public Prediction prediction(double[] frequency) {
        List<PopulationPrediction> populations = new ArrayList<>();
        List<String> order = List.of("23E", "4I", "5I", "6E");
        int[] neurons = {20683, 5479, 1065, 14395};
        for (int p = 0; p < order.size(); p++) {
            populations.add(
                    new PopulationPrediction(order.get(p), neurons[p], theoryRate[p], theoryCv[p], 0.01, 0.005));
        }
        Spectra spectra = theory(frequency, theoryResonance);
        return new Prediction(
                "synthetic",
                Method.SHIFT,
                Refractoriness.INCLUDED,
                1e-12,
                populations,
                new Spectra(order, spectra.frequencies(), matrix(spectra)),
                warnings);
    }

    public ValidationReport report(Tolerances tolerances) {
        Validation validation = new Validation(measurement());
        return validation.report(
                prediction(validation.frequencies()),
                tolerances,
                new Provenance("0.1.0", "siegert validate", "17", "2026-01-01T00:00:00Z", 1, List.of()));
    }

    public ValidationReport report() {
        return report(Tolerances.defaults());
    }

    public static Check find(ValidationReport report, String population, String observable, String range) {
        return report.checks().stream()
                .filter(c -> c.population().equals(population)
                        && c.observable().equals(observable)
                        && c.range().equals(range))
                .findFirst()
                .orElseThrow();
    }

    private double[] floors() {
        double[] floors = new double[names.size()];
        for (int p = 0; p < floors.length; p++) {
            floors[p] = theoryRate[p] / sizes[p];
        }
        return floors;
    }

    private Spectra theory(double[] frequency, double peak) {
        double[] floors = floors();
        double[][] power = new double[frequency.length][floors.length];
        for (int k = 0; k < frequency.length; k++) {
            double x = (frequency[k] - peak) / 8;
            for (int p = 0; p < floors.length; p++) {
                power[k][p] = floors[p] * (1 + 40 * Math.exp(-x * x / 2));
            }
        }
        return new Spectra(names, frequency, power);
    }

    private static double[][] matrix(Spectra spectra) {
        double[][] power = new double[spectra.size()][spectra.populations().size()];
        for (int k = 0; k < power.length; k++) {
            for (int p = 0; p < power[k].length; p++) {
                power[k][p] = spectra.power(k, p);
            }
        }
        return power;
    }
}
