package siegert.compare.figure;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import siegert.compare.regression.Ensemble;
import siegert.compare.regression.Excerpt;
import siegert.compare.regression.PairedRuns;
import siegert.compare.regression.PairedRuns.PairedPopulation;
import siegert.compare.regression.RegressionReport;
import siegert.compare.regression.Side;
import siegert.compare.statistics.Envelope;
import siegert.compare.statistics.QuantileFunction;

/** What runs look like: their spectra, the spikes of one of each side, and neurons beside themselves. */
final class RunFigures {
    private static final double DECIBEL = 10 / Math.log(10);
    private static final double HEIGHT = 84;
    private static final double RASTER = 170;
    private static final int MOST_NEURONS = 400;
    private static final BasicStroke CURVE = new BasicStroke(0.9f);

    /** Candidates are dashed, so that they stay apart from the reference in grey. */
    private static final BasicStroke CANDIDATE = Dash.DASHED.stroke(0.9);

    private final RegressionReport report;
    private final List<String> names;

    RunFigures(RegressionReport report, List<String> names) {
        this.report = report;
        this.names = names;
    }

    /** Whether there is a spectrum to draw. */
    boolean hasSpectra() {
        return report.reference().runs().get(0).protocol().frequency().length > 1;
    }

    /** Spectra on the left, their ratio on the right; a row per population. */
    Figure spectra() {
        double[] frequency = report.reference().runs().get(0).protocol().frequency();
        Axis x = Axis.linear("frequency (Hz)", 0, frequency[frequency.length - 1], 7);
        List<Panel> panels = new ArrayList<>();
        for (int p = 0; p < names.size(); p++) {
            double[][] reference = curves(report.reference(), p);
            double[][] candidate = curves(report.candidate(), p);
            double[] mean = QuantileFunction.mean(reference);
            panels.add(power(names.get(p), x, frequency, reference, mean, candidate));
            panels.add(ratio(x, frequency, reference, mean, candidate));
        }
        Legend legend = new Legend()
                .box("all reference runs", Palette.RAW, null)
                .line("mean of the reference", Palette.MEASURED, CURVE)
                .line("candidate runs", Palette.THEORY, CANDIDATE);
        return new PanelGrid(panels, 2, HEIGHT, PanelGrid.Labels.EACH, legend)
                .figure(
                        "spectra",
                        "Power spectra of the population-averaged spike trains",
                        "Left: averaged spectra; the mean is that of the logarithms. Right: their ratio to the mean of the "
                                + "reference. Grey: from the least to the greatest of the reference runs at each frequency, "
                                + "which one more run of the same model leaves at many of them. Dashed orange lines that run above or "
                                + "below the grey area over a range of frequencies are a change.");
    }

