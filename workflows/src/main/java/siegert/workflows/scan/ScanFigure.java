package siegert.workflows.scan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import siegert.compare.figure.Figure;
import siegert.compare.figure.ParameterFigure;
import siegert.compare.figure.ParameterFigure.Parameter;

/** One observable of a scan as a figure: curves over one parameter, heat maps over two. */
public final class ScanFigure {
    /** More cells than a printed figure can show. */
    private static final int MOST = 100_000;

    private final Scan scan;
    private final String column;
    private final List<String> panels;
    private final Observable.Scope scope;

    /**
     * @param column name of a column of the table
     * @throws IllegalArgumentException if the scan has no such column, or cannot be drawn over its parameters
     */
    public ScanFigure(Scan scan, String column) {
        this.scan = scan;
        this.column = column;
        ScanColumns columns = scan.columns();
        boolean ofNetwork = columns.names(Observable.Scope.NETWORK).contains(column);
        this.scope = ofNetwork ? Observable.Scope.NETWORK : Observable.Scope.POPULATION;
        this.panels = ofNetwork ? List.of("network") : columns.populations();
        if (!columns.names(scope).contains(column)) {
            throw new IllegalArgumentException("there is no column " + column + " to draw; there are "
                    + String.join(", ", columns.names(Observable.Scope.POPULATION))
                    + columns.names(Observable.Scope.NETWORK).stream()
                            .map(c -> ", " + c)
                            .reduce("", String::concat)
                    + ", " + BranchesFigure.NAME);
        }
        List<Variation> variations = scan.grid().variations();
        if (variations.size() > 2 || variations.stream().anyMatch(Variation::words)) {
            throw new IllegalArgumentException("figures show one or two parameters that are numbers");
        }
        if ((long) scan.grid().size() * panels.size() > MOST) {
            throw new IllegalArgumentException("a figure shows at most " + MOST + " cells, this scan has "
                    + (long) scan.grid().size() * panels.size());
        }
    }

    /** @param points those of the whole scan or of a part; the others have no value */
    public Figure of(List<ScanPoint> points) {
        List<Variation> variations = scan.grid().variations();
        Variation across = variations.get(variations.size() - 1);
        int[] x = ascending(across);
        if (variations.size() == 1) {
            double[][] values = new double[panels.size()][];
            for (int p = 0; p < values.length; p++) {
                values[p] = row(points, p, 0, x);
            }
            return ParameterFigure.curves(column, label(), parameter(across, x), panels, values);
        }
        int[] y = ascending(variations.get(0));
        double[][][] values = new double[panels.size()][y.length][];
        for (int p = 0; p < values.length; p++) {
            for (int j = 0; j < y.length; j++) {
                values[p][j] = row(points, p, y[j], x);
            }
        }
        return ParameterFigure.map(
                column, label(), parameter(across, x), parameter(variations.get(0), y), panels, values);
    }

    private double[] row(List<ScanPoint> points, int panel, int y, int[] x) {
        ScanColumns columns = scan.columns();
        int at = (scope == Observable.Scope.NETWORK ? columns.networkOffset() : columns.offset(panel))
                + columns.names(scope).indexOf(column);
        double[] row = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int index = y * x.length + x[i] - points.get(0).index();
            row[i] = index < 0 || index >= points.size()
                    ? Double.NaN
                    : points.get(index).values()[at];
        }
        return row;
    }

    /** The indices of the values in ascending order. */
    private static int[] ascending(Variation variation) {
        return IntStream.range(0, variation.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> Double.parseDouble(variation.values().get(i))))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Parameter parameter(Variation variation, int[] order) {
        double[] values = Arrays.stream(order)
                .mapToDouble(i -> Double.parseDouble(variation.values().get(i)))
                .toArray();
        return new Parameter(variation.label(), values);
    }

    private String label() {
        int cut = column.lastIndexOf('_');
        return switch (column.substring(cut + 1)) {
            case "hz" -> words(cut) + " (Hz)";
            case "mv" -> words(cut) + " (mV)";
            case "db" -> words(cut) + " (dB)";
            case "cv" -> "CV";
            default -> words(column.length());
        };
    }

    private String words(int end) {
        return column.substring(0, end).replace('_', ' ');
    }
}
