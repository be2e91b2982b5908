package siegert.workflows.figure;

/** A published figure that is drawn from bundled parameters. */
interface CatalogueFigure {
    /** Its name on the command line and of its files. */
    String name();

    /** What it shows, in a line. */
    String title();

    /** What was published where, for instance {@code "Layer et al. 2022, Fig. 4"}. */
    String source();

    /** All that it is made from. */
    FigureInputs inputs();

    /**
     * Computes and composes it, in the calling thread.
     *
     * @param data what {@link #inputs} names, and nothing else
     */
    DrawnFigure draw(FigureData data);
}
