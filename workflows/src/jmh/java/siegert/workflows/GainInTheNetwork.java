package siegert.workflows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import siegert.datasets.catalogue.Catalogue;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.network.PoissonInput;
import siegert.theory.fokkerplanck.FokkerPlanck;
import siegert.theory.fokkerplanck.RateResponse;
import siegert.theory.special.Complex;

/**
 * What one more excitatory input spike does to the rate of a neuron, beside the diffusion theory: in its network, and with
 * Poisson input of the same rates.
 *
 * <pre>
 * javac -cp target/siegert.jar -d target/benchmarks workflows/src/jmh/java/siegert/workflows/*.java
 * java -cp target/siegert.jar:target/benchmarks siegert.workflows.GainInTheNetwork KIND RUNS NETWORK [KEY=VALUE ...]
 * </pre>
 *
 * KIND is {@code network}; {@code poisson}, independent Poisson spikes at the rates {@value #POISSON} instead of those of the
 * network; or {@code small}, the same mean and variance of the input from synapses of a quarter of the strength. NETWORK is a
 * bundled network or a file, with overrides, in which the neurons of all populations are alike: exponential synapses, one
 * delay, one excitatory and one inhibitory weight, one external source. Neurons are updated in steps of 0.1 ms as
 * NEST's {@code iaf_psc_exp}, sources are drawn with repetition; 10 s after 0.5 s. A run takes 15 s.
 *
 * <p>Of private Poisson input with the rate lambda the mean number of spikes x(t-l) a time l before a spike of
 * the neuron is {@code lambda h (1 + g(l)/(nu h))}, exactly and for synapses of any size, where g(l) is the change of the
 * expected number of spikes in a step that one more input spike makes a time l later. Its transform is the
 * gain {@code tau_m (J N_mu/(1 + i omega tau_s) + J^2 N_sigma2)} of theory.
 */
public final class GainInTheNetwork {
    private static final String POISSON = "10.75 and 10.80 Hz";
    private static final double[] POISSON_RATES = {10.75, 10.80};
    private static final int FRACTION = 4;
    private static final double STEP = NetworkSimulation.STEP;
    private static final int STEPS = 100_000;
    private static final int SETTLING = 5_000;

    /** Steps over which the effect of a spike is followed. */
    private static final int LAGS = 1500;

    private static final int BIN = 10;
    private static final int SEGMENT = 500;
    private static final double[] BANDS = {6, 12, 14, 26, 28, 38, 40, 60, 62, 80, 82, 100, 110, 150, 200, 300};

    private final Network network;
    private final Neuron neuron;
    private final boolean recurrent;
    private final NetworkSimulation.External external;
    private final NetworkSimulation simulation;

    private GainInTheNetwork(String kind, Network network) {
        this.network = network;
        this.neuron = network.populations().get(0).neuron();
        recurrent = kind.equals("network");
        external = recurrent ? NetworkSimulation.External.of(network) : poisson(network, kind.equals("small") ? FRACTION : 1);
        simulation = new NetworkSimulation(
                network,
                external,
                recurrent ? NetworkSimulation.Recurrence.CONNECTED : NetworkSimulation.Recurrence.ISOLATED);
    }

    /** Private Poisson input in place of that from the network, from synapses of a part of the strength. */
    private static NetworkSimulation.External poisson(Network network, int parts) {
        double j = network.weight().get(0, 0);
        double g = network.weight().get(0, 1);
        PoissonInput source = network.populations().get(0).inputs().get(0);
        double up = source.indegree() * source.rate() + network.indegree().get(0, 0) * POISSON_RATES[0];
        double down = network.indegree().get(0, 1) * POISSON_RATES[1];
        double mean = j * up + g * down;
        double variance = j * j * up + g * g * down;
        double excitatory = j / parts;
        double inhibitory = g / parts;
        // the two rates that leave mean and variance as they are
        double excitatoryRate = (variance - inhibitory * mean) / (excitatory * (excitatory - inhibitory));
        return new NetworkSimulation.External(
                excitatory, excitatoryRate, inhibitory, (mean - excitatory * excitatoryRate) / inhibitory);
    }

