package siegert.datasets.network;

import java.util.Locale;

/** Time course of the current that one spike causes. */
public enum SynapseShape {
    /** w exp(-t/tau_s), charge w tau_s; with tau_s = 0 a jump of the potential. */
    EXPONENTIAL,
    /**
     * w (t/tau_syn) exp(1 - t/tau_syn), charge e w tau_syn (NEST's {@code iaf_psc_alpha}). Networks hold the time constant
     * of the exponential current of equal rates, tau_s = 1.65 tau_syn.
     */
    ALPHA;

    /**
     * tau_s of the exponential current over tau_syn of the alpha-shaped one at which neurons have the same rate. By simulation
     * 1.67 to 1.71 where tau_syn/tau_m is 0.01 to 0.04, so that rates are too high by less than 0.3 %.
     */
    public static final double EQUAL_RATES = 1.65;

    /** The name as written in parameter files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
