package siegert.workflows.scan;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import siegert.datasets.InputException;
import siegert.datasets.hdf5.Hdf5File;
import siegert.theory.network.FixedPointBranches.State;

/**
 * The results of a scan as HDF5. All arrays begin with the points, in order, so that
 * {@code file["rate_hz"][:].reshape(*file["shape"][:], -1)} is the grid of a whole scan:
 *
 * <pre>
 * /point              [point]              number of the point in the whole scan
 * /shape              [parameter]          number of values of each varied parameter
 * /axis               [parameter]          names of the varied parameters, in the order of the grid
 * /parameters/NAME    [point]              value of a varied parameter, named as in the table; words as text
 * /population         [population]         names
 * /rate_hz, ...       [point][population]  an observable of every population
 * /unstable_modes ... [point]              an observable of the network
 * /failure            [point]              reason of a failure, or empty
 * /branches           where branches were drawn: the columns of {@link BranchesCsv} but for the failure
 *     /parameters/NAME    [state]              the parameters that do not vary along the branches
 *     /branch, /state     [state]              numbers from 0
 *     /NAME               [state]              the parameter along the branches
 *     /rate_hz            [state][population]
 *     /stability          [state]
 * </pre>
 *
 * A number that does not exist is NaN. The file is written beside its place, opened again and read, and only then moved.
 */
public final class ScanHdf5 {
    private final Scan scan;
    private final ScanColumns columns;

    public ScanHdf5(Scan scan) {
        this.scan = scan;
        this.columns = scan.columns();
    }

    /**
     * Writes the file.
     *
     * @param points in order, at least one
     * @param branches branches of states along the last parameter, if they were drawn
     * @throws InputException if it cannot be written; what was there before stays
     */
    public void write(List<ScanPoint> points, List<BranchSet> branches, Path target) {
        Hdf5File.write(
                target,
                file -> {
                    fill(file, points);
                    if (branches.stream().anyMatch(set -> !set.branches().isEmpty())) {
                        fill(file.putGroup("branches"), branches, scan.grid());
                    }
                },
                file -> verify(file, points));
    }

    private static void fill(WritableGroup group, List<BranchSet> sets, ParameterGrid grid) {
        List<Variation> others = grid.variations().subList(0, grid.variations().size() - 1);
        List<List<String>> values = new ArrayList<>();
        others.forEach(other -> values.add(new ArrayList<>()));
        List<Integer> branch = new ArrayList<>();
        List<Integer> state = new ArrayList<>();
        List<State> states = new ArrayList<>();
        List<String> stability = new ArrayList<>();
        for (BranchSet set : sets) {
            int[] indices = grid.indices(set.point());
            for (int b = 0; b < set.branches().size(); b++) {
                BranchSet.Branch own = set.branches().get(b);
                for (int k = 0; k < own.states().size(); k++) {
                    for (int v = 0; v < others.size(); v++) {
                        values.get(v).add(others.get(v).values().get(indices[v]));
                    }
                    branch.add(b);
                    state.add(k);
                    states.add(own.states().get(k));
                    stability.add(own.stability().get(k).name().toLowerCase(Locale.ROOT));
                }
            }
        }
        if (!others.isEmpty()) {
            WritableGroup parameters = group.putGroup("parameters");
            for (int v = 0; v < others.size(); v++) {
                put(parameters, others.get(v), values.get(v));
            }
        }
        group.putDataset("branch", branch.stream().mapToInt(Integer::intValue).toArray());
        group.putDataset("state", state.stream().mapToInt(Integer::intValue).toArray());
        group.putDataset(
                        grid.last().column(),
                        states.stream().mapToDouble(State::parameter).toArray())
                .putAttribute("unit", unit(grid.last()));
        group.putDataset(
                "rate_hz",
                states.stream()
                        .map(s -> s.rates().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                        .toArray(double[][]::new));
        group.putDataset("stability", stability.toArray(String[]::new));
    }

    private static void put(WritableGroup group, Variation variation, List<String> values) {
        WritableDataset dataset = group.putDataset(
                variation.column(),
                variation.words()
                        ? values.toArray(String[]::new)
                        : values.stream().mapToDouble(Double::parseDouble).toArray());
        dataset.putAttribute("unit", unit(variation));
    }

    private static String unit(Variation variation) {
        return variation.unit().isEmpty() ? "1" : variation.unit();
    }

    private void fill(WritableHdfFile file, List<ScanPoint> points) {
        List<Variation> variations = scan.grid().variations();
        file.putDataset("point", points.stream().mapToInt(ScanPoint::index).toArray());
        file.putDataset("shape", variations.stream().mapToInt(Variation::size).toArray());
        file.putDataset("axis", variations.stream().map(Variation::column).toArray(String[]::new));
        file.putDataset("population", columns.populations().toArray(String[]::new));
        WritableGroup parameters = file.putGroup("parameters");
        for (int v = 0; v < variations.size(); v++) {
            Variation variation = variations.get(v);
            List<String> values = new ArrayList<>();
            for (ScanPoint point : points) {
                values.add(variation.values().get(scan.grid().indices(point.index())[v]));
            }
            put(parameters, variation, values);
        }
        List<String> names = columns.names(Observable.Scope.POPULATION);
        for (int c = 0; c < names.size(); c++) {
            file.putDataset(names.get(c), ofPopulations(points, c));
        }
        names = columns.names(Observable.Scope.NETWORK);
        for (int c = 0; c < names.size(); c++) {
            int at = columns.networkOffset() + c;
            file.putDataset(
                    names.get(c),
                    points.stream().mapToDouble(p -> p.values()[at]).toArray());
        }
        file.putDataset("failure", points.stream().map(ScanPoint::failure).toArray(String[]::new));
    }

    private double[][] ofPopulations(List<ScanPoint> points, int column) {
        double[][] values = new double[points.size()][columns.populations().size()];
        for (int i = 0; i < values.length; i++) {
            for (int p = 0; p < values[i].length; p++) {
                values[i][p] = points.get(i).values()[columns.offset(p) + column];
            }
        }
        return values;
    }

    /** Reads back what can be told from the outside to be whole: the observables. */
    private void verify(HdfFile read, List<ScanPoint> points) throws IOException {
        List<String> names = columns.names(Observable.Scope.POPULATION);
        for (int c = 0; c < names.size(); c++) {
            Dataset dataset = read.getDatasetByPath(names.get(c));
            if (!Arrays.deepEquals((double[][]) dataset.getData(), ofPopulations(points, c))) {
                throw new IOException(names.get(c) + " reads back as something else");
            }
        }
    }
}
