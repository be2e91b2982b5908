package siegert.theory.surrogate;

import java.util.List;
import siegert.datasets.network.Population;
import siegert.datasets.network.SynapseShape;

/**
 * A neuron in steps, exactly as NEST's {@code iaf_psc_exp}, {@code iaf_psc_alpha} and {@code iaf_psc_delta} update it (Rotter
 * and Diesmann 1999, doi:10.1007/s004220050570): the potential moves by the propagator of the step unless refractory, then
 * the spikes of the step reach currents (or the potential, where refractory neurons ignore them), then the threshold is
 * tested; the refractory period is a whole number of steps. Not thread-safe.
 */
final class SurrogateNeuron {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final double threshold;
    private final double reset;
    private final int refractorySteps;

    /** exp(-h/tau_m), and the shift per step by a constant current (V). */
    private final double decay;

    private final double constant;

    /** By the time constants: decay of the current in a step, what it moves the potential by, and jump per weight. */
    private final double[] currentDecay;

    private final double[] coupling;
    private final double[] current;

    /** The slope that alpha-shaped currents start with, and what a step makes of it: current, and potential. */
    private final double[] rise;

    private final double[] riseCurrent;
    private final double[] risePotential;

    /** By the tables: which time constant they are of. */
    private final int[] group;

    private final JumpTable[] table;

    private double potential;
    private int refractory;
    private long random;

    /** Counted since {@link #count}: spikes, and the sums of their intervals and of the squares of these (steps). */
    private long spikes;

    private long last = -1;
    private long intervals;
    private double intervalSum;
    private double intervalSquare;
    private long now;

    SurrogateNeuron(Population population, List<SynapticInput> inputs, double mean, double step, long seed) {
        double tauM = population.neuron().tauM();
        threshold = population.neuron().threshold();
        reset = population.neuron().reset();
        refractorySteps = (int) Math.round(population.neuron().tauR() / step);
        decay = Math.exp(-step / tauM);
        constant = -Math.expm1(-step / tauM) * population.dcMean();
        currentDecay = new double[inputs.size()];
        coupling = new double[inputs.size()];
        current = new double[inputs.size()];
        rise = new double[inputs.size()];
        riseCurrent = new double[inputs.size()];
        risePotential = new double[inputs.size()];
        int tables = inputs.stream().mapToInt(i -> i.tables().size()).sum();
        group = new int[tables];
        table = new JumpTable[tables];
        int t = 0;
        for (int g = 0; g < inputs.size(); g++) {
            double tauS = inputs.get(g).tauS();
            // current in weights: a spike adds J, and J/tau_s per second moves the potential
            currentDecay[g] = tauS > 0 ? Math.exp(-step / tauS) : 0;
            coupling[g] = tauS > 0 ? propagator(tauM, tauS, step) / tauS : 0;
            if (tauS > 0 && inputs.get(g).shape() == SynapseShape.ALPHA) {
                // a spike adds J to the rise, the current is J t/tau² exp(-t/tau)
                coupling[g] = propagator(tauM, tauS, step);
                riseCurrent[g] = step * currentDecay[g] / (tauS * tauS);
                risePotential[g] = risePropagator(tauM, tauS, step) / (tauS * tauS);
            }
            for (JumpTable one : inputs.get(g).tables()) {
                group[t] = g;
                table[t++] = one;
            }
        }
        random = mix(seed);
        double start = Math.min(1, Math.max(0, (next() >>> 11) * 0x1p-53));
        potential = reset + start * (Math.max(reset, Math.min(threshold, mean)) - reset);
    }

    /** Integral of exp(-(h-t)/tau_m - t/tau_s) over a step h. */
    private static double propagator(double tauM, double tauS, double step) {
        double difference = step / tauM - step / tauS;
        double mean = Math.abs(difference) < 1e-8 ? 1 + difference / 2 : Math.expm1(difference) / difference;
        return step * Math.exp(-step / tauM) * mean;
    }

    /** Integral of t exp(-(h-t)/tau_m - t/tau_s) over a step h. */
    private static double risePropagator(double tauM, double tauS, double step) {
        double d = step / tauM - step / tauS;
        // the difference of nearly equal terms is known to 1e-16 / d² only; its series to d³/30
        double mean = Math.abs(d) < 1e-3 ? 0.5 + d / 3 + d * d / 8 : (Math.exp(d) * d - Math.expm1(d)) / (d * d);
        return step * step * Math.exp(-step / tauM) * mean;
    }

    /** Moves on by a number of steps. */
    void advance(long steps) {
        if (table.length == 1 && coupling[0] > 0 && riseCurrent[0] == 0) {
            advanceAlike(steps);
            return;
        }
        for (long k = 0; k < steps; k++, now++) {
            boolean free = refractory == 0;
            double v = potential * decay + constant;
            for (int g = 0; g < current.length; g++) {
                v += current[g] * coupling[g] + rise[g] * risePotential[g];
                current[g] = current[g] * currentDecay[g] + rise[g] * riseCurrent[g];
                rise[g] *= currentDecay[g];
            }
            for (int t = 0; t < table.length; t++) {
                double jump = draw(table[t], next());
                if (riseCurrent[group[t]] > 0) {
                    rise[group[t]] += jump;
                } else if (coupling[group[t]] > 0) {
                    current[group[t]] += jump;
                } else {
                    v += jump;
                }
            }
            if (free) {
                potential = v;
            } else {
                refractory--;
            }
            if (potential >= threshold) {
                spike();
            }
        }
    }

    /** The same for one table and one time constant, in local variables: three times as fast. */
    private void advanceAlike(long steps) {
        JumpTable only = table[0];
        double[] value = only.value;
        double[] alias = only.alias;
        int[] limit = only.threshold;
        int mask = only.mask;
        double moved = coupling[0];
        double kept = currentDecay[0];
        double i = current[0];
        double v = potential;
        int r = refractory;
        long state = random;
        long end = now + steps;
        for (long t = now; t < end; t++) {
            state += GOLDEN;
            long draw = mix(state);
            int place = (int) (draw >>> 32) & mask;
            if (r == 0) {
                v = v * decay + i * moved + constant;
            } else {
                r--;
            }
            i = i * kept + ((int) draw < limit[place] ? value[place] : alias[place]);
            if (v >= threshold) {
                now = t;
                spike();
                v = potential;
                r = refractory;
            }
        }
        now = end;
        current[0] = i;
        potential = v;
        refractory = r;
        random = state;
    }

    private void spike() {
        potential = reset;
        refractory = refractorySteps;
        spikes++;
        if (last >= 0) {
            double interval = now - last;
            intervals++;
            intervalSum += interval;
            intervalSquare += interval * interval;
        }
        last = now;
    }

    private static double draw(JumpTable table, long draw) {
        int place = (int) (draw >>> 32) & table.mask;
        return (int) draw < table.threshold[place] ? table.value[place] : table.alias[place];
    }

    private long next() {
        random += GOLDEN;
        return mix(random);
    }

    /** Finaliser of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195). */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /** Forgets the spikes so far: what follows is counted. */
    void count() {
        spikes = 0;
        last = -1;
        intervals = 0;
        intervalSum = 0;
        intervalSquare = 0;
    }

    long spikes() {
        return spikes;
    }

    long intervals() {
        return intervals;
    }

    /** Sum of the intervals (steps); a whole number. */
    double intervalSum() {
        return intervalSum;
    }

    /** Sum of their squares (steps²); a whole number. */
    double intervalSquare() {
        return intervalSquare;
    }
}
