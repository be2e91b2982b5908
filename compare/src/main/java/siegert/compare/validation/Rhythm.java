package siegert.compare.validation;

import java.util.List;

/**
 * A rhythm of the network: the mode of the theory at which an eigenvalue of the effective connectivity comes near 1, with
 * the peaks of the measured spectra that it makes and the connections that shape it.
 *
 * @param name the critical frequency of the mode in words
 * @param frequency critical frequency (Hz)
 * @param distance |1 - lambda| there (1)
 * @param peaks the measured peaks nearest to it
 * @param height the connections whose strength changes the height of the peaks most, the strongest first
 * @param pitch the connections whose strength changes their frequency most, the strongest first
 */
public record Rhythm(
        String name,
        double frequency,
        double distance,
        List<Peak> peaks,
        List<Connection> height,
        List<Connection> pitch) {
    public Rhythm {
        peaks = List.copyOf(peaks);
        height = List.copyOf(height);
        pitch = List.copyOf(pitch);
    }

    /** What such a rhythm is called: theta from 4 Hz, alpha from 8, beta from 13, low gamma from 30, high gamma from 100. */
    public String band() {
        if (frequency >= 100) {
            return "high gamma";
        }
        if (frequency >= 30) {
            return "low gamma";
        }
        return frequency >= 13 ? "beta" : frequency >= 8 ? "alpha" : frequency >= 4 ? "theta" : "delta";
    }

    /**
     * A peak of a measured spectrum.
     *
     * @param population name of the population
     * @param frequency its frequency (Hz)
     * @param prominence its height above its surroundings (dB)
     * @param harmonic 2, 3, ... where it lies at this multiple of a lower and stronger peak of the same population, which
     *     linear theory does not have; else 1
     */
    public record Peak(String population, double frequency, double prominence, int harmonic) {}

    /**
     * A connection between populations.
     *
     * @param target name of the target
     * @param source name of the source
     * @param sensitivity change of the eigenvalue, towards 1 or across, per relative change of the connection (1)
     */
    public record Connection(String target, String source, double sensitivity) {}
}
