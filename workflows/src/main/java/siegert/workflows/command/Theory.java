package siegert.workflows.command;

import siegert.datasets.InputException;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.network.ExternalRates;
import siegert.theory.network.MeanField;
import siegert.theory.network.MeanFieldException;
import siegert.theory.network.ResponseModel;
import siegert.workflows.option.TheoryOptions;

/** The theory of the network that the command line names. */
final class Theory {
    private Theory() {}

    /**
     * The theory at the self-consistent working point.
     *
     * @param resolution step of the simulation (s); 0 or NaN for continuous time
     * @throws InputException if the network has none
     */
    static MeanField of(Network network, TheoryOptions options, double resolution) {
        return of(network, options.method(), options.refractoriness(), model(options, resolution));
    }

    /**
     * The theory at a working point of given external rates.
     *
     * @param network with those rates
     */
    static MeanField at(Network network, ExternalRates rates, TheoryOptions options, double resolution) {
        return new MeanField(
                network, options.method(), options.refractoriness(), model(options, resolution), rates.workingPoint());
    }

    /** What the linear response takes into account; {@code resolution} as above. */
    static ResponseModel model(TheoryOptions options, double resolution) {
        return switch (options.theory()) {
            case FULL -> ResponseModel.full(resolution > 0 ? resolution : 0);
            case PUBLISHED, CUSTOM -> ResponseModel.PUBLISHED;
        };
    }

    /** What {@code --theory published} gives. */
    static MeanField published(Network network) {
        return of(network, Method.SHIFT, Refractoriness.INCLUDED, ResponseModel.PUBLISHED);
    }

    private static MeanField of(Network network, Method method, Refractoriness refractoriness, ResponseModel model) {
        try {
            return new MeanField(network, method, refractoriness, model);
        } catch (MeanFieldException e) {
            throw new InputException(
                    network.name(),
                    0,
                    e.getMessage(),
                    "check weights, in-degrees and external input, or use another --method");
        }
    }
}
