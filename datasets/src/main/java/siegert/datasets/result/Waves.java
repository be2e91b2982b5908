package siegert.datasets.result;

import java.util.List;

/**
 * Waves exp(i k x + lambda t) of a network in space. The arrays are shared: readers must not modify them.
 *
 * @param filters the low-pass filters that stand for the neurons in the rate model
 * @param weight weights of the rate model (1) [target][source]
 * @param wavenumber wavenumbers k (1/m)
 * @param branches lambda of the rate model on the branches of Lambert's W
 * @param spiking lambda of the spiking network, continued from the rightmost wave of the rate model
 * @param fastestRate the wave of the rate model that grows fastest
 * @param fastestSpiking that of the spiking network
 * @param interpolation the fastest wave of the rate model on its way to the spiking network
 */
public record Waves(
        List<LowPass> filters,
        double[][] weight,
        @Unit("1/m") double[] wavenumber,
        List<Branch> branches,
        Branch spiking,
        Wave fastestRate,
        Wave fastestSpiking,
        Interpolation interpolation) {
    public Waves {
        filters = List.copyOf(filters);
        branches = List.copyOf(branches);
    }

    /**
     * A first-order low-pass filter fitted to the transfer function of a population, h/(1 + i omega tau).
     *
     * @param name name of the population
     * @param gain h (Hz/V)
     * @param timeConstant tau (s)
     * @param gainError standard error of h (Hz/V)
     * @param timeConstantError standard error of tau (s)
     * @param relativeError both relative errors, added in squares (1)
     */
    public record LowPass(
            String name,
            @Unit("Hz/V") double gain,
            @Unit("s") double timeConstant,
            @Unit("Hz/V") double gainError,
            @Unit("s") double timeConstantError,
            double relativeError) {}

    /**
     * lambda over wavenumber.
     *
     * @param number number of the branch of Lambert's W
     * @param growth real parts (1/s); NaN where the wave was lost
     * @param angularFrequency imaginary parts (rad/s)
     */
    public record Branch(
            int number,
            @Unit("1/s") double[] growth,
            @Unit("rad/s") double[] angularFrequency) {}

    /**
     * lambda of one wave while the responses of the rate model go over linearly into those of the spiking network.
     *
     * @param wavenumber k (1/m)
     * @param fraction share of the spiking network, 0 for the rate model
     * @param growth real parts (1/s); NaN where the wave was lost
     * @param angularFrequency imaginary parts (rad/s)
     */
    public record Interpolation(
            @Unit("1/m") double wavenumber,
            double[] fraction,
            @Unit("1/s") double[] growth,
            @Unit("rad/s") double[] angularFrequency) {}

    /**
     * One wave.
     *
     * @param wavenumber k (1/m)
     * @param growth real part of lambda (1/s); positive for a wave that grows
     * @param frequency temporal frequency (Hz), not negative
     */
    public record Wave(
            @Unit("1/m") double wavenumber,
            @Unit("1/s") double growth,
            @Unit("Hz") double frequency) {}
}
