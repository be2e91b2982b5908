package siegert.compare.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import siegert.compare.alignment.AlignedSpectra;
import siegert.compare.alignment.SpectralAlignment;
import siegert.compare.figure.Axis;
import siegert.compare.figure.Decimation;
import siegert.compare.figure.Frame;
import siegert.compare.regression.RegressionReport;
import siegert.compare.regression.RunStatistics;
import siegert.compare.statistics.Envelope;
import siegert.compare.statistics.Interval;
import siegert.compare.statistics.QuantileFunction;
import siegert.compare.statistics.SpectralScatter;
import siegert.compare.validation.ValidationReport;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.Raster;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumConvention;

/**
 * The numbers behind the charts that can be zoomed, as JSON that may stand inside a script element. Four significant
 * digits, more than a screen shows; the full numbers are in {@code report.json}.
 */
final class ChartData {
    private static final double HIGHEST = 400;
    private static final int COLUMNS = 1800;

    private ChartData() {}

    static String spectra(ValidationReport report) {
        AlignedSpectra spectra = report.spectra();
        Spectra average = spectra.average().spectra();
        SpectrumConvention convention = spectra.average().convention();
        double[] f = average.frequencies();
        int first = Math.min(f.length, SpectralAlignment.firstUsable(convention));
        int stop = f.length;
        while (stop > first && f[stop - 1] > HIGHEST) {
            stop--;
        }
        int to = stop;
        double[] raw = spectra.raw().spectra().frequencies();
        Interval chance = SpectralScatter.of(convention).pointInterval(0.95);
        return json(g -> {
            g.writeStartObject();
            numbers(g, "frequency", f, first, to);
            g.writeFieldName("low");
            g.writeNumber(rounded(chance.low()));
            g.writeFieldName("high");
            g.writeNumber(rounded(chance.high()));
            g.writeArrayFieldStart("populations");
            for (int p = 0; p < average.populations().size(); p++) {
                g.writeStartObject();
                g.writeStringField("name", average.populations().get(p));
                numbers(g, "average", average.powerOf(p), first, to);
                numbers(g, "expected", spectra.expected().powerOf(p), first, to);
                numbers(g, "theory", spectra.theory().powerOf(p), first, to);
                if (spectra.published().isPresent()) {
                    numbers(g, "published", spectra.published().get().powerOf(p), first, to);
                }
                if (raw.length > 1) {
                    double[] power = spectra.raw().spectra().powerOf(p);
                    Decimation thin = Decimation.of(raw, power, 0.5 * raw[1], HIGHEST, COLUMNS);
                    numbers(g, "raw_frequency", thin.x(), 0, thin.x().length);
                    numbers(g, "raw", thin.y(), 0, thin.y().length);
                }
                g.writeEndObject();
            }
            g.writeEndArray();
            g.writeEndObject();
        });
    }

    static String raster(ValidationReport report) {
        Raster raster = report.measurement().raster();
        return json(g -> {
            g.writeStartObject();
            g.writeNumberField("start_ms", 1000 * raster.start());
            g.writeNumberField("stop_ms", 1000 * raster.stop());
            g.writeArrayFieldStart("populations");
            int p = 0;
            for (PopulationMeasurement population : report.measurement().populations()) {
                g.writeStartObject();
                g.writeStringField("name", population.name());
                g.writeNumberField("neurons", raster.sampled()[p++]);
                g.writeEndObject();
            }
            g.writeEndArray();
            whole(g, "population", raster.population());
            whole(g, "neuron", raster.neuron());
            g.writeArrayFieldStart("time_ms");
            for (double t : raster.time()) {
                g.writeNumber(trimmed(String.format(Locale.ROOT, "%.4f", 1000 * t)));
            }
            g.writeEndArray();
            g.writeEndObject();
        });
    }

