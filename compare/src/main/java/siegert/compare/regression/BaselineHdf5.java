package siegert.compare.regression;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import siegert.compare.verdict.FrequencyBand;
import siegert.datasets.hdf5.Hdf5File;

/**
 * The numbers of a baseline as HDF5 arrays [run][population][...], for other programs; {@code docs/hdf5.md} describes the
 * layout. What is compared and approved is the JSON file.
 */
public final class BaselineHdf5 {
    /** Attribute of the root: changes when a name is changed, removed or means something else. */
    private static final String SCHEMA = "siegert_baseline";

    private static final int VERSION = 1;

    private final Baseline baseline;
    private final List<RunStatistics> runs;
    private final Protocol protocol;

    private BaselineHdf5(Baseline baseline) {
        this.baseline = baseline;
        runs = baseline.ensemble().runs();
        protocol = runs.get(0).protocol();
    }

    /**
     * Writes a baseline.
     *
     * @throws siegert.datasets.InputException if the file cannot be written; what was there before stays
     */
    public static void write(Baseline baseline, Path target) {
        BaselineHdf5 content = new BaselineHdf5(baseline);
        Hdf5File.write(target, content::fill, content::verify);
    }

    private void fill(WritableHdfFile file) {
        file.putAttribute(SCHEMA, VERSION);
        file.putDataset("siegert", baseline.tool());
        log(file.putGroup("log"));
        protocol(file.putGroup("protocol"));
        file.putDataset("run", words(runs, RunStatistics::name));
        file.putDataset("simulator", words(runs, RunStatistics::simulator));
        file.putDataset("fingerprint", words(runs, RunStatistics::fingerprint));
        file.putDataset("spikes", runs.stream().mapToLong(RunStatistics::spikes).toArray());
        unit(file, "start", runs.stream().mapToDouble(RunStatistics::start).toArray(), "s");
        parameters(file);
        List<PopulationProfile> populations = runs.get(0).populations();
        file.putDataset("population", words(populations, PopulationProfile::name));
        file.putDataset(
                "size", populations.stream().mapToInt(PopulationProfile::size).toArray());
        statistics(file);
        spectra(file);
        coherencies(file);
    }

    private void log(WritableGroup group) {
        List<Approval> log = baseline.log();
        group.putDataset("version", log.stream().mapToInt(Approval::version).toArray());
        group.putDataset("date", words(log, Approval::date));
        group.putDataset("by", words(log, Approval::by));
        group.putDataset("reason", words(log, Approval::reason));
        group.putDataset("changes", words(log, entry -> String.join("\n", entry.changes())));
    }

    private void protocol(WritableGroup group) {
        unit(group, "duration", protocol.duration(), "s");
        unit(group, "bin", protocol.bin(), "s");
        unit(group, "segment", protocol.segment(), "s");
        group.putDataset("overlap", protocol.overlap());
        group.putDataset("taper", protocol.taper().key());
        group.putDataset("detrend", protocol.detrend().key());
        group.putDataset("sides", protocol.sides().key());
        group.putDataset("minimum_spikes", protocol.minimumSpikes());
        unit(group, "lvr_refractoriness", protocol.refractoriness(), "s");
        group.putDataset("correlation_neurons", protocol.correlations().neurons());
        unit(group, "correlation_bin", protocol.correlations().bin(), "s");
        group.putDataset("correlation_seed", protocol.correlations().seed());
    }

