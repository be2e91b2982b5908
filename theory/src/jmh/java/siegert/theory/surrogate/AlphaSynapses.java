package siegert.theory.surrogate;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import siegert.datasets.Matrix;
import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Delays;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.datasets.network.Population;
import siegert.datasets.network.SynapseShape;
import siegert.datasets.network.Wiring;

/**
 * The exponential synapse of equal rate: by which factor its time constant is longer than that of an alpha-shaped current.
 *
 * <pre>
 * javac -d DIRECTORY -cp target/siegert.jar theory/src/jmh/java/siegert/theory/surrogate/AlphaSynapses.java
 * java -cp DIRECTORY:target/siegert.jar siegert.theory.surrogate.AlphaSynapses SECONDS
 * </pre>
 *
 * Neurons with alpha-shaped currents and with exponential ones of two time constants around the factor in use receive the
 * same Poisson spikes (of the same seeds), so that most of the noise of their rates cancels in the difference. Between the two
 * the rate is taken as linear in the root of the time constant, as theory has it at first order. Prints a Markdown table.
 */
public final class AlphaSynapses {
    private static final long SEED = 20261125;
    private static final int NEURONS = 200;

    /** Step of the simulation (s), a tenth of the shortest time constant. */
    private static final double STEP = 1e-5;

    private static final double SETTLING = 0.2;

    /** Membrane time constant and refractory period (s), threshold and reset (V). */
    private static final double[] NEURON = {10e-3, 2e-3, 15e-3, 0};

    /** Mean and sd of the input (V), most of it from small synapses of both signs. */
    private static final double[][] INPUTS = {{10e-3, 5e-3}, {16e-3, 4e-3}};

    private static final double WEIGHT = 0.1e-3;
    private static final double[] RELATIVE = {0.01, 0.02, 0.04};
    private static final double[] FACTORS = {1.6, 1.75};

    private AlphaSynapses() {}

    /** Spikes of each neuron. */
    private static double[] spikes(SynapseShape shape, double tauS, double[] input, long steps) {
        Neuron neuron = new Neuron(NEURON[0], NEURON[1], tauS, NEURON[2], NEURON[3]);
        double each = input[1] * input[1] / (NEURON[0] * WEIGHT * WEIGHT) / 2;
        Population population = new Population(
                "P",
                NEURONS,
                neuron,
                List.of(new PoissonInput(each, WEIGHT, 1), new PoissonInput(each, -WEIGHT, 1)),
                input[0]);
        Matrix zero = Matrix.filled(1, 1, 0);
        Network network = new Network(
                "alone",
                List.of(population),
                zero,
                zero,
                zero,
                Matrix.filled(1, 1, tauS),
                shape,
                new Delays(DelayDistribution.NONE, zero, zero),
                Wiring.UNKNOWN,
                List.of());
        List<SynapticInput> inputs = SynapticInput.of(network, 0, new double[1], STEP);
        return IntStream.range(0, NEURONS)
                .parallel()
                .mapToDouble(k -> {
                    SurrogateNeuron one = new SurrogateNeuron(population, inputs, input[0], STEP, SEED + k);
                    one.advance(Math.round(SETTLING / STEP));
                    one.count();
                    one.advance(steps);
                    return one.spikes();
                })
                .toArray();
    }

    /** The factor from the spikes of all neurons but one; none is left out at -1. */
    private static double factor(double[] alpha, double[] shorter, double[] longer, int without) {
        double[] sum = new double[3];
        for (int k = 0; k < NEURONS; k++) {
            if (k != without) {
                sum[0] += alpha[k];
                sum[1] += shorter[k];
                sum[2] += longer[k];
            }
        }
        double t = (sum[0] - sum[1]) / (sum[2] - sum[1]);
        double root = Math.sqrt(FACTORS[0]) + t * (Math.sqrt(FACTORS[1]) - Math.sqrt(FACTORS[0]));
        return root * root;
    }

    public static void main(String[] arguments) {
        double seconds = Double.parseDouble(arguments[0]);
        long steps = Math.round(seconds / NEURONS / STEP);
        System.out.println("| mean, sd (mV) | tau_syn/tau_m | rate (Hz) | factor | its standard error |\n|---|---|---|---|---|");
        for (double[] input : INPUTS) {
            for (double relative : RELATIVE) {
                double tau = relative * NEURON[0];
                // tau_s of an alpha synapse is kept as that of the exponential one of equal rate
                double[] alpha = spikes(SynapseShape.ALPHA, SynapseShape.EQUAL_RATES * tau, input, steps);
                double[] shorter = spikes(SynapseShape.EXPONENTIAL, FACTORS[0] * tau, input, steps);
                double[] longer = spikes(SynapseShape.EXPONENTIAL, FACTORS[1] * tau, input, steps);
                double whole = factor(alpha, shorter, longer, -1);
                // jackknife over the neurons
                double squares = IntStream.range(0, NEURONS)
                        .mapToDouble(k -> factor(alpha, shorter, longer, k) - whole)
                        .map(d -> d * d)
                        .sum();
                double error = Math.sqrt(squares * (NEURONS - 1) / NEURONS);
                double rate = IntStream.range(0, NEURONS).mapToDouble(k -> alpha[k]).sum() / (steps * STEP * NEURONS);
                System.out.printf(
                        Locale.ROOT,
                        "| %.0f, %.0f | %.2f | %.3f | %.3f | %.3f |%n",
                        1e3 * input[0],
                        1e3 * input[1],
                        relative,
                        rate,
                        whole,
                        error);
            }
        }
    }
}
