package siegert.datasets.network;

import java.util.Locale;

/**
 * How the connections of a source population depend on distance, in one dimension.
 *
 * @param shape shape of the density of the distances
 * @param width its width (m): half width of a boxcar, standard deviation of a Gaussian, decay length of an exponential
 */
public record DistanceProfile(Shape shape, double width) {
    /** The densities. */
    public enum Shape {
        /** The same everywhere within the width, 0 beyond. */
        BOXCAR,
        GAUSSIAN,
        /** Two-sided exponential. */
        EXPONENTIAL;

        /** The name as written in parameter files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public DistanceProfile {
        if (!(width >= 0) || Double.isInfinite(width)) {
            throw new IllegalArgumentException(
                    "the width of a profile must be finite and not negative, is " + width + " m");
        }
    }
}
