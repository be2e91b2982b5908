package siegert.workflows.figure;

import java.util.List;
import java.util.Optional;
import siegert.datasets.NameSuggestion;

/** The published figures of this release. */
final class FigureCatalogue {
    private static final List<CatalogueFigure> FIGURES = List.of(
            new ResponseNonlinearities(),
            new MicrocircuitRates(),
            new TransferFunctions(),
            new MicrocircuitSpectra(),
            new LowGammaSensitivity(),
            new RingNetwork(),
            new WorkingPoints(),
            new SpatialPatterns(),
            new EigenvalueTrajectory(),
            new HighGammaSensitivities(),
            new SubcircuitSpectra(),
            new SingleNeurons(),
            new BinaryActivity());

    private FigureCatalogue() {}

    static List<CatalogueFigure> all() {
        return FIGURES;
    }

    static Optional<CatalogueFigure> find(String name) {
        return FIGURES.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Names that somebody may have meant, nearest first. */
    static List<String> nearest(String name) {
        return NameSuggestion.nearest(
                name, FIGURES.stream().map(CatalogueFigure::name).toList());
    }
}
