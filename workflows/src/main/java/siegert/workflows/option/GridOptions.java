package siegert.workflows.option;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The time grid of a simulation that is predicted without a recording. */
public final class GridOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    private double resolution = 1e-4;

    @Option(
            names = "--resolution",
            paramLabel = "TIME",
            converter = QuantityConverters.Time.class,
            description = "Step of the simulation that --theory full predicts; 0 for one in continuous time."
                    + " Default: 0.1 ms.")
    void resolution(double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new ParameterException(
                    spec.commandLine(), "--resolution must not be negative, is " + 1e3 * value + " ms");
        }
        resolution = value;
    }

    /** The step (s). */
    public double resolution() {
        return resolution;
    }
}
