package siegert.workflows.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.hdf5.Results;
import siegert.datasets.network.Network;
import siegert.datasets.network.NetworkSource;
import siegert.datasets.result.Method;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.ResolvedPrediction;
import siegert.workflows.ExitCode;
import siegert.workflows.console.PredictionTable;
import siegert.workflows.console.ResolvedTable;
import siegert.workflows.option.ConnectivityOptions;
import siegert.workflows.option.FrequencyOptions;
import siegert.workflows.option.GridOptions;
import siegert.workflows.option.Hdf5Options;
import siegert.workflows.option.OutputOptions;
import siegert.workflows.option.TheoryOptions;
import siegert.workflows.option.ThreadOptions;

/** What theory says of a network. */
@Command(
        name = "predict",
        description = "What theory says: firing rates, irregularity and power spectra of every population.",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  siegert predict microcircuit",
            "  siegert predict network.yaml --method taylor --frequencies 1:200:1 --json prediction.json",
            "  siegert predict microcircuit --theory full --resolution 0.1ms",
            "  siegert predict microcircuit --set g=4.5 --set 'nu_ext=9 Hz'",
            "  siegert predict network.yaml --connectivity synapses.csv.gz --out neurons/"
        })
final class PredictCommand implements Callable<Integer> {
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
        NetworkSource source = Catalogue.bundled().networkSource(network);
        Network resolved = source.read(theory.overrides());
        output.remark(resolved.remarks());
        if (connectivity.orphan() != null) {
            throw new ParameterException(
                    spec.commandLine(), connectivity.orphan() + " belongs to --connectivity FILE, which is missing");
        }
        if (connectivity.file() != null) {
            return predictNeurons(source, resolved, run);
        }
        Prediction prediction =
                Theory.of(resolved, theory, grid.resolution()).predict(frequencies.values(), threads.threads());
        new ResultFiles(output).write(prediction, () -> run.provenance(source.files()));
        hdf5.write(() -> Results.of(prediction, run.provenance(source.files())));
        if (output.wantsTable()) {
            System.out.print(PredictionTable.format(prediction));
        }
        return ExitCode.DONE;
    }

    /** Every single neuron instead of populations. */
    private int predictNeurons(NetworkSource source, Network network, Run run) {
        if (theory.method() == Method.FOKKER_PLANCK) {
            throw new ParameterException(
                    spec.commandLine(),
                    "with --connectivity the method is delta, shift or taylor: fokker-planck would take hours");
        }
        ResolvedNetwork resolved = ResolvedNetwork.of(network, connectivity);
        ResolvedPrediction prediction = resolved.predict(theory.method(), connectivity);
        List<Path> inputs = new ArrayList<>(source.files());
        inputs.addAll(resolved.files());
        new ResultFiles(output).write(prediction, () -> run.provenance(inputs));
        hdf5.write(() -> Results.of(prediction, run.provenance(inputs)));
        if (output.wantsTable()) {
            System.out.print(ResolvedTable.format(prediction));
        }
        return ExitCode.DONE;
    }
}
