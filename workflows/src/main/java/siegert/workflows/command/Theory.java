package siegert.workflows.command;

import siegert.datasets.InputException;
import siegert.datasets.network.Network;
import siegert.theory.network.MeanField;
import siegert.theory.network.MeanFieldException;
import siegert.workflows.option.TheoryOptions;

/** The theory of the network that the command line names. */
final class Theory {
    private Theory() {}

    /**
     * The theory at the self-consistent working point.
     *
     * @throws InputException if the network has none
     */
    static MeanField of(Network network, TheoryOptions options) {
        try {
            return new MeanField(network, options.method(), options.refractoriness());
        } catch (MeanFieldException e) {
            throw new InputException(
                    network.name(),
                    0,
                    e.getMessage(),
                    "check weights, in-degrees and external input, or use another --method");
        }
    }
}
