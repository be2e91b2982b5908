package siegert.compare.figure;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import siegert.compare.validation.ValidationReport;
import siegert.datasets.result.Activity;
import siegert.datasets.result.PopulationMeasurement;

/** The rates of the populations over the whole recording, a strip each, from 0 to twice the mean. */
final class ActivityFigure {
    private static final double STRIP = 24;

    /** A strip ends at this multiple of the mean rate. */
    private static final double TOP = 2;

    private static final BasicStroke RATE = new BasicStroke(0.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
    private static final BasicStroke THEORY =
            new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4f, 2.5f}, 0);

    private final ValidationReport report;
    private final Activity activity;

    ActivityFigure(ValidationReport report, Activity activity) {
        this.report = report;
        this.activity = activity;
    }

    Figure figure() {
        List<PopulationMeasurement> populations = report.measurement().populations();
        int strips = populations.size();
        List<Axis.Tick> ticks = new ArrayList<>();
        for (int p = strips - 1; p >= 0; p--) {
            PopulationMeasurement population = populations.get(p);
            ticks.add(new Axis.Tick(strips - p - 0.5, population.name()));
        }
        double start = 1000 * activity.start();
        double stop = start + 1000 * activity.bin() * activity.bins();
        Panel panel = new Panel(
                "",
                Axis.linear("time (ms)", start, stop > start ? stop : start + 1, 8),
                new Axis("population", Axis.Scale.LINEAR, 0, strips, ticks));
        for (int p = 0; p < strips; p++) {
            strip(panel, p, populations.get(p).rate(), strips - p - 1, start, stop);
        }
        Legend legend = new Legend()
                .line("measured rate", Palette.MEASURED, new BasicStroke(1))
                .line("theory", Palette.THEORY, THEORY);
        return new PanelGrid(List.of(panel), 1, STRIP * strips, PanelGrid.Labels.EACH, legend)
                .figure("activity", "Rates of the populations over the recording", caption());
    }

    private void strip(Panel panel, int p, double mean, double base, double start, double stop) {
        if (p % 2 == 1) {
            panel.box(start, base, stop, base + 1, Palette.STRIP, null);
        }
        if (!(mean > 0)) {
            return;
        }
        int bins = activity.bins();
        double[] time = new double[bins];
        double[] height = new double[bins];
        double unit = activity.bin() * activity.sizes()[p] * mean * TOP;
        for (int k = 0; k < bins; k++) {
            time[k] = start + 1000 * activity.bin() * (k + 0.5);
            height[k] = base + Math.min(1, activity.counts()[p][k] / unit);
        }
        panel.line(time, height, Palette.MEASURED, RATE);
        double theory = report.prediction().populations().get(p).rate() / (TOP * mean);
        if (theory <= 1) {
            panel.line(new double[] {start, stop}, new double[] {base + theory, base + theory}, Palette.THEORY, THEORY);
        }
    }

    private String caption() {
        return String.format(
                Locale.ROOT,
                "Spikes of all neurons in %d parts of the window of %s ms each; a strip reaches from 0 to twice the mean rate of "
                        + "its population, so that the middle is the mean. Look for a start that has not settled, drifts, "
                        + "bursts and pauses. Dashed: the rate of theory.",
                activity.bins(),
                Axis.fixed(1000 * activity.bin(), activity.bin() < 1e-2 ? 1 : 0));
    }
}