    /** Spectra of a comparison of runs: geometric means, and the least and greatest of the reference. */
    static String spectra(RegressionReport report) {
        List<RunStatistics> reference = report.reference().runs();
        List<RunStatistics> candidate = report.candidate().runs();
        double[] f = reference.get(0).protocol().frequency();
        return json(g -> {
            g.writeStartObject();
            numbers(g, "frequency", f, 0, f.length);
            g.writeArrayFieldStart("populations");
            for (int p = 0; p < reference.get(0).populations().size(); p++) {
                double[][] before = spectra(reference, p);
                double[][] after = spectra(candidate, p);
                Envelope seeds = Envelope.of(before);
                g.writeStartObject();
                g.writeStringField("name", reference.get(0).populations().get(p).name());
                numbers(g, "mean", powers(QuantileFunction.mean(before)), 0, f.length);
                numbers(g, "low", powers(seeds.low()), 0, f.length);
                numbers(g, "high", powers(seeds.high()), 0, f.length);
                numbers(g, "candidate", powers(QuantileFunction.mean(after)), 0, f.length);
                g.writeEndObject();
            }
            g.writeEndArray();
            g.writeEndObject();
        });
    }

    /** Where the axes of a figure stand, in the units of its drawing. */
    static String frames(List<Frame> frames) {
        return json(g -> {
            g.writeStartArray();
            for (Frame frame : frames) {
                g.writeStartObject();
                g.writeStringField("title", frame.title());
                g.writeNumberField("left", frame.area().getX());
                g.writeNumberField("top", frame.area().getY());
                g.writeNumberField("width", frame.area().getWidth());
                g.writeNumberField("height", frame.area().getHeight());
                axis(g, "x", frame.x());
                axis(g, "y", frame.y());
                g.writeEndObject();
            }
            g.writeEndArray();
        });
    }

    private static void axis(JsonGenerator g, String name, Axis axis) throws IOException {
        g.writeObjectFieldStart(name);
        g.writeStringField("label", Frame.label(axis));
        g.writeNumberField("low", axis.low());
        g.writeNumberField("high", axis.high());
        g.writeBooleanField("logarithmic", axis.scale() == Axis.Scale.LOGARITHMIC);
        if (axis.isNamed()) {
            g.writeArrayFieldStart("names");
            for (Axis.Tick tick : axis.ticks()) {
                g.writeString(tick.label());
            }
            g.writeEndArray();
            g.writeArrayFieldStart("places");
            for (Axis.Tick tick : axis.ticks()) {
                g.writeNumber(tick.value());
            }
            g.writeEndArray();
        }
        g.writeEndObject();
    }

    private static double[][] spectra(List<RunStatistics> runs, int population) {
        return runs.stream()
                .map(run -> run.populations().get(population).spectrum())
                .toArray(double[][]::new);
    }

    private static double[] powers(double[] logarithms) {
        return Arrays.stream(logarithms).map(Math::exp).toArray();
    }

    private interface Content {
        void write(JsonGenerator generator) throws IOException;
    }

    private static String json(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
            content.write(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // "</script>" in a name would end the element
        return text.toString().replace("<", "\\u003c");
    }

    private static void numbers(JsonGenerator g, String name, double[] values, int from, int to) throws IOException {
        g.writeArrayFieldStart(name);
        for (int i = from; i < to; i++) {
            if (Double.isFinite(values[i])) {
                g.writeNumber(rounded(values[i]));
            } else {
                g.writeNull();
            }
        }
        g.writeEndArray();
    }

    /** Four significant digits, above 1 six, so that frequencies of long recordings stay apart: 1.234e-4 as 1234e-7. */
    private static String rounded(double value) {
        if (value == 0) {
            return "0";
        }
        int exponent = (int) Math.floor(Math.log10(Math.abs(value))) - (Math.abs(value) >= 1 ? 5 : 3);
        long digits = Math.round(value / Math.pow(10, exponent));
        while (digits % 10 == 0) {
            digits /= 10;
            exponent++;
        }
        return exponent == 0 ? Long.toString(digits) : digits + "e" + exponent;
    }

    private static void whole(JsonGenerator g, String name, int[] values) throws IOException {
        g.writeArrayFieldStart(name);
        for (int value : values) {
            g.writeNumber(value);
        }
        g.writeEndArray();
    }

    private static String trimmed(String decimal) {
        return decimal.contains(".") ? decimal.replaceAll("\\.?0+$", "") : decimal;
    }
}
