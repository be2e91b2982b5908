package siegert.workflows.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;
import siegert.datasets.result.Detrend;
import siegert.datasets.result.Sides;
import siegert.datasets.result.Taper;
import siegert.spikes.MeasurementSettings;
import siegert.spikes.SpectrumPreset;
import siegert.spikes.Strictness;
import siegert.spikes.io.ReadingSettings;

/** How a recording is read and measured. */
@Heading(value = "Histograms and spectra", order = 50)
public final class MeasurementOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private RecordingOptions recording;

    @Option(
            names = "--bin",
            paramLabel = "TIME",
            converter = QuantityConverters.Time.class,
            description = "Bin of histograms and spectra. Default: 1 ms.")
    private Double bin;

    @Option(
            names = "--segment",
            paramLabel = "TIME",
            converter = QuantityConverters.Time.class,
            description = "Segment of the averaged spectrum. Default: 500 ms.")
    private Double segment;

    @Option(
            names = "--overlap",
            paramLabel = "FRACTION",
            converter = QuantityConverters.Overlap.class,
            description = "Overlap of the segments, from 0 to below 1. Default: 0.5.")
    private Double overlap;

    @Option(
            names = "--taper",
            paramLabel = "NAME",
            description = "Taper of each segment: ${COMPLETION-CANDIDATES}. Default: hann.",
            converter = TaperConverter.class,
            completionCandidates = Tapers.class)
    private Taper taper;

    @Option(
            names = "--detrend",
            paramLabel = "constant|none|linear",
            description = "What is subtracted from each segment. Default: constant.")
    private Detrend detrend;

    @Option(
            names = "--sides",
            paramLabel = "two|one",
            description = "Two-sided (floor rate/N) or one-sided spectra. Default: two.")
    private Sides sides;

    @Option(
            names = "--minimum-spikes",
            paramLabel = "N",
            description = "CV, CV2, LV and LvR of neurons with at least so many spikes, 2 or more. Default: 3.")
    private Integer minimumSpikes;

    @Option(
            names = "--convention",
            paramLabel = "NAME",
            converter = PresetConverter.class,
            description = "Convention of the averaged spectrum by name: bos, nnmt, scipy, elephant, multi-area. Other"
                    + " options change what it says.")
    private SpectrumPreset convention;

    /**
     * The settings of the measurement.
     *
     * @param strictness what to do about a faulty recording
     */
    public MeasurementSettings settings(Strictness strictness) {
        MeasurementSettings settings = MeasurementSettings.defaults().withStrictness(strictness);
        if (bin != null) {
            settings = settings.withBin(bin);
        }
        if (minimumSpikes != null) {
            settings = withMinimumSpikes(settings);
        }
        if (convention != null) {
            settings = convention.apply(settings);
        }
        return recording.apply(withSpectrum(settings));
    }

    /** How the files of a recording are read that is measured like this. */
    public ReadingSettings reading(MeasurementSettings settings) {
        return recording.reading(settings);
    }

    private MeasurementSettings withMinimumSpikes(MeasurementSettings settings) {
        try {
            return settings.withMinimumSpikes(minimumSpikes);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--minimum-spikes: " + e.getMessage());
        }
    }

    private MeasurementSettings withSpectrum(MeasurementSettings convention) {
        MeasurementSettings settings = bin == null ? convention : convention.withBin(bin);
        if (segment != null) {
            settings =
                    settings.withSegment(segment).withSpectra(settings.spectra().withoutSegments());
        }
        settings = overlap == null ? settings : settings.withOverlap(overlap);
        settings = detrend == null ? settings : settings.withDetrend(detrend);
        settings = sides == null ? settings : settings.withSides(sides);
        return taper == null ? settings : settings.withTaper(taper);
    }

    /** The tapers that segments may have. */
    static final class Tapers extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Tapers() {
            for (Taper taper : Taper.values()) {
                if (taper != Taper.DPSS) {
                    add(taper.key());
                }
            }
        }
    }

    static final class TaperConverter implements ITypeConverter<Taper> {
        @Override
        public Taper convert(String text) {
            String key = text.toLowerCase(Locale.ROOT);
            if (key.equals(Taper.DPSS.key())) {
                throw new TypeConversionException("Slepian tapers come in families, ask for --multitaper NW");
            }
            return Arrays.stream(Taper.values())
                    .filter(taper -> taper.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is none of " + String.join(", ", new Tapers())));
        }
    }

    static final class PresetConverter implements ITypeConverter<SpectrumPreset> {
        @Override
        public SpectrumPreset convert(String text) {
            for (SpectrumPreset preset : SpectrumPreset.values()) {
                if (preset.key().equalsIgnoreCase(text)) {
                    return preset;
                }
            }
            throw new TypeConversionException(
                    "'" + text + "' is no convention; bos, nnmt, scipy, elephant and multi-area are known");
        }
    }
}
