package siegert.workflows.pd14;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import siegert.compare.statistics.DistributionDistance;
import siegert.datasets.AtomicFile;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;
import siegert.spikes.RequestedStatistics.CorrelationSample;

/**
 * Writes statistics in the files that the analysis of the microcircuit-PD14-model makes, so that its plots and comparisons
 * take them:
 * <ul>
 *   <li>of one run {@code rates.json}, {@code spike_cvs.json} and {@code spike_ccs.json}: {@code {"L23E": [...], ...}};
 *   <li>of several, the same with the number of the run in front, {@code {"0": {"L23E": [...], ...}, ...}}, and
 *       {@code rate_ks_distances.json}, {@code spike_cvs_ks_distances.json}, {@code spike_ccs_ks_distances.json}: for each
 *       population the distance between every two runs, as {@code seeds} by their numbers and as {@code list}.
 * </ul>
 * Spikes exactly at the end of the window are left out, which the analysis counts; pairs with a silent neuron are left out,
 * which it writes as NaN.
 */
public final class ReferenceStatistics {
    /** The sample of neurons for the correlations: 250 of each population, in bins of 2 ms. */
    public static final CorrelationSample SAMPLE = new CorrelationSample(250, 2e-3, 1);

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private ReferenceStatistics() {}

    /** Writes the statistics of one run, measured with correlations. */
    public static void write(Measurement run, Path directory) {
        for (ReferenceStatistic statistic : ReferenceStatistic.values()) {
            json(directory.resolve(statistic.file()), json -> populations(statistic, run, json));
        }
    }

    /** Writes the statistics of several runs, measured with correlations, and the distances between them. */
    public static void write(List<Measurement> runs, Path directory) {
        for (ReferenceStatistic statistic : ReferenceStatistic.values()) {
            json(directory.resolve(statistic.file()), json -> {
                json.writeStartObject();
                for (int r = 0; r < runs.size(); r++) {
                    json.writeFieldName(Integer.toString(r));
                    populations(statistic, runs.get(r), json);
                }
                json.writeEndObject();
            });
            json(directory.resolve(statistic.distanceFile()), json -> distances(statistic, runs, json));
        }
    }

    private static void populations(ReferenceStatistic statistic, Measurement run, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        for (PopulationMeasurement population : run.populations()) {
            json.writeFieldName(population.name());
            double[] values = statistic.of(population, run.recording().duration());
            json.writeArray(values, 0, values.length);
        }
        json.writeEndObject();
    }

    private static void distances(ReferenceStatistic statistic, List<Measurement> runs, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        for (int p = 0; p < runs.get(0).populations().size(); p++) {
            List<double[]> samples = new ArrayList<>();
            for (Measurement run : runs) {
                samples.add(
                        statistic.of(run.populations().get(p), run.recording().duration()));
            }
            List<Double> all = new ArrayList<>();
            json.writeObjectFieldStart(runs.get(0).populations().get(p).name());
            json.writeObjectFieldStart("seeds");
            for (int i = 0; i < samples.size(); i++) {
                json.writeObjectFieldStart(Integer.toString(i));
                for (int j = i + 1; j < samples.size(); j++) {
                    double distance = DistributionDistance.of(samples.get(i), samples.get(j))
                            .kolmogorovSmirnov();
                    all.add(distance);
                    json.writeFieldName(Integer.toString(j));
                    number(json, distance);
                }
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeArrayFieldStart("list");
            for (double distance : all) {
                number(json, distance);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** A population without values has no distance; JSON has no NaN. */
    private static void number(JsonGenerator json, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }

    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private static void json(Path file, Content content) {
        AtomicFile.write(file, out -> {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(new DefaultIndenter("    ", "\n"));
            try (JsonGenerator json = FACTORY.createGenerator(out).setPrettyPrinter(printer)) {
                content.write(json);
                json.writeRaw('\n');
            }
        });
    }
}
