package siegert.theory.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import siegert.theory.ReferenceCase;

class SpatialProfileTest {
    @Test
    void boxcarAgrees() {
        ReferenceCase reference = ReferenceCase.read("spatial_boxcar");
        double[] wavenumber = reference.array("k");
        double[] width = reference.array("width");
        double[] actual = new double[wavenumber.length * width.length];
        for (int i = 0; i < wavenumber.length; i++) {
            for (int j = 0; j < width.length; j++) {
                actual[i * width.length + j] = new SpatialProfile.Boxcar(width[j]).fourier(wavenumber[i]);
            }
        }
        ReferenceCase.assertRelative("boxcar", reference.expectedArray(), actual, 1e-14);
    }

    /** Simpson's rule on [0, to], twice for both sides. */
    private static double transform(DoubleUnaryOperator density, double k, double to) {
        int pieces = 20_000;
        double sum = 0;
        for (int i = 0; i <= pieces; i++) {
            double x = to * i / pieces;
            int factor = i == 0 || i == pieces ? 1 : i % 2 == 0 ? 2 : 4;
            sum += factor * density.applyAsDouble(x) * Math.cos(k * x);
        }
        return 2 * sum * to / pieces / 3;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 100, -2000, 9000, 20000})
    void transformsAreIntegralsOfTheDensity(double k) {
        double w = 3e-4;
        // quadrature: 1e-9 of the integral of the modulus
        assertEquals(transform(x -> 1 / (2 * w), k, w), new SpatialProfile.Boxcar(w).fourier(k), 1e-9);
        assertEquals(
                transform(x -> Math.exp(-x * x / (2 * w * w)) / (Math.sqrt(2 * Math.PI) * w), k, 10 * w),
                new SpatialProfile.Gaussian(w).fourier(k),
                1e-9);
        assertEquals(
                transform(x -> Math.exp(-x / w) / (2 * w), k, 30 * w),
                new SpatialProfile.Exponential(w).fourier(k),
                1e-9);
    }

    @Test
    void widthsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> new SpatialProfile.Boxcar(-1));
        assertThrows(IllegalArgumentException.class, () -> new SpatialProfile.Gaussian(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new SpatialProfile.Exponential(Double.POSITIVE_INFINITY));
        assertEquals(1, new SpatialProfile.Boxcar(0).fourier(1e4));
    }
}
