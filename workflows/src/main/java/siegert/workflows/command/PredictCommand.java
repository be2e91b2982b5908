package siegert.workflows.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import siegert.datasets.InputException;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.hdf5.Results;
import siegert.datasets.network.Network;
import siegert.datasets.network.NetworkSource;
import siegert.datasets.network.NeuronModel;
import siegert.datasets.result.BinaryPrediction;
import siegert.datasets.result.Method;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.ResolvedPrediction;
import siegert.theory.network.ExternalRates;
import siegert.theory.observation.BinaryTheory;
import siegert.workflows.ExitCode;
import siegert.workflows.console.BinaryTable;
import siegert.workflows.console.PredictionTable;
import siegert.workflows.console.ResolvedTable;
import siegert.workflows.option.ConnectivityOptions;
import siegert.workflows.option.FrequencyOptions;
import siegert.workflows.option.GridOptions;
import siegert.workflows.option.Hdf5Options;
import siegert.workflows.option.ObserveOptions;
import siegert.workflows.option.OutputOptions;
import siegert.workflows.option.TheoryOptions;
import siegert.workflows.option.ThreadOptions;
import siegert.workflows.predict.Forecast;

/** What theory says of a network. */
@Command(
        name = "predict",
        header = "What theory says: rates, CVs, spectra, stability, modes.",
        description =
                "What theory says: firing rates, irregularity and power spectra of every population, and on request"
                        + " fixed points, stability, modes, cross-spectra, distributions of rates, waves, transfer functions,"
                        + " derivatives.",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  siegert predict microcircuit",
            "  siegert predict network.yaml --frequencies 1:200:1 --out prediction/",
            "  siegert predict microcircuit --theory full --resolution 0.1ms",
            "  siegert predict microcircuit --set g=4.5 --set 'nu_ext=9 Hz'",
            "  siegert predict network.yaml --connectivity synapses.csv.gz --out out/",
            "  siegert predict sdm --observe fixed-points",
            "  siegert predict microcircuit --observe eigenmodes --isolate 23E,23I",
            "  siegert predict schuecker-neurons --observe transfer-functions --out curves/",
            "  siegert predict senk-ring --for-input mean=12mV,sd=6mV"
        })
final class PredictCommand implements Callable<Integer> {
    /** The options that a prediction of binary neurons takes. */
    private static final Set<String> OF_BINARY_NEURONS =
            Set.of("--set", "--observe", "--json", "--hdf5", "--out", "--quiet", "--threads");

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private SiegertCommand parent;

    @Parameters(
            paramLabel = "NETWORK",
            description =
                    "A bundled network (siegert datasets list), a YAML file, ours or NNMT's, or the directory of a"
                            + " run that carries its own parameters.")
    private String network;

    @Mixin
    private ObserveOptions observe;

    @Mixin
    private FrequencyOptions frequencies;

    @Mixin
    private TheoryOptions theory;

    @Mixin
    private GridOptions grid;

    @Mixin
    private ThreadOptions threads;

    @Mixin
    private ConnectivityOptions connectivity;

    @Mixin
    private OutputOptions output;

    @Mixin
    private Hdf5Options hdf5;

