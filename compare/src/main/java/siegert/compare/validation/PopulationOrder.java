package siegert.compare.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import siegert.datasets.InputException;
import siegert.datasets.Problem;
import siegert.datasets.result.Activity;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.Raster;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumEstimate;

/** Brings the populations of a recording, which may be named in another order, to the order of the network. */
final class PopulationOrder {
    private PopulationOrder() {}

    /**
     * @throws InputException if a population is missing on either side or differs in size
     */
    static Measurement apply(List<PopulationPrediction> network, Measurement measurement) {
        List<String> wanted = network.stream().map(PopulationPrediction::name).toList();
        List<String> found = measurement.populations().stream()
                .map(PopulationMeasurement::name)
                .toList();
        requireSame(network, measurement, wanted, found);
        if (wanted.equals(found)) {
            return measurement;
        }
        int[] order = wanted.stream().mapToInt(found::indexOf).toArray();
        return new Measurement(
                measurement.recording(),
                Arrays.stream(order).mapToObj(measurement.populations()::get).toList(),
                measurement.spectra().stream().map(e -> reordered(e, wanted)).toList(),
                reordered(measurement.raster(), order),
                measurement.findings(),
                measurement.crossSpectra(),
                measurement.correlograms(),
                measurement.activity().map(a -> reordered(a, order)));
    }

    private static void requireSame(
            List<PopulationPrediction> network, Measurement measurement, List<String> wanted, List<String> found) {
        String recording = measurement.recording().name();
        List<Problem> problems = new ArrayList<>();
        if (!Set.copyOf(wanted).equals(Set.copyOf(found))) {
            problems.add(new Problem(
                    recording,
                    0,
                    "the recording has the populations " + String.join(", ", found) + "; the network has "
                            + String.join(", ", wanted),
                    "Name the populations as in the network with --populations, or choose the network that was"
                            + " simulated."));
        }
        for (PopulationPrediction population : network) {
            int at = found.indexOf(population.name());
            if (at >= 0 && measurement.populations().get(at).size() != population.size()) {
                problems.add(new Problem(
                        recording,
                        0,
                        "population " + population.name() + " has "
                                + measurement.populations().get(at).size() + " neurons in the recording and "
                                + population.size() + " in the network",
                        "Use the parameters of the network that was simulated; spectra depend on the number of"
                                + " neurons."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    private static SpectrumEstimate reordered(SpectrumEstimate estimate, List<String> wanted) {
        Spectra spectra = estimate.spectra();
        int[] column = wanted.stream().mapToInt(spectra.populations()::indexOf).toArray();
        double[][] power = new double[spectra.size()][];
        for (int f = 0; f < power.length; f++) {
            int frequency = f;
            power[f] = Arrays.stream(column)
                    .mapToDouble(c -> spectra.power(frequency, c))
                    .toArray();
        }
        return new SpectrumEstimate(estimate.convention(), new Spectra(wanted, spectra.frequencies(), power));
    }

    private static Activity reordered(Activity activity, int[] order) {
        return new Activity(
                activity.start(),
                activity.bin(),
                Arrays.stream(order).map(p -> activity.sizes()[p]).toArray(),
                Arrays.stream(order).mapToObj(p -> activity.counts()[p]).toArray(int[][]::new));
    }

    private static Raster reordered(Raster raster, int[] order) {
        int[] place = new int[order.length];
        IntStream.range(0, order.length).forEach(p -> place[order[p]] = p);
        return new Raster(
                raster.start(),
                raster.stop(),
                Arrays.stream(order).map(p -> raster.sampled()[p]).toArray(),
                Arrays.stream(raster.population()).map(p -> place[p]).toArray(),
                raster.neuron(),
                raster.time());
    }
}
