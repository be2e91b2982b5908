package siegert.datasets.result;

import java.util.Locale;

/** What the theory of a network takes into account beside the transfer function. */
public enum Theory {
    /** What published spectra do (Bos et al. 2016): modulation of the mean input, delays as stated, Poisson sources. */
    PUBLISHED,
    /**
     * What is known of a simulation too: modulation of the variance of the input, delays and spikes on the grid of the
     * simulation, in-degrees in whole numbers, sources with the spectrum of a renewal process; and, with
     * {@link Method#FOKKER_PLANCK} and delta synapses, spikes of the size of their synapses in place of diffusion, also in
     * rates and CVs.
     */
    FULL,
    /** Another choice, made by a program. */
    CUSTOM;

    /** The name on the command line and in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
