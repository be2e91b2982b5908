package siegert.workflows.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import siegert.datasets.Problem;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.catalogue.Dataset;
import siegert.datasets.catalogue.Verification;
import siegert.workflows.ExitCode;
import siegert.workflows.console.Decimal;
import siegert.workflows.console.TextTable;

/** The bundled networks and recordings. */
@Command(
        name = "datasets",
        header = "The networks and recordings that come with Siegert.",
        description = "The networks and recordings that come with Siegert.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "list|show|verify",
        footerHeading = "%n",
        footer = {
            "Examples:",
            "  siegert datasets list",
            "  siegert datasets show microcircuit > my-network.yaml",
            "  siegert datasets verify"
        })
final class DatasetsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "list, show or verify?");
    }

    @Command(name = "list", description = "Lists them.", mixinStandardHelpOptions = true)
    int list() {
        Catalogue catalogue = Catalogue.bundled();
        TextTable table = new TextTable("name", "kind", "size", "source", "what it is");
        for (Dataset dataset : catalogue.datasets()) {
            table.add(
                    dataset.name(),
                    dataset.kind().key(),
                    size(catalogue.bytes(dataset)),
                    "doi:" + dataset.doi(),
                    dataset.title());
        }
        System.out.print(table.format());
        return ExitCode.DONE;
    }

    private static String size(long bytes) {
        return bytes < 1_000_000 ? Decimal.fixed(bytes / 1e3, 1) + " kB" : Decimal.fixed(bytes / 1e6, 1) + " MB";
    }

    @Command(
            name = "show",
            description = "Prints the parameter file of a network, ready to be changed and used.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(
                            paramLabel = "NETWORK",
                            description =
                                    "A bundled network, or the directory of a run that carries its own parameters.")
                    String name) {
        System.out.print(Catalogue.bundled().networkSource(name).yaml());
        return ExitCode.DONE;
    }

    @Command(
            name = "verify",
            description = "Compares the files of all of them with their checksums.",
            mixinStandardHelpOptions = true)
    int verify() {
        Catalogue catalogue = Catalogue.bundled();
        List<Problem> problems = new ArrayList<>();
        TextTable table = new TextTable("name", "kind", "files", "verdict");
        for (Dataset dataset : catalogue.datasets()) {
            Verification verification = catalogue.verify(dataset);
            problems.addAll(verification.problems());
            table.add(
                    dataset.name(),
                    dataset.kind().key(),
                    Integer.toString(verification.files()),
                    verification.sound() ? "sound" : "damaged");
        }
        System.out.print(table.format());
        problems.forEach(problem -> System.err.println("siegert: " + problem));
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
