package siegert.workflows.figure;

import java.util.List;
import siegert.compare.figure.Composition;

/** A figure to be drawn if its inputs have changed. */
public interface FigureJob {
    /** Its name, also that of its files. */
    String name();

    /** What it shows, in a line. */
    String title();

    /** What was published where, or the description of the user. */
    String source();

    /** Hashes of all that it is made from. */
    List<InputHash> inputs();

    /** Computes and composes it. Called in one thread, by several at once for different figures. */
    Outcome run();

    /**
     * A figure and what its numbers were held to.
     *
     * @param composition what is drawn
     * @param checks comparisons with reference values, none for a user's own
     * @param theorySeconds CPU time of theory (s)
     */
    record Outcome(Composition composition, List<ReferenceCheck> checks, double theorySeconds) {}

    /** A figure of the catalogue. */
    static FigureJob of(CatalogueFigure figure, MeasuredRecordings recordings) {
        return new FigureJob() {
            @Override
            public String name() {
                return figure.name();
            }

            @Override
            public String title() {
                return figure.title();
            }

            @Override
            public String source() {
                return figure.source();
            }

            @Override
            public List<InputHash> inputs() {
                return FigureData.hashes(figure.inputs());
            }

            @Override
            public Outcome run() {
                FigureData data = new FigureData(figure.inputs(), recordings);
                DrawnFigure drawn = figure.draw(data);
                return new Outcome(drawn.composition(), drawn.checks(), data.theorySeconds());
            }
        };
    }
}
