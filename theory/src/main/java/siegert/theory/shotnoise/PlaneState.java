package siegert.theory.shotnoise;

import java.util.Arrays;
import java.util.List;
import siegert.datasets.network.Neuron;
import siegert.theory.special.Complex;

/** Stationary state of a neuron with exponential synapses, and its linear response. Immutable. */
final class PlaneState implements SpikingNeuron {
    private final PhasePlane plane;
    private final RefractoryPassage passage;
    private final double rate;
    /** Mean content of the cells (1/V), [cell][current]. */
    private final double[][] content;
    /** Flux through the threshold (1/s), [current]. */
    private final double[] outflow;

    /** @param constant part of the mean input that is not spikes (V) */
    PlaneState(Neuron neuron, double constant, List<SpikeSource> sources, Arrival arrival) {
        plane = new PhasePlane(neuron, constant, sources, arrival);
        passage = new RefractoryPassage(plane);
        int n = plane.points.size();
        int cells = plane.cells();
        int terms = passage.size();
        March march = new March(plane, Complex.ZERO, terms);
        double[][][] means = new double[cells][][];
        int[] down = new int[cells];
        for (int i = 0; i < cells; i++) {
            if (i == plane.reset) {
                returning(march);
            }
            march.advance();
            means[i] = march.means();
            down[i] = march.down();
        }
        double[] coefficient = new ReturnLoop(plane, passage, march, Complex.ZERO).stationary();
        outflow = new double[n];
        double[] v = plane.velocity(cells);
        for (int k = march.top(); k < n; k++) {
            for (int c = 0; c < terms; c++) {
                outflow[k] += v[k] * coefficient[c] * march.up(c, k);
            }
        }
        rate = Arrays.stream(outflow).sum();
        content = new double[cells][n];
        double[] coming = new double[march.top()];
        for (int i = cells - 1; i >= 0; i--) {
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < coming.length; j++) {
                    content[i][k] += means[i][k][j] * coming[j];
                }
                for (int c = 0; c < terms; c++) {
                    content[i][k] += means[i][k][coming.length + c] * coefficient[c];
                }
            }
            double[] going = new double[down[i]];
            double[] speed = plane.velocity(i);
            for (int k = 0; k < going.length; k++) {
                going[k] = 2 * content[i][k] - coming[k];
                for (int c = 0; c < terms && i == plane.reset; c++) {
                    going[k] -= coefficient[c] * passage.injected[c][k] / speed[k];
                }
            }
            coming = going;
        }
    }

    private void returning(March march) {
        double[] zero = new double[plane.points.size()];
        for (int c = 0; c < passage.size(); c++) {
            march.inject(c, passage.injected[c], zero);
        }
    }

    @Override
    public double rate() {
        return rate;
    }

    /** From how long neurons that have just been reset stay where, without further resets. */
    @Override
    public double cv() {
        March once = new March(plane, Complex.ZERO, 1);
        for (double[] cell : content) {
            once.advance(cell);
        }
        double active = 1 - rate * plane.neuron.tauR();
        return Math.sqrt(Math.max(0, 2 * rate * once.content(0).re() - active * active));
    }

    @Override
    public Linear linear() {
        RefractoryPassage.Modulation modulation = passage.modulation(outflow);
        int sources = plane.spike.length;
        // columns: what returns, the sources, the neuron that has just fired less all neurons
        double[][][] produced = new double[plane.cells()][sources + 1][];
        for (int i = 0; i < produced.length; i++) {
            for (int s = 0; s < sources; s++) {
                produced[i][s] = Points.apply(plane.spike[s], content[i]);
            }
            produced[i][sources] = Arrays.stream(content[i]).map(c -> -c).toArray();
        }
        double[] returned = passage.through(outflow);
        return lambda -> {
            int terms = passage.size();
            March march = new March(plane, lambda, terms + sources + 1);
            for (int i = 0; i < produced.length; i++) {
                if (i == plane.reset) {
                    returning(march);
                    for (int s = 0; s < sources; s++) {
                        modulation.inject(march, s, terms + s, lambda);
                    }
                    Complex fired = passage.phase(lambda).times(1 / rate).minus(passage.waiting(lambda));
                    march.inject(
                            terms + sources,
                            Arrays.stream(returned).map(r -> r * fired.re()).toArray(),
                            Arrays.stream(returned).map(r -> r * fired.im()).toArray());
                }
                march.advance(produced[i]);
            }
            ReturnLoop loop = new ReturnLoop(plane, passage, march, lambda);
            Complex[] gain = new Complex[sources];
            for (int s = 0; s < sources; s++) {
                gain[s] = loop.respond(terms + s, Complex.ZERO);
            }
            Complex refractory = passage.waiting(lambda).minus(ages(lambda).times(rate));
            return new Gains(gain, loop.respond(terms + sources, refractory));
        };
    }

    /** {@code int_0^tau_r (tau_r - t) exp(-lambda t) dt} (s²). */
    private Complex ages(Complex lambda) {
        double tauR = plane.neuron.tauR();
        return lambda.abs() * tauR < 1e-5
                ? Complex.real(tauR * tauR / 2)
                : Complex.real(tauR).minus(passage.waiting(lambda)).over(lambda);
    }
}
