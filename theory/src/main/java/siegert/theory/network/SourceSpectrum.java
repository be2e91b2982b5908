package siegert.theory.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import siegert.datasets.network.Network;
import siegert.datasets.network.Neuron;
import siegert.datasets.result.Method;
import siegert.theory.lif.RenewalSpectrum;

/** Power spectra of the spike trains of single neurons without their network, the independent sources of linear response. */
@FunctionalInterface
public interface SourceSpectrum {
    /**
     * The spectra at one frequency.
     *
     * @param omega angular frequency (rad/s)
     * @param power receives the power of one neuron of each population (Hz)
     */
    void evaluate(double omega, double[] power);

    /** Poisson processes: the rate at all frequencies, as in published spectra (Bos, Diesmann and Helias 2016). */
    static SourceSpectrum poisson(WorkingPoint point) {
        return (omega, power) -> {
            for (int i = 0; i < power.length; i++) {
                power[i] = point.rate(i);
            }
        };
    }

    /**
     * Renewal processes: intervals as the neurons have them at the working point, see {@link RenewalSpectrum}. With finite
     * synapses the spectra of the neurons themselves, in which an interval depends a little on the one before.
     */
    static SourceSpectrum renewal(
            WorkingPoint point, Network network, Method method, ResponseModel.Amplitudes amplitudes) {
        List<DoubleUnaryOperator> neurons = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            double rate = point.rate(i);
            if (point.isFinite(i, method, amplitudes)) {
                FiniteGains gains = point.input(i).gains();
                neurons.add(omega -> rate * gains.spectrum(omega));
            } else {
                Neuron neuron = network.populations().get(i).neuron();
                neurons.add(new RenewalSpectrum(neuron, method, point.mean(i), point.sd(i), rate)::at);
            }
        }
        return (omega, power) -> {
            for (int i = 0; i < power.length; i++) {
                power[i] = neurons.get(i).applyAsDouble(omega);
            }
        };
    }
}
