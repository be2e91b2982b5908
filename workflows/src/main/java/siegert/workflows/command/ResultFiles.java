package siegert.workflows.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import siegert.compare.figure.Figure;
import siegert.compare.figure.Figures;
import siegert.compare.figure.RegressionFigures;
import siegert.compare.regression.RegressionReport;
import siegert.compare.report.HtmlReport;
import siegert.compare.report.JUnitReport;
import siegert.compare.report.RegressionJson;
import siegert.compare.report.RegressionMarkdown;
import siegert.compare.report.RegressionPage;
import siegert.compare.report.RegressionTables;
import siegert.compare.report.ReportJson;
import siegert.compare.report.ReportMarkdown;
import siegert.compare.report.ReportTables;
import siegert.compare.validation.ValidationReport;
import siegert.datasets.AtomicFile;
import siegert.datasets.StagedFiles;
import siegert.datasets.csv.NeuronsCsv;
import siegert.datasets.csv.SpectraCsv;
import siegert.datasets.json.BinaryPredictionJson;
import siegert.datasets.json.MeasurementJson;
import siegert.datasets.json.PredictionJson;
import siegert.datasets.json.ResolvedPredictionJson;
import siegert.datasets.json.SoundnessJson;
import siegert.datasets.result.BinaryPrediction;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.ResolvedPrediction;
import siegert.datasets.result.Soundness;
import siegert.datasets.result.SpectrumEstimate;
import siegert.workflows.option.OutputOptions;
import siegert.workflows.option.ScanOptions;
import siegert.workflows.predict.PredictionFiles;
import siegert.workflows.scan.BranchesCsv;
import siegert.workflows.scan.ScanCsv;
import siegert.workflows.scan.ScanHdf5;
import siegert.workflows.scan.ScanJson;
import siegert.workflows.scan.ScanResult;

/** Writes results where the command line wants them; each file appears whole or not at all. */
final class ResultFiles {
    private static final double DOTS_PER_INCH = 300;

    private final OutputOptions output;

    ResultFiles(OutputOptions output) {
        this.output = output;
    }

    /** @param provenance made only if a file is wanted */
    void write(Prediction prediction, Supplier<Provenance> provenance) {
        if (!output.wantsFiles()) {
            return;
        }
        Provenance origin = provenance.get();
        json("prediction.json", out -> PredictionJson.write(prediction, origin, out));
        if (output.out() != null) {
            PredictionFiles.of(prediction)
                    .forEach((name, text) -> AtomicFile.writeText(output.out().resolve(name), text));
        }
    }

    /** @param provenance made only if a file is wanted */
    void write(BinaryPrediction prediction, Supplier<Provenance> provenance) {
        if (output.wantsFiles()) {
            Provenance origin = provenance.get();
            json("prediction.json", out -> BinaryPredictionJson.write(prediction, origin, out));
        }
    }

    /** @param provenance made only if a file is wanted */
    void write(ResolvedPrediction prediction, Supplier<Provenance> provenance) {
        if (!output.wantsFiles()) {
            return;
        }
        Provenance origin = provenance.get();
        json("prediction.json", out -> ResolvedPredictionJson.write(prediction, origin, out));
        if (output.out() != null) {
            AtomicFile.writeText(output.out().resolve("neurons.csv"), NeuronsCsv.of(prediction));
        }
    }

    /** @param provenance made only if a file is wanted, since it reads the recording once more */
    void write(Measurement measurement, Supplier<Provenance> provenance) {
        if (!output.wantsFiles()) {
            return;
        }
        Provenance origin = provenance.get();
        json("measurement.json", out -> MeasurementJson.write(measurement, origin, out));
        if (output.out() != null) {
            for (SpectrumEstimate estimate : measurement.spectra()) {
                String name = "spectra-" + estimate.convention().estimator() + ".csv";
                AtomicFile.writeText(output.out().resolve(name), SpectraCsv.of(estimate.spectra()));
            }
        }
    }

    /** @param provenance made only if a file is wanted, since it reads the recording once more */
    void write(Soundness soundness, Supplier<Provenance> provenance) {
        if (output.wantsFiles()) {
            Provenance origin = provenance.get();
            json("check.json", out -> SoundnessJson.write(soundness, origin, out));
        }
    }

