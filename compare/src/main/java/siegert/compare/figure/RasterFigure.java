package siegert.compare.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import siegert.compare.validation.ValidationReport;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.Raster;

/** The spikes of the sampled neurons, one strip per population, the first on top. */
final class RasterFigure {
    private static final double HEIGHT = 260;

    /** Least length of the mark of a spike (pt). */
    private static final double LEAST_MARK = 2;

    private final Raster raster;
    private final List<String> names;
    private final double[] top;

    RasterFigure(ValidationReport report) {
        raster = report.measurement().raster();
        names = report.measurement().populations().stream()
                .map(PopulationMeasurement::name)
                .toList();
        top = new double[names.size() + 1];
        for (int p = 0; p < names.size(); p++) {
            top[p + 1] = top[p] + raster.sampled()[p];
        }
    }

    Figure figure() {
        double rows = Math.max(1, top[names.size()]);
        double start = 1000 * raster.start();
        double stop = 1000 * raster.stop();
        List<Axis.Tick> ticks = new ArrayList<>();
        for (int p = names.size() - 1; p >= 0; p--) {
            ticks.add(new Axis.Tick(rows - (top[p] + top[p + 1]) / 2, names.get(p)));
        }
        Axis y = new Axis("population", Axis.Scale.LINEAR, 0, rows, ticks);
        Panel panel = new Panel("", Axis.linear("time (ms)", start, stop > start ? stop : start + 1, 8), y);
        for (int p = 0; p < names.size(); p++) {
            if (p % 2 == 1) {
                panel.box(start, rows - top[p + 1], stop, rows - top[p], Palette.STRIP, null);
            }
            panel.path(spikes(p, rows), p % 2 == 0 ? Palette.EXCITATORY : Palette.INHIBITORY, 0.75);
        }
        return new PanelGrid(List.of(panel), 1, HEIGHT, PanelGrid.Labels.EACH, new Legend())
                .figure("raster", "Spikes of a sample of neurons", caption());
    }

    private Path2D spikes(int population, double rows) {
        double half = Math.max(0.45, LEAST_MARK / 2 * rows / HEIGHT);
        Path2D path = new Path2D.Double();
        for (int i = 0; i < raster.time().length; i++) {
            if (raster.population()[i] == population) {
                double y = rows - top[population] - raster.neuron()[i];
                double x = 1000 * raster.time()[i];
                path.moveTo(x, y - 0.5 - half);
                path.lineTo(x, y - 0.5 + half);
            }
        }
        return path;
    }

    private String caption() {
        return "Each line is a neuron, each mark a spike; every population is given the number of sampled neurons as its "
                + "height. Look for what the averages hide: vertical stripes (synchrony), pauses of whole populations, "
                + "neurons that never fire, and a start that has not settled.";
    }
}
