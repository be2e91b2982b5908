package siegert.theory.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import siegert.datasets.network.DelayDistribution;
import siegert.theory.ErrorBound;
import siegert.theory.ReferenceCase;
import siegert.theory.ReferenceTable;
import siegert.theory.special.Complex;

class DelayKernelTest {
    /** Errors relative to the value, on the grid to 1: there the value is what remains of a sum of masses of 1. */
    @Test
    void agreesWithFortyDigitArithmetic() {
        ErrorBound lognormal = new ErrorBound("lognormal");
        ErrorBound grid = new ErrorBound("grid");
        for (String[] row : ReferenceTable.rows("delays.csv")) {
            double[] v = new double[row.length];
            for (int k = 1; k < row.length; k++) {
                v[k] = Double.parseDouble(row[k]);
            }
            boolean isGrid = row[0].equals("grid");
            DelayKernel kernel = isGrid
                    ? new GridDelay(v[1], v[2], v[3], v[4])
                    : DelayKernel.of(DelayDistribution.LOGNORMAL, v[1], v[2]);
            double[] value = new double[2];
            kernel.value(v[5], value);
            double size = isGrid ? 1 : Math.hypot(v[6], v[7]);
            double error = Math.hypot(value[0] - v[6], value[1] - v[7]) / size;
            (isGrid ? grid : lognormal).add(error, String.join(",", row));
        }
        lognormal.assertWithin(35, 2e-13, 5e-14);
        grid.assertWithin(16, 2e-15, 1e-15);
    }

    /** Growing and decaying modulations; relative to the kernel of the same growth, without oscillation. */
    @Test
    void agreesWithThirtyDigitsAtComplexFrequencies() {
        ErrorBound bound = new ErrorBound("complex frequencies");
        for (String[] row : ReferenceTable.rows("delays_complex.csv")) {
            double[] v = new double[row.length];
            for (int k = 1; k < row.length; k++) {
                v[k] = Double.parseDouble(row[k]);
            }
            DelayKernel kernel = row[0].equals("grid")
                    ? new GridDelay(v[1], v[2], 1e-4, 1e-4)
                    : DelayKernel.of(DelayDistribution.valueOf(row[0].toUpperCase(Locale.ROOT)), v[1], v[2]);
            assertTrue(kernel.smallestGrowth() <= v[3]);
            Complex expected = new Complex(v[5], v[6]);
            double size = kernel.at(Complex.real(v[3])).abs();
            bound.add(kernel.at(new Complex(v[3], v[4])).minus(expected).abs() / size, String.join(",", row));
            Complex mirrored = kernel.at(new Complex(v[3], -v[4])).conjugate();
            assertEquals(0, kernel.at(new Complex(v[3], v[4])).minus(mirrored).abs(), 1e-15 * size, row[0]);
        }
        bound.assertWithin(123, 1e-14, 2e-15);
    }

    @Test
    void lognormalDelaysDoNotExistForDecayingModulations() {
        DelayKernel kernel = DelayKernel.of(DelayDistribution.LOGNORMAL, 1e-3, 1e-3);
        assertEquals(0, kernel.smallestGrowth());
        assertThrows(IllegalArgumentException.class, () -> kernel.at(new Complex(-1e-3, 5)));
        assertEquals(0, new ShiftedDelay(kernel, 1e-3).smallestGrowth());
        assertEquals(-500, new RefilteredDelay(new GaussianDelay(1e-3, 0), 1e-3, 2e-3).smallestGrowth(), 1e-12);
    }

    /** To 1e-10: adaptive quadrature of an oscillating integrand has no more digits at the highest frequencies. */
    @Test
    void lognormalDelaysAgreeWithQuadrature() {
        ReferenceCase reference = ReferenceCase.read("delay_lognormal");
        double[] mean = reference.array("Delay");
        double[] sd = reference.array("Delay_sd");
        double[] omega = reference.array("omega");
        double[] re = reference.expectedArray("re");
        double[] im = reference.expectedArray("im");
        double[] value = new double[2];
        for (int k = 0; k < re.length; k++) {
            int p = k % mean.length;
            DelayKernel.of(DelayDistribution.LOGNORMAL, mean[p], sd[p]).value(omega[k / mean.length], value);
            assertEquals(0, Math.hypot(value[0] - re[k], value[1] - im[k]), 1e-10 * Math.hypot(re[k], im[k]), "" + k);
        }
    }