    /** Writes the tables and figures of a scan to a directory. */
    void write(
            ScanResult result, List<Figure> figures, ScanOptions.Format format, Path directory, Provenance provenance) {
        figures.parallelStream().forEach(figure -> {
            Path file = directory.resolve("figures").resolve(figure.name());
            AtomicFile.write(file.resolveSibling(figure.name() + ".svg"), figure::writeSvg);
            AtomicFile.write(file.resolveSibling(figure.name() + ".png"), out -> figure.writePng(out, DOTS_PER_INCH));
            AtomicFile.write(file.resolveSibling(figure.name() + ".pdf"), figure::writePdf);
        });
        if (!result.branches().isEmpty()) {
            AtomicFile.write(
                    directory.resolve("branches.csv"),
                    out -> new BranchesCsv(result.scan()).write(result.branches(), out));
        }
        if (format == ScanOptions.Format.HDF5) {
            new ScanHdf5(result.scan()).write(result.points(), result.branches(), directory.resolve("scan.h5"));
        }
        AtomicFile.Content json = out -> ScanJson.write(result, provenance, out);
        AtomicFile.write(directory.resolve("scan.json"), json);
        named(json);
        // last, so that a table that is there is one whose other files are there
        AtomicFile.write(directory.resolve("scan.csv"), out -> new ScanCsv(result.scan()).write(result.points(), out));
    }

    /**
     * Writes the whole report to a directory; if that fails, the directory stays as it was.
     *
     * @param provenance asked for when the figures are drawn, so that the time taken is that of the whole work
     */
    void write(ValidationReport unstamped, Supplier<Provenance> provenance, Path directory) {
        try (StagedFiles files = new StagedFiles(directory)) {
            List<Figure> figures = Figures.all(unstamped);
            draw(figures, files);
            ReportTables.of(unstamped).forEach((name, table) -> files.writeText("tables/" + name, table));
            ValidationReport report = unstamped.with(provenance.get());
            files.write("report.html", out -> HtmlReport.write(report, figures, out));
            files.writeText("report.md", markdown(text -> ReportMarkdown.write(report, text)));
            files.write("junit.xml", out -> JUnitReport.write(report, out));
            AtomicFile.Content json = out -> ReportJson.write(report, out);
            files.write("report.json", json);
            files.place();
            named(json);
        }
    }

    /**
     * Writes the whole comparison to a directory; if that fails, the directory stays as it was.
     *
     * @param provenance asked for when the figures are drawn, so that the time taken is that of the whole work
     */
    void write(RegressionReport unstamped, Supplier<Provenance> provenance, Path directory) {
        String markdown = markdown(text -> RegressionMarkdown.write(unstamped, text));
        try (StagedFiles files = new StagedFiles(directory)) {
            List<Figure> figures = RegressionFigures.all(unstamped);
            draw(figures, files);
            RegressionTables.of(unstamped).forEach((name, table) -> files.writeText("tables/" + name, table));
            RegressionReport report = unstamped.with(provenance.get());
            files.write("report.html", out -> RegressionPage.write(report, figures, out));
            files.writeText("report.md", markdown);
            files.write("junit.xml", out -> JUnitReport.write(report, out));
            AtomicFile.Content json = out -> RegressionJson.write(report, out);
            files.write("report.json", json);
            files.place();
            named(json);
        }
    }

    private static void draw(List<Figure> figures, StagedFiles files) {
        figures.parallelStream().forEach(figure -> {
            String name = "figures/" + figure.name();
            files.write(name + ".svg", figure::writeSvg);
            files.write(name + ".png", out -> figure.writePng(out, DOTS_PER_INCH));
        });
    }

    private void json(String name, AtomicFile.Content content) {
        if (output.out() != null) {
            AtomicFile.write(output.out().resolve(name), content);
        }
        named(content);
    }

    private void named(AtomicFile.Content content) {
        if (output.jsonFile() != null) {
            AtomicFile.write(output.jsonFile(), content);
        }
        if (output.jsonToStandardOutput()) {
            OutputStream out = System.out;
            try {
                content.writeTo(out);
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private interface Text {
        void writeTo(StringBuilder text) throws IOException;
    }

    private static String markdown(Text content) {
        StringBuilder text = new StringBuilder();
        try {
            content.writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
