package siegert.compare.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.Raster;
import siegert.datasets.result.Spectra;
import siegert.datasets.result.SpectrumEstimate;

/** The same measurement with its first population last. */
public final class MeasurementOrder {
    private MeasurementOrder() {}

    public static Measurement rotated(Measurement m) {
        int n = m.populations().size();
        List<PopulationMeasurement> populations = new ArrayList<>(m.populations());
        Collections.rotate(populations, -1);
        List<SpectrumEstimate> spectra = m.spectra().stream()
                .map(e -> {
                    List<String> names = new ArrayList<>(e.spectra().populations());
                    Collections.rotate(names, -1);
                    double[][] power = new double[e.spectra().size()][n];
                    for (int k = 0; k < power.length; k++) {
                        for (int p = 0; p < n; p++) {
                            power[k][p] = e.spectra().power(k, (p + 1) % n);
                        }
                    }
                    return new SpectrumEstimate(
                            e.convention(), new Spectra(names, e.spectra().frequencies(), power));
                })
                .toList();
        Raster raster = m.raster();
        int[] sampled = new int[n];
        Arrays.setAll(sampled, p -> raster.sampled()[(p + 1) % n]);
        int[] population =
                Arrays.stream(raster.population()).map(p -> (p + n - 1) % n).toArray();
        return new Measurement(
                m.recording(),
                populations,
                spectra,
                new Raster(raster.start(), raster.stop(), sampled, population, raster.neuron(), raster.time()),
                m.findings());
    }
}
