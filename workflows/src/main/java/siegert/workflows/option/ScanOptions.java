package siegert.workflows.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import siegert.workflows.scan.BranchesFigure;
import siegert.workflows.scan.Observable;
import siegert.workflows.scan.ScanPart;
import siegert.workflows.scan.Variation;

/** What varies in a scan, what is observed, and which part of it is meant. */
public final class ScanOptions {
    @Option(
            names = "--vary",
            required = true,
            paramLabel = "KEY=VALUES",
            converter = VariationConverter.class,
            description = "A parameter as in --set with START:STOP:STEP UNIT or A,B,C UNIT; may be given several times,"
                    + " the last varies fastest.")
    private List<Variation> variations = new ArrayList<>();

    @Option(
            names = "--observe",
            split = ",",
            paramLabel = "NAME",
            description = "rates, cv, input, peak, stability, fixed-points; separated by commas. Default: rates,cv.")
    private List<Observable> observables = new ArrayList<>(List.of(Observable.RATES, Observable.CV));

    @Option(
            names = "--frequencies",
            paramLabel = "START:STOP:STEP",
            defaultValue = "1:500:1",
            converter = QuantityConverters.Frequencies.class,
            description = "Frequencies (Hz) for peak and stability. Default: ${DEFAULT-VALUE}.")
    private FrequencyGrid frequencies;

    @Option(
            names = "--part",
            paramLabel = "K/N",
            converter = PartConverter.class,
            description = "Only the K-th of N parts of the points. Default: 1/1.")
    private ScanPart part = ScanPart.WHOLE;

    @Option(
            names = "--reuse",
            paramLabel = "DIR",
            description = "Take finished points from the directory of a part or of an earlier run; may be given several"
                    + " times.")
    private List<Path> reused = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "csv|hdf5",
            description = "csv: scan.csv. hdf5: scan.csv and scan.h5. Default: csv.")
    private Format format = Format.CSV;

    @Option(
            names = "--draw",
            split = ",",
            paramLabel = "COLUMN",
            description =
                    "Draw columns of the table, for instance rate_hz: curves over one parameter, heat maps over two,"
                            + " as figures/COLUMN.svg, .pdf and .png; branches: all self-consistent rates along the"
                            + " last parameter, stable and unstable, also as branches.csv.")
    private List<String> drawn = new ArrayList<>();

    /** Which tables are written. */
    public enum Format {
        CSV,
        HDF5
    }

    public List<Variation> variations() {
        return List.copyOf(variations);
    }

    public List<Observable> observables() {
        return List.copyOf(observables);
    }

    /** The frequencies (Hz). */
    public double[] frequencies() {
        return frequencies.values();
    }

    public ScanPart part() {
        return part;
    }

    /** Directories with finished points. */
    public List<Path> reused() {
        return List.copyOf(reused);
    }

    /** Names of the columns that are drawn. */
    public List<String> drawn() {
        return drawn.stream()
                .filter(column -> !column.equals(BranchesFigure.NAME))
                .toList();
    }

    /** Whether branches of self-consistent states are drawn. */
    public boolean drawsBranches() {
        return drawn.contains(BranchesFigure.NAME);
    }

    public Format format() {
        return format;
    }

    static final class VariationConverter implements ITypeConverter<Variation> {
        @Override
        public Variation convert(String text) {
            try {
                return Variation.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    static final class PartConverter implements ITypeConverter<ScanPart> {
        @Override
        public ScanPart convert(String text) {
            try {
                return ScanPart.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
