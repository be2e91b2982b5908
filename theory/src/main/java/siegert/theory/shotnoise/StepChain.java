package siegert.theory.shotnoise;

import java.util.Arrays;
import java.util.List;
import siegert.datasets.network.Neuron;
import siegert.theory.special.Complex;

/**
 * A neuron with delta synapses that looks at its threshold in steps h, as a Markov chain of its potential at the ends of the
 * steps: it decays, what arrives in a step moves it, {@code exp(h sum_k r_k (T_k - 1))}, and where it then is at or above the
 * threshold the neuron fires and is held at the reset for tau_r, deaf to what arrives. Immutable.
 *
 * <p>With P the chain of neurons that do not fire, e the reset and z = exp(lambda h), all follows from the total contents
 * {@code Phi = 1 (z - P)^-1 e} and {@code B = 1 (z - P)^-1 b} of sources b: of D = (1 - R)/(z - 1) + R Phi,
 * R = exp(-lambda tau_r), the rate is 1/(h D(0)), and the gain -B/(h D).
 */
final class StepChain implements SpikingNeuron {
    /** Distance of the points, in deviations of the free potential. */
    private static final double SPACING = 1. / 20;

    /** Steps in a membrane time constant where the network has none. */
    private static final double STEPS = 400;

    /** Reach below the mean and above the threshold, in deviations of the potential and of its change in a step. */
    private static final double BELOW = 5.5;

    private static final double ABOVE = 6;

    /** Reach above the threshold in jumps of the mean weight, or one jump of the largest. */
    private static final double JUMPS = 2;

    /** Probability that a step reaches no further. */
    private static final double NEGLIGIBLE = 1e-13;

    /** lambda over the rate below which the limit is nearer than the rounding. */
    private static final double NEAR = 1e-4;

    private final Neuron neuron;
    private final double step;
    private final Points points;
    /** Points below the threshold. */
    private final int inside;
    /** A step of a neuron (1), [to][from], of all points. */
    private final double[][] chain;
    /** What a spike of a source does (1), [source][to][from]. */
    private final double[][][] spike;

    private final double[] reset;
    /** Mean number of steps that a neuron is at a point between two spikes. */
    private final double[] occupancy;

    private final double rate;

    /** @param constant part of the mean input that is not spikes (V) */
    StepChain(Neuron neuron, double constant, List<SpikeSource> sources, Arrival arrival) {
        this.neuron = neuron;
        this.step = neuron.step() > 0 ? neuron.step() : neuron.tauM() / STEPS;
        double mean = constant + neuron.tauM() * FiniteSynapses.drift(sources);
        double intensity = FiniteSynapses.intensity(sources);
        double deviation = Math.sqrt(intensity * neuron.tauM() / 2);
        double largest = sources.stream()
                .mapToDouble(s -> s.weight() * Math.max(JUMPS, s.largestMultiple()))
                .max()
                .orElse(0);
        double lowest = Math.min(mean - BELOW * deviation, neuron.reset() - 3 * deviation);
        double reach = ABOVE * Math.sqrt(intensity * step) + Math.max(0, largest);
        double width = SPACING * deviation;
        inside = (int) Math.ceil((neuron.threshold() - lowest) / width);
        // the threshold lies in the middle between two points
        double[] at = new double[inside + (int) Math.ceil(reach / width)];
        for (int k = 0; k < at.length; k++) {
            at[k] = neuron.threshold() + (k - inside + 0.5) * width;
        }
        points = new Points(at);
        spike = new double[sources.size()][][];
        for (int s = 0; s < spike.length; s++) {
            spike[s] = points.operator();
            points.arrive(spike[s], sources.get(s), sources.get(s).weight(), arrival);
        }
        chain = chain(constant, kernel(sources, arrival, width));
        double[][] held = points.operator();
        points.move(held, 0, neuron.reset(), 1);
        reset = new double[inside];
        for (int k = 0; k < inside; k++) {
            reset[k] = held[k][0];
        }
        occupancy = resolve(Complex.ONE, reset)[0][0];
        rate = 1 / (step * Arrays.stream(occupancy).sum() + neuron.tauR());
    }

