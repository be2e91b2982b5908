package siegert.theory.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.ZMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import siegert.theory.special.Complex;

class ComplexEigenTest {
    private static final JsonNode REFERENCE = read();

    private static JsonNode read() {
        try (var in = ComplexEigenTest.class.getResourceAsStream("/numpy/complex_eigen.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        REFERENCE
                .path("cases")
                .forEach(node -> cases.add(Arguments.of(node.path("name").asText(), node)));
        return cases.stream();
    }

    private static Complex[] values(JsonNode node) {
        JsonNode values = node.path("values");
        Complex[] result = new Complex[values.path("re").size()];
        for (int k = 0; k < result.length; k++) {
            result[k] = new Complex(
                    values.path("re").get(k).doubleValue(),
                    values.path("im").get(k).doubleValue());
        }
        return result;
    }

    private static ZMatrixRMaj matrix(JsonNode node) {
        JsonNode re = node.path("matrix").path("re");
        JsonNode im = node.path("matrix").path("im");
        ZMatrixRMaj matrix = new ZMatrixRMaj(re.size(), re.size());
        for (int i = 0; i < re.size(); i++) {
            for (int j = 0; j < re.size(); j++) {
                matrix.set(
                        i, j, re.get(i).get(j).doubleValue(), im.get(i).get(j).doubleValue());
            }
        }
        return matrix;
    }

    /** Each expected value takes the nearest one not yet taken. */
    private static void assertSameSet(Complex[] expected, Complex[] actual, double tolerance) {
        List<Complex> left = new ArrayList<>(List.of(actual));
        assertEquals(expected.length, left.size());
        for (Complex value : expected) {
            Complex nearest = left.stream()
                    .min((a, b) ->
                            Double.compare(a.minus(value).abs(), b.minus(value).abs()))
                    .orElseThrow();
            assertEquals(0, nearest.minus(value).abs(), tolerance, () -> value + " but " + nearest);
            left.remove(nearest);
        }
    }

    private static void assertVectors(ZMatrixRMaj a, ComplexEigen eigen) {
        double norm = Matrices.norm(a);
        assertEquals(0, Matrices.rightResidual(a, eigen), 1e-13 * norm, "right");
        assertEquals(0, Matrices.leftResidual(a, eigen), 1e-13 * norm, "left");
        for (int k = 0; k < eigen.size(); k++) {
            double square = 0;
            for (Complex entry : eigen.right(k)) {
                square += entry.re() * entry.re() + entry.im() * entry.im();
            }
            assertEquals(1, square, 1e-14);
            for (int j = 0; j < eigen.size(); j++) {
                double distance = eigen.value(k).minus(eigen.value(j)).abs();
                // l_k^H (lambda_j - lambda_k) r_j is a difference of residuals
                assertEquals(0, eigen.overlap(k, j).abs() * distance, 2e-13 * norm, "overlap " + k + " " + j);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void agreesWithHighPrecision(String name, JsonNode node) {
        ZMatrixRMaj a = matrix(node);
        ComplexEigen eigen = ComplexEigen.of(a);
        // what balancing is for: eigenvalues of order 1 right to rounding though the entries reach 1e14
        double norm = name.equals("badly scaled") ? 10 : Matrices.norm(a);
        // the cluster's eigenvalues are the reciprocal of |l^H r|, up to 1e11, more sensitive than the entries
        double condition = 1;
        for (int k = 0; k < eigen.size() && name.equals("clustered"); k++) {
            condition = Math.max(condition, 1 / eigen.overlap(k, k).abs());
        }
        assertSameSet(values(node), eigen.values(), 5e-15 * condition * norm);
        assertSameSet(eigen.values(), ComplexEigen.eigenvalues(a), 5e-15 * condition * norm);
        assertVectors(a, eigen);
    }

    @Test
    void agreesWithNumpyOnLargeMatrices() {
        for (JsonNode node : REFERENCE.path("formula")) {
            ZMatrixRMaj a = Matrices.formula(node.path("n").intValue());
            ComplexEigen eigen = ComplexEigen.of(a);
            assertSameSet(values(node), eigen.values(), 1e-13 * Matrices.norm(a));
            assertVectors(a, eigen);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 17, 64, 200})
    void residualsAreRounding(int n) {
        ZMatrixRMaj a = Matrices.random(n, 20261122L + n);
        ComplexEigen eigen = ComplexEigen.of(a);
        assertVectors(a, eigen);
        Complex trace = Complex.ZERO;
        for (int i = 0; i < n; i++) {
            trace = trace.plus(new Complex(a.getReal(i, i), a.getImag(i, i))).minus(eigen.value(i));
        }
        assertEquals(0, trace.abs(), 1e-13 * Matrices.norm(a));
    }

    @Test
    void diagonalAndZeroMatricesAreExact() {
        ZMatrixRMaj diagonal = new ZMatrixRMaj(4, 4);
        for (int i = 0; i < 4; i++) {
            diagonal.set(i, i, i - 1, 2 * i);
        }
        ComplexEigen eigen = ComplexEigen.of(diagonal);
        assertSameSet(
                new Complex[] {new Complex(-1, 0), new Complex(0, 2), new Complex(1, 4), new Complex(2, 6)},
                eigen.values(),
                0);
        assertVectors(diagonal, eigen);
        ComplexEigen zero = ComplexEigen.of(new ZMatrixRMaj(5, 5));
        for (int k = 0; k < 5; k++) {
            assertEquals(Complex.ZERO, zero.value(k));
            assertEquals(1, zero.overlap(k, k).abs());
        }
        assertEquals(0, ComplexEigen.of(new ZMatrixRMaj(0, 0)).size());
    }

    @Test
    void defectiveMatrixHasOneVector() {
        int n = 5;
        ZMatrixRMaj jordan = new ZMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            jordan.set(i, i, 0.5, -1);
            if (i + 1 < n) {
                jordan.set(i, i + 1, 1, 0);
            }
        }
        ComplexEigen eigen = ComplexEigen.of(jordan);
        for (int k = 0; k < n; k++) {
            assertEquals(new Complex(0.5, -1), eigen.value(k));
            assertEquals(1, eigen.right(k)[0].abs(), 1e-14);
            assertEquals(1, eigen.left(k)[n - 1].abs(), 1e-14);
            assertEquals(0, eigen.overlap(k, k).abs(), 1e-14);
        }
        assertVectors(jordan, eigen);
    }

    @Test
    void nilpotentMatrixHasFiniteVectors() {
        int n = 6;
        ZMatrixRMaj nilpotent = new ZMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                nilpotent.set(i, j, 1 + i, j);
            }
        }
        ComplexEigen eigen = ComplexEigen.of(nilpotent);
        for (int k = 0; k < n; k++) {
            assertEquals(Complex.ZERO, eigen.value(k));
        }
        assertVectors(nilpotent, eigen);
    }

    @Test
    void rowsAndColumnsOfZerosAreIsolated() {
        ZMatrixRMaj a = Matrices.random(7, 3);
        for (int j = 0; j < 7; j++) {
            a.set(2, j, 0, 0);
            a.set(j, 5, 0, 0);
        }
        ComplexEigen eigen = ComplexEigen.of(a);
        assertVectors(a, eigen);
        long zeros = Stream.of(eigen.values()).filter(Complex.ZERO::equals).count();
        assertEquals(2, zeros);
    }

    @Test
    void entriesOfManyMagnitudesAreHeld() {
        long seed = 20261122;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int trial = 0; trial < 400; trial++) {
            int n = 2 + random.nextInt(9);
            int span = trial % 2 == 0 ? 40 : 400;
            ZMatrixRMaj a = new ZMatrixRMaj(n, n);
            for (int k = 0; k < a.data.length; k++) {
                a.data[k] = random.nextGaussian() * Math.pow(10, random.nextInt(span) - span / 2);
            }
            ComplexEigen eigen = ComplexEigen.of(a);
            double norm = Matrices.norm(a);
            assertEquals(0, Matrices.rightResidual(a, eigen), 1e-13 * norm, "trial " + trial);
            assertEquals(0, Matrices.leftResidual(a, eigen), 1e-13 * norm, "trial " + trial);
        }
    }

    @Test
    void projectorsOfOneMatrixAreOrthogonal() {
        ComplexEigen eigen = ComplexEigen.of(Matrices.random(8, 4));
        for (int k = 0; k < 8; k++) {
            Complex sum = Complex.ZERO;
            for (int j = 0; j < 8; j++) {
                Complex overlap = eigen.projectorOverlap(k, eigen, j);
                assertEquals(k == j ? 1 : 0, overlap.re(), 1e-13);
                sum = sum.plus(eigen.projectorOverlap(k, ComplexEigen.of(Matrices.random(8, 5)), j));
            }
            assertEquals(1, sum.re(), 1e-12);
            assertEquals(0, sum.im(), 1e-12);
        }
    }

    @Test
    void inputIsNotModified() {
        ZMatrixRMaj a = Matrices.random(6, 6);
        double[] before = a.data.clone();
        ComplexEigen.of(a);
        ComplexEigen.eigenvalues(a);
        assertArrayEquals(before, a.data);
    }

    @Test
    void saysWhatIsWrongWithTheMatrix() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ComplexEigen.of(new ZMatrixRMaj(2, 3)))
                .getMessage()
                .contains("2 x 3"));
        ZMatrixRMaj a = Matrices.random(3, 1);
        a.set(1, 2, Double.NaN, 0);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ComplexEigen.of(a))
                .getMessage()
                .contains("[1][2]"));
    }

    @Test
    void tooFewSweepsAreAnError() {
        ConvergenceException error =
                assertThrows(ConvergenceException.class, () -> ComplexEigen.of(Matrices.random(12, 1), 1));
        assertTrue(error.getMessage().contains("12 x 12"), error::getMessage);
    }
}
