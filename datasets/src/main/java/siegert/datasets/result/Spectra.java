package siegert.datasets.result;

import java.util.Arrays;
import java.util.List;

/**
 * Power spectral densities of the population-averaged spike trains, two-sided or one-sided as their convention says.
 * Unit: Hz; the shot-noise floor of a two-sided spectrum is rate / N.
 */
public final class Spectra {
    private final List<String> populations;
    private final double[] frequency;
    private final double[][] power;

    /**
     * @param populations names of the populations
     * @param frequency frequencies (Hz). Not modified, copied.
     * @param power power (Hz) [frequency][population]. Not modified, copied.
     */
    public Spectra(List<String> populations, double[] frequency, double[][] power) {
        if (power.length != frequency.length) {
            throw new IllegalArgumentException(
                    power.length + " rows of power for " + frequency.length + " frequencies");
        }
        this.populations = List.copyOf(populations);
        this.frequency = frequency.clone();
        this.power = new double[power.length][];
        for (int f = 0; f < power.length; f++) {
            if (power[f].length != populations.size()) {
                throw new IllegalArgumentException("power at " + frequency[f] + " Hz has " + power[f].length
                        + " values for " + populations.size() + " populations");
            }
            this.power[f] = power[f].clone();
        }
    }

    public List<String> populations() {
        return populations;
    }

    /** Number of frequencies. */
    public int size() {
        return frequency.length;
    }

    /** The frequency (Hz) at an index. */
    public double frequency(int index) {
        return frequency[index];
    }

    /** A copy of all frequencies (Hz). */
    public double[] frequencies() {
        return frequency.clone();
    }

    /** The power (Hz) at a frequency index of a population index. */
    public double power(int frequencyIndex, int population) {
        return power[frequencyIndex][population];
    }

    /** The power (Hz) of one population over frequency; a new array. */
    public double[] powerOf(int population) {
        double[] column = new double[frequency.length];
        for (int f = 0; f < column.length; f++) {
            column[f] = power[f][population];
        }
        return column;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spectra s
                && s.populations.equals(populations)
                && Arrays.equals(s.frequency, frequency)
                && Arrays.deepEquals(s.power, power);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * populations.hashCode() + Arrays.hashCode(frequency)) + Arrays.deepHashCode(power);
    }
}
