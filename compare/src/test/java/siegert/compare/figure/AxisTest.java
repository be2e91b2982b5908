package siegert.compare.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static List<String> labels(Axis axis) {
        return axis.ticks().stream()
                .filter(Axis.Tick::major)
                .map(Axis.Tick::label)
                .toList();
    }

    @Test
    void linearTicksAreRound() {
        assertEquals(List.of("0", "50", "100", "150", "200", "250", "300", "350"), labels(Axis.linear("", 0, 360, 7)));
        assertEquals(List.of("\u22120.5", "0.0", "0.5"), labels(Axis.linear("", -0.7, 0.7, 3)));
        assertEquals(List.of("0.00", "0.02", "0.04"), labels(Axis.linear("", 0, 0.05, 3)));
        assertEquals(List.of("1000", "1200", "1400"), labels(Axis.linear("", 1000, 1500, 3)));
    }

    @Test
    void decadesCarryPowersAndEightMinorTicks() {
        Axis axis = Axis.decades("", -3, 0);
        assertEquals(List.of("10^\u22123", "10^\u22122", "10^\u22121", "10^0"), labels(axis));
        assertEquals(4 + 3 * 8, axis.ticks().size());
        assertEquals(0.2, axis.ticks().get(19).value(), 1e-15);
    }

    @Test
    void manyDecadesAreLabelledSparsely() {
        assertEquals(
                List.of("10^\u22128", "10^\u22126", "10^\u22124", "10^\u22122", "10^0"),
                labels(Axis.decades("", -9, 0)));
    }

    /** Our ticks and the data of the chart library must stand at the same place. */
    @Test
    void positionsAreThoseOfTheChartLibrary() {
        Rectangle2D area = new Rectangle2D.Double(30, 10, 200, 100);
        for (Axis axis : List.of(Axis.linear("", -3, 17, 5), Axis.decades("", -6, 1))) {
            for (double value : new double[] {1e-6, 3e-4, 0.5, 1, 9.9}) {
                assertEquals(
                        axis.forChart().valueToJava2D(value, area, RectangleEdge.BOTTOM),
                        30 + 200 * axis.position(value),
                        1e-9);
            }
        }
    }
}