    @ParameterizedTest
    @EnumSource(DelayDistribution.class)
    void isOneAtZeroConjugateAtNegativeFrequencyAndNeverAboveOne(DelayDistribution distribution) {
        SplittableRandom random = new SplittableRandom(31);
        double[] value = new double[2];
        double[] mirrored = new double[2];
        for (int k = 0; k < 300; k++) {
            double mean = random.nextDouble(0.1e-3, 5e-3);
            DelayKernel kernel = DelayKernel.of(distribution, mean, mean * random.nextDouble(0, 0.57));
            kernel.value(0, value);
            assertArrayEquals(new double[] {1, 0}, value, 1e-15, kernel + ", seed 31");
            double omega = Math.exp(random.nextDouble(-5, 12));
            kernel.value(omega, value);
            kernel.value(-omega, mirrored);
            assertArrayEquals(new double[] {value[0], -value[1]}, mirrored, 1e-13, kernel + ", seed 31");
            assertTrue(Math.hypot(value[0], value[1]) <= 1 + 1e-14, kernel + " at " + omega + ", seed 31");
        }
    }

    /** -Im E / omega to the mean, (1 - Re E) 2 / omega² to the second moment. */
    @Test
    void lowFrequenciesHaveTheMomentsOfTheDelays() {
        double[] value = new double[2];
        for (DelayDistribution distribution : new DelayDistribution[] {
            DelayDistribution.GAUSSIAN, DelayDistribution.LOGNORMAL, DelayDistribution.UNIFORM
        }) {
            DelayKernel.of(distribution, 2e-3, 1e-3).value(0.1, value);
            // next order: third and fourth moment times omega²
            assertEquals(2e-3, -value[1] / 0.1, 1e-9, distribution + " mean");
            assertEquals(5e-6, 2 * (1 - value[0]) / 0.01, 1e-12, distribution + " second moment");
        }
    }

    @Test
    void uniformDelaysAreThoseOfTheirInterval() {
        double[] value = new double[2];
        // from 0 to 2 ms: (1 - exp(-2 i x)) / (2 i x), x = omega ms
        DelayKernel.of(DelayDistribution.UNIFORM, 1e-3, 1e-3 / Math.sqrt(3)).value(700, value);
        assertArrayEquals(new double[] {Math.sin(1.4) / 1.4, -(1 - Math.cos(1.4)) / 1.4}, value, 1e-15);
    }

    /** The means stand in the notes on simulations: 1.97 ms and 1.005 ms. */
    @Test
    void delaysOnAGridAreLongerThanTheirCutGaussian() {
        assertEquals(1.97e-3, new GridDelay(1.5e-3, 1.5e-3, 0.1e-3, 0.1e-3).mean(), 0.005e-3);
        assertEquals(1.005e-3, new GridDelay(0.75e-3, 0.75e-3, 0.1e-3, 0.1e-3).mean(), 0.005e-3);
        assertEquals(1.5e-3, new GridDelay(1.5e-3, 0, 0.1e-3, 0.1e-3).mean(), 1e-18);
        assertEquals(new GridDelay(1e-3, 1e-3, 1e-4, 1e-4), new GridDelay(1e-3, 1e-3, 1e-4, 1e-4));
        assertNotEquals(new GridDelay(1e-3, 1e-3, 1e-4, 1e-4), new GridDelay(1e-3, 0.9e-3, 1e-4, 1e-4));
    }

    @Test
    void impossibleDelaysAreRefused() {
        for (double[] delay : new double[][] {{-1e-3, 0}, {1e-3, -1e-3}, {Double.NaN, 0}, {1e-3, 1.0 / 0}}) {
            for (DelayDistribution distribution : DelayDistribution.values()) {
                assertThrows(IllegalArgumentException.class, () -> DelayKernel.of(distribution, delay[0], delay[1]));
            }
        }
        assertThrows(IllegalArgumentException.class, () -> DelayKernel.of(DelayDistribution.LOGNORMAL, 0, 1e-3));
        assertThrows(IllegalArgumentException.class, () -> DelayKernel.of(DelayDistribution.UNIFORM, 1e-3, 0.6e-3));
        assertThrows(IllegalArgumentException.class, () -> new GridDelay(1e-3, 1e-3, 0.1e-3, 0));
        assertThrows(IllegalArgumentException.class, () -> new GridDelay(1e-3, 0.1e-3, 5e-3, 0.1e-3));
    }
}
