package siegert.datasets.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import siegert.datasets.InputException;
import siegert.datasets.Matrix;
import siegert.datasets.result.BinaryPrediction;
import siegert.datasets.result.Correlograms;
import siegert.datasets.result.CountVariability;
import siegert.datasets.result.Criticality;
import siegert.datasets.result.CrossSpectra;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Finding;
import siegert.datasets.result.IntervalHistogram;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Method;
import siegert.datasets.result.NeuronPrediction;
import siegert.datasets.result.NeuronValues;
import siegert.datasets.result.PairwiseCorrelations;
import siegert.datasets.result.PairwiseResponse;
import siegert.datasets.result.PopulationDetails;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.Quantiles;
import siegert.datasets.result.Raster;
import siegert.datasets.result.RecordingSummary;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.ResolvedPrediction;
import siegert.datasets.result.Severity;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumConvention;
import siegert.datasets.result.SpectrumEstimate;
import siegert.datasets.result.Taper;
import siegert.datasets.result.Warning;

class ResultsFileTest {
    /** Values that a decimal number or a comparison by value would lose. */
    private static final double[] HARD = {
        0.1, -0.0, Double.NaN, Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Math.nextUp(1.0), 1e-310
    };

    private static final Provenance PROVENANCE = new Provenance(
            "0.1.0",
            "siegert measure Läufe/ --quiet",
            "Java",
            "2026-01-01T00:00:00Z",
            1.25,
            List.of(
                    new Provenance.InputFile("a.dat", 12, "00ff"),
                    new Provenance.InputFile("µ.dat", 5_000_000_000L, "")));

    private static final SpectrumConvention CONVENTION =
            new SpectrumConvention("welch", Sides.TWO, Taper.HANN, Detrend.CONSTANT, 0.5, 0.5, 39, 76, 1e-3, 10);

    @TempDir
    Path directory;

    private static Prediction prediction() {
        return new Prediction(
                "net/µ",
                Method.FOKKER_PLANCK,
                Refractoriness.INCLUDED,
                1e-13,
                List.of(
                        new PopulationPrediction("23E", 20683, 0.1 + 0.2, Double.NaN, -3e-3, 6e-3),
                        new PopulationPrediction("a/b \"ü\"", 1, 5, 0.5, 0, Double.MIN_VALUE)),
                new Spectra(List.of("23E", "a/b \"ü\""), HARD, new double[][] {
                    {1, 2}, {3, 4}, {5, Double.NaN}, {7, -0.0}, {9, 1e-310}, {1, 1}, {1, 1}, {1, 1}
                }),
                List.of(
                        new Warning("Near an instability."),
                        new Warning("Slow synapses.", List.of("23E", "a/b \"ü\""))));
    }

    private static Measurement measurement() {
        PopulationDetails details = new PopulationDetails(
                0.9,
                Double.NaN,
                5e-3,
                1.1,
                new Quantiles(new double[] {0.5}, new double[] {7}),
                Optional.of(new IntervalHistogram(1e-3, new long[] {3, 0, 5_000_000_000L}, 7)),
                Optional.of(new CountVariability(0.1, 20, 0.8, 3)),
                Optional.of(
                        new PairwiseCorrelations(2e-3, -1, 3, 1, 0.01, 0.02, new int[] {0, 2}, new double[] {0.015})));
        double[] none = {};
        PopulationMeasurement first = new PopulationMeasurement(
                "E",
                8,
                40,
                1,
                5,
                0.1,
                0.9,
                7,
                0.8,
                7,
                1.1,
                new NeuronValues(new int[8], HARD, HARD, HARD, HARD, HARD),
                details);
        PopulationMeasurement second = new PopulationMeasurement(
                "I", 1, 0, 1, 0, 0, Double.NaN, 0, Double.NaN, 0, Double.NaN, new NeuronValues(new int[1], none, none));
        double[][] pairs = {{1, 2}, {3, 4}, {5, 6}};
        return new Measurement(
                new RecordingSummary("run", 0.5, 10.5, 9, 40, 1, 2, 3, "", 1e-4, 1e-4, 3),
                List.of(first, second),
                List.of(new SpectrumEstimate(
                        CONVENTION, new Spectra(List.of("E", "I"), new double[] {0, 2}, new double[][] {{1, 2}, {3, 4}
                        }))),
                new Raster(0.5, 1, new int[] {2, 1}, new int[] {0, 1}, new int[] {0, 0}, new double[] {0.6, 0.7}),
                List.of(new Finding(Severity.NOTE, "silent_neurons", "", 0, 1, "One neuron is silent.", "")),
                Optional.of(new CrossSpectra(CONVENTION, List.of("E", "I"), new double[] {0, 2}, pairs, pairs)),
                Optional.of(new Correlograms(
                        List.of("E", "I"), new int[] {8, 1}, 1e-3, 100, new long[] {40, 0}, new long[][] {
                            {1, 2, 1}, {0, 0, 0}, {0, 9_000_000_000L, 0}
                        })));
    }

