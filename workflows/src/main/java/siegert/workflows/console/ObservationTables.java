package siegert.workflows.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import siegert.datasets.result.CharacteristicRoot;
import siegert.datasets.result.CharacteristicRoots;
import siegert.datasets.result.CountExtent;
import siegert.datasets.result.Eigenmode;
import siegert.datasets.result.FixedPoints;
import siegert.datasets.result.Observations;
import siegert.datasets.result.PredictedCrossSpectra;
import siegert.datasets.result.Quantiles;
import siegert.datasets.result.RateDistributions;
import siegert.datasets.result.StabilityAnalysis;
import siegert.datasets.result.WantedInput;

/** What a prediction says beyond rates and spectra, as tables for people. */
final class ObservationTables {
    private static final int DIGITS = 4;
    private static final double ROUNDING = 1e-10;

    private ObservationTables() {}

    /** The tables, each with its title, an empty line before each. */
    static String format(Observations observations) {
        StringBuilder text = new StringBuilder();
        observations
                .wantedInput()
                .ifPresent(w -> add(
                        text,
                        "external rates for the wanted input (residual " + residual(w.residual()) + ")",
                        table(w)));
        observations.fixedPoints().ifPresent(f -> add(text, title(f), table(f)));
        if (!observations.cut().isEmpty()) {
            text.append("\nlinear response without ")
                    .append(String.join(", ", observations.cut()))
                    .append('\n');
        }
        observations.stability().ifPresent(s -> stability(text, s));
        if (!observations.eigenmodes().isEmpty()) {
            modes(text, observations.eigenmodes());
        }
        observations.connectivity().ifPresent(c -> text.append(ConnectivityTable.format(c)));
        observations.crossSpectra().ifPresent(c -> crossSpectra(text, c));
        observations
                .rateDistributions()
                .ifPresent(d -> add(
                        text,
                        "rates of the neurons, " + d.rule()
                                + (Double.isNaN(d.window())
                                        ? ""
                                        : ", and as counted in "
                                                + BigDecimal.valueOf(d.window())
                                                        .stripTrailingZeros()
                                                        .toPlainString() + " s"),
                        table(d)));
        observations.waves().ifPresent(w -> text.append(WavesTable.format(w)));
        observations.transferFunctions().ifPresent(t -> text.append(InputResponsesTable.format(t)));
        observations.derivatives().ifPresent(d -> text.append(InputResponsesTable.format(d)));
        return text.toString();
    }

    private static void add(StringBuilder text, String title, TextTable table) {
        text.append('\n').append(title).append("\n\n").append(table.format());
    }

    private static TextTable table(WantedInput wanted) {
        int sources = wanted.populations().stream()
                .mapToInt(p -> p.rate().size())
                .max()
                .orElse(0);
        List<String> head = new ArrayList<>(List.of("population", "input mean (mV)", "input sd (mV)"));
        IntStream.range(0, sources).forEach(s -> head.add(sources == 1 ? "rate (Hz)" : "rate " + (s + 1) + " (Hz)"));
        TextTable table = new TextTable(head.toArray(String[]::new));
        for (WantedInput.OfPopulation population : wanted.populations()) {
            List<String> row = new ArrayList<>(List.of(
                    population.name(),
                    Decimal.fixed(1e3 * population.mean(), 3),
                    Decimal.fixed(1e3 * population.sd(), 3)));
            for (int s = 0; s < sources; s++) {
                row.add(
                        s < population.rate().size()
                                ? Decimal.fixed(population.rate().get(s), 3)
                                : "");
            }
            table.add(row.toArray(String[]::new));
        }
        return table;
    }

    /** Rounding differs between machines and matters to nobody. */
    private static String residual(double residual) {
        return residual < ROUNDING ? "<1e-10" : Decimal.significant(residual, 2);
    }

    private static String title(FixedPoints fixedPoints) {
        int n = fixedPoints.points().size();
        String count = "fixed points: " + n;
        return fixedPoints.isComplete()
                ? count + ", complete (their indices add up to 1)"
                : count + ", INCOMPLETE: their indices add up to " + fixedPoints.indexSum()
                        + " instead of 1, at least one is missing";
    }

    private static TextTable table(FixedPoints fixedPoints) {
        List<String> head = new ArrayList<>(List.of("state"));
        fixedPoints.populations().forEach(name -> head.add(name + " (Hz)"));
        head.addAll(List.of("residual (Hz)", "index", "growing modes", "stability"));
        TextTable table = new TextTable(head.toArray(String[]::new));
        for (int k = 0; k < fixedPoints.points().size(); k++) {
            FixedPoints.Point point = fixedPoints.points().get(k);
            List<String> row = new ArrayList<>(List.of(Integer.toString(k + 1)));
            for (double rate : point.rate()) {
                row.add(Decimal.significant(rate, DIGITS));
            }
            row.add(residual(point.residual()));
            row.add(Integer.toString(point.index()));
            row.add(
                    point.growingModes() < 0
                            ? "-"
                            : (point.extent() == CountExtent.AT_LEAST ? ">= " : "") + point.growingModes());
            row.add(point.stability().words());
            table.add(row.toArray(String[]::new));
        }
        return table;
    }

