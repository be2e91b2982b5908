package siegert.theory.network;

import siegert.theory.special.Complex;

/**
 * A delay with the filter of alpha-shaped synaptic currents, where the response of the target holds that of exponential ones: its
 * kernel times (1 + lambda tau_target) / (1 + lambda tau_syn)².
 *
 * @param delay the delay
 * @param target time constant of the exponential filter in the response of the target (s)
 * @param synapse time constant tau_syn of the alpha-shaped currents (s)
 */
record AlphaDelay(DelayKernel delay, double target, double synapse) implements DelayKernel {
    @Override
    public Complex at(Complex lambda) {
        Complex filter = lambda.times(synapse).plus(1);
        return delay.at(lambda).times(lambda.times(target).plus(1)).over(filter.times(filter));
    }

    @Override
    public double smallestGrowth() {
        return Math.max(delay.smallestGrowth(), -1 / synapse);
    }
}
