package siegert.theory.fokkerplanck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NoiseGridTest {
    private final NoiseGrid grid =
            new NoiseGrid(new double[] {-4.1, -3, -2.2, -1.5, -1, -0.7, -0.5, 0, 0.3, 1, 2, 3.3});

    @Test
    void gaussianIsStationary() {
        for (int k = 0; k < grid.size; k++) {
            double change = grid.diagonal[k] * grid.mass[k];
            change += k > 0 ? grid.lower[k] * grid.mass[k - 1] : 0;
            change += k + 1 < grid.size ? grid.upper[k] * grid.mass[k + 1] : 0;
            assertEquals(0, change, 1e-14, "cell " + k);
        }
    }

    @Test
    void meanDecaysWithTimeConstantOneFromEveryCell() {
        for (int from = 0; from < grid.size; from++) {
            double change = grid.diagonal[from] * grid.z[from];
            double conserved = grid.diagonal[from];
            if (from > 0) {
                change += grid.upper[from - 1] * grid.z[from - 1];
                conserved += grid.upper[from - 1];
            }
            if (from + 1 < grid.size) {
                change += grid.lower[from + 1] * grid.z[from + 1];
                conserved += grid.lower[from + 1];
            }
            assertEquals(-grid.z[from], change, 1e-11 * (1 + Math.abs(grid.z[from])), "cell " + from);
            assertEquals(0, conserved, 1e-11, "cell " + from);
        }
    }

    @Test
    void stationaryMomentsAreThoseOfTheGaussian() {
        assertEquals(1, moment(grid.mass, 0), 1e-14);
        assertEquals(0, moment(grid.mass, 1), 1e-14);
        assertEquals(1, moment(grid.mass, 2), 1e-14);
    }

    @Test
    void modulationsChangeMeanAndVarianceOfTheGaussianExactly() {
        double[] change = new double[grid.size];
        grid.drift(grid.mass, 0.7, change);
        assertEquals(0, moment(change, 0), 1e-14);
        assertEquals(0.7, moment(change, 1), 1e-13);
        grid.spread(grid.mass, 0.7, change);
        assertEquals(0, moment(change, 0), 1e-14);
        assertEquals(1.4, moment(change, 2), 1e-13);
    }

    /** On an uneven grid too: the flux of d2/dz2 of a quadratic times the Gaussian, against its exact slope. */
    @Test
    void spreadConvergesOnAnUnevenGrid() {
        double[] deviation = new double[2];
        for (int level = 0; level < 2; level++) {
            int cells = 60 << level;
            double[] faces = new double[cells + 1];
            for (int i = 0; i <= cells; i++) {
                double t = 2.0 * i / cells - 1;
                faces[i] = 2 * t + 3 * t * t * t;
            }
            NoiseGrid uneven = new NoiseGrid(faces);
            double[] content = new double[uneven.size];
            for (int k = 0; k < uneven.size; k++) {
                content[k] = uneven.mass[k] * (1 + 0.3 * uneven.z[k] + 0.2 * uneven.z[k] * uneven.z[k]);
            }
            double[] change = new double[uneven.size];
            uneven.spread(content, 1, change);
            double worst = 0;
            double sum = 0;
            for (int k = 0; k + 1 < uneven.size; k++) {
                sum += change[k];
                double x = faces[k];
                double slope = (0.3 + 0.4 * x - x * (1 + 0.3 * x + 0.2 * x * x))
                        * Math.exp(-0.5 * x * x)
                        / Math.sqrt(2 * Math.PI);
                worst = Math.max(worst, Math.abs(sum - slope));
            }
            deviation[level] = worst;
        }
        assertEquals(0, deviation[0], 1e-2);
        assertEquals(0, deviation[1], deviation[0] / 3.5);
    }

    private double moment(double[] content, int order) {
        double sum = 0;
        for (int k = 0; k < grid.size; k++) {
            sum += content[k] * Math.pow(grid.z[k], order);
        }
        return sum;
    }
}
