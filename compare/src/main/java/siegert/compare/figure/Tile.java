package siegert.compare.figure;

/** A place of a {@link Composition}: axes with data, or a sketch. */
public sealed interface Tile permits Plot, Sketch {
    /** The letter of its panel, empty where it belongs to the panel before. */
    String letter();

    /** A short title, or an empty string. */
    String title();
}
