package siegert.workflows.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import siegert.datasets.InputException;
import siegert.datasets.network.Network;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.network.MeanField;
import siegert.theory.network.MeanFieldException;
import siegert.theory.network.ResponseModel;
import siegert.workflows.option.TheoryOptions;

/**
 * The theory that a recording is held against: the one the command line names, else the full one, which knows the grid of
 * the simulation. What the full theory cannot treat is held against the published one, with a remark.
 *
 * @param theory what is checked
 * @param published the published theory to be drawn beside it; empty where it is the one that is checked, or has no
 *     working point
 * @param remarks what the user should know of the choice
 */
record ValidationTheory(MeanField theory, Optional<MeanField> published, List<String> remarks) {

    /**
     * @param resolution step of the simulation (s); 0 or NaN for continuous time
     * @throws InputException if the network has no working point
     */
    static ValidationTheory of(Network network, TheoryOptions options, double resolution) {
        if (!options.leavesTheoryOpen()) {
            MeanField named = Theory.of(network, options, resolution);
            boolean isPublished = Theory.model(options, resolution).equals(ResponseModel.PUBLISHED);
            return new ValidationTheory(named, isPublished ? Optional.empty() : beside(network), List.of());
        }
        List<String> remarks = new ArrayList<>();
        boolean delta = network.populations().stream().allMatch(p -> p.neuron().tauS() == 0);
        if (delta) {
            remarks.add("delta synapses: the full theory takes the closed forms of white noise");
        }
        try {
            MeanField full = new MeanField(
                    network,
                    delta ? Method.DELTA : Method.FOKKER_PLANCK,
                    Refractoriness.INCLUDED,
                    ResponseModel.full(resolution > 0 ? resolution : 0));
            return new ValidationTheory(full, beside(network), remarks);
        } catch (MeanFieldException e) {
            remarks.add("the full theory cannot treat this network (" + e.getMessage()
                    + "): it is held against the published one");
            return new ValidationTheory(Theory.published(network), Optional.empty(), remarks);
        }
    }

    private static Optional<MeanField> beside(Network network) {
        try {
            return Optional.of(Theory.published(network));
        } catch (InputException e) {
            return Optional.empty();
        }
    }
}
