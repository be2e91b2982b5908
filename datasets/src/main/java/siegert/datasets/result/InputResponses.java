package siegert.datasets.result;

import java.util.List;

/**
 * How the rates of populations answer a modulation of their input at the working point, and how they depend on it. The arrays
 * are shared: readers must not modify them.
 *
 * @param filter whether the synaptic filter is {@code included} (modulation in front of the synapse) or {@code neglected}
 * @param growth rate at which the modulations grow (1/s), 0 for steady ones, negative for decay
 * @param frequency frequencies (Hz)
 * @param populations the populations
 */
public record InputResponses(
        String filter,
        @Unit("1/s") double growth,
        @Unit("Hz") double[] frequency,
        List<OfPopulation> populations) {
    public InputResponses {
        populations = List.copyOf(populations);
    }

    /**
     * Transfer functions of one population.
     *
     * @param name its name
     * @param toMean response to a modulation of the mean of the input
     * @param toSd response to a modulation of its standard deviation
     */
    public record OfPopulation(String name, Curve toMean, Curve toSd) {}

    /**
     * A transfer function N: a modulation exp(lambda t) of the input by 1 V, lambda = growth + i omega, changes the rate by
     * Re[N exp(lambda t)].
     *
     * @param atZero N at frequency 0 (Hz/V)
     * @param cutoff lowest frequency at which the amplitude is that at 0 over the square root of 2 (Hz); NaN if there is none
     *     below 10 kHz, or where the modulation is not steady
     * @param realResponse real part at the frequencies (Hz/V)
     * @param imaginaryResponse imaginary part (Hz/V)
     */
    public record Curve(
            @Unit("Hz/V") double atZero,
            @Unit("Hz") double cutoff,
            @Unit("Hz/V") double[] realResponse,
            @Unit("Hz/V") double[] imaginaryResponse) {
        /** |N| at the frequencies (Hz/V). */
        public double[] amplitude() {
            double[] amplitude = new double[realResponse.length];
            for (int f = 0; f < amplitude.length; f++) {
                amplitude[f] = Math.hypot(realResponse[f], imaginaryResponse[f]);
            }
            return amplitude;
        }

        /** Phase (rad), in (-pi, pi]; negative where the rate follows the input. */
        public double[] phase() {
            double[] phase = new double[realResponse.length];
            for (int f = 0; f < phase.length; f++) {
                phase[f] = Math.atan2(imaginaryResponse[f], realResponse[f]);
            }
            return phase;
        }
    }
}
