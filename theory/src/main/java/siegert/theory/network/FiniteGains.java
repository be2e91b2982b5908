package siegert.theory.network;

import siegert.datasets.network.Neuron;
import siegert.theory.fokkerplanck.FrequencyTable;
import siegert.theory.shotnoise.FiniteSynapses;
import siegert.theory.special.Complex;

/**
 * What finite synapses do to the gains of the projections to one population and to the spectrum of its neurons, from a table.
 * It ends at 1000 Hz, whose values stand for those beyond: there neither mesh nor synapse follows the input. Complex frequencies
 * are solved one by one. Immutable and thread-safe.
 */
final class FiniteGains {
    /** Angular frequency up to which the table reaches (rad/s). */
    private static final double HIGHEST = 2 * Math.PI * 1000;

    private final FiniteSynapses.Response response;

    /** Source that the spikes of a population belong to; negative for none. */
    private final int[] source;

    /** Gains by source, then the spectrum. */
    private final FrequencyTable table;

    FiniteGains(FiniteSynapses.Response response, Neuron neuron, int[] source) {
        this.response = response;
        this.source = source;
        this.table = FrequencyTable.of(omega -> values(new Complex(0, omega)), 0.2 / neuron.tauM(), HIGHEST);
    }

    private Complex[] values(Complex lambda) {
        FiniteSynapses.Value value = response.at(lambda);
        Complex[] all = value.gains().toArray(new Complex[value.gains().size() + 1]);
        all[all.length - 1] = value.spectrum();
        return all;
    }

    /** Factor of the projection from each population, at one complex frequency (1/s). */
    Complex[] at(Complex lambda) {
        Complex[] values =
                lambda.re() == 0 || Math.abs(lambda.im()) > HIGHEST ? tabulated(lambda.im()) : values(lambda);
        Complex[] factor = new Complex[source.length];
        for (int j = 0; j < factor.length; j++) {
            factor[j] = source[j] < 0 ? Complex.ONE : values[source[j]];
        }
        return factor;
    }

    /** Spectrum of the spike train over its rate, at an angular frequency (rad/s). */
    double spectrum(double omega) {
        return tabulated(omega)[table.curves() - 1].re();
    }

    private Complex[] tabulated(double omega) {
        double inside = Math.max(-HIGHEST, Math.min(HIGHEST, omega));
        Complex[] values = new Complex[table.curves()];
        for (int c = 0; c < values.length; c++) {
            values[c] = table.at(c, inside);
        }
        return values;
    }
}
