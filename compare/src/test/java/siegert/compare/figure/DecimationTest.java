package siegert.compare.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DecimationTest {
    @Test
    void keepsPeakAndGapOfEveryColumnInOrder() {
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7};
        double[] y = {5, 9, 1, 4, 2, 2, 8, 3};
        Decimation thin = Decimation.of(x, y, 0, 8, 2);
        assertArrayEquals(new double[] {1, 2, 4, 6}, thin.x());
        assertArrayEquals(new double[] {9, 1, 2, 8}, thin.y());
    }

    @Test
    void passesOverWhatIsNotFiniteAndOutside() {
        double[] x = {-1, 0, 1, 2, 3};
        double[] y = {100, Double.NaN, 4, Double.POSITIVE_INFINITY, -50};
        Decimation thin = Decimation.of(x, y, 0, 2, 1);
        assertArrayEquals(new double[] {1}, thin.x());
        assertArrayEquals(new double[] {4}, thin.y());
    }

    @Test
    void shortCurvesStayWhole() {
        double[] x = {0, 1, 2, 3};
        double[] y = {1, 2, 3, 4};
        assertArrayEquals(x, Decimation.of(x, y, 0, 3, 100).x());
    }

    @Test
    void neverExceedsTwoValuesPerColumn() {
        double[] x = new double[100_000];
        Arrays.setAll(x, i -> i);
        double[] y = Arrays.stream(x).map(Math::sin).toArray();
        double[] thin = Decimation.of(x, y, 0, 99_999, 300).y();
        assertTrue(thin.length <= 600, thin.length + " values");
        assertTrue(Arrays.stream(thin).max().orElseThrow() > 0.99999);
    }

    @Test
    void refusesAnEmptyRange() {
        assertThrows(IllegalArgumentException.class, () -> Decimation.of(new double[1], new double[1], 1, 1, 10));
        assertThrows(IllegalArgumentException.class, () -> Decimation.of(new double[1], new double[2], 0, 1, 10));
        assertThrows(IllegalArgumentException.class, () -> Decimation.of(new double[1], new double[1], 0, 1, 0));
    }
}
