package siegert.workflows.option;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;

/** Choices of the theory. */
public final class TheoryOptions {
    @Option(
            names = "--method",
            paramLabel = "delta|shift|taylor",
            description = "Approximation of the synapses. Default: shift; delta where tau_s is 0.")
    private Method method = Method.SHIFT;

    @Option(
            names = "--refractoriness",
            paramLabel = "included|neglected",
            description = "Refractory period in the dynamic transfer function. Default: included;"
                    + " published figures neglect it.")
    private Refractoriness refractoriness = Refractoriness.INCLUDED;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Override a parameter of the network, for instance g=4.2 or K[4I,4I]=1000 or 'd_e=3 ms'.")
    private List<String> overrides = new ArrayList<>();

    public Method method() {
        return method;
    }

    public Refractoriness refractoriness() {
        return refractoriness;
    }

    /** Overridden parameters, in the order given. */
    public List<String> overrides() {
        return List.copyOf(overrides);
    }
}
