package siegert.compare.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import siegert.compare.alignment.AlignedSpectra;
import siegert.compare.statistics.Interval;
import siegert.compare.validation.Evidence;
import siegert.compare.validation.ValidationReport;
import siegert.compare.verdict.Check;
import siegert.compare.verdict.Tolerance;
import siegert.compare.verdict.Verdict;
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
import siegert.datasets.result.Severity;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.SpectrumEstimate;
import siegert.datasets.result.Taper;
import siegert.datasets.result.Warning;

/**
 * A made-up validation of a network with as many populations as names: Lorentzian peaks at 64 and 250 Hz on a shot-noise
 * floor, measured with the scatter that estimates of that kind have. The seed is fixed.
 */
public final class SyntheticReport {
    /** Seed of all random numbers. */
    public static final long SEED = 20161123;

    private static final List<String> MICROCIRCUIT = List.of("23E", "23I", "4E", "4I", "5E", "5I", "6E", "6I");
    private static final int[] SIZE = {20683, 5834, 21915, 5479, 4850, 1065, 14395, 2948};
    private static final double[] RATE = {0.722, 2.688, 4.189, 5.671, 6.558, 8.286, 1.129, 7.675};
    private static final double[] CV = {0.98, 0.93, 0.88, 0.86, 0.83, 0.86, 0.97, 0.84};
    private static final double[][] BANDS = {{5, 20}, {20, 60}, {60, 110}, {110, 150}, {150, 250}, {250, 360}};
    private static final double DURATION = 10;
    private static final int SEGMENTS = 39;

    private final List<String> names;
    private final Random random = new Random(SEED);
    private final List<Check> checks = new ArrayList<>();

    private SyntheticReport(List<String> names) {
        this.names = names;
    }

    /** The eight populations of the cortical microcircuit. */
    public static ValidationReport microcircuit() {
        return of(MICROCIRCUIT);
    }

    /** Any number of populations. */
    public static ValidationReport of(List<String> names) {
        return new SyntheticReport(names).report();
    }

    /** With what real reports can lack: no peak, no CV, silent populations, no spikes in the raster; one check fails. */
    public static ValidationReport withGaps() {
        ValidationReport whole = microcircuit();
        List<Check> checks = new ArrayList<>();
        for (Check c : whole.checks()) {
            boolean gap = c.population().equals("23E");
            checks.add(
                    gap
                            ? new Check(
                                    c.population(),
                                    c.observable(),
                                    c.range(),
                                    Verdict.FAIL,
                                    c.expected(),
                                    Double.NaN,
                                    c.unit(),
                                    new Tolerance(3, Double.NaN, c.tolerance().unit(), "tolerances.yaml:7", "a reason"),
                                    new Interval(Double.NaN, Double.NaN),
                                    "23E has no " + c.observable() + ".")
                            : c);
        }
        List<PopulationMeasurement> populations =
                new ArrayList<>(whole.measurement().populations());
        populations.set(
                0,
                new PopulationMeasurement(
                        "23E",
                        SIZE[0],
                        0,
                        SIZE[0],
                        0,
                        0,
                        Double.NaN,
                        0,
                        Double.NaN,
                        0,
                        Double.NaN,
                        new NeuronValues(new int[0], new double[0], new double[0])));
        Measurement measurement = new Measurement(
                whole.measurement().recording(),
                populations,
                whole.measurement().spectra(),
                new Raster(1, 1.5, new int[8], new int[0], new int[0], new double[0]),
                List.of());
        double[] expectedCv = whole.expectedCv().clone();
        expectedCv[0] = Double.NaN;
        return new ValidationReport(
                Verdict.FAIL,
                checks,
                whole.prediction(),
                measurement,
                expectedCv,
                silenced(whole.spectra()),
                whole.evidence(),
                whole.provenance());
    }

    private static AlignedSpectra silenced(AlignedSpectra spectra) {
        return new AlignedSpectra(
                spectra.theory(),
                silenced(spectra.expected(), Double.NaN),
                new SpectrumEstimate(
                        spectra.average().convention(),
                        silenced(spectra.average().spectra(), 0)),
                new SpectrumEstimate(
                        spectra.raw().convention(), silenced(spectra.raw().spectra(), 0)));
    }

    private static Spectra silenced(Spectra spectra, double value) {
        double[][] power = new double[spectra.size()][spectra.populations().size()];
        for (int f = 0; f < power.length; f++) {
            for (int p = 0; p < power[f].length; p++) {
                power[f][p] = p == 0 ? value : spectra.power(f, p);
            }
        }
        return new Spectra(spectra.populations(), spectra.frequencies(), power);
    }

