package siegert.theory.spatial;

/**
 * Density of the distance from source to target in one dimension, symmetric and of integral 1, with its Fourier
 * transform p(k) = integral p(x) exp(-i k x) dx: real, even, and 1 at k = 0 (Senk et al. 2020,
 * doi:10.1103/PhysRevResearch.2.023174).
 */
public sealed interface SpatialProfile {
    /**
     * The Fourier transform (1).
     *
     * @param wavenumber k (rad/m)
     */
    double fourier(double wavenumber);

    /**
     * 1/(2 w) for {@code |x| < w}: sin(k w)/(k w).
     *
     * @param halfWidth w (m)
     */
    record Boxcar(double halfWidth) implements SpatialProfile {
        public Boxcar {
            requireWidth(halfWidth);
        }

        @Override
        public double fourier(double wavenumber) {
            double phase = wavenumber * halfWidth;
            return phase == 0 ? 1 : Math.sin(phase) / phase;
        }
    }

    /**
     * exp(-x²/(2 s²))/(sqrt(2 pi) s): exp(-k² s²/2).
     *
     * @param sd s (m)
     */
    record Gaussian(double sd) implements SpatialProfile {
        public Gaussian {
            requireWidth(sd);
        }

        @Override
        public double fourier(double wavenumber) {
            double phase = wavenumber * sd;
            return Math.exp(-phase * phase / 2);
        }
    }

    /**
     * exp(-|x|/l)/(2 l): 1/(1 + k² l²).
     *
     * @param length l (m)
     */
    record Exponential(double length) implements SpatialProfile {
        public Exponential {
            requireWidth(length);
        }

        @Override
        public double fourier(double wavenumber) {
            double phase = wavenumber * length;
            return 1 / (1 + phase * phase);
        }
    }

    private static void requireWidth(double width) {
        if (!(width >= 0) || Double.isInfinite(width)) {
            throw new IllegalArgumentException("the width of a profile must be finite and not negative, is " + width
                    + " m; 0 is a connection to the same place");
        }
    }
}
