package siegert.theory.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Krylov spaces against dense decompositions by another library. */
class KrylovTest {
    /** Gaussian entries whose eigenvalues fill a disk of this radius, and the same offset everywhere: one outlier. */
    private static double[][] random(int n, double radius, double offset, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] a = new double[n][n];
        for (double[] row : a) {
            for (int j = 0; j < n; j++) {
                row[j] = radius / Math.sqrt(n) * random.nextGaussian() + offset / n;
            }
        }
        return a;
    }

    private static LinearMap map(double[][] a) {
        return x -> {
            double[] y = new double[a.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = ArnoldiBasis.dot(a[i], x);
            }
            return y;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.8, 0, 1",
        "2, 0.8, 0, 2",
        "7, 0.8, 0, 3",
        "60, 0.8, 0, 4",
        "250, 0.8, 0, 5",
        "250, 0.8, -30, 6",
        "250, 0.8, 3, 7"
    })
    void rightmostEigenvalueIsThatOfTheDenseDecomposition(int n, double radius, double offset, long seed) {
        double[][] a = random(n, radius, offset, seed);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false);
        assertTrue(eigen.decompose(new DMatrixRMaj(a)));
        double bound = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            bound = Math.max(bound, eigen.getEigenvalue(k).real);
        }
        RightmostEigenvalue found = RightmostEigenvalue.of(map(a), n);
        // eigenvalues of such matrices have condition numbers of some tens
        assertEquals(bound, found.re(), 1e-9 * (radius + Math.abs(offset)), found.toString());
    }

    @Test
    void theRightmostMayBeAPairFarFromTheRealAxis() {
        double[][] a = {{0.1, -5, 0}, {5, 0.1, 0}, {0, 0, -2}};
        RightmostEigenvalue found = RightmostEigenvalue.of(map(a), 3);
        assertEquals(0.1, found.re(), 1e-12);
        assertEquals(5, found.im(), 1e-12);
    }

    @Test
    void aMatrixOfOneRowRepeatedHasOneEigenvalueThatIsNotZero() {
        assertEquals(0, RightmostEigenvalue.of(map(random(100, 0, -4, 8)), 100).re(), 1e-12);
        assertEquals(4, RightmostEigenvalue.of(map(random(100, 0, 4, 8)), 100).re(), 1e-12);
    }

    @Test
    void nothingAtAllHasTheEigenvalueZero() {
        assertEquals(0, RightmostEigenvalue.of(x -> new double[x.length], 5).re());
    }

    @Test
    void residualsFallBelowTheTolerance() {
        double[][] a = random(120, 0.7, -20, 9);
        for (int i = 0; i < a.length; i++) {
            a[i][i] += 1;
        }
        SplittableRandom random = new SplittableRandom(10);
        double[] b = random.doubles(120).toArray();
        for (double tolerance : new double[] {1e-3, 1e-6, 1e-12}) {
            double[] x = Gmres.solve(map(a), b, tolerance, 120);
            double[] product = map(a).apply(x);
            for (int i = 0; i < b.length; i++) {
                product[i] -= b[i];
            }
            assertTrue(ArnoldiBasis.norm(product) <= 1.01 * tolerance * ArnoldiBasis.norm(b), "tolerance " + tolerance);
        }
        assertEquals(0, ArnoldiBasis.norm(Gmres.solve(map(a), new double[120], 1e-6, 120)));
    }
}
