package siegert.datasets.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import siegert.datasets.Matrix;

/** Puts a network together from its parameters, in the way of the dialect of the file. */
final class NetworkBuilder {
    private final Parameters parameters;

    NetworkBuilder(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * @param fallbackName name of the network if the file has none
     * @throws siegert.datasets.InputException with every problem of the file
     */
    Network build(String fallbackName) {
        Dialect dialect = Dialect.of(parameters);
        if (dialect == null) {
            if (!parameters.has(ParameterKey.POPULATIONS)
                    && (parameters.has(ParameterKey.FREQUENCY_START)
                            || parameters.has(ParameterKey.WAVENUMBER_START))) {
                parameters.problem(
                        ParameterKey.FREQUENCY_START,
                        "this file says what to analyse (f_min, f_max, df), not which network",
                        "give the file with the populations, and frequencies as --frequencies START:STOP:STEP");
                throw parameters.failure();
            }
            parameters.problem(
                    ParameterKey.CURRENT_MATRIX,
                    "the weights are missing",
                    "give w and g (currents, -g w from inhibitory populations), W (a matrix of currents, pA) or J (a"
                            + " matrix of jumps of the membrane potential, mV)");
        }
        String name = parameters.word(ParameterKey.NAME, fallbackName);
        List<String> names = parameters.readPopulations();
        int[] sizes = sizes(parameters);
        SynapseParameters synapse = new SynapseParameters(parameters, dialect);
        List<Neuron> neurons = new NeuronParameters(parameters).read(dialect);
        Matrix indegree = parameters.matrix(ParameterKey.INDEGREE);
        if (dialect == null) {
            throw parameters.failure();
        }
        Matrix tauS = synapses(dialect, neurons);
        double[] capacity = capacity(dialect, tauS);
        Projections projections = new Projections(parameters, names);
        Matrix weight = projections.weights(dialect, tauS, capacity);
        Matrix weightSpread = parameters.has(ParameterKey.WEIGHT_SPREAD)
                ? parameters.matrix(ParameterKey.WEIGHT_SPREAD)
                : weight.map(w -> 0);
        Delays delays = projections.delays(dialect);
        List<List<PoissonInput>> inputs = externalInput(dialect, neurons, capacity);
        double[] dcMean = constantInput(neurons);
        Wiring wiring = new WiringParameters(parameters).read();
        parameters.reportUnasked(dialect.keys(), dialect.otherwise());
        if (!parameters.sound()) {
            throw parameters.failure();
        }
        List<Population> populations = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            populations.add(new Population(names.get(i), sizes[i], neurons.get(i), inputs.get(i), dcMean[i]));
        }
        synapse.remark();
        Network network = new Network(
                name, populations, indegree, weight, weightSpread, tauS, delays, wiring, parameters.remarks());
        wiring.rule().flatMap(rule -> rule.contradiction(network)).ifPresent(contradiction -> {
            parameters.problem(
                    ParameterKey.CONNECTION_RULE, contradiction, "write fixed-indegree-multapses, or correct K or N");
            throw parameters.failure();
        });
        return synapse.apply(network, dialect);
    }

    static int[] sizes(Parameters parameters) {
        double[] values = parameters.perPopulation(ParameterKey.SIZE);
        int[] sizes = new int[values.length];
        double total = 0;
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = (int) values[i];
            total += values[i];
            if (values[i] != Math.rint(values[i]) && !Double.isNaN(values[i])) {
                parameters.problem(
                        ParameterKey.SIZE,
                        "N of " + parameters.population(i) + " is " + values[i] + "; it must be a whole number",
                        "");
            }
        }
        if (total > Integer.MAX_VALUE) {
            parameters.problem(
                    ParameterKey.SIZE, "N is more than " + Integer.MAX_VALUE + " neurons in total", "check the sizes");
        }
        return sizes;
    }

    /** Synaptic time constants (s) [target][source]. */
    private Matrix synapses(Dialect dialect, List<Neuron> neurons) {
        if (parameters.isTable(ParameterKey.TAU_S)) {
            parameters.remark(
                    "tau_s differs between projections: rates and spectra follow from an effective time constant"
                            + " of each population, which is an approximation");
            return parameters.matrix(ParameterKey.TAU_S);
        }
        double[][] rows = new double[neurons.size()][neurons.size()];
        for (int i = 0; i < rows.length; i++) {
            Arrays.fill(
                    rows[i],
                    neurons.get(i) == null ? Double.NaN : neurons.get(i).tauS());
        }
        return Matrix.of(rows);
    }

    /**
     * Membrane capacitances (F), which turn the charge w tau_s of a synaptic current into a jump of the potential; NaN where
     * the file has jumps.
     */
    private double[] capacity(Dialect dialect, Matrix tauS) {
        double[] capacity = new double[parameters.size()];
        Arrays.fill(capacity, Double.NaN);
        if (dialect == Dialect.JUMPS) {
            return capacity;
        }
        for (int i = 0; i < capacity.length; i++) {
            for (double tau : tauS.row(i)) {
                if (tau == 0) {
                    parameters.problem(
                            ParameterKey.TAU_S,
                            "tau_s is 0, and a current without duration moves no charge",
                            "give the weights as jumps of the membrane potential: J and J_ext (mV)");
                    return capacity;
                }
            }
        }
        return parameters.perPopulation(ParameterKey.CAPACITY);
    }

    private List<List<PoissonInput>> externalInput(Dialect dialect, List<Neuron> neurons, double[] capacity) {
        ParameterKey weight = switch (dialect) {
            case MICROCIRCUIT -> ParameterKey.EXTERNAL_CURRENT_UNIFORM;
            case CURRENTS -> ParameterKey.EXTERNAL_CURRENT;
            case JUMPS -> ParameterKey.EXTERNAL_JUMP;
        };
        double[] tauS = new double[neurons.size()];
        for (int i = 0; i < tauS.length; i++) {
            tauS[i] = neurons.get(i) == null ? Double.NaN : neurons.get(i).tauS();
        }
        if (parameters.isTable(ParameterKey.TAU_S)
                && parameters.has(weight)
                && !parameters.has(ParameterKey.EXTERNAL_TAU_S)) {
            parameters.problem(
                    ParameterKey.EXTERNAL_TAU_S,
                    "tau_s is given for every projection, but not for the external input",
                    "add for example '" + ParameterKey.EXTERNAL_TAU_S.example() + "'");
        }
        return new ExternalInput(parameters).read(weight, tauS, dialect == Dialect.JUMPS ? null : capacity);
    }

    /** tau_m I_ext / C of each population (V). */
    private double[] constantInput(List<Neuron> neurons) {
        double[] mean = new double[neurons.size()];
        if (!parameters.has(ParameterKey.CONSTANT_CURRENT)) {
            if (parameters.has(ParameterKey.CAPACITY)) {
                // NNMT's files carry C whether or not anything needs it
                parameters.perPopulation(ParameterKey.CAPACITY);
            }
            return mean;
        }
        double[] current = parameters.perPopulation(ParameterKey.CONSTANT_CURRENT);
        double[] capacity = parameters.perPopulation(ParameterKey.CAPACITY);
        for (int i = 0; i < mean.length; i++) {
            mean[i] = neurons.get(i) == null ? Double.NaN : neurons.get(i).tauM() * current[i] / capacity[i];
        }
        return mean;
    }
}
