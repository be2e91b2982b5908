package siegert.datasets.result;

/**
 * Taper that multiplies each segment before its Fourier transform. All are periodic: a symmetric taper of one more
 * sample, without its last one. The names and the values are those of {@code scipy.signal.get_window}; the formulas that
 * are not named after their inventor here are in Harris 1978, doi:10.1109/PROC.1978.10837.
 *
 * <p>In the formulas k is the sample and n the number of samples; u = 2 k / n - 1 goes from -1 to 1.
 */
public enum Taper {
    /** No taper: every weight is 1. */
    BOXCAR(1),
    /** 0.5 - 0.5 cos(2 pi k / n). */
    HANN(2),
    /** 0.54 - 0.46 cos(2 pi k / n). */
    HAMMING(2),
    /** 0.42 - 0.5 cos(2 pi k / n) + 0.08 cos(4 pi k / n). */
    BLACKMAN(3),
    /** Minimum 4-term Blackman-Harris. */
    BLACKMANHARRIS(4),
    /** Minimum 4-term Blackman-Harris after Nuttall 1981, doi:10.1109/TASSP.1981.1163506. */
    NUTTALL(4),
    /** Five cosines with a flat top, for the height of a line. */
    FLATTOP(5),
    /** 1 - |u|, with 0 at the first sample. */
    BARTLETT(2),
    /** A triangle without zeros. */
    TRIANG(2),
    /** sin(pi (k + 0.5) / (n + 1)). */
    COSINE(2),
    /** 0.62 - 0.48 |u| / 2 + 0.38 cos(pi u). */
    BARTHANN(2),
    /** (1 - |u|) cos(pi |u|) + sin(pi |u|) / pi. */
    BOHMAN(3),
    /** Piecewise cubic, the convolution of four boxcars (de la Vallee Poussin). */
    PARZEN(4),
    /** sin(pi u) / (pi u). */
    LANCZOS(2),
    /** Flat in the middle half, with a quarter of a Hann taper at each end. */
    TUKEY(2),
    /** The first Slepian taper of time half-bandwidth 4, for {@code multitaper}; only estimators of that name have it. */
    DPSS(4);

    private final int mainLobe;

    Taper(int mainLobe) {
        this.mainLobe = mainLobe;
    }

    /** Distance from the middle of the main lobe to its first zero, rounded up to whole multiples of 1 / segment. */
    public int mainLobe() {
        return mainLobe;
    }

    /**
     * The weights of the taper.
     *
     * @param n number of samples
     * @return n weights
     */
    public double[] weights(int n) {
        double[] w = new double[n];
        for (int k = 0; k < n; k++) {
            w[k] = weight(k, n);
        }
        return w;
    }

    private double weight(int k, int n) {
        double u = (2.0 * k - n) / n;
        double a = Math.abs(u);
        return switch (this) {
            case BOXCAR -> 1;
            case HANN -> cosines(k, n, 0.5, 0.5);
            case HAMMING -> cosines(k, n, 0.54, 0.46);
            case BLACKMAN -> cosines(k, n, 0.42, 0.5, 0.08);
            case BLACKMANHARRIS -> cosines(k, n, 0.35875, 0.48829, 0.14128, 0.01168);
            case NUTTALL -> cosines(k, n, 0.3635819, 0.4891775, 0.1365995, 0.0106411);
            case FLATTOP -> cosines(k, n, 0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368);
            case BARTLETT -> 1 - a;
            case TRIANG -> n % 2 == 0 ? (n + 2 - Math.abs(2.0 * k - n)) / (n + 2) : 1 - Math.abs(2.0 * k - n) / (n + 1);
            case COSINE -> Math.sin(Math.PI * (k + 0.5) / (n + 1));
            case BARTHANN -> 0.62 - 0.24 * a + 0.38 * Math.cos(Math.PI * u);
            case BOHMAN -> k == 0 ? 0 : (1 - a) * Math.cos(Math.PI * a) + Math.sin(Math.PI * a) / Math.PI;
            case PARZEN -> parzen(Math.abs(2.0 * k - n) / (n + 1));
            case LANCZOS -> u == 0 ? 1 : Math.sin(Math.PI * u) / (Math.PI * u);
            case TUKEY -> a <= 0.5 ? 1 : 0.5 - 0.5 * Math.cos(2 * Math.PI * (1 - a));
            case DPSS -> throw new IllegalArgumentException("Slepian tapers come in families, not alone");
        };
    }

    /** Cosines of alternating sign. */
    private static double cosines(int k, int n, double... terms) {
        double sum = 0;
        double sign = 1;
        for (int j = 0; j < terms.length; j++) {
            sum += sign * terms[j] * Math.cos(2 * Math.PI * j * k / n);
            sign = -sign;
        }
        return sum;
    }

    private static double parzen(double a) {
        return a <= 0.5 ? 1 - 6 * a * a * (1 - a) : 2 * (1 - a) * (1 - a) * (1 - a);
    }

    /** The name on the command line and in files. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
