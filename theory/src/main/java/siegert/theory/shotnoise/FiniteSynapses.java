package siegert.theory.shotnoise;

import java.util.List;
import siegert.datasets.network.Neuron;
import siegert.theory.special.Complex;

/**
 * How a neuron whose input spikes have their real size differs from one with the diffusion of the same mean and variance. The
 * method is described in the package documentation. Immutable; may be used by several threads at a time.
 */
public final class FiniteSynapses {
    /** Largest jump, in standard deviations of the current (or of the potential, with delta synapses). */
    private static final double LARGEST = 4;

    /** Largest distance of the threshold above the mean, in deviations of the free membrane potential. */
    private static final double DEEPEST = 5;

    /** Smallest deviation of the free membrane potential over the distance from reset to threshold. */
    private static final double WEAKEST = 1. / 60;

    private final SpikingNeuron jumps;
    private final SpikingNeuron diffusion;

    private FiniteSynapses(SpikingNeuron jumps, SpikingNeuron diffusion) {
        this.jumps = jumps;
        this.diffusion = diffusion;
    }

    /**
     * At a working point.
     *
     * @param constant part of the mean input that is not spikes (V)
     * @param sources spikes that arrive, at least one with a rate above 0
     * @throws IllegalArgumentException outside of what is covered ({@link #reach})
     */
    public static FiniteSynapses of(Neuron neuron, double constant, List<SpikeSource> sources) {
        Reach reach = reach(neuron, constant, sources);
        if (reach != Reach.COVERED) {
            throw new IllegalArgumentException("finite synapses are not solved where " + reach.reason());
        }
        return new FiniteSynapses(
                solve(neuron, constant, sources, Arrival.JUMP), solve(neuron, constant, sources, Arrival.DIFFUSION));
    }

    private static SpikingNeuron solve(Neuron neuron, double constant, List<SpikeSource> sources, Arrival arrival) {
        return neuron.tauS() > 0
                ? new PlaneState(neuron, constant, sources, arrival)
                : new StepChain(neuron, constant, sources, arrival);
    }

    /** Whether the solution reaches to a working point, or why it does not. */
    public enum Reach {
        /** It does. */
        COVERED("it reaches"),
        /** No spikes arrive. */
        NO_SPIKES("no spikes arrive"),
        /** The neuron is practically silent. */
        DEEP("the threshold lies more than 5 standard deviations of the free membrane potential above the mean"),
        /** The neuron is practically deterministic, and a mesh would have very many points. */
        WEAK("the free membrane potential varies by less than 1/60 of the distance from reset to threshold"),
        /** A spike is larger than all that the mesh is made for. */
        LARGE("a spike is larger than 4 standard deviations of the synaptic current, or with delta synapses of the free"
                + " membrane potential");

        private final String reason;

        Reach(String reason) {
            this.reason = reason;
        }

        /** The condition, to stand after "where". */
        public String reason() {
            return reason;
        }
    }

    /**
     * Whether the solution reaches to a working point: the threshold within 5 standard deviations of the free membrane
     * potential above the mean, that deviation at least 1/60 of the distance from reset to threshold, and no spike (of mean
     * weight) larger than 4 standard deviations of the synaptic current, or with delta synapses of the free potential.
     *
     * @param constant part of the mean input that is not spikes (V)
     * @param sources spikes that arrive; may be none
     */
    public static Reach reach(Neuron neuron, double constant, List<SpikeSource> sources) {
        double variance = neuron.tauM() * intensity(sources);
        if (!(variance > 0)) {
            return Reach.NO_SPIKES;
        }
        double deviation = Math.sqrt(variance * 0.5 * neuron.tauM() / (neuron.tauM() + neuron.tauS()));
        // a spike moves the current by J tau_m/tau_s, or the potential by J
        double scale = neuron.tauS() == 0 ? deviation : Math.sqrt(variance * neuron.tauS() / (2 * neuron.tauM()));
        double largest = sources.stream()
                .mapToDouble(s -> Math.abs(s.weight()) / scale)
                .max()
                .orElse(0);
        double distance = neuron.threshold() - constant - neuron.tauM() * drift(sources);
        if (!(distance <= DEEPEST * deviation)) {
            return Reach.DEEP;
        }
        if (!(deviation >= WEAKEST * (neuron.threshold() - neuron.reset()))) {
            return Reach.WEAK;
        }
        return largest <= LARGEST ? Reach.COVERED : Reach.LARGE;
    }

    /** Rate over that of the diffusion. */
    public double rateRatio() {
        return jumps.rate() / diffusion.rate();
    }

    /** CV over that of the diffusion. */
    public double cvRatio() {
        return jumps.cv() / diffusion.cv();
    }

    /** The linear response. */
    public Response response() {
        return new Response(jumps.linear(), diffusion.linear());
    }

    /** Linear response beside that of the diffusion. Immutable; may be used by several threads at a time. */
    public static final class Response {
        private final SpikingNeuron.Linear jumps;
        private final SpikingNeuron.Linear diffusion;

        private Response(SpikingNeuron.Linear jumps, SpikingNeuron.Linear diffusion) {
            this.jumps = jumps;
            this.diffusion = diffusion;
        }

        /**
         * At one complex frequency.
         *
         * @param lambda growth rate and angular frequency (1/s)
         */
        public Value at(Complex lambda) {
            SpikingNeuron.Gains gains = jumps.at(lambda);
            Complex[] ratio = diffusion.at(lambda).source();
            for (int s = 0; s < ratio.length; s++) {
                ratio[s] = gains.source()[s].over(ratio[s]);
            }
            return new Value(List.of(ratio), gains.recovery().times(2).plus(1));
        }
    }

    /**
     * What finite synapses do at one frequency.
     *
     * @param gains ratios of the gains, by source, to those of the diffusion
     * @param spectrum its real part at frequencies is the spectrum of the spike train over its rate
     */
    public record Value(List<Complex> gains, Complex spectrum) {}

    /** sum J r (V/s). */
    static double drift(List<SpikeSource> sources) {
        return sources.stream().mapToDouble(s -> s.weight() * s.rate()).sum();
    }

    /** sum J² r (V²/s). */
    static double intensity(List<SpikeSource> sources) {
        return sources.stream().mapToDouble(s -> s.squaredWeight() * s.rate()).sum();
    }
}
