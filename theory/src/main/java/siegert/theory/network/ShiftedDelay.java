package siegert.theory.network;

/**
 * Another delay with a constant added: its kernel times exp(-i omega latency).
 *
 * @param delay the other delay
 * @param latency what is added (s)
 */
record ShiftedDelay(DelayKernel delay, double latency) implements DelayKernel {
    @Override
    public void value(double omega, double[] value) {
        delay.value(omega, value);
        double c = Math.cos(omega * latency);
        double s = -Math.sin(omega * latency);
        double re = value[0] * c - value[1] * s;
        value[1] = value[0] * s + value[1] * c;
        value[0] = re;
    }
}
