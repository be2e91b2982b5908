package siegert.workflows.option;

import picocli.CommandLine.Option;

/** Frequencies of theoretical spectra. */
@Heading(value = "Theory", order = 10)
public final class FrequencyOptions {
    @Option(
            names = "--frequencies",
            paramLabel = "START:STOP:STEP",
            defaultValue = "0.1:500:0.1",
            converter = QuantityConverters.Frequencies.class,
            description = "Frequencies of the spectra (Hz). Default: ${DEFAULT-VALUE}.")
    private FrequencyGrid grid;

    /** The frequencies (Hz). */
    public double[] values() {
        return grid.values();
    }
}
