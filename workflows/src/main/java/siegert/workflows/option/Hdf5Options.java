package siegert.workflows.option;

import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import siegert.datasets.hdf5.Results;
import siegert.datasets.hdf5.ResultsFile;

/** Results with every array, for other programs. */
@Heading(value = Heading.OUTPUT, order = Heading.LAST)
public final class Hdf5Options {
    @Option(
            names = "--hdf5",
            paramLabel = "FILE",
            converter = ResultFileConverters.Hdf5File.class,
            description = "Write the whole result to an HDF5 file (.h5, .hdf5), values of every neuron included."
                    + " Default: none.")
    private Path file;

    /** Writes the results if they are wanted; else they are not made. */
    public void write(Supplier<Results> results) {
        if (file != null) {
            ResultsFile.write(results.get(), file);
        }
    }
}
