package siegert.workflows.scan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import siegert.datasets.InputException;
import siegert.datasets.Problem;
import siegert.datasets.network.Network;
import siegert.datasets.network.NetworkSource;
import siegert.datasets.result.Method;
import siegert.datasets.result.Refractoriness;
import siegert.theory.network.ResponseModel;

/**
 * A scan: a network, the parameters that vary, and what is observed at each point.
 *
 * @param template the network
 * @param overrides parameters set to one value for all points
 * @param grid the parameters that vary
 * @param method approximation of the synapses
 * @param refractoriness treatment of the refractory period in the transfer function
 * @param model what the linear response takes into account
 * @param frequencies frequencies of the spectra (Hz). Not modified, not copied.
 * @param columns what is observed, of which populations
 * @param version version of the program, since another one may give other numbers
 */
public record Scan(
        NetworkSource template,
        List<String> overrides,
        ParameterGrid grid,
        Method method,
        Refractoriness refractoriness,
        ResponseModel model,
        double[] frequencies,
        ScanColumns columns,
        String version) {

    /**
     * The scan of a network whose populations are those of the first point that can be read.
     *
     * @throws InputException if neither the first nor the last point is a network: then it is not a matter of the values
     */
    public static Scan of(
            NetworkSource template,
            List<String> overrides,
            ParameterGrid grid,
            Method method,
            Refractoriness refractoriness,
            ResponseModel model,
            double[] frequencies,
            List<Observable> observables,
            String version) {
        Network network;
        try {
            network = read(template, overrides, grid.overrides(0));
        } catch (InputException first) {
            try {
                network = read(template, overrides, grid.overrides(grid.size() - 1));
            } catch (InputException last) {
                throw first;
            }
        }
        ScanColumns columns = new ScanColumns(observables, network.names());
        return new Scan(
                template, List.copyOf(overrides), grid, method, refractoriness, model, frequencies, columns, version);
    }

    /** The network with all that is set and varied. */
    Network network(List<String> varied) {
        return read(template, overrides, varied);
    }

    private static Network read(NetworkSource template, List<String> overrides, List<String> varied) {
        List<String> all = new ArrayList<>(overrides);
        all.addAll(varied);
        try {
            return template.read(all);
        } catch (InputException e) {
            throw new InputException(e.problems().stream()
                    .map(problem -> blamed(problem, varied))
                    .toList());
        }
    }

    /** The reader knows values from outside of the file by {@code --set} only. */
    private static Problem blamed(Problem problem, List<String> varied) {
        for (String value : varied) {
            if (problem.file().equals("--set " + value)) {
                return new Problem("--vary " + value, problem.line(), problem.message(), problem.remedy());
            }
        }
        return problem;
    }

    /** The theory at one point. Whatever goes wrong there is part of the result. */
    public ScanPoint evaluate(int point) {
        double[] values = new double[columns.size()];
        Arrays.fill(values, Double.NaN);
        try {
            new PointTheory(this, network(grid.overrides(point))).fill(values);
            return new ScanPoint(point, values, "");
        } catch (RuntimeException e) {
            return new ScanPoint(point, values, ScanPoint.reason(e));
        }
    }

    /**
     * What decides the results, as a hash: two scans of the same key have the same points with the same values. The name
     * and place of the network file are not among it.
     */
    public String key() {
        List<String> parts = new ArrayList<>(List.of(version, template.yaml(), method.key(), refractoriness.key()));
        parts.add(model.toString());
        parts.add(String.join("\n", overrides));
        for (Variation variation : grid.variations()) {
            parts.add(variation.key() + "=" + String.join(",", variation.values()) + " " + variation.unit());
        }
        parts.add(columns.observables().toString());
        parts.add(columns.needSpectra() ? Arrays.toString(frequencies) : "");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // with the length before it, no two lists of parts are the same bytes
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