    private static ResolvedPrediction neurons() {
        return new ResolvedPrediction(
                "net",
                Method.DELTA,
                0,
                List.of("E", "I"),
                new int[] {1, 1},
                new NeuronPrediction(
                        new int[] {4, 9},
                        new double[] {1, 2},
                        new double[] {1, Double.NaN},
                        new double[2],
                        new double[2]),
                Optional.of(new PairwiseResponse(
                        new int[] {0, 1, 1},
                        new int[] {1},
                        new double[] {-0.25},
                        -0.0,
                        new double[] {1, 2},
                        Matrix.of(new double[][] {{1, 0.1}, {0.1, 2}}))),
                List.of());
    }

    private void assertRoundTrip(Results results) {
        Path file = directory.resolve("deep/results.h5");
        ResultsFile.write(results, file);
        assertTrue(Equality.of(results, ResultsFile.read(file)));
    }

    @Test
    void everyPartComesBackToTheLastBit() {
        assertRoundTrip(Results.of(prediction(), measurement(), PROVENANCE));
        assertRoundTrip(Results.of(neurons(), PROVENANCE));
        assertRoundTrip(Results.of(measurement(), PROVENANCE));
        assertRoundTrip(Results.of(
                new BinaryPrediction(
                        "net",
                        1e-17,
                        List.of(new BinaryPrediction.OfPopulation("E", 10, 0.1 + 0.2, -0.0, 1e-310, 1, Double.NaN))),
                PROVENANCE));
    }

    @Test
    void whatIsNotThereIsNotThere() {
        Prediction bare = new Prediction(
                "",
                Method.SHIFT,
                Refractoriness.NEGLECTED,
                0,
                List.of(),
                new Spectra(List.of(), new double[0], new double[0][]),
                List.of());
        Spectra none = new Spectra(List.of("E"), new double[0], new double[0][]);
        Measurement little = new Measurement(
                new RecordingSummary("", 0, 1, 0, 0, 0, 0, 0, "", 1, 1, 3),
                List.of(),
                List.of(new SpectrumEstimate(CONVENTION, none)),
                new Raster(0, 0, new int[0], new int[0], new int[0], new double[0]),
                List.of());
        Results results = Results.of(bare, little, PROVENANCE);
        assertRoundTrip(results);
        Results read = ResultsFile.read(directory.resolve("deep/results.h5"));
        assertTrue(read.neurons().isEmpty());
        assertTrue(read.measurement().orElseThrow().correlograms().isEmpty());
        assertEquals(Criticality.UNKNOWN, read.prediction().orElseThrow().criticality());
    }

    /** That of docs/hdf5.md. */
    @Test
    void theLayoutIsTheOneDescribed() {
        Path file = directory.resolve("results.h5");
        ResultsFile.write(Results.of(prediction(), measurement(), PROVENANCE), file);
        try (HdfFile read = new HdfFile(file)) {
            assertEquals(2, read.getAttribute("siegert_results").getData());
            assertArrayEquals(new String[] {"23E", "a/b \"ü\""}, (String[])
                    read.getDatasetByPath("/prediction/populations/name").getData());
            assertArrayEquals(new double[] {0.1 + 0.2, 5}, (double[])
                    read.getDatasetByPath("/prediction/populations/rate").getData());
            assertEquals(
                    "V",
                    read.getDatasetByPath("/prediction/populations/input_mean")
                            .getAttribute("unit")
                            .getData());
            assertArrayEquals(
                    new int[] {2, 8},
                    read.getDatasetByPath("/prediction/spectra/power").getDimensions());
            assertEquals(
                    "I",
                    read.getDatasetByPath("/measurement/populations/1/name").getData());
            assertArrayEquals(HARD, (double[]) read.getDatasetByPath("/measurement/populations/0/neurons/cv")
                    .getData());
            assertEquals(
                    "welch",
                    read.getDatasetByPath("/measurement/spectra/0/convention/estimator")
                            .getData());
            assertEquals(
                    2.0,
                    ((double[]) read.getDatasetByPath("/measurement/spectra/0/spectra/frequency")
                                    .getData())
                            [1]);
        }
    }