    /** Simulates and prints. */
    public static void main(String[] arguments) {
        if (arguments.length < 3 || !List.of("network", "poisson", "small").contains(arguments[0])) {
            System.err.println("needed are network, poisson or small, the number of runs, and a network");
            System.exit(ExitCode.USAGE);
        }
        List<String> overrides = Arrays.asList(arguments).subList(3, arguments.length);
        GainInTheNetwork gain =
                new GainInTheNetwork(arguments[0], Catalogue.bundled().resolveNetwork(arguments[2], overrides));
        List<Run> runs = IntStream.rangeClosed(1, Integer.parseInt(arguments[1]))
                .parallel()
                .mapToObj(gain::run)
                .toList();
        gain.print(runs);
    }

    /** One run: rates (Hz) and CVs of the populations, spectra at multiples of 2 Hz (Hz), effect of an input spike by lag. */
    private record Run(double[] rate, double[] cv, double[][] power, double[] effect) {}

    private Run run(int seed) {
        Spikes spikes = new Spikes(simulation.populationOfNeurons(), network.size());
        simulation.run(seed, SETTLING + STEPS, spikes);
        return spikes.summary(simulation.excitatoryRate());
    }

    /** What is counted while a run goes on. */
    private static final class Spikes implements NetworkSimulation.Observer {
        private final byte[][] history;
        private final int[] population;
        private final int[] size;
        private final double[][] counts;
        private final long[] before = new long[LAGS + 1];
        private final int[] last;
        private final double[] intervals;
        private final double[] sum;
        private final double[] squares;
        private long spikes;
        private long inputs;

        Spikes(int[] population, int populations) {
            int neurons = population.length;
            history = new byte[neurons][LAGS];
            this.population = population;
            size = new int[populations];
            for (int p : population) {
                size[p]++;
            }
            counts = new double[populations][STEPS / BIN];
            last = new int[neurons];
            Arrays.fill(last, -1);
            intervals = new double[neurons];
            sum = new double[neurons];
            squares = new double[neurons];
        }

        @Override
        public void input(int i, int now, int up) {
            history[i][now % LAGS] = (byte) up;
            inputs += now >= SETTLING ? up : 0;
        }

        @Override
        public void spike(int i, int now) {
            if (now >= SETTLING) {
                add(i, now - SETTLING, history[i], now);
            }
        }

        private void add(int i, int step, byte[] history, int now) {
            spikes++;
            counts[population[i]][step / BIN]++;
            if (last[i] >= 0) {
                double interval = step - last[i];
                intervals[i]++;
                sum[i] += interval;
                squares[i] += interval * interval;
            }
            last[i] = step;
            for (int lag = 1, place = now % LAGS; lag <= LAGS; lag++) {
                place = place == 0 ? LAGS - 1 : place - 1;
                before[lag] += history[place];
            }
        }

        Run summary(double inputRate) {
            int populations = size.length;
            double[] rate = new double[populations];
            double[] cv = new double[populations];
            double[][] power = new double[populations][];
            double[] neurons = new double[populations];
            for (int i = 0; i < last.length; i++) {
                if (intervals[i] >= 2) {
                    double mean = sum[i] / intervals[i];
                    cv[population[i]] += Math.sqrt(squares[i] / intervals[i] - mean * mean) / mean;
                    neurons[population[i]]++;
                }
            }
            for (int p = 0; p < populations; p++) {
                cv[p] /= neurons[p];
                rate[p] = Arrays.stream(counts[p]).sum() / size[p] / (STEPS * STEP);
                power[p] = welch(counts[p], size[p] * BIN * STEP);
            }
            double mean = (double) inputs / last.length / STEPS;
            double nu = (double) spikes / last.length / STEPS;
            double[] effect = new double[LAGS + 1];
            for (int lag = 1; lag <= LAGS; lag++) {
                effect[lag] = nu * ((double) before[lag] / spikes - mean) / (inputRate * STEP);
            }
            return new Run(rate, cv, power, effect);
        }

