package siegert.compare.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.Raster;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumEstimate;

/** The same measurement with its populations the other way round. */
final class MeasurementOrder {
    private MeasurementOrder() {}

    static Measurement reversed(Measurement m) {
        int last = m.populations().size() - 1;
        List<PopulationMeasurement> populations = new ArrayList<>(m.populations());
        Collections.reverse(populations);
        List<SpectrumEstimate> spectra = m.spectra().stream()
                .map(e -> {
                    List<String> names = new ArrayList<>(e.spectra().populations());
                    Collections.reverse(names);
                    double[][] power = new double[e.spectra().size()][last + 1];
                    for (int k = 0; k < power.length; k++) {
                        for (int p = 0; p <= last; p++) {
                            power[k][p] = e.spectra().power(k, last - p);
                        }
                    }
                    return new SpectrumEstimate(
                            e.convention(), new Spectra(names, e.spectra().frequencies(), power));
                })
                .toList();
        Raster raster = m.raster();
        int[] sampled = new int[last + 1];
        Arrays.setAll(sampled, p -> raster.sampled()[last - p]);
        int[] population = Arrays.stream(raster.population()).map(p -> last - p).toArray();
        return new Measurement(
                m.recording(),
                populations,
                spectra,
                new Raster(raster.start(), raster.stop(), sampled, population, raster.neuron(), raster.time()),
                m.findings());
    }
}
