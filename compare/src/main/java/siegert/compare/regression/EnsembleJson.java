package siegert.compare.regression;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import siegert.compare.statistics.QuantileFunction;
import siegert.compare.verdict.FrequencyBand;
import siegert.datasets.json.JsonDocument;
import siegert.datasets.json.JsonTree;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Taper;

/** The statistics of runs as JSON, in baselines and in reports. What is written is read back bit by bit. */
public final class EnsembleJson {
    private EnsembleJson() {}

    /** Writes the key {@code name}, the protocol and the runs into the current object. */
    public static void write(JsonDocument json, Ensemble ensemble) throws IOException {
        json.text("name", ensemble.name());
        Protocol protocol = ensemble.runs().get(0).protocol();
        json.object("protocol", () -> {
            json.number("duration_s", protocol.duration());
            json.number("bin_s", protocol.bin());
            json.number("segment_s", protocol.segment());
            json.number("overlap", protocol.overlap());
            json.text("taper", protocol.taper().key());
            json.text("detrend", protocol.detrend().key());
            json.text("sides", protocol.sides().key());
            json.whole("minimum_spikes", protocol.minimumSpikes());
            json.array("bands_hz", () -> {
                for (FrequencyBand band : protocol.bands()) {
                    json.element(() -> {
                        json.whole("low", band.low());
                        json.whole("high", band.high());
                    });
                }
            });
            json.object("spectrum", () -> {
                json.number("step_hz", protocol.grid().step());
                json.whole("first", protocol.grid().first());
                json.whole("size", protocol.grid().size());
            });
            json.number("lvr_refractoriness_s", protocol.refractoriness());
            json.object("correlations", () -> {
                json.whole("neurons", protocol.correlations().neurons());
                json.number("bin_s", protocol.correlations().bin());
                json.whole("seed", protocol.correlations().seed());
            });
        });
        json.array("runs", () -> {
            for (RunStatistics run : ensemble.runs()) {
                json.element(() -> write(json, run));
            }
        });
    }

    private static void write(JsonDocument json, RunStatistics run) throws IOException {
        json.text("name", run.name());
        json.text("simulator", run.simulator());
        json.number("start_s", run.start());
        json.whole("spikes", run.spikes());
        json.text("fingerprint", run.fingerprint());
        json.object("parameters", () -> {
            for (Map.Entry<String, String> parameter : run.parameters().entrySet()) {
                json.text(parameter.getKey(), parameter.getValue());
            }
        });
        json.array("populations", () -> {
            for (PopulationProfile population : run.populations()) {
                json.element(() -> {
                    json.text("name", population.name());
                    json.whole("size", population.size());
                    json.object("means", () -> {
                        for (Map.Entry<Statistic, Double> mean :
                                population.means().entrySet()) {
                            json.number(mean.getKey().key(), mean.getValue());
                        }
                    });
                    json.numbers("mean_log_power", population.logPower());
                    json.numbers("log_power", population.spectrum());
                    json.numbers("course_hz", population.course());
                    json.object("quantiles", () -> {
                        for (Map.Entry<Statistic, double[]> quantiles :
                                population.quantiles().entrySet()) {
                            json.numbers(quantiles.getKey().key(), quantiles.getValue());
                        }
                    });
                });
            }
        });
        json.array("pairs", () -> {
            for (PairProfile pair : run.pairs()) {
                json.element(() -> {
                    json.text("first", pair.first());
                    json.text("second", pair.second());
                    json.numbers("coherency_real", pair.real());
                    json.numbers("coherency_imaginary", pair.imaginary());
                });
            }
        });
    }

    /**
     * Reads what {@link #write(JsonDocument, Ensemble)} wrote.
     *
     * @param tree the object with {@code protocol} and {@code runs}
     * @param name name of the ensemble
     */
    public static Ensemble read(JsonTree tree, String name) {
        Protocol protocol = protocol(tree.get("protocol"));
        List<RunStatistics> runs = new ArrayList<>();
        for (JsonTree run : tree.get("runs").elements()) {
            runs.add(run(run, protocol));
        }
        if (runs.isEmpty()) {
            throw tree.get("runs").wrong("holds no run", "Make the baseline again.");
        }
        return Ensemble.of(name, runs);
    }