    @Override
    public Integer call() {
        Run run = Run.of(parent.commandLine());
        observe.requireEffect();
        NetworkSource source = Catalogue.bundled().networkSource(network);
        if (source.model() == NeuronModel.BINARY) {
            return binary(run, source);
        }
        Network resolved = source.read(overrides());
        output.remark(resolved.remarks());
        if (connectivity.orphan() != null) {
            throw new ParameterException(
                    spec.commandLine(), connectivity.orphan() + " belongs to --connectivity FILE, which is missing");
        }
        if (connectivity.file() != null && !observe.isDefault()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "with --connectivity single neurons are predicted: leave out --observe and its options");
        }
        if (connectivity.file() != null) {
            return predictNeurons(source, resolved, run);
        }
        Prediction prediction = forecast(resolved).of(observe.sections(), observe.request(theory.refractoriness()));
        new ResultFiles(output).write(prediction, () -> run.provenance(source.files()));
        hdf5.write(() -> Results.of(prediction, run.provenance(source.files())));
        if (output.wantsTable()) {
            System.out.print(PredictionTable.format(prediction));
        }
        return ExitCode.DONE;
    }

    /** Every single neuron instead of populations. */
    private int predictNeurons(NetworkSource source, Network network, Run run) {
        boolean white = network.populations().stream().allMatch(p -> p.neuron().tauS() == 0);
        if (theory.method() == Method.FOKKER_PLANCK && !white) {
            throw new ParameterException(
                    spec.commandLine(),
                    "with --connectivity the method is delta, shift or taylor: fokker-planck would take hours");
        }
        ResolvedNetwork resolved = ResolvedNetwork.of(inSteps(network), connectivity);
        ResolvedPrediction prediction = resolved.predict(white ? Method.DELTA : theory.method(), connectivity);
        List<Path> inputs = new ArrayList<>(source.files());
        inputs.addAll(resolved.files());
        new ResultFiles(output).write(prediction, () -> run.provenance(inputs));
        hdf5.write(() -> Results.of(prediction, run.provenance(inputs)));
        if (output.wantsTable()) {
            System.out.print(ResolvedTable.format(prediction));
        }
        return ExitCode.DONE;
    }

    /** External rates that are to be found need not be given. */
    private List<String> overrides() {
        if (observe.wantedInputs().wishes().isEmpty()) {
            return theory.overrides();
        }
        List<String> overrides = new ArrayList<>(theory.overrides());
        overrides.add("nu_ext=0 Hz");
        return overrides;
    }

    private Forecast forecast(Network resolved) {
        double[] frequency = frequencies.values();
        if (observe.wantedInputs().wishes().isEmpty()) {
            return new Forecast(
                    Theory.of(resolved, theory, grid.resolution()), Optional.empty(), frequency, threads.threads());
        }
        Network modelled = Theory.model(theory, grid.resolution()).network(resolved);
        ExternalRates found = observe.wantedInputs().rates(modelled, theory.method(), observe.sharing());
        return new Forecast(
                Theory.at(found.applyTo(resolved), found, theory, grid.resolution()),
                Optional.of(observe.wantedInputs().result(modelled, found)),
                frequency,
                threads.threads());
    }

    private int binary(Run run, NetworkSource source) {
        if (!observe.isDefault()) {
            throw new InputException(
                    source.origin(),
                    0,
                    "is a network of binary neurons, which has mean activities only",
                    "leave out --observe and its options");
        }
        requireNothingElse(source);
        BinaryPrediction prediction = binaryTheory(source);
        new ResultFiles(output).write(prediction, () -> run.provenance(source.files()));
        hdf5.write(() -> Results.of(prediction, run.provenance(source.files())));
        if (output.wantsTable()) {
            System.out.print(BinaryTable.format(prediction));
        }
        return ExitCode.DONE;
    }

    private BinaryPrediction binaryTheory(NetworkSource source) {
        try {
            return BinaryTheory.of(source.readBinary(theory.overrides()));
        } catch (ArithmeticException e) {
            throw new InputException(source.origin(), 0, e.getMessage(), "check weights, in-degrees and thresholds");
        }
    }

    /** Options that have no meaning for binary neurons are refused, not ignored. */
    private void requireNothingElse(NetworkSource source) {
        List<String> senseless = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !OF_BINARY_NEURONS.contains(name))
                .distinct()
                .toList();
        if (!senseless.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    source.origin() + " is a network of binary neurons, which has mean activities only: leave out "
                            + String.join(", ", senseless));
        }
    }

    /** With the full theory neurons with delta synapses look at their threshold in the steps of the simulation. */
    private Network inSteps(Network network) {
        if (theory.theory() != siegert.datasets.result.Theory.FULL) {
            return network;
        }
        return network.withPopulations(network.populations().stream()
                .map(p -> p.neuron().tauS() > 0 ? p : p.withNeuron(p.neuron().withStep(grid.resolution())))
                .toList());
    }
}
