package siegert.datasets.pd14;

/** The maximum of the postsynaptic potential of an exponential current. */
final class PeakPotential {
    private PeakPotential() {}

    /**
     * The current (A) whose postsynaptic potential has a maximum of 1 V. A current w exp(-t/tau_s) makes the potential
     * w tau_m tau_s / (C (tau_m - tau_s)) (exp(-t/tau_m) - exp(-t/tau_s)), largest at
     * t = tau_m tau_s / (tau_m - tau_s) ln(tau_m / tau_s); for equal time constants it is w t / C exp(-t/tau_m), largest at
     * tau_m.
     *
     * @param tauM membrane time constant (s)
     * @param tauS synaptic time constant (s)
     * @param capacity membrane capacitance (F)
     */
    static double currentPerVolt(double tauM, double tauS, double capacity) {
        if (tauM == tauS) {
            return Math.E * capacity / tauM;
        }
        double ratio = Math.log(tauM / tauS) / (tauM - tauS);
        double maximum = tauM * tauS / (capacity * (tauM - tauS)) * (Math.exp(-tauS * ratio) - Math.exp(-tauM * ratio));
        return 1 / maximum;
    }
}
