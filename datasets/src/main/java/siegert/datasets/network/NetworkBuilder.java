package siegert.datasets.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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
        int[] sizes = sizes();
        List<Neuron> neurons = new NeuronParameters(parameters).read(dialect);
        Matrix indegree = parameters.matrix(ParameterKey.INDEGREE);
        if (dialect == null) {
            throw parameters.failure();
        }
        double[] potentialPerCurrent = potentialPerCurrent(dialect, neurons);
        Projections projections = new Projections(parameters, names);
        Matrix weight = projections.weights(dialect, potentialPerCurrent);
        Delays delays = projections.delays(dialect);
        List<List<PoissonInput>> inputs = externalInput(dialect, potentialPerCurrent);
        double[] dcMean = constantInput(neurons);
        parameters.reportUnasked(dialect);
        if (!parameters.sound()) {
            throw parameters.failure();
        }
        List<Population> populations = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            populations.add(new Population(names.get(i), sizes[i], neurons.get(i), inputs.get(i), dcMean[i]));
        }
        return new Network(name, populations, indegree, weight, delays, parameters.remarks());
    }

    private int[] sizes() {
        double[] values = parameters.perPopulation(ParameterKey.SIZE);
        if (Arrays.stream(values).anyMatch(v -> v != Math.rint(v))) {
            String seen = Arrays.stream(values)
                    .filter(v -> v != Math.rint(v) && !Double.isNaN(v))
                    .mapToObj(Double::toString)
                    .collect(Collectors.joining(", "));
            if (!seen.isEmpty()) {
                parameters.problem(ParameterKey.SIZE, "N must be whole numbers of neurons, not " + seen, "");
            }
        }
        if (Arrays.stream(values).sum() > Integer.MAX_VALUE) {
            parameters.problem(
                    ParameterKey.SIZE, "N is more than " + Integer.MAX_VALUE + " neurons in total", "check the sizes");
        }
        return Arrays.stream(values).mapToInt(v -> (int) v).toArray();
    }

    /**
     * tau_s / C of each population (V/A): the charge w tau_s of an exponential synaptic current, on the capacity of the
     * neuron that receives it.
     */
    private double[] potentialPerCurrent(Dialect dialect, List<Neuron> neurons) {
        double[] factor = new double[neurons.size()];
        Arrays.fill(factor, Double.NaN);
        if (dialect == Dialect.JUMPS) {
            return factor;
        }
        double[] capacity = parameters.perPopulation(ParameterKey.CAPACITY);
        for (int i = 0; i < factor.length; i++) {
            Neuron neuron = neurons.get(i);
            if (neuron != null) {
                if (neuron.tauS() == 0) {
                    parameters.problem(
                            ParameterKey.TAU_S,
                            "tau_s is 0, and a current without duration moves no charge",
                            "give the weights as jumps of the membrane potential: J and J_ext (mV)");
                    return factor;
                }
                factor[i] = neuron.tauS() / capacity[i];
            }
        }
        return factor;
    }

    private List<List<PoissonInput>> externalInput(Dialect dialect, double[] potentialPerCurrent) {
        ParameterKey weight = switch (dialect) {
            case MICROCIRCUIT -> ParameterKey.EXTERNAL_CURRENT_UNIFORM;
            case CURRENTS -> ParameterKey.EXTERNAL_CURRENT;
            case JUMPS -> ParameterKey.EXTERNAL_JUMP;
        };
        double[] factor = potentialPerCurrent;
        if (dialect == Dialect.JUMPS) {
            factor = new double[parameters.size()];
            Arrays.fill(factor, 1);
        }
        return new ExternalInput(parameters).read(weight, factor);
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
