package siegert.compare.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import siegert.compare.figure.ParameterFigure.Parameter;

class ParameterFigureTest {
    private static Map<Color, Integer> colours(Figure figure) {
        BufferedImage image = figure.image(72);
        Map<Color, Integer> count = new HashMap<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count.merge(new Color(image.getRGB(x, y)), 1, Integer::sum);
            }
        }
        return count;
    }

    @Test
    void cellsReachHalfWayToTheirNeighbours() {
        assertArrayEquals(new double[] {0.5, 1.5, 3, 5}, new Parameter("", new double[] {1, 2, 4}).borders());
        assertArrayEquals(new double[] {1.5, 4.5}, new Parameter("", new double[] {3}).borders());
    }

    @Test
    void everyCellHasTheColourOfItsValue() {
        Parameter x = new Parameter("g", new double[] {1, 2});
        Parameter y = new Parameter("nu_ext (Hz)", new double[] {1, 2});
        // a quarter of the panel is highest, a quarter in the middle, a quarter missing
        double[][][] values = {{{0, 1}, {2, Double.NaN}}};
        Figure figure = ParameterFigure.map("rate_hz", "rate (Hz)", x, y, List.of("E"), values);
        Map<Color, Integer> colours = colours(figure);
        Color middle = new Color(128, 172, 206);
        int highest = colours.getOrDefault(Palette.EXCITATORY, 0);
        // the legend adds a few pixels of each
        assertTrue(highest > 8000, "highest " + highest);
        assertEquals(highest, colours.getOrDefault(middle, 0), 0.1 * highest);
        // the edge of the frame happens to have the colour of a missing value
        double[][][] whole = {{{0, 1}, {2, 2}}};
        int edge = colours(ParameterFigure.map("rate_hz", "rate (Hz)", x, y, List.of("E"), whole))
                .get(Palette.RAW);
        assertEquals(highest, colours.get(Palette.RAW) - edge, 0.1 * highest);
        assertTrue(figure.title().contains("g and nu_ext (Hz)"), figure.title());
    }

    @Test
    void gapsAreLeftInCurves() {
        Parameter x = new Parameter("g", new double[] {1, 2, 3, 4, 5, 6});
        double[] whole = {1, 1, 1, 1, 1, 1};
        double[] gap = {1, 1, Double.NaN, Double.NaN, 1, 1};
        int all = ink(ParameterFigure.curves("cv", "CV", x, List.of("E"), new double[][] {whole}));
        int some = ink(ParameterFigure.curves("cv", "CV", x, List.of("E"), new double[][] {gap}));
        // three of the five stretches are gone
        assertEquals(0.4, some / (double) all, 0.1);
    }

    private static int ink(Figure figure) {
        return colours(figure).entrySet().stream()
                .filter(e -> e.getKey().getBlue() > e.getKey().getRed() + 60)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    @Test
    void nothingToShowIsDrawnAllTheSame() {
        Parameter one = new Parameter("g", new double[] {0});
        double[][] none = {{Double.NaN}};
        assertTrue(ParameterFigure.curves("cv", "CV", one, List.of("E"), none)
                .svg()
                .contains("<svg"));
        assertTrue(ParameterFigure.map("cv", "CV", one, one, List.of("E"), new double[][][] {none})
                .svg()
                .contains("<svg"));
    }
}
