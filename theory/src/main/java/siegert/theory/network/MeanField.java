package siegert.theory.network;

import java.util.ArrayList;
import java.util.List;
import siegert.datasets.network.Network;
import siegert.datasets.network.Population;
import siegert.datasets.result.Method;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Refractoriness;
import siegert.datasets.result.Spectra;
import siegert.theory.lif.IntervalVariability;

/**
 * Mean-field theory of one network: rates and CVs at its working point, and the power spectra of linear response about it.
 *
 * <pre>
 * Prediction prediction = new MeanField(network, Method.SHIFT, Refractoriness.INCLUDED).predict(frequencies, 2);
 * </pre>
 *
 * Units: Hz, V, s. Immutable and thread-safe; results do not depend on the number of threads.
 */
public final class MeanField {
    private final Network network;
    private final Method method;
    private final Refractoriness refractoriness;
    private final WorkingPoint point;

    /**
     * At the self-consistent working point.
     *
     * @throws MeanFieldException if there is none
     */
    public MeanField(Network network, Method method, Refractoriness refractoriness) {
        this.network = EffectiveTimeConstants.selfConsistent(network, method);
        this.method = method;
        this.refractoriness = refractoriness;
        this.point = WorkingPoint.selfConsistent(this.network, method);
    }

    /** At a given working point, for instance that of measured rates. */
    public MeanField(Network network, Method method, Refractoriness refractoriness, WorkingPoint point) {
        if (point.size() != network.size()) {
            throw new IllegalArgumentException(
                    "the working point has " + point.size() + " populations, the network " + network.size());
        }
        boolean differing = method != Method.DELTA && EffectiveTimeConstants.isNeeded(network);
        this.network = differing
                ? EffectiveTimeConstants.at(network, point.rates())
                : EffectiveTimeConstants.selfConsistent(network, method);
        this.method = method;
        this.refractoriness = refractoriness;
        this.point = point;
    }

    /** The rates and inputs about which the network is linearised. */
    public WorkingPoint workingPoint() {
        return point;
    }

    /** The effective connectivity at the working point. */
    public EffectiveConnectivity effectiveConnectivity() {
        return EffectiveConnectivity.at(point, network, method, refractoriness);
    }

    /**
     * Two-sided power spectra (Hz).
     *
     * @param frequency frequencies (Hz), finite
     * @param threads number of threads, at least 1
     */
    public Spectra powerSpectra(double[] frequency, int threads) {
        return response(frequency, threads).spectra();
    }

    /**
     * All that theory says of the network.
     *
     * @param frequency frequencies (Hz) of the spectra; may be empty
     * @param threads number of threads, at least 1
     */
    public Prediction predict(double[] frequency, int threads) {
        PowerSpectra.Result response = response(frequency, threads);
        List<PopulationPrediction> populations = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            Population population = network.populations().get(i);
            double cv = IntervalVariability.cv(population.neuron(), method, point.mean(i), point.sd(i));
            populations.add(new PopulationPrediction(
                    population.name(), population.size(), point.rate(i), cv, point.mean(i), point.sd(i)));
        }
        List<String> warnings = new Validity(network, method).warnings(response.stability());
        return new Prediction(
                network.name(), method, refractoriness, point.residual(), populations, response.spectra(), warnings);
    }

    private PowerSpectra.Result response(double[] frequency, int threads) {
        double[] rates = new double[point.size()];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = point.rate(i);
        }
        return PowerSpectra.of(effectiveConnectivity(), network, rates, frequency, threads);
    }
}