    /** Names and types of the layout with this number, as a hash: where it changes, so must the number. */
    @Test
    void aLayoutThatChangesGetsAnotherNumber() {
        Set<Class<?>> seen = new LinkedHashSet<>();
        String names = describe(Results.class, seen);
        assertTrue(seen.contains(BinaryPrediction.class) && names.contains("prediction/observations/waves"), names);
        assertEquals(
                "a7ab4388 of 2",
                Integer.toHexString(names.hashCode()) + " of " + ResultsFile.VERSION,
                "names or types in the file are others: raise ResultsFile.VERSION, and correct this hash");
    }

    private static String describe(Class<?> record, Set<Class<?>> seen) {
        StringBuilder text = new StringBuilder();
        if (seen.add(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                Class<?> type = component.getType();
                Class<?> own = type == Optional.class || type == List.class
                        ? Layout.element(component.getGenericType())
                        : type;
                text.append(component.getName())
                        .append(':')
                        .append(component.getGenericType().getTypeName());
                text.append(own.isEnum() ? Arrays.toString(own.getEnumConstants()) : "")
                        .append('\n');
                if (own.isRecord()) {
                    describe(own, seen).lines().forEach(line -> text.append(component.getName() + "/" + line + "\n"));
                }
            }
        }
        return text.toString();
    }

    @Test
    void comparisonSeesASingleBit() {
        double[] changed = HARD.clone();
        changed[1] = 0.0;
        assertFalse(Equality.of(new NeuronValues(new int[8], HARD, HARD), new NeuronValues(new int[8], HARD, changed)));
        assertFalse(Equality.of(Optional.of(1), Optional.empty()));
        assertFalse(Equality.of(List.of(1), List.of(1, 2)));
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path text = Files.writeString(directory.resolve("text.h5"), "no HDF5 at all");
        Path other = directory.resolve("other.h5");
        Hdf5File.write(other, file -> file.putDataset("x", 1), file -> {});
        Path newer = directory.resolve("newer.h5");
        Hdf5File.write(
                newer,
                file -> {
                    file.putAttribute(ResultsFile.SCHEMA, 99);
                    file.putDataset("x", 1);
                },
                file -> {});
        Path incomplete = directory.resolve("incomplete.h5");
        Hdf5File.write(
                incomplete,
                file -> {
                    file.putAttribute(ResultsFile.SCHEMA, ResultsFile.VERSION);
                    file.putGroup("prediction").putDataset("network", "x");
                },
                file -> {});
        assertRefused(text, "cannot be read");
        assertRefused(other, "holds no results of Siegert");
        assertRefused(newer, "layout 99");
        assertRefused(incomplete, "/prediction/method is missing");
        assertRefused(directory.resolve("none.h5"), "is no file");
    }

    private static void assertRefused(Path file, String phrase) {
        InputException refused = assertThrows(InputException.class, () -> ResultsFile.read(file));
        assertTrue(refused.getMessage().contains(phrase), refused.getMessage());
        assertTrue(refused.getMessage().startsWith(file.toString()), refused.getMessage());
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNothing() throws IOException {
        Path place = Files.writeString(directory.resolve("file"), "");
        Results results = Results.of(prediction(), PROVENANCE);
        assertThrows(InputException.class, () -> ResultsFile.write(results, place.resolve("results.h5")));
        assertThrows(InputException.class, () -> ResultsFile.write(results, directory));
        assertThrows(
                InputException.class,
                () -> Hdf5File.write(directory.resolve("new.h5"), file -> file.putDataset("x", 1), file -> {
                    throw new IOException("not as written");
                }));
        try (var files = Files.list(directory)) {
            assertEquals(List.of(place), files.toList());
        }
    }
}
