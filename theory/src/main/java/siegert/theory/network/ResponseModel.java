package siegert.theory.network;

import siegert.datasets.network.DelayDistribution;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Theory;

/**
 * What linear response takes into account beside the transfer function, as one value. Two choices have a name:
 *
 * <ul>
 *   <li>{@link #PUBLISHED}, that of Bos, Diesmann and Helias 2016 (doi:10.1371/journal.pcbi.1005132): modulation of the
 *       mean only, delays and in-degrees as the network states them, Poisson sources.
 *   <li>{@link #full}, that of a simulated network: modulation of the variance too, delays drawn and spikes stamped on the
 *       grid of the simulation, in-degrees rounded as a simulation needs them, renewal sources. Its parts belong
 *       together: the variance alone makes spectra worse.
 * </ul>
 *
 * @param amplitudes whether synapses are finite or their input is a diffusion, for working point and response
 * @param variance whether the response to the variance of the input enters the effective connectivity
 * @param indegrees in-degrees as stated or as simulated
 * @param delays delays as stated or as simulated
 * @param stamping when a spike is said to have occurred
 * @param sources spectrum of the independent sources
 * @param step step of the simulation (s), needed where delays or stamping are those of a grid; else 0
 */
public record ResponseModel(
        Amplitudes amplitudes,
        VarianceResponse variance,
        Indegrees indegrees,
        DelaySampling delays,
        Stamping stamping,
        Sources sources,
        double step) {

    /** What a spike does to the current of a synapse. */
    public enum Amplitudes {
        /** Many spikes make a diffusion of the same mean and variance. */
        DIFFUSION,
        /**
         * It jumps by the amplitude of the synapse ({@link siegert.theory.shotnoise.FiniteSynapses}), with
         * {@link siegert.datasets.result.Method#FOKKER_PLANCK} where that reaches; closed forms are those of diffusion.
         */
        FINITE
    }

    /** Whether a spike train that modulates the variance of its target's input changes the target's rate by it. */
    public enum VarianceResponse {
        /** The variance is taken as constant (Bos et al. 2016). */
        OMITTED,
        /** It is modulated as the mean is (Brunel and Hakim 1999), so that M(0) is the derivative of the rates. */
        INCLUDED
    }

    /** In-degrees of the network, for working point and response. */
    public enum Indegrees {
        /** As the network states them, possibly fractional. */
        STATED,
        /** Rounded to whole numbers, as a simulation with fixed in-degrees has them. */
        ROUNDED
    }

    /** Where the delays come from. */
    public enum DelaySampling {
        /** From the distribution that the network states, in continuous time. */
        STATED,
        /**
         * From the grid of the simulation: Gaussian delays are drawn again below one step and all are rounded to the grid.
         * Lognormal and uniform ones, which the network defines without a cut, stay as stated.
         */
        GRID
    }

    /** When a spike is said to have occurred. */
    public enum Stamping {
        /** At the crossing of the threshold. */
        EXACT,
        /**
         * At the end of the step of the crossing, half a step later on average. Neurons with delta synapses cross where an
         * input arrives, on the grid, and are not late, but what crosses and returns within a step is not seen: their
         * threshold is looked at in steps ({@link Neuron#step}).
         */
        END_OF_STEP
    }

    /** Spectrum of the spike trains of the neurons without their network. */
    public enum Sources {
        /** White: the rate at all frequencies. */
        POISSON,
        /** That of a renewal process with the intervals of the neuron, see {@link siegert.theory.lif.RenewalSpectrum}. */
        RENEWAL
    }

    /** The linear response of published spectra. */
    public static final ResponseModel PUBLISHED = new ResponseModel(
            Amplitudes.DIFFUSION,
            VarianceResponse.OMITTED,
            Indegrees.STATED,
            DelaySampling.STATED,
            Stamping.EXACT,
            Sources.POISSON,
            0);

    /** With the response to the variance, in continuous time: M(0) is the derivative of the rates. */
    static final ResponseModel CONTINUOUS = new ResponseModel(
            Amplitudes.DIFFUSION,
            VarianceResponse.INCLUDED,
            Indegrees.STATED,
            DelaySampling.STATED,
            Stamping.EXACT,
            Sources.POISSON,
            0);

    public ResponseModel {
        boolean grid = delays == DelaySampling.GRID || stamping == Stamping.END_OF_STEP;
        if (!(step >= 0) || Double.isInfinite(step) || grid && step == 0) {
            throw new IllegalArgumentException("the step of the simulation must be positive and finite where delays or"
                    + " spikes lie on its grid, is " + step + " s");
        }
    }

    /**
     * The linear response of a simulation in steps, with all that is known of it.
     *
     * @param step step of the simulation (s); 0 for a simulation in continuous time
     */
    public static ResponseModel full(double step) {
        return new ResponseModel(
                Amplitudes.FINITE,
                VarianceResponse.INCLUDED,
                Indegrees.ROUNDED,
                step == 0 ? DelaySampling.STATED : DelaySampling.GRID,
                step == 0 ? Stamping.EXACT : Stamping.END_OF_STEP,
                Sources.RENEWAL,
                step);
    }

    /** The same with other synapses. */
    public ResponseModel withAmplitudes(Amplitudes other) {
        return new ResponseModel(other, variance, indegrees, delays, stamping, sources, step);
    }

    /** The name of this choice. */
    public Theory theory() {
        if (equals(PUBLISHED)) {
            return Theory.PUBLISHED;
        }
        return equals(full(step)) ? Theory.FULL : Theory.CUSTOM;
    }

    /**
     * The network with the in-degrees and thresholds that working point and response use.
     *
     * @param stated the network as stated
     */
    public Network network(Network stated) {
        Network network = indegrees == Indegrees.STATED
                ? stated
                : stated.withIndegree(stated.indegree().map(Math::rint));
        if (stamping == Stamping.EXACT) {
            return network;
        }
        return network.withPopulations(network.populations().stream()
                .map(p -> p.neuron().tauS() > 0 ? p : p.withNeuron(p.neuron().withStep(step)))
                .toList());
    }

    /** The delays of a network. */
    DelayModel delayModel(Network network) {
        DelayDistribution distribution = network.delays().distribution();
        boolean gaussian = distribution == DelayDistribution.NONE
                || distribution == DelayDistribution.GAUSSIAN
                || distribution == DelayDistribution.TRUNCATED_GAUSSIAN;
        return delays == DelaySampling.GRID && gaussian ? DelayModel.onGrid(step, step) : DelayModel.of(distribution);
    }

    /** What is added to the time of a spike of a neuron with this synaptic time constant (s). */
    double lateness(double tauS) {
        return stamping == Stamping.END_OF_STEP && tauS > 0 ? step / 2 : 0;
    }
}
