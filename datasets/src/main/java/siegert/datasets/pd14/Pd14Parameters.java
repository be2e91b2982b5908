package siegert.datasets.pd14;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import siegert.datasets.InputException;
import siegert.datasets.Matrix;
import siegert.datasets.Problem;
import siegert.datasets.json.JsonTree;

/**
 * What {@code net_dict.json} says, in SI units.
 *
 * @param populations names
 * @param fullSize numbers of neurons of the full network
 * @param sizeScaling N_scaling, the share of them in this network
 * @param indegreeScaling K_scaling, the share of the synapses of each neuron
 * @param probability probability that two neurons are connected [target][source]
 * @param peak maxima of postsynaptic potentials (V) [target][source]
 * @param externalPeak that of external synapses (V)
 * @param weightSpread standard deviation of the weights over their mean
 * @param delay mean delays (s) [target][source]
 * @param delaySpread their standard deviation over the mean
 * @param background kind of the external input
 * @param externalIndegree number of external synapses on each neuron of the full network
 * @param externalRate rate of each external source (Hz)
 * @param fullRate rates of the full network (Hz); NaN where they are not needed
 * @param neuron parameters of all neurons
 */
record Pd14Parameters(
        List<String> populations,
        double[] fullSize,
        double sizeScaling,
        double indegreeScaling,
        Matrix probability,
        Matrix peak,
        double externalPeak,
        double weightSpread,
        Matrix delay,
        double delaySpread,
        Background background,
        double[] externalIndegree,
        double externalRate,
        double[] fullRate,
        Neurons neuron) {

    /** External input. */
    enum Background {
        POISSON,
        DC
    }

    /**
     * Parameters of the neurons.
     *
     * @param capacity membrane capacitance (F)
     * @param tauM membrane time constant (s)
     * @param tauS synaptic time constant (s)
     * @param tauR refractory period (s)
     * @param threshold threshold over the leak potential (V)
     * @param reset reset over the leak potential (V)
     */
    record Neurons(double capacity, double tauM, double tauS, double tauR, double threshold, double reset) {}

    /** @throws InputException with every problem of the file */
    static Pd14Parameters read(JsonTree tree) {
        return new Reader(tree).read();
    }

    /** Collects problems instead of stopping at the first. */
    private static final class Reader {
        private static final double MILLI = 1e-3;
        private static final double PICO = 1e-12;

        private final JsonTree tree;
        private final List<Problem> problems = new ArrayList<>();

        Reader(JsonTree tree) {
            this.tree = tree;
        }

        Pd14Parameters read() {
            attempt(() -> oneOf(tree.get("neuron_model"), "iaf_psc_exp", "iaf_psc_exp_ps"), null);
            List<String> populations = attempt(
                    () -> tree.get("populations").elements().stream()
                            .map(JsonTree::text)
                            .toList(),
                    List.of());
            int n = populations.size();
            double indegreeScaling = number(tree, "K_scaling", 1, Sign.POSITIVE);
            Background background = attempt(
                    () -> Background.valueOf(
                            oneOf(tree.get("bg_input_type"), "poisson", "dc").toUpperCase(java.util.Locale.ROOT)),
                    Background.POISSON);
            double[] unknownRates = new double[n];
            java.util.Arrays.fill(unknownRates, Double.NaN);
            Pd14Parameters parameters = new Pd14Parameters(
                    populations,
                    numbers("full_num_neurons", n, Sign.POSITIVE),
                    number(tree, "N_scaling", 1, Sign.POSITIVE),
                    indegreeScaling,
                    matrix("conn_probs", n, 1, Sign.PROBABILITY),
                    matrix("PSP_matrix_mean", n, MILLI, Sign.ANY),
                    number(tree, "PSP_exc_mean", MILLI, Sign.ANY),
                    number(tree, "weight_rel_std", 1, Sign.NOT_NEGATIVE),
                    matrix("delay_matrix_mean", n, MILLI, Sign.POSITIVE),
                    number(tree, "delay_rel_std", 1, Sign.NOT_NEGATIVE),
                    background,
                    numbers("K_ext", n, Sign.NOT_NEGATIVE),
                    number(tree, "bg_rate", 1, Sign.NOT_NEGATIVE),
                    indegreeScaling == 1 ? unknownRates : numbers("full_mean_rates", n, Sign.NOT_NEGATIVE),
                    neurons());
            if (!problems.isEmpty()) {
                throw new InputException(problems);
            }
            return parameters;
        }

        private Neurons neurons() {
            JsonTree neuron = attempt(() -> tree.get("neuron_params"), null);
            if (neuron == null) {
                return null;
            }
            double leak = number(neuron, "E_L", MILLI, Sign.ANY);
            return new Neurons(
                    number(neuron, "C_m", PICO, Sign.POSITIVE),
                    number(neuron, "tau_m", MILLI, Sign.POSITIVE),
                    number(neuron, "tau_syn", MILLI, Sign.POSITIVE),
                    number(neuron, "t_ref", MILLI, Sign.NOT_NEGATIVE),
                    number(neuron, "V_th", MILLI, Sign.ANY) - leak,
                    number(neuron, "V_reset", MILLI, Sign.ANY) - leak);
        }

        private double number(JsonTree object, String key, double unit, Sign sign) {
            return attempt(() -> unit * sign.check(object.get(key)), Double.NaN);
        }

        private double[] numbers(String key, int n, Sign sign) {
            return attempt(() -> array(tree.get(key), n, sign), new double[n]);
        }

        private Matrix matrix(String key, int n, double unit, Sign sign) {
            return attempt(
                    () -> {
                        List<JsonTree> rows = tree.get(key).elements();
                        requireSize(tree.get(key), rows.size(), n);
                        return Matrix.of(rows.stream()
                                        .map(row -> array(row, n, sign))
                                        .toArray(double[][]::new))
                                .map(value -> unit * value);
                    },
                    Matrix.filled(n, n, 0));
        }

        private static double[] array(JsonTree array, int n, Sign sign) {
            requireSize(array, array.elements().size(), n);
            return array.elements().stream().mapToDouble(sign::check).toArray();
        }

        private static void requireSize(JsonTree array, int seen, int n) {
            if (seen != n) {
                throw array.wrong(
                        "has " + seen + " elements for " + n + " populations", "Restore the file as the run wrote it.");
            }
        }

        private static String oneOf(JsonTree value, String... allowed) {
            if (!List.of(allowed).contains(value.text())) {
                throw value.wrong(
                        "is \"" + value.text() + "\"; " + String.join(" or ", allowed) + " belongs here",
                        "Describe another model by a network file of your own.");
            }
            return value.text();
        }

        private <T> T attempt(Supplier<T> read, T otherwise) {
            try {
                return read.get();
            } catch (InputException e) {
                problems.addAll(e.problems());
                return otherwise;
            }
        }
    }

    /** Which numbers make sense. */
    private enum Sign {
        ANY("a number"),
        POSITIVE("a number above 0"),
        NOT_NEGATIVE("a number of 0 or more"),
        PROBABILITY("a probability from 0 to below 1");

        private final String allowed;

        Sign(String allowed) {
            this.allowed = allowed;
        }

        double check(JsonTree value) {
            double number = value.number();
            boolean fits = Double.isFinite(number)
                    && switch (this) {
                        case ANY -> true;
                        case POSITIVE -> number > 0;
                        case NOT_NEGATIVE -> number >= 0;
                        case PROBABILITY -> number >= 0 && number < 1;
                    };
            if (!fits) {
                throw value.expected(allowed);
            }
            return number;
        }
    }
}
