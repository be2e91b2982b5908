package siegert.workflows.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import siegert.compare.regression.Cell;
import siegert.compare.regression.Outcome;
import siegert.compare.regression.Statistic;

/**
 * What came of each comparison, within {@value #WIDTH} columns: a row for each observable, a column for each population;
 * what passes everywhere, or is inconclusive everywhere, is only named.
 */
final class OutcomeTable {
    private static final int WIDTH = 100;
    private static final int GAP = 2;

    /** What is named instead of shown where it is so in all populations. */
    private static final List<Outcome> NAMED = List.of(Outcome.INCONCLUSIVE, Outcome.UNCHANGED);

    private final List<Cell> cells;

    private OutcomeTable(List<Cell> cells) {
        this.cells = cells;
    }

    static String format(List<Cell> cells) {
        OutcomeTable table = new OutcomeTable(cells.stream()
                .filter(c -> c.statistic().kind() != Statistic.Kind.PAIR)
                .toList());
        List<String> observables =
                table.cells.stream().map(OutcomeTable::observable).distinct().toList();
        List<String> rows = observables.stream()
                .filter(o -> NAMED.stream().noneMatch(outcome -> table.is(o, outcome)))
                .toList();
        StringBuilder text = new StringBuilder();
        if (!rows.isEmpty()) {
            for (List<String> populations : table.blocks(rows)) {
                text.append(table.block(rows, populations)).append('\n');
            }
        }
        List<Cell> pairs = cells.stream()
                .filter(c -> c.statistic().kind() == Statistic.Kind.PAIR)
                .toList();
        for (Cell pair : pairs) {
            if (!NAMED.contains(pair.outcome())) {
                text.append(observable(pair))
                        .append(" of ")
                        .append(pair.population())
                        .append(": ")
                        .append(word(pair.outcome()))
                        .append('\n');
            }
        }
        for (Outcome outcome : NAMED) {
            List<String> names = Stream.concat(
                            observables.stream().filter(o -> table.is(o, outcome)),
                            pairs.stream()
                                    .filter(c -> c.outcome() == outcome)
                                    .map(c -> observable(c) + " of " + c.population()))
                    .toList();
            if (!names.isEmpty()) {
                text.append(wrapped(
                        word(outcome) + (names.size() == observables.size() + pairs.size() ? "" : " everywhere") + ": ",
                        names));
            }
        }
        return text.toString();
    }

    private boolean is(String observable, Outcome outcome) {
        return cells.stream().allMatch(c -> !observable(c).equals(observable) || c.outcome() == outcome);
    }

    /** The populations, in as many groups as the width asks for. */
    private List<List<String>> blocks(List<String> rows) {
        int first = Stream.concat(Stream.of("observable"), rows.stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        List<List<String>> blocks = new ArrayList<>();
        int used = WIDTH;
        for (String population : cells.stream().map(Cell::population).distinct().toList()) {
            int width = GAP
                    + rows.stream()
                            .map(row -> outcome(row, population))
                            .mapToInt(String::length)
                            .reduce(population.length(), Math::max);
            if (blocks.isEmpty() || used + width > WIDTH) {
                blocks.add(new ArrayList<>());
                used = first;
            }
            blocks.get(blocks.size() - 1).add(population);
            used += width;
        }
        return blocks;
    }

    private String block(List<String> rows, List<String> populations) {
        TextTable table = new TextTable(
                Stream.concat(Stream.of("observable"), populations.stream()).toArray(String[]::new));
        for (String row : rows) {
            table.add(Stream.concat(Stream.of(row), populations.stream().map(p -> outcome(row, p)))
                    .toArray(String[]::new));
        }
        return table.format();
    }

    private String outcome(String observable, String population) {
        return cells.stream()
                .filter(c -> c.population().equals(population) && observable(c).equals(observable))
                .map(c -> word(c.outcome()))
                .findFirst()
                .orElse("");
    }

    private static String wrapped(String head, List<String> words) {
        StringBuilder text = new StringBuilder(head);
        int used = head.length();
        for (int k = 0; k < words.size(); k++) {
            String word = words.get(k) + (k + 1 < words.size() ? "," : "");
            if (k > 0 && used + 1 + word.length() > WIDTH) {
                text.append("\n ");
                used = 1;
            } else if (k > 0) {
                text.append(' ');
                used++;
            }
            text.append(word);
            used += word.length();
        }
        return text.append('\n').toString();
    }

    private static String observable(Cell cell) {
        return switch (cell.statistic().kind()) {
            case MEAN, PEAK, CURVE, PAIR -> cell.statistic().words();
            case BAND -> "power " + cell.band();
            case DISTRIBUTION -> cell.statistic().words().replace("distribution", "dist.");
        };
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case CHANGED -> "CHANGED";
            case UNCHANGED -> Outcome.UNCHANGED.word();
            case INCONCLUSIVE -> "inconclusive";
            case WAIVED -> "waived";
            case DESCRIBED -> "-";
        };
    }
}
