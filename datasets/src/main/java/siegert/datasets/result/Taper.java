package siegert.datasets.result;

/** Taper that multiplies each segment before its Fourier transform; all are periodic. */
public enum Taper {
    /** No taper: every weight is 1. */
    BOXCAR,
    /** 0.5 - 0.5 cos(2 pi k / n). */
    HANN,
    /** 0.54 - 0.46 cos(2 pi k / n). */
    HAMMING,
    /** 0.42 - 0.5 cos(2 pi k / n) + 0.08 cos(4 pi k / n). */
    BLACKMAN;

    /**
     * The weights of the taper.
     *
     * @param n number of samples
     * @return n weights
     */
    public double[] weights(int n) {
        double[] w = new double[n];
        for (int k = 0; k < n; k++) {
            double angle = 2 * Math.PI * k / n;
            w[k] = switch (this) {
                case BOXCAR -> 1;
                case HANN -> 0.5 - 0.5 * Math.cos(angle);
                case HAMMING -> 0.54 - 0.46 * Math.cos(angle);
                case BLACKMAN -> 0.42 - 0.5 * Math.cos(angle) + 0.08 * Math.cos(2 * angle);
            };
        }
        return w;
    }

    /** The name on the command line and in files. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