    /** What arrives in a step, wherever the neuron is: probability of a change by a number of points, from minus their number. */
    private double[] kernel(List<SpikeSource> sources, Arrival arrival, double width) {
        int n = points.size();
        double[] at = new double[2 * n + 1];
        for (int k = 0; k < at.length; k++) {
            at[k] = (k - n) * width;
        }
        Points changes = new Points(at);
        double[][] generator = changes.operator();
        for (SpikeSource source : sources) {
            double[][] arriving = changes.operator();
            changes.arrive(arriving, source, source.weight(), arrival);
            for (int k = 0; k < at.length; k++) {
                for (int j = 0; j < at.length; j++) {
                    generator[k][j] += step * source.rate() * arriving[k][j];
                }
            }
        }
        double[] none = new double[at.length];
        none[n] = 1;
        return new SparseOperator(generator).exponential(none);
    }

    private double[][] chain(double constant, double[] kernel) {
        int n = points.size();
        double kept = Math.exp(-step / neuron.tauM());
        double[][] decay = points.operator();
        double[][] product = points.operator();
        for (int from = 0; from < inside; from++) {
            points.move(decay, from, constant + (points.at(from) - constant) * kept, 1);
            for (int j = 0; j < n; j++) {
                // nothing leaves the ends
                for (int k = -n; k < 2 * n && decay[j][from] != 0; k++) {
                    int change = k - j + n;
                    if (change >= 0 && change < kernel.length && Math.abs(kernel[change]) > NEGLIGIBLE) {
                        product[Math.max(0, Math.min(n - 1, k))][from] += kernel[change] * decay[j][from];
                    }
                }
            }
        }
        return product;
    }

    /** Contents {@code (z - P)^-1 b} of sources: [source][re, im][point]. */
    private double[][][] resolve(Complex z, double[]... sources) {
        double[][] re = new double[inside][inside + sources.length];
        double[][] im = new double[inside][inside + sources.length];
        for (int k = 0; k < inside; k++) {
            for (int j = 0; j < inside; j++) {
                re[k][j] = -chain[k][j];
            }
            re[k][k] += z.re();
            im[k][k] = z.im();
            for (int s = 0; s < sources.length; s++) {
                re[k][inside + s] = sources[s][k];
            }
        }
        Elimination.solve(re, im, inside, inside + sources.length);
        double[][][] content = new double[sources.length][2][inside];
        for (int k = 0; k < inside; k++) {
            for (int s = 0; s < sources.length; s++) {
                content[s][0][k] = re[k][inside + s];
                content[s][1][k] = im[k][inside + s];
            }
        }
        return content;
    }

    @Override
    public double rate() {
        return rate;
    }

    @Override
    public double cv() {
        double steps = Arrays.stream(occupancy).sum();
        double squared =
                2 * Arrays.stream(resolve(Complex.ONE, occupancy)[0][0]).sum() - steps;
        return rate * step * Math.sqrt(Math.max(0, squared - steps * steps));
    }

    @Override
    public Linear linear() {
        double[] present = new double[points.size()];
        for (int k = 0; k < inside; k++) {
            present[k] = rate * step * occupancy[k];
        }
        double[] moved = Points.apply(chain, present);
        double[][] sources = new double[spike.length + 1][];
        for (int s = 0; s < spike.length; s++) {
            double[] change = Points.apply(spike[s], moved);
            sources[s] = new double[inside];
            for (int k = 0; k < inside; k++) {
                sources[s][k] = step * change[k];
            }
        }
        sources[spike.length] = reset;
        double irregularity = cv();
        return lambda -> {
            Complex z = lambda.times(step).exp();
            Complex forward = lambda.times(step).expm1();
            double[][][] content = resolve(z, sources);
            Complex pause = lambda.times(-neuron.tauR());
            Complex waiting = lambda.abs() == 0
                    ? Complex.real(neuron.tauR() / step)
                    : pause.expm1().times(-1).over(forward);
            Complex interval = waiting.plus(pause.exp().times(total(content[spike.length])));
            Complex[] gain = new Complex[spike.length];
            for (int s = 0; s < gain.length; s++) {
                gain[s] = total(content[s]).over(interval).times(-1 / step);
            }
            Complex recovery = lambda.abs() < NEAR * rate
                    ? Complex.real((irregularity * irregularity - 1) / 2)
                    : Complex.ONE
                            .over(interval)
                            .minus(Complex.real(rate * step))
                            .over(forward)
                            .plus(-1 - rate * step / 2);
            return new Gains(gain, recovery);
        };
    }

    private static Complex total(double[][] content) {
        return new Complex(
                Arrays.stream(content[0]).sum(), Arrays.stream(content[1]).sum());
    }
}
