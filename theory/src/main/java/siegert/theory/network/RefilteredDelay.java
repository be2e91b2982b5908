package siegert.theory.network;

import siegert.theory.special.Complex;

/**
 * A delay with the synaptic filter of its own projection, where the response of the target holds another: its kernel times
 * (1 + i omega tau_target) / (1 + i omega tau_projection).
 *
 * @param delay the delay
 * @param target time constant in the response of the target (s)
 * @param projection time constant of the projection (s)
 */
record RefilteredDelay(DelayKernel delay, double target, double projection) implements DelayKernel {
    @Override
    public Complex at(Complex lambda) {
        Complex filters =
                lambda.times(target).plus(1).over(lambda.times(projection).plus(1));
        return delay.at(lambda).times(filters);
    }

    @Override
    public double smallestGrowth() {
        return Math.max(delay.smallestGrowth(), -1 / projection);
    }
}
