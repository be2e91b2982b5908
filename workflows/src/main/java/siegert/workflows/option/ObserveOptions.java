package siegert.workflows.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;
import siegert.datasets.network.ConnectionRule;
import siegert.datasets.result.Refractoriness;
import siegert.theory.network.ResponseModel.Sources;
import siegert.theory.network.SourceRates;
import siegert.theory.observation.InputSensitivity;
import siegert.theory.observation.Modes;
import siegert.theory.spatial.LowPassFit;
import siegert.workflows.predict.Forecast;
import siegert.workflows.predict.PairSelection;
import siegert.workflows.predict.Section;
import siegert.workflows.predict.Subcircuit;
import siegert.workflows.predict.WantedInputs;

/** What a prediction consists of. */
public final class ObserveOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--observe",
            split = ",",
            hideParamSyntax = true,
            paramLabel = "LIST",
            description =
                    "What to predict: rates, spectra, fixed-points, stability, eigenmodes, effective-connectivity,"
                            + " cross-spectra, rate-distribution, waves, transfer-functions, derivatives; separated by"
                            + " commas. Default: rates,spectra.")
    private List<Section> sections = new ArrayList<>();

    @ArgGroup(validate = false, heading = "Working point:%n", order = 20)
    private WorkingPointGroup workingPoint = new WorkingPointGroup();

    @ArgGroup(
            validate = false,
            heading = "Linear response (spectra, stability, eigenmodes, effective-connectivity, cross-spectra):%n",
            order = 21)
    private ResponseGroup response = new ResponseGroup();

    @ArgGroup(validate = false, heading = "Distribution of rates (rate-distribution):%n", order = 22)
    private DistributionGroup distribution = new DistributionGroup();

    @ArgGroup(validate = false, heading = "Waves in space (waves):%n", order = 23)
    private WavesGroup waves = new WavesGroup();

    @ArgGroup(validate = false, heading = "Response to modulated input (transfer-functions):%n", order = 24)
    private TransferGroup transfer = new TransferGroup();

    private static final class TransferGroup {
        @Option(
                names = "--filter",
                paramLabel = "included|neglected",
                description = "Whether the input is modulated in front of the synapse, or behind its filter. Default:"
                        + " included.")
        private InputSensitivity.Filter filter;

        @Option(
                names = "--growth",
                paramLabel = "RATE",
                converter = QuantityConverters.Growth.class,
                description = "Rate at which the modulation grows (1/s), negative for decay: the response at complex"
                        + " frequencies. Default: 0.")
        private Double growth;
    }

    private static final class WavesGroup {
        @Option(
                names = "--wavenumbers",
                paramLabel = "START:STOP:STEP",
                converter = QuantityConverters.Wavenumbers.class,
                description = "Wavenumbers (1/mm). Default: 0:100:0.5.")
        private FrequencyGrid wavenumbers;

        @Option(
                names = "--low-pass",
                paramLabel = "complex|modulus",
                description = "Fit low-pass filters to transfer functions at --frequencies, or to their moduli as in"
                        + " published figures. Default: complex.")
        private LowPassFit.Target fit;
    }

    private static final class WorkingPointGroup {
        @Option(
                names = "--for-input",
                paramLabel = "[POPULATION:]mean=V,sd=V",
                converter = WishConverter.class,
                description = "Find the external rates that give this input, and predict at that working point; may be"
                        + " given several times, for instance mean=10mV,sd=8mV and I:mean=9mV,sd=8mV.")
        private List<WantedInputs.Wish> wishes = new ArrayList<>();

        @Option(
                names = "--external-rates",
                paramLabel = "separate|shared",
                description =
                        "Whether every population has its own external rates, or the first source of each the same"
                                + " rate, the second another. Default: separate.")
        private SourceRates sharing;
    }

    private static final class ResponseGroup {
        @Option(
                names = "--isolate",
                paramLabel = "POPULATIONS",
                description = "Only the projections among these populations, at the working point of the whole circuit;"
                        + " given several times, for instance once a layer, each among its own.")
        private List<String> isolated = new ArrayList<>();

        @Option(
                names = "--cut",
                split = ",",
                hideParamSyntax = true,
                paramLabel = "TARGET<-SOURCE,...",
                converter = CutConverter.class,
                description =
                        "Without these projections, at the working point with them, for instance '4I<-23E,6E<-*'.")
        private List<Subcircuit.Cut> cut = new ArrayList<>();

        @Option(names = "--trajectories", description = "eigenmodes: eigenvalues along all frequencies too.")
        private boolean trajectories;

        @Option(
                names = "--pairs",
                split = ",",
                hideParamSyntax = true,
                paramLabel = "FIRST:SECOND,...",
                description =
                        "cross-spectra: of these pairs, for instance 23E:4I,4E:4E. Default: every two populations.")
        private List<String> pairs = new ArrayList<>();

        @Option(
                names = "--source",
                paramLabel = "poisson|renewal",
                description = "cross-spectra: spike trains of single neurons without their network. Default: poisson,"
                        + " with --theory full renewal.")
        private Sources source;
    }

    private static final class DistributionGroup {
        @Option(
                names = "--connection-rule",
                paramLabel = "RULE",
                description = "How synapses are drawn: fixed-indegree, fixed-indegree-multapses, fixed-total-number,"
                        + " bernoulli, fixed-outdegree. Default: connection_rule of the network.")
        private ConnectionRule rule;

        @Option(
                names = "--count-window",
                paramLabel = "TIME",
                converter = QuantityConverters.Time.class,
                description = "Rates as they are counted in a window of this length too, for instance 10s.")
        private Double window;
    }

    /** The sections that were asked for. */
    public Set<Section> sections() {
        return sections.isEmpty() ? EnumSet.of(Section.RATES, Section.SPECTRA) : EnumSet.copyOf(sections);
    }

    /** @throws ParameterException where an option would have no effect, or has another form */
    public void requireEffect() {
        requireSection(!response.pairs.isEmpty(), "--pairs", Section.CROSS_SPECTRA);
        requireSection(response.source != null, "--source", Section.CROSS_SPECTRA);
        requireSection(response.trajectories, "--trajectories", Section.EIGENMODES);
        requireSection(distribution.rule != null, "--connection-rule", Section.RATE_DISTRIBUTION);
        requireSection(distribution.window != null, "--count-window", Section.RATE_DISTRIBUTION);
        requireSection(waves.wavenumbers != null, "--wavenumbers", Section.WAVES);
        requireSection(waves.fit != null, "--low-pass", Section.WAVES);
        requireSection(transfer.filter != null, "--filter", Section.TRANSFER_FUNCTIONS);
        requireSection(transfer.growth != null, "--growth", Section.TRANSFER_FUNCTIONS);
        requireSection(
                !subcircuit().isWhole(),
                response.cut.isEmpty() ? "--isolate" : "--cut",
                Section.SPECTRA,
                Section.STABILITY,
                Section.EIGENMODES,
                Section.EFFECTIVE_CONNECTIVITY,
                Section.CROSS_SPECTRA);
        if (workingPoint.sharing != null && workingPoint.wishes.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--external-rates has no effect without --for-input");
        }
        for (String pair : response.pairs) {
            if (pair.split(":", -1).length != 2) {
                throw new ParameterException(
                        spec.commandLine(), "--pairs: '" + pair + "' is not FIRST:SECOND, for instance 23E:4I");
            }
        }
    }

    private void requireSection(boolean given, String option, Section... needed) {
        if (given && Arrays.stream(needed).noneMatch(sections()::contains)) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " has no effect without --observe "
                            + String.join(
                                    " or ",
                                    Arrays.stream(needed).map(Section::key).toList()));
        }
    }

    /** The wanted inputs; none for the external rates of the network. */
    public WantedInputs wantedInputs() {
        return new WantedInputs(workingPoint.wishes);
    }

    public SourceRates sharing() {
        return workingPoint.sharing == null ? SourceRates.SEPARATE : workingPoint.sharing;
    }

    private Subcircuit subcircuit() {
        return new Subcircuit(
                response.isolated.stream()
                        .map(text -> List.of(text.strip().split("\\s*,\\s*", -1)))
                        .toList(),
                response.cut);
    }

    /** Whether nothing but the default was asked for. */
    public boolean isDefault() {
        return sections.isEmpty()
                && workingPoint.wishes.isEmpty()
                && subcircuit().isWhole();
    }

    /** How the sections are wanted. */
    public Forecast.Request request(Refractoriness refractoriness) {
        return new Forecast.Request(
                subcircuit(),
                response.trajectories ? Modes.Trajectories.KEPT : Modes.Trajectories.LEFT_OUT,
                new PairSelection(response.pairs),
                Optional.ofNullable(response.source),
                Optional.ofNullable(distribution.rule),
                distribution.window == null ? Double.NaN : distribution.window,
                refractoriness,
                waves.fit == null ? LowPassFit.Target.COMPLEX : waves.fit,
                waves.wavenumbers == null
                        ? new QuantityConverters.Wavenumbers()
                                .convert("0:100:0.5")
                                .values()
                        : waves.wavenumbers.values(),
                transfer.filter == null ? InputSensitivity.Filter.INCLUDED : transfer.filter,
                transfer.growth == null ? 0 : transfer.growth);
    }

    static final class WishConverter implements ITypeConverter<WantedInputs.Wish> {
        @Override
        public WantedInputs.Wish convert(String text) {
            try {
                return WantedInputs.Wish.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    static final class CutConverter implements ITypeConverter<Subcircuit.Cut> {
        @Override
        public Subcircuit.Cut convert(String text) {
            try {
                return Subcircuit.Cut.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