    private static Protocol protocol(JsonTree tree) {
        List<FrequencyBand> bands = new ArrayList<>();
        for (JsonTree band : tree.get("bands_hz").elements()) {
            bands.add(new FrequencyBand(
                    (int) band.get("low").whole(), (int) band.get("high").whole()));
        }
        return new Protocol(
                tree.get("duration_s").number(),
                tree.get("bin_s").number(),
                tree.get("segment_s").number(),
                tree.get("overlap").number(),
                choice(tree.get("taper"), Taper.values(), Taper::key),
                choice(tree.get("detrend"), Detrend.values(), Detrend::key),
                choice(tree.get("sides"), Sides.values(), Sides::key),
                (int) tree.get("minimum_spikes").whole(),
                bands,
                new Protocol.Grid(
                        tree.get("spectrum").get("step_hz").number(),
                        (int) tree.get("spectrum").get("first").whole(),
                        (int) tree.get("spectrum").get("size").whole()),
                tree.get("lvr_refractoriness_s").number(),
                new Protocol.Sample(
                        (int) tree.get("correlations").get("neurons").whole(),
                        tree.get("correlations").get("bin_s").number(),
                        tree.get("correlations").get("seed").whole()));
    }

    private static <T> T choice(JsonTree tree, T[] values, Function<T, String> key) {
        String text = tree.text().toLowerCase(Locale.ROOT);
        return Arrays.stream(values)
                .filter(v -> key.apply(v).equals(text))
                .findFirst()
                .orElseThrow(() -> tree.expected("one of "
                        + String.join(", ", Arrays.stream(values).map(key).toList())));
    }

    private static RunStatistics run(JsonTree tree, Protocol protocol) {
        Map<String, String> parameters = new LinkedHashMap<>();
        tree.get("parameters").entries().forEach((key, value) -> parameters.put(key, value.text()));
        List<PopulationProfile> populations = new ArrayList<>();
        for (JsonTree population : tree.get("populations").elements()) {
            populations.add(population(population, protocol));
        }
        List<PairProfile> pairs = new ArrayList<>();
        for (JsonTree pair : tree.get("pairs").elements()) {
            pairs.add(new PairProfile(
                    pair.get("first").text(),
                    pair.get("second").text(),
                    numbers(pair.get("coherency_real"), protocol.bands().size()),
                    numbers(pair.get("coherency_imaginary"), protocol.bands().size())));
        }
        return new RunStatistics(
                tree.get("name").text(),
                tree.get("simulator").text(),
                tree.get("start_s").number(),
                tree.get("spikes").whole(),
                tree.get("fingerprint").text(),
                parameters,
                protocol,
                populations,
                pairs);
    }

    private static PopulationProfile population(JsonTree tree, Protocol protocol) {
        Map<Statistic, Double> means = new EnumMap<>(Statistic.class);
        tree.get("means")
                .entries()
                .forEach((key, value) -> means.put(statistic(value, key, Statistic.Kind.MEAN), value.number()));
        Map<Statistic, double[]> quantiles = new EnumMap<>(Statistic.class);
        tree.get("quantiles")
                .entries()
                .forEach((key, value) -> quantiles.put(
                        statistic(value, key, Statistic.Kind.DISTRIBUTION), numbers(value, QuantileFunction.POINTS)));
        return new PopulationProfile(
                tree.get("name").text(),
                (int) tree.get("size").whole(),
                means,
                quantiles,
                numbers(tree.get("mean_log_power"), protocol.bands().size()),
                numbers(tree.get("log_power"), protocol.frequencies()),
                tree.get("course_hz").numbers());
    }

    private static double[] numbers(JsonTree tree, int length) {
        double[] numbers = tree.numbers();
        if (numbers.length != length) {
            throw tree.wrong("has " + numbers.length + " numbers instead of " + length, "Make the baseline again.");
        }
        return numbers;
    }

    private static Statistic statistic(JsonTree tree, String key, Statistic.Kind kind) {
        return Statistic.of(key)
                .filter(s -> s.kind() == kind)
                .orElseThrow(() -> tree.wrong(
                        "is a statistic that this version does not know", "Use the version that wrote the file."));
    }
}
