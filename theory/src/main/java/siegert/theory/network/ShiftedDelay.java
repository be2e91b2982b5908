package siegert.theory.network;

import siegert.theory.special.Complex;

/**
 * Another delay with a constant added: its kernel times exp(-i omega latency).
 *
 * @param delay the other delay
 * @param latency what is added (s)
 */
record ShiftedDelay(DelayKernel delay, double latency) implements DelayKernel {
    @Override
    public Complex at(Complex lambda) {
        return delay.at(lambda).times(lambda.times(-latency).exp());
    }

    @Override
    public double smallestGrowth() {
        return delay.smallestGrowth();
    }
}
