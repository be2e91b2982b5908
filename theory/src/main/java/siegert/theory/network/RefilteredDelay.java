package siegert.theory.network;

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
    public void value(double omega, double[] value) {
        delay.value(omega, value);
        double a = omega * target;
        double b = omega * projection;
        // (1 + i a) (1 - i b) / (1 + b²)
        double re = (1 + a * b) / (1 + b * b);
        double im = (a - b) / (1 + b * b);
        double real = value[0] * re - value[1] * im;
        value[1] = value[0] * im + value[1] * re;
        value[0] = real;
    }
}