        /** Two-sided power (Hz) at multiples of 2 Hz: Hann windows of 500 ms, half overlapping, less their mean. */
        private static double[] welch(double[] counts, double unit) {
            double[] power = new double[SEGMENT / 2];
            int segments = 0;
            for (int from = 0; from + SEGMENT <= counts.length; from += SEGMENT / 2, segments++) {
                double mean =
                        Arrays.stream(counts, from, from + SEGMENT).average().orElseThrow();
                for (int f = 0; f < power.length; f++) {
                    double re = 0;
                    double im = 0;
                    for (int k = 0; k < SEGMENT; k++) {
                        double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * k / SEGMENT);
                        double x = window * (counts[from + k] - mean) / unit;
                        double phase = 2 * Math.PI * (f * k % SEGMENT) / SEGMENT;
                        re += x * Math.cos(phase);
                        im += x * Math.sin(phase);
                    }
                    power[f] += (re * re + im * im) * BIN * STEP / (0.375 * SEGMENT);
                }
            }
            for (int f = 0; f < power.length; f++) {
                power[f] /= segments;
            }
            return power;
        }
    }

    private void print(List<Run> runs) {
        double[] rate = new double[network.size()];
        for (int p = 0; p < network.size(); p++) {
            int population = p;
            String name = network.names().get(p);
            rate[p] = line(name + " rate (Hz)", runs, r -> r.rate[population]);
            line(name + " CV", runs, r -> r.cv[population]);
            line(name + " power 40-60 Hz (Hz)", runs, r -> mean(r.power[population], 20, 30));
            double[] mean = IntStream.range(0, SEGMENT / 2)
                    .mapToDouble(f -> runs.stream()
                            .mapToDouble(r -> r.power[population][f])
                            .average()
                            .orElseThrow())
                    .toArray();
            int peak = IntStream.rangeClosed(8, 200)
                    .reduce((a, b) -> mean(mean, a - 2, a + 2) >= mean(mean, b - 2, b + 2) ? a : b)
                    .orElseThrow();
            System.out.printf(
                    Locale.ROOT,
                    "%s highest power over 10 Hz %.4f Hz at %d Hz%n",
                    name,
                    mean(mean, peak - 2, peak + 2),
                    2 * peak);
        }
        Input input = input(recurrent ? rate : POISSON_RATES);
        FokkerPlanck theory = FokkerPlanck.solve(neuron, input.mean, input.sd);
        System.out.printf(
                Locale.ROOT, "diffusion theory with these inputs: %.3f Hz, CV %.4f%n", theory.rate(), theory.cv());
        for (int b = 0; b < BANDS.length; b += 2) {
            double low = BANDS[b];
            double high = BANDS[b + 1];
            line(
                    String.format(Locale.ROOT, "gain over that of diffusion theory, %.0f-%.0f Hz", low, high),
                    runs,
                    r -> ratio(r.effect, theory, input.sd, low, high));
        }
    }

    private static double mean(double[] power, int from, int to) {
        return Arrays.stream(power, from, to + 1).average().orElseThrow();
    }

    private static double line(String what, List<Run> runs, ToDoubleFunction<Run> value) {
        double[] values = runs.stream().mapToDouble(value).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
        System.out.printf(Locale.ROOT, "%s %.4f +- %.4f%n", what, mean, Math.sqrt(variance / values.length));
        return mean;
    }

    /** Mean and standard deviation of the input (V). */
    private record Input(double mean, double sd) {}

    private Input input(double[] rate) {
        PoissonInput external = network.populations().get(0).inputs().get(0);
        double mean = external.indegree() * external.rate() * external.weight();
        double variance = mean * external.weight();
        for (int p = 0; p < network.size(); p++) {
            double weight = network.weight().get(0, p);
            mean += network.indegree().get(0, p) * rate[p] * weight;
            variance += network.indegree().get(0, p) * rate[p] * weight * weight;
        }
        return new Input(neuron.tauM() * mean, Math.sqrt(neuron.tauM() * variance));
    }

    /** Mean over a band of the real part of the measured over the expected gain: the amplitude, without what noise adds. */
    private double ratio(double[] effect, FokkerPlanck theory, double sd, double low, double high) {
        double sum = 0;
        int n = 0;
        for (double f = low; f <= high; f += 2, n++) {
            double omega = 2 * Math.PI * f;
            Complex measured = Complex.ZERO;
            for (int lag = 1; lag <= LAGS; lag++) {
                measured = measured.plus(turned(omega * lag * STEP).times(effect[lag]));
            }
            RateResponse response = theory.response(omega);
            Complex byMean = new Complex(response.meanRe(), response.meanIm())
                    .times(external.excitatory())
                    .over(new Complex(1, omega * neuron.tauS()));
            Complex byVariance = new Complex(response.sdRe(), response.sdIm())
                    .times(external.excitatory() * external.excitatory() / (2 * sd * sd));
            // spikes are stamped half a step late
            Complex expected = byMean.plus(byVariance).times(neuron.tauM()).times(turned(omega * STEP / 2));
            sum += measured.over(expected).re();
        }
        return sum / n;
    }

    private static Complex turned(double phase) {
        return new Complex(Math.cos(phase), -Math.sin(phase));
    }
}
