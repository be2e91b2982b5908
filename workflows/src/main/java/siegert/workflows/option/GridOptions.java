package siegert.workflows.option;

import picocli.CommandLine.Option;

/** The time grid of a simulation that is predicted without a recording. */
@Heading(value = "Theory", order = 10)
public final class GridOptions {
    @Option(
            names = "--resolution",
            paramLabel = "TIME|none",
            converter = QuantityConverters.Grid.class,
            description = "Step of the simulation that --theory full predicts; none: continuous time. Default: 0.1 ms.")
    private double resolution = 1e-4;

    /** The step (s); 0 in continuous time. */
    public double resolution() {
        return resolution;
    }
}