    private static void stability(StringBuilder text, StabilityAnalysis stability) {
        CharacteristicRoots modes = stability.modes();
        TextTable table = new TextTable("mode", "rate (1/s)", "frequency (Hz)", "it");
        for (int k = 0; k < modes.roots().size(); k++) {
            CharacteristicRoot root = modes.roots().get(k);
            table.add(
                    Integer.toString(k + 1),
                    Decimal.fixed(root.rate(), 2),
                    Decimal.fixed(root.frequency(), 2),
                    root.grows() ? "grows" : "decays");
        }
        String growing = modes.growing() < 0
                ? "not known, the growing modes could not be counted"
                : modes.growing() == 0 ? "stable, no mode grows" : "unstable, growing modes: " + modes.growing();
        String down = Decimal.fixed(modes.smallestRate(), 0) + " 1/s";
        String found = switch (modes.completeness()) {
            case COMPLETE -> "all modes down to " + down;
            case INCOMPLETE -> "INCOMPLETE: some of the modes down to " + down;
            case GROWING_ONLY -> "all growing modes, and some that decay";
        };
        if (modes.roots().isEmpty() && modes.completeness() == CharacteristicRoots.Completeness.GROWING_ONLY) {
            text.append("\nstability: ").append(growing).append("; no mode that decays was found\n");
        } else if (modes.roots().isEmpty()) {
            text.append("\nstability: ")
                    .append(growing)
                    .append("; ")
                    .append(found)
                    .append(": none\n");
        } else {
            add(text, "stability: " + growing + "; " + found, table);
        }
        text.append("\nnearest eigenvalue of the effective connectivity: ")
                .append(Decimal.fixed(stability.distance(), 3))
                .append(" from 1, at ")
                .append(Decimal.fixed(stability.frequency(), 1))
                .append(" Hz\n");
    }

    private static void modes(StringBuilder text, List<Eigenmode> modes) {
        TextTable table = new TextTable(
                "mode", "critical (Hz)", "eigenvalue", "distance from 1", "at", "strongest in", "peak there (Hz)");
        for (Eigenmode mode : modes) {
            table.add(
                    mode.name(),
                    Decimal.fixed(mode.frequency(), 2),
                    Decimal.fixed(mode.real(), 3) + (mode.imaginary() < 0 ? " - " : " + ")
                            + Decimal.fixed(Math.abs(mode.imaginary()), 3) + "i",
                    Decimal.fixed(mode.distance(), 3),
                    mode.extremum().replace('-', ' '),
                    mode.population(),
                    Decimal.fixed(mode.peak(), 2));
        }
        add(text, "eigenmodes of the effective connectivity", table);
    }

    private static void crossSpectra(StringBuilder text, PredictedCrossSpectra spectra) {
        TextTable pairs = new TextTable("pair", "largest coherence", "at (Hz)", "phase there (rad)");
        for (PredictedCrossSpectra.Pair pair : spectra.pairs()) {
            int largest = 0;
            for (int f = 1; f < spectra.frequency().length; f++) {
                if (pair.coherence()[f] > pair.coherence()[largest]) {
                    largest = f;
                }
            }
            pairs.add(
                    pair.first() + ":" + pair.second(),
                    Decimal.fixed(pair.coherence()[largest], 3),
                    Decimal.fixed(spectra.frequency()[largest], 1),
                    Decimal.fixed(pair.phase()[largest], 3));
        }
        add(text, "cross-spectra, " + spectra.source() + " sources", pairs);
        List<String> head = new ArrayList<>(List.of("population"));
        head.addAll(spectra.populations());
        TextTable correlations = new TextTable(head.toArray(String[]::new));
        for (int i = 0; i < spectra.populations().size(); i++) {
            List<String> row = new ArrayList<>(List.of(spectra.populations().get(i)));
            for (double value : spectra.correlation()[i]) {
                row.add(Decimal.significant(value, 3));
            }
            correlations.add(row.toArray(String[]::new));
        }
        add(text, "average correlation of the spike counts of two neurons over a long time", correlations);
    }

    private static TextTable table(RateDistributions distributions) {
        boolean counted = !Double.isNaN(distributions.window());
        List<String> head =
                new ArrayList<>(List.of("population", "mean (Hz)", "sd (Hz)", "5 % (Hz)", "median (Hz)", "95 % (Hz)"));
        if (counted) {
            head.addAll(List.of("counted sd (Hz)", "5 % (Hz)", "median (Hz)", "95 % (Hz)"));
        }
        TextTable table = new TextTable(head.toArray(String[]::new));
        for (RateDistributions.OfPopulation population : distributions.populations()) {
            List<String> row = new ArrayList<>(
                    List.of(population.name(), Decimal.fixed(population.mean(), 3), Decimal.fixed(population.sd(), 3)));
            quantiles(row, population.quantiles());
            if (counted) {
                row.add(Decimal.fixed(population.countedSd(), 3));
                quantiles(row, population.countedQuantiles());
            }
            table.add(row.toArray(String[]::new));
        }
        return table;
    }

    private static void quantiles(List<String> row, Quantiles quantiles) {
        for (double level : new double[] {0.05, 0.5, 0.95}) {
            for (int k = 0; k < quantiles.level().length; k++) {
                if (quantiles.level()[k] == level) {
                    row.add(Decimal.fixed(quantiles.value()[k], 3));
                }
            }
        }
    }
}