    /** A table with a row for each run and key. */
    private void parameters(WritableHdfFile file) {
        List<Integer> run = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int r = 0; r < runs.size(); r++) {
            for (Map.Entry<String, String> parameter : runs.get(r).parameters().entrySet()) {
                run.add(r);
                keys.add(parameter.getKey());
                values.add(parameter.getValue());
            }
        }
        if (!run.isEmpty()) {
            WritableGroup group = file.putGroup("parameters");
            group.putDataset("run", run.stream().mapToInt(r -> r).toArray());
            group.putDataset("key", keys.toArray(String[]::new));
            group.putDataset("value", values.toArray(String[]::new));
        }
    }

    private void statistics(WritableHdfFile file) {
        WritableGroup means = file.putGroup("means");
        WritableGroup quantiles = file.putGroup("quantiles");
        for (Statistic statistic : Statistic.values()) {
            if (statistic.kind() == Statistic.Kind.MEAN) {
                unit(means, statistic.key(), means(statistic), statistic.unit());
            } else if (statistic.kind() == Statistic.Kind.DISTRIBUTION) {
                double[][][] curves =
                        curves(profile -> profile.quantiles().getOrDefault(statistic, new double[] {Double.NaN}));
                unit(quantiles, statistic.key(), curves, statistic.unit());
            }
        }
    }

    private void spectra(WritableHdfFile file) {
        double[][][] course = curves(PopulationProfile::course);
        if (course.length > 0) {
            unit(file, "course", course, "Hz");
        }
        if (protocol.frequencies() > 0) {
            unit(file, "frequency", protocol.frequency(), "Hz");
            file.putDataset("log_power", curves(PopulationProfile::spectrum));
        }
        if (!protocol.bands().isEmpty()) {
            unit(file, "band_low", bands(FrequencyBand::low), "Hz");
            unit(file, "band_high", bands(FrequencyBand::high), "Hz");
            file.putDataset("mean_log_power", curves(PopulationProfile::logPower));
        }
    }

    private void coherencies(WritableHdfFile file) {
        List<PairProfile> pairs = runs.get(0).pairs();
        if (pairs.isEmpty() || protocol.bands().isEmpty()) {
            return;
        }
        int bands = protocol.bands().size();
        double[][][] real = new double[runs.size()][pairs.size()][];
        double[][][] imaginary = new double[runs.size()][pairs.size()][];
        for (int r = 0; r < real.length; r++) {
            for (int k = 0; k < pairs.size(); k++) {
                double[] values =
                        runs.get(r).coherency(pairs.get(k).first(), pairs.get(k).second());
                // a run without cross-spectra has one NaN for all bands
                double[] all = values.length == 2 * bands ? values : nan(2 * bands);
                real[r][k] = Arrays.copyOf(all, bands);
                imaginary[r][k] = Arrays.copyOfRange(all, bands, 2 * bands);
            }
        }
        WritableGroup group = file.putGroup("coherency");
        group.putDataset("first", words(pairs, PairProfile::first));
        group.putDataset("second", words(pairs, PairProfile::second));
        group.putDataset("real", real);
        group.putDataset("imaginary", imaginary);
    }

    private double[][] means(Statistic statistic) {
        return runs.stream()
                .map(run -> run.populations().stream()
                        .mapToDouble(p -> p.means().getOrDefault(statistic, Double.NaN))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Curves of all runs and populations, NaN where one is missing; empty if none has any point. */
    private double[][][] curves(Function<PopulationProfile, double[]> curve) {
        int longest = runs.stream()
                .flatMap(run -> run.populations().stream())
                .mapToInt(p -> curve.apply(p).length)
                .max()
                .orElse(0);
        if (longest == 0) {
            return new double[0][][];
        }
        return runs.stream()
                .map(run -> run.populations().stream()
                        .map(curve)
                        .map(values -> values.length == longest ? values : nan(longest))
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    private double[] bands(ToDoubleFunction<FrequencyBand> edge) {
        return protocol.bands().stream().mapToDouble(edge).toArray();
    }

    private static double[] nan(int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static <T> String[] words(List<T> from, Function<T, String> word) {
        return from.stream().map(word).toArray(String[]::new);
    }

    private static void unit(WritableGroup group, String name, Object values, String unit) {
        var dataset = group.putDataset(name, values);
        if (!unit.isEmpty()) {
            dataset.putAttribute("unit", unit);
        }
    }

    private void verify(HdfFile file) throws IOException {
        same(file, "means/" + Statistic.RATE.key(), means(Statistic.RATE));
        if (protocol.frequencies() > 0) {
            same(file, "log_power", curves(PopulationProfile::spectrum));
        }
    }

    private static void same(HdfFile file, String path, Object[] values) throws IOException {
        if (!Arrays.deepEquals((Object[]) file.getDatasetByPath(path).getData(), values)) {
            throw new IOException(path + " reads back as something else");
        }
    }
}
