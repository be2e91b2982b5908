package siegert.datasets.pd14;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import siegert.datasets.Matrix;

/** The network file of a run. */
final class Pd14Yaml {
    private final Pd14Parameters parameters;
    private final int n;
    /** Number of neurons of this network. */
    private final double[] size;
    /** Synapses on each neuron of the full network [target][source]. */
    private final double[][] fullIndegree;
    /** Current (A) for each volt of a postsynaptic potential. */
    private final double currentPerVolt;

    private Pd14Yaml(Pd14Parameters parameters) {
        this.parameters = parameters;
        n = parameters.populations().size();
        size = Arrays.stream(parameters.fullSize())
                .map(full -> Math.rint(full * parameters.sizeScaling()))
                .toArray();
        fullIndegree = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                fullIndegree[i][j] = synapses(i, j) / parameters.fullSize()[i];
            }
        }
        Pd14Parameters.Neurons neuron = parameters.neuron();
        currentPerVolt = PeakPotential.currentPerVolt(neuron.tauM(), neuron.tauS(), neuron.capacity());
    }

    static String of(Pd14Parameters parameters) {
        return new Pd14Yaml(parameters).text();
    }

    /** Synapses of the full network between two populations. */
    private double synapses(int target, int source) {
        double pairs = parameters.fullSize()[target] * parameters.fullSize()[source];
        // not log1p: the rounding errors of the model, 1e-8, decide how many whole synapses it makes
        return Math.log(1 - parameters.probability().get(target, source)) / Math.log((pairs - 1) / pairs);
    }

    private String text() {
        Pd14Parameters.Neurons neuron = parameters.neuron();
        double shrink = Math.sqrt(parameters.indegreeScaling());
        double scaling = parameters.sizeScaling() * parameters.indegreeScaling();
        Matrix weight = parameters.peak().map(peak -> 1e12 * currentPerVolt / shrink * peak);
        double externalWeight = 1e12 * currentPerVolt / shrink * parameters.externalPeak();
        StringBuilder yaml = new StringBuilder();
        yaml.append("# derived from the parameters of a run of the microcircuit-PD14-model,\n");
        yaml.append("# Potjans & Diesmann 2014, doi:10.1093/cercor/bhs358\n");
        yaml.append("populations: [")
                .append(parameters.populations().stream()
                        .map(name -> '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                        .collect(Collectors.joining(", ")))
                .append("]\n");
        list(yaml, "N", "", i -> size[i]);
        yaml.append("\n# neurons; potentials are relative to the leak potential\n");
        number(yaml, "C", "pF", 1e12 * neuron.capacity());
        number(yaml, "tau_m", "ms", 1e3 * neuron.tauM());
        number(yaml, "tau_r", "ms", 1e3 * neuron.tauR());
        number(yaml, "tau_s", "ms", 1e3 * neuron.tauS());
        number(yaml, "V_0_rel", "mV", 1e3 * neuron.reset());
        number(yaml, "V_th_rel", "mV", 1e3 * neuron.threshold());
        yaml.append("\n# synapses on a neuron: rows are targets, columns are sources\n");
        matrix(yaml, "K", "", (i, j) -> Math.rint(synapses(i, j) * scaling) / size[i]);
        matrix(yaml, "W", "pA", weight::get);
        number(yaml, "weight_spread", "", parameters.weightSpread());
        yaml.append("connection_rule: fixed-total-number\n");
        matrix(yaml, "Delay", "ms", (i, j) -> 1e3 * parameters.delay().get(i, j));
        matrix(
                yaml,
                "Delay_sd",
                "ms",
                (i, j) -> 1e3 * parameters.delaySpread() * parameters.delay().get(i, j));
        yaml.append("delay_dist: truncated_gaussian\n\n# input from outside\n");
        if (parameters.background() == Pd14Parameters.Background.POISSON) {
            list(yaml, "K_ext", "", i -> Math.rint(parameters.externalIndegree()[i] * parameters.indegreeScaling()));
            number(yaml, "W_ext", "pA", externalWeight);
            number(yaml, "nu_ext", "Hz", parameters.externalRate());
        }
        if (parameters.background() == Pd14Parameters.Background.DC || parameters.indegreeScaling() != 1) {
            list(yaml, "I_ext", "pA", i -> 1e12 * constantCurrent(i));
        }
        return yaml.toString();
    }

    /** Constant current (A) in place of Poisson sources, and of the input that fewer synapses leave out. */
    private double constantCurrent(int population) {
        double chargePerVolt = currentPerVolt * parameters.neuron().tauS();
        double external = parameters.externalPeak()
                * chargePerVolt
                * parameters.externalIndegree()[population]
                * parameters.externalRate();
        double left = 1 - Math.sqrt(parameters.indegreeScaling());
        double current = parameters.background() == Pd14Parameters.Background.DC ? external : left * external;
        if (parameters.indegreeScaling() != 1) {
            for (int j = 0; j < n; j++) {
                current += left
                        * parameters.peak().get(population, j)
                        * chargePerVolt
                        * fullIndegree[population][j]
                        * parameters.fullRate()[j];
            }
        }
        return current;
    }

    private static void number(StringBuilder yaml, String key, String unit, double value) {
        yaml.append(key).append(": ").append(quantity(unit, value)).append('\n');
    }

    private void list(StringBuilder yaml, String key, String unit, IntToDoubleFunction value) {
        yaml.append(key).append(": ").append(row(unit, value)).append('\n');
    }

    private void matrix(StringBuilder yaml, String key, String unit, Element element) {
        yaml.append(key).append(":\n");
        for (int i = 0; i < n; i++) {
            int target = i;
            yaml.append("  - ").append(row(unit, j -> element.at(target, j))).append('\n');
        }
    }

    private String row(String unit, IntToDoubleFunction value) {
        return IntStream.range(0, n)
                .mapToObj(i -> quantity(unit, value.applyAsDouble(i)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** A number whose last digits are those of a change of units is written without them. */
    private static String quantity(String unit, double value) {
        double rounded = Double.parseDouble(String.format(java.util.Locale.ROOT, "%.14e", value));
        String number = rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15
                ? Long.toString((long) rounded)
                : Double.toString(rounded);
        return unit.isEmpty() ? number : number + " " + unit;
    }

    /** An element of a matrix. */
    private interface Element {
        double at(int target, int source);
    }
}
