package siegert.theory.shotnoise;

import siegert.theory.special.Complex;

/** A neuron in its stationary state. */
interface SpikingNeuron {
    /** Rate (Hz). */
    double rate();

    /** Coefficient of variation of the intervals. */
    double cv();

    /** Its linear response. */
    Linear linear();

    /** Linear response of a neuron. */
    @FunctionalInterface
    interface Linear {
        /** @param lambda growth rate and angular frequency (1/s) */
        Gains at(Complex lambda);
    }

    /**
     * Linear response at one complex frequency.
     *
     * @param source change of the rate by the rate of each source (1)
     * @param recovery transform of the rate after a spike less the rate (1)
     */
    record Gains(Complex[] source, Complex recovery) {}
}