    private ValidationReport report() {
        Spectra theory = spectra(2, 250, 1, 0, false);
        Spectra expected = spectra(2, 250, 0.92, 0, false);
        Spectra average = spectra(2, 250, 0.8, 36, true);
        Spectra raw = spectra(1 / DURATION, 5000, 0.8, 1, true);
        SpectrumConvention welch = new SpectrumConvention(
                "welch", Sides.TWO, Taper.HANN, Detrend.CONSTANT, 0.5, 0.5, SEGMENTS, 72, 1e-3, DURATION);
        SpectrumConvention fft =
                new SpectrumConvention("fft", Sides.TWO, Taper.BOXCAR, Detrend.NONE, DURATION, 0, 1, 2, 1e-3, DURATION);
        AlignedSpectra aligned = new AlignedSpectra(
                theory, expected, new SpectrumEstimate(welch, average), new SpectrumEstimate(fft, raw));
        Measurement measurement = measurement(aligned);
        double[] expectedCv = new double[names.size()];
        Arrays.setAll(expectedCv, i -> 0.985 * measurement.populations().get(i).cv());
        Prediction prediction = prediction(theory);
        for (int i = 0; i < names.size(); i++) {
            check(i, prediction, measurement, expectedCv, aligned);
        }
        Verdict worst = checks.stream().map(Check::verdict).reduce(Verdict.PASS, Verdict::worse);
        Provenance provenance = new Provenance(
                "0.1.0",
                "siegert validate microcircuit",
                "17.0.15",
                "2026-11-22T20:00:00Z",
                3.2,
                List.of(new Provenance.InputFile("recording/spikes-0.dat.gz", 1234567, "ab".repeat(32))));
        return new ValidationReport(
                worst, checks, prediction, measurement, expectedCv, aligned, Evidence.NONE, provenance);
    }

