package siegert.datasets.network;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import siegert.datasets.FailureReason;
import siegert.datasets.InputException;
import siegert.datasets.Problem;

/**
 * Reads a list of synapses from comma-separated values, gzip-compressed or not: a line of column names, {@code source},
 * {@code target}, {@code weight_mv} (or another unit) and optionally {@code delay_ms}, then one synapse a line. Sources
 * and targets are ids as in the recording.
 */
public final class ConnectivityReader {
    /** More than these are counted, not shown. */
    private static final int SHOWN = 20;

    private final String file;
    private final int[] index;
    private final double[] currentFactor;
    private final int neurons;
    private final List<Problem> problems = new ArrayList<>();
    private long unseen;
    private ConnectivityColumns columns;

    private int size;
    private int[] source = new int[1 << 12];
    private int[] target = new int[1 << 12];
    private double[] weight = new double[1 << 12];
    private double[] delay = new double[1 << 12];

    private ConnectivityReader(String file, int[] ids, double[] currentFactor) {
        this.file = file;
        this.neurons = ids.length;
        this.currentFactor = currentFactor;
        this.index = new int[Arrays.stream(ids).max().orElse(-1) + 1];
        Arrays.fill(index, -1);
        for (int k = 0; k < ids.length; k++) {
            index[ids[k]] = k;
        }
    }

    /**
     * Reads the synapses.
     *
     * @param path a CSV file, plain or gzip
     * @param ids ids of the neurons, in the order of the populations, not negative
     * @param weightUnit unit of a column {@code weight} whose name has none, for instance {@code mV}; empty if unknown
     * @param currentFactor tau_s / C of every neuron (s/F), by which weights that are currents become jumps of the
     *     potential; null if the capacitance is not known
     * @throws InputException with every problem of the file
     */
    public static Connectivity read(Path path, int[] ids, String weightUnit, double[] currentFactor) {
        ConnectivityReader reader = new ConnectivityReader(path.toString(), ids, currentFactor);
        try (BufferedReader in = open(path)) {
            reader.read(in, weightUnit);
        } catch (IOException e) {
            reader.problem(0, "cannot be read (" + FailureReason.of(e) + ")", "name a CSV file, plain or gzip");
        }
        return reader.result();
    }

    private static BufferedReader open(Path path) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        try {
            bytes.mark(2);
            boolean packed = bytes.read() == 0x1f && bytes.read() == 0x8b;
            bytes.reset();
            InputStream plain = packed ? new GZIPInputStream(bytes, 1 << 16) : bytes;
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private void read(BufferedReader in, String weightUnit) throws IOException {
        String header = in.readLine();
        if (header == null) {
            problem(0, "is empty", ConnectivityColumns.FORM);
            return;
        }
        columns = ConnectivityColumns.of(header, weightUnit, currentFactor != null);
        columns.problems().forEach(p -> problem(1, p.message(), p.remedy()));
        if (!columns.problems().isEmpty()) {
            return;
        }
        String[] cells = new String[columns.count()];
        long line = 1;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            line++;
            if (split(text, cells, line)) {
                add(cells, line);
            }
        }
        if (size == 0 && problems.isEmpty()) {
            problem(0, "has no synapses, only column names", ConnectivityColumns.FORM);
        }
    }

    private boolean split(String text, String[] cells, long line) {
        int from = 0;
        int count = 0;
        for (int to = text.indexOf(','); ; to = text.indexOf(',', from)) {
            if (count < cells.length) {
                cells[count] = (to < 0 ? text.substring(from) : text.substring(from, to)).strip();
            }
            count++;
            if (to < 0) {
                break;
            }
            from = to + 1;
        }
        if (count != cells.length) {
            problem(
                    line,
                    text.isBlank()
                            ? "is an empty line"
                            : "has " + count + " values where " + cells.length + " columns are named",
                    "give every synapse " + columns.described());
            return false;
        }
        return true;
    }

    private void add(String[] cells, long line) {
        int from = neuron(cells, columns.source(), "source", line);
        int to = neuron(cells, columns.target(), "target", line);
        double w = number(cells, columns.weight(), "weight", line);
        double d = columns.delay() < 0 ? 0 : number(cells, columns.delay(), "delay", line);
        if (d < 0) {
            problem(line, "the delay " + cells[columns.delay()] + " is negative", "give a delay of 0 or more");
            return;
        }
        if (from < 0 || to < 0 || Double.isNaN(w) || Double.isNaN(d)) {
            return;
        }
        if (size == source.length) {
            int larger = Math.multiplyExact(2, size);
            source = Arrays.copyOf(source, larger);
            target = Arrays.copyOf(target, larger);
            weight = Arrays.copyOf(weight, larger);
            delay = Arrays.copyOf(delay, larger);
        }
        source[size] = from;
        target[size] = to;
        weight[size] = columns.weightIsCurrent()
                ? columns.weightUnit().fromThis(w) * currentFactor[to]
                : columns.weightUnit().fromThis(w);
        delay[size] = columns.delay() < 0 ? 0 : columns.delayUnit().fromThis(d);
        size++;
    }

    /** The index of the neuron that a cell names, or -1. */
    private int neuron(String[] cells, int column, String name, long line) {
        String cell = cells[column];
        int id;
        try {
            id = Integer.parseInt(cell);
        } catch (NumberFormatException e) {
            problem(line, "the " + name + " '" + shown(cell) + "' is no id of a neuron", "write ids as whole numbers");
            return -1;
        }
        if (id < 0 || id >= index.length || index[id] < 0) {
            problem(
                    line,
                    "the " + name + " " + id + " belongs to no population of the network",
                    "the network has " + neurons + " neurons" + ids()
                            + "; name the ids of its populations (--populations FILE) if these are others");
            return -1;
        }
        return index[id];
    }

    private String ids() {
        int lowest = 0;
        while (lowest < index.length && index[lowest] < 0) {
            lowest++;
        }
        return lowest == index.length ? "" : ", ids " + lowest + " to " + (index.length - 1);
    }

    private double number(String[] cells, int column, String name, long line) {
        String cell = cells[column];
        double value = Double.NaN;
        // Java would also take 1f and 0x1p3
        if (!cell.isEmpty() && cell.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0)) {
            try {
                value = Double.parseDouble(cell);
            } catch (NumberFormatException e) {
                value = Double.NaN;
            }
        }
        if (!Double.isFinite(value)) {
            problem(line, "the " + name + " '" + shown(cell) + "' is no finite number", "");
            return Double.NaN;
        }
        return value;
    }

    private static String shown(String cell) {
        String printable = cell.replaceAll("\\p{C}", "?");
        return printable.length() > 40 ? printable.substring(0, 40) + "..." : printable;
    }

    private void problem(long line, String message, String remedy) {
        if (problems.size() < SHOWN) {
            problems.add(new Problem(file, line, message, remedy));
        } else {
            unseen++;
        }
    }

    private Connectivity result() {
        if (unseen > 0) {
            problems.add(new Problem(file, 0, "and " + unseen + " more problems", ""));
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return Connectivity.of(
                neurons,
                Arrays.copyOf(source, size),
                Arrays.copyOf(target, size),
                Arrays.copyOf(weight, size),
                columns.delay() < 0 ? new double[0] : Arrays.copyOf(delay, size));
    }
}