    private static Panel power(
            String name, Axis x, double[] frequency, double[][] reference, double[] mean, double[][] candidate) {
        Envelope seeds = Envelope.of(reference);
        Envelope others = Envelope.of(candidate);
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double[] curve : new double[][] {seeds.low(), seeds.high(), others.low(), others.high()}) {
            for (double v : powers(curve)) {
                if (v > 0 && Double.isFinite(v)) {
                    least = Math.min(least, v);
                    most = Math.max(most, v);
                }
            }
        }
        int bottom = most > 0 ? (int) Math.floor(Math.log10(least)) : -6;
        int top = most > 0 ? (int) Math.ceil(Math.log10(most)) : 0;
        Panel panel = new Panel(name, x, Axis.decades("power (Hz)", bottom, Math.max(bottom + 1, top)));
        panel.band(frequency, powers(seeds.low()), powers(seeds.high()), Palette.RAW);
        panel.line(frequency, powers(mean), Palette.MEASURED, CURVE);
        for (double[] curve : candidate) {
            panel.line(frequency, powers(curve), Palette.THEORY, CANDIDATE);
        }
        return panel;
    }

    private static Panel ratio(Axis x, double[] frequency, double[][] reference, double[] mean, double[][] candidate) {
        Envelope seeds = Envelope.of(decibels(reference, mean));
        double[][] others = decibels(candidate, mean);
        double reach = 2;
        for (double[] curve : others) {
            for (double v : curve) {
                reach = Double.isFinite(v) ? Math.max(reach, 1.1 * Math.abs(v)) : reach;
            }
        }
        Panel panel = new Panel("", x, Axis.linear("ratio (dB)", -reach, reach, 5));
        panel.band(frequency, seeds.low(), seeds.high(), Palette.RAW);
        panel.line(new double[] {0, frequency[frequency.length - 1]}, new double[] {0, 0}, Palette.MEASURED, CURVE);
        for (double[] curve : others) {
            panel.line(frequency, curve, Palette.THEORY, CANDIDATE);
        }
        return panel;
    }

    private static double[][] curves(Ensemble ensemble, int population) {
        return ensemble.runs().stream()
                .map(run -> run.populations().get(population).spectrum())
                .toArray(double[][]::new);
    }

    private static double[] powers(double[] logarithms) {
        return Arrays.stream(logarithms).map(Math::exp).toArray();
    }

    private static double[][] decibels(double[][] curves, double[] mean) {
        double[][] differences = new double[curves.length][mean.length];
        for (int r = 0; r < curves.length; r++) {
            for (int k = 0; k < mean.length; k++) {
                differences[r][k] = DECIBEL * (curves[r][k] - mean[k]);
            }
        }
        return differences;
    }

    /** The spikes of the same sample of neurons in one run of each side. */
    Figure raster() {
        List<Panel> panels = new ArrayList<>();
        for (Excerpt excerpt : report.excerpts()) {
            panels.add(raster(excerpt));
        }
        return new PanelGrid(panels, 1, RASTER, PanelGrid.Labels.EACH, new Legend())
                .figure(
                        "raster",
                        "Spikes of a sample of neurons",
                        "Each line is a neuron, each mark a spike; the same neurons in all runs. Look for what averages hide: "
                                + "vertical stripes (synchrony), pauses of whole populations, neurons that never fire, and a "
                                + "start that has not settled.");
    }

    private Panel raster(Excerpt excerpt) {
        int[] sampled = excerpt.raster().sampled();
        double[] top = new double[sampled.length + 1];
        for (int p = 0; p < sampled.length; p++) {
            top[p + 1] = top[p] + sampled[p];
        }
        double rows = Math.max(1, top[sampled.length]);
        double start = 1000 * excerpt.raster().start();
        double stop = Math.max(start + 1, 1000 * excerpt.raster().stop());
        List<Axis.Tick> ticks = new ArrayList<>();
        for (int p = sampled.length - 1; p >= 0; p--) {
            ticks.add(new Axis.Tick(rows - (top[p] + top[p + 1]) / 2, names.get(p)));
        }
        Panel panel = new Panel(
                excerpt.side().words() + ": " + excerpt.run(),
                Axis.linear("time (ms)", start, stop, 8),
                new Axis("population", Axis.Scale.LINEAR, 0, rows, ticks));
        double half = Math.max(0.45, rows / RASTER);
        for (int p = 0; p < sampled.length; p++) {
            if (p % 2 == 1) {
                panel.box(start, rows - top[p + 1], stop, rows - top[p], Palette.STRIP, null);
            }
            Path2D path = new Path2D.Double();
            for (int i = 0; i < excerpt.raster().time().length; i++) {
                if (excerpt.raster().population()[i] == p) {
                    double y = rows - top[p] - excerpt.raster().neuron()[i] - 0.5;
                    double t = 1000 * excerpt.raster().time()[i];
                    path.moveTo(t, y - half);
                    path.lineTo(t, y + half);
                }
            }
            panel.path(path, p % 2 == 0 ? Palette.EXCITATORY : Palette.INHIBITORY, 0.75);
        }
        return panel;
    }

    /** The rates of the populations over the time of the raster; a panel per population. */
    Figure strips() {
        List<Panel> panels = new ArrayList<>();
        double bin = report.excerpts().get(0).activity().bin();
        for (int p = 0; p < names.size(); p++) {
            double most = 0;
            for (Excerpt excerpt : report.excerpts()) {
                most = Math.max(most, Arrays.stream(rate(excerpt, p)).max().orElse(0));
            }
            double start = 1000 * report.excerpts().get(0).raster().start();
            double stop =
                    Math.max(start + 1, 1000 * report.excerpts().get(0).raster().stop());
            Panel panel = new Panel(
                    names.get(p),
                    Axis.linear("time (ms)", start, stop, 5),
                    Axis.linear("rate (Hz)", 0, most > 0 ? 1.1 * most : 1, 4));
            for (Excerpt excerpt : report.excerpts()) {
                double[] rate = rate(excerpt, p);
                double[] time = new double[rate.length];
                Arrays.setAll(
                        time,
                        k -> 1000
                                * (excerpt.activity().start()
                                        + (k + 0.5) * excerpt.activity().bin()));
                boolean reference = excerpt.side() == Side.REFERENCE;
                panel.line(time, rate, reference ? Palette.MEASURED : Palette.THEORY, reference ? CURVE : CANDIDATE);
            }
            panels.add(panel);
        }
        Legend legend =
                new Legend().line("reference", Palette.MEASURED, CURVE).line("candidate", Palette.THEORY, CANDIDATE);
        return new PanelGrid(panels, names.size() == 1 ? 1 : 2, HEIGHT, PanelGrid.Labels.EACH, legend)
                .figure(
                        "strips",
                        "Rates of the populations",
                        "All neurons, the time of the raster, in bins of " + Axis.fixed(1000 * bin, 0)
                                + " ms. Runs of different seeds follow each other nowhere; size and rhythm of the fluctuations "
                                + "are what to compare.");
    }

    private static double[] rate(Excerpt excerpt, int population) {
        double unit = excerpt.activity().bin() * excerpt.activity().sizes()[population];
        return Arrays.stream(excerpt.activity().counts()[population])
                .mapToDouble(n -> n / unit)
                .toArray();
    }

    /** Neurons of the first pair of runs, each a dot at its rate and at its CV in both; a row per population. */
    Figure paired() {
        PairedRuns pair = report.pairs().get(0);
        List<Panel> panels = new ArrayList<>();
        for (PairedPopulation population : pair.populations()) {
            panels.add(beside(
                    population.name(),
                    "rate",
                    " (Hz)",
                    population.rates(Side.REFERENCE),
                    population.rates(Side.CANDIDATE)));
            panels.add(beside(
                    population.name(),
                    "CV",
                    "",
                    population.reference().cv(),
                    population.candidate().cv()));
        }
        return new PanelGrid(panels, 2, 130, PanelGrid.Labels.EACH, new Legend())
                .figure(
                        "paired",
                        "Neurons of " + pair.candidate() + " against those of " + pair.reference(),
                        "Each dot is a neuron, at most " + MOST_NEURONS
                                + " of a population. On the line: the same in both. A cloud along the line: the same "
                                + "connections with other spikes. A round cloud: other connections. CVs are those of "
                                + "neurons with enough spikes in both.");
    }

    private static Panel beside(String population, String what, String unit, double[] reference, double[] candidate) {
        int size = reference.length;
        int shown = Math.min(size, MOST_NEURONS);
        double[] x = new double[shown];
        double[] y = new double[shown];
        double most = 0;
        for (int i = 0; i < shown; i++) {
            // evenly over the population
            int neuron = (int) ((long) i * size / shown);
            x[i] = reference[neuron];
            y[i] = candidate[neuron];
            if (!Double.isNaN(x[i] + y[i])) {
                most = Math.max(most, Math.max(x[i], y[i]));
            }
        }
        most = most > 0 ? 1.05 * most : 1;
        return new Panel(
                        population,
                        Axis.linear(what + " in the reference" + unit, 0, most, 5),
                        Axis.linear(what + " in the candidate" + unit, 0, most, 4))
                .line(new double[] {0, most}, new double[] {0, most}, Palette.FRAME, new BasicStroke(0.5f))
                .points(x, y, Symbols.DISC, Palette.THEORY);
    }
}
