package siegert.workflows.option;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Theory;

/** Choices of the theory. */
@Heading(value = "Theory", order = 10)
public final class TheoryOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--method",
            paramLabel = "delta|shift|taylor|fokker-planck",
            description =
                    "How synapses enter: white noise (delta); fast synapses by a shift of threshold and reset, or to first"
                            + " order (taylor); without approximation, slower (fokker-planck). Default: shift, with --theory full"
                            + " fokker-planck; delta where tau_s is 0.")
    private Method method;

    @Option(
            names = "--theory",
            paramLabel = "published|full",
            description = "What spectra take into account: that of published spectra, or that of a simulation too:"
                    + " modulated variance, delays and spikes on its grid, whole in-degrees, renewal sources, and, in rates"
                    + " too, synapses of their size (fokker-planck and delta synapses)."
                    + " Default: published; validate: full, unless --method or --refractoriness ask for a closed form.")
    private Theory theory;

    @Option(
            names = "--refractoriness",
            paramLabel = "included|neglected",
            description = "Refractory period in the dynamic transfer function. Default: included;"
                    + " published figures neglect it.")
    private Refractoriness refractoriness = Refractoriness.INCLUDED;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "Override a parameter of the network, for instance g=4.2 or K[4I,4I]=1000 or 'd_e=3 ms'; may be given several times.")
    private List<String> overrides = new ArrayList<>();

    public Method method() {
        if (method != null) {
            return method;
        }
        return theory == Theory.FULL ? Method.FOKKER_PLANCK : Method.SHIFT;
    }

    public Theory theory() {
        return theory == null ? Theory.PUBLISHED : theory;
    }

    /**
     * Whether nothing asks for a theory or for a part of one: then a command that has a recording to compare with takes
     * {@link Theory#FULL}.
     */
    public boolean leavesTheoryOpen() {
        return theory == null
                && (method == null || method == Method.FOKKER_PLANCK)
                && refractoriness == Refractoriness.INCLUDED;
    }

    /** @throws ParameterException where the method always includes it and it is to be neglected */
    public Refractoriness refractoriness() {
        if (refractoriness == Refractoriness.NEGLECTED && method() == Method.FOKKER_PLANCK) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--refractoriness neglected is not possible with --method fokker-planck, which always includes it;"
                            + " choose another --method");
        }
        return refractoriness;
    }

    /** Overridden parameters, in the order given. */
    public List<String> overrides() {
        return List.copyOf(overrides);
    }
}