    private Prediction prediction(Spectra spectra) {
        List<PopulationPrediction> populations = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            populations.add(new PopulationPrediction(names.get(i), SIZE[i % 8], RATE[i % 8], CV[i % 8], 8e-3, 6e-3));
        }
        return new Prediction(
                "microcircuit",
                Method.SHIFT,
                Refractoriness.INCLUDED,
                3e-13,
                populations,
                spectra,
                List.of(new Warning(
                        "5I: tau_s / tau_m is 0.05; the expansion in its square root is used to first order",
                        List.of("5I"))));
    }

    private Measurement measurement(AlignedSpectra aligned) {
        List<PopulationMeasurement> populations = new ArrayList<>();
        long neurons = 0;
        long spikes = 0;
        for (int i = 0; i < names.size(); i++) {
            int size = SIZE[i % 8];
            double rate = RATE[i % 8] * (i % 8 == 6 ? 0.78 : 1 + 0.04 * Math.sin(i));
            double cv = CV[i % 8] - 0.15 / (1 + RATE[i % 8]) - 0.01 * Math.cos(3 * i) - (i % 8 == 2 ? 0.06 : 0);
            populations.add(new PopulationMeasurement(
                    names.get(i),
                    size,
                    Math.round(rate * DURATION * size),
                    size / 100,
                    rate,
                    0.6 * rate,
                    cv,
                    size / 2,
                    cv - 0.02,
                    size / 2,
                    0.1,
                    new NeuronValues(new int[0], new double[0], new double[0])));
            neurons += size;
            spikes += populations.get(i).spikes();
        }
        RecordingSummary recording = new RecordingSummary(
                "recording", 0.7, 0.7 + DURATION, neurons, spikes, 12, 3456, 16, "NEST 3.10.0", 1e-4, 1e-4, 3);
        List<Finding> findings = List.of(
                new Finding(
                        Severity.NOTE,
                        "silent_neurons",
                        "",
                        0,
                        771,
                        "771 of 77169 neurons have no spike in the window.",
                        ""),
                new Finding(
                        Severity.ERROR,
                        "window_guessed",
                        "recording/spikes-0.dat.gz",
                        3,
                        1,
                        "No window was given; the span of the spikes was taken.",
                        "Give the window with --window START:STOP."));
        return new Measurement(recording, populations, List.of(aligned.average(), aligned.raw()), raster(), findings);
    }

    private Raster raster() {
        int perPopulation = 40;
        List<double[]> spikes = new ArrayList<>();
        for (int p = 0; p < names.size(); p++) {
            for (int n = 0; n < perPopulation; n++) {
                double t = 1.0;
                while (true) {
                    t -= Math.log(1 - random.nextDouble()) / RATE[p % 8];
                    if (t >= 1.5) {
                        break;
                    }
                    spikes.add(new double[] {p, n, Math.rint(t * 1e4) / 1e4});
                }
            }
        }
        int[] sampled = new int[names.size()];
        Arrays.fill(sampled, perPopulation);
        return new Raster(
                1.0,
                1.5,
                sampled,
                spikes.stream().mapToInt(s -> (int) s[0]).toArray(),
                spikes.stream().mapToInt(s -> (int) s[1]).toArray(),
                spikes.stream().mapToDouble(s -> s[2]).toArray());
    }

    /** Spectra on a grid; with averages the mean of that many exponential variates times them. */
    private Spectra spectra(double step, int last, double height, int averages, boolean measured) {
        double[] frequency = new double[last + 1];
        double[][] power = new double[last + 1][names.size()];
        for (int f = 0; f <= last; f++) {
            frequency[f] = f * step;
            for (int p = 0; p < names.size(); p++) {
                double floor = RATE[p % 8] / SIZE[p % 8];
                double centre = measured && p == 5 ? 71 : 64;
                double value = floor
                        * (1
                                + height * 60 * lorentz(frequency[f], centre, 5)
                                + height * 4 * lorentz(frequency[f], 250, 30)
                                + height * 2 * lorentz(frequency[f], 0, 10));
                value *= measured && p == 3 ? 2.6 : 1;
                power[f][p] = averages == 0 ? value : value * scatter(averages);
            }
        }
        return new Spectra(names, frequency, power);
    }

    private double scatter(int averages) {
        double sum = 0;
        for (int k = 0; k < averages; k++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return sum / averages;
    }

    private static double lorentz(double frequency, double centre, double width) {
        double x = (frequency - centre) / width;
        return 1 / (1 + x * x);
    }

    private void check(
            int i, Prediction prediction, Measurement measurement, double[] expectedCv, AlignedSpectra aligned) {
        double rate = prediction.populations().get(i).rate();
        add(i, "rate", "", rate, measurement.populations().get(i).rate(), "Hz", Math.max(0.3, 0.15 * rate), 0.02, "Hz");
        add(i, "cv", "", expectedCv[i], measurement.populations().get(i).cv(), "", 0.05, 0.005, "");
        for (double[] band : BANDS) {
            double expected = mean(aligned.expected(), i, band);
            double measured = mean(aligned.average().spectra(), i, band);
            String range = String.format(Locale.ROOT, "%.0f-%.0f Hz", band[0], band[1]);
            add(i, "band_power", range, expected, measured, "Hz", 3, 0.12 * expected, "dB");
        }
        add(i, "peak_frequency", "20-150 Hz", 64, i == 5 ? 71 : 64.5, "Hz", 10, 1, "%");
    }

    private void add(
            int i,
            String observable,
            String range,
            double expected,
            double measured,
            String unit,
            double limit,
            double chance,
            String toleranceUnit) {
        double deviation = switch (toleranceUnit) {
            case "dB" -> 10 * Math.log10(expected / measured);
            case "%" -> 100 * (expected / measured - 1);
            default -> expected - measured;
        };
        Verdict verdict = Math.abs(deviation) <= limit
                ? Verdict.PASS
                : Math.abs(deviation) <= 1.5 * limit ? Verdict.WARN : Verdict.FAIL;
        String message = String.format(
                Locale.ROOT,
                "%s %s%s: theory %.3g %s, measured %.3g %s, %s the tolerance of %.2f %s.",
                names.get(i),
                observable.replace('_', ' '),
                range.isEmpty() ? "" : " in " + range,
                expected,
                unit,
                measured,
                unit,
                verdict == Verdict.PASS ? "inside" : "outside",
                limit,
                toleranceUnit);
        checks.add(new Check(
                names.get(i),
                observable,
                range,
                verdict,
                expected,
                measured,
                unit,
                new Tolerance(limit, deviation, toleranceUnit, "default", ""),
                new Interval(expected - chance, expected + chance),
                message));
    }

    /** Geometric mean of the power in a band (Hz). */
    private static double mean(Spectra spectra, int population, double[] band) {
        double sum = 0;
        int n = 0;
        for (int f = 0; f < spectra.size(); f++) {
            if (spectra.frequency(f) >= band[0] && spectra.frequency(f) < band[1]) {
                sum += Math.log(spectra.power(f, population));
                n++;
            }
        }
        return Math.exp(sum / n);
    }
}
