package siegert.workflows.predict;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import siegert.datasets.csv.ColumnsCsv;
import siegert.datasets.csv.SpectraCsv;
import siegert.datasets.result.Eigenmode;
import siegert.datasets.result.InputResponses;
import siegert.datasets.result.PredictedConnectivity;
import siegert.datasets.result.PredictedCrossSpectra;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.RateDistributions;
import siegert.datasets.result.Waves;

/** The curves of a prediction as tables. */
public final class PredictionFiles {
    private PredictionFiles() {}

    /** Names of files with their text. */
    public static Map<String, String> of(Prediction prediction) {
        Map<String, String> files = new LinkedHashMap<>();
        if (prediction.spectra().size() > 0) {
            files.put("spectra.csv", SpectraCsv.of(prediction.spectra()));
        }
        if (prediction.observations().eigenmodes().stream()
                .anyMatch(m -> m.trajectory().isPresent())) {
            files.put("trajectories.csv", trajectories(prediction));
        }
        prediction
                .observations()
                .connectivity()
                .ifPresent(c -> files.put("effective-connectivity.csv", connectivity(c)));
        prediction.observations().crossSpectra().ifPresent(c -> files.put("cross-spectra.csv", crossSpectra(c)));
        prediction
                .observations()
                .rateDistributions()
                .ifPresent(d -> files.put("rate-distributions.csv", distributions(d)));
        prediction.observations().waves().ifPresent(w -> files.put("waves.csv", waves(w)));
        prediction
                .observations()
                .transferFunctions()
                .ifPresent(t -> files.put("transfer-functions.csv", transferFunctions(t)));
        return files;
    }

    private static String trajectories(Prediction prediction) {
        ColumnsCsv columns = new ColumnsCsv();
        for (Eigenmode mode : prediction.observations().eigenmodes()) {
            Eigenmode.Trajectory trajectory = mode.trajectory().orElseThrow();
            if (mode == prediction.observations().eigenmodes().get(0)) {
                columns.add("frequency_hz", trajectory.frequency());
            }
            columns.add(mode.name() + " re", trajectory.real());
            columns.add(mode.name() + " im", trajectory.imaginary());
        }
        return columns.text();
    }

    private static String connectivity(PredictedConnectivity connectivity) {
        ColumnsCsv columns = new ColumnsCsv().add("frequency_hz", connectivity.frequency());
        for (PredictedConnectivity.Connection connection : connectivity.connections()) {
            String name = connection.target() + "<-" + connection.source();
            columns.add(name + " real", connection.real());
            columns.add(name + " imaginary", connection.imaginary());
            columns.add(name + " propagator real", connection.propagatorReal());
            columns.add(name + " propagator imaginary", connection.propagatorImaginary());
        }
        return columns.text();
    }

    private static String crossSpectra(PredictedCrossSpectra spectra) {
        ColumnsCsv columns = new ColumnsCsv().add("frequency_hz", spectra.frequency());
        for (PredictedCrossSpectra.Pair pair : spectra.pairs()) {
            String name = pair.first() + ":" + pair.second();
            columns.add(name + " real_hz", pair.real());
            columns.add(name + " imaginary_hz", pair.imaginary());
            columns.add(name + " coherence", pair.coherence());
            columns.add(name + " phase_rad", pair.phase());
        }
        return columns.text();
    }

    private static String distributions(RateDistributions distributions) {
        ColumnsCsv columns = new ColumnsCsv();
        for (RateDistributions.OfPopulation population : distributions.populations()) {
            if (population == distributions.populations().get(0)) {
                columns.add("level", population.quantiles().level());
            }
            columns.add(population.name() + " rate_hz", population.quantiles().value());
            if (!Double.isNaN(distributions.window())) {
                columns.add(
                        population.name() + " counted_hz",
                        population.countedQuantiles().value());
            }
        }
        return columns.text();
    }

    private static String transferFunctions(InputResponses responses) {
        ColumnsCsv columns = new ColumnsCsv().add("frequency_hz", responses.frequency());
        for (InputResponses.OfPopulation population : responses.populations()) {
            add(columns, population.name() + " mean", population.toMean());
            add(columns, population.name() + " sd", population.toSd());
        }
        return columns.text();
    }

    private static void add(ColumnsCsv columns, String name, InputResponses.Curve curve) {
        columns.add(name + " real_hz_per_mv", perMillivolt(curve.realResponse()));
        columns.add(name + " imaginary_hz_per_mv", perMillivolt(curve.imaginaryResponse()));
        columns.add(name + " amplitude_hz_per_mv", perMillivolt(curve.amplitude()));
        columns.add(name + " phase_rad", curve.phase());
    }

    private static double[] perMillivolt(double[] values) {
        return Arrays.stream(values).map(v -> v * 1e-3).toArray();
    }

    private static String waves(Waves waves) {
        double[] wavenumber = new double[waves.wavenumber().length];
        for (int k = 0; k < wavenumber.length; k++) {
            wavenumber[k] = waves.wavenumber()[k] / 1e3;
        }
        ColumnsCsv columns = new ColumnsCsv().add("wavenumber_per_mm", wavenumber);
        for (Waves.Branch branch : waves.branches()) {
            columns.add("branch " + branch.number() + " growth_per_s", branch.growth());
            columns.add("branch " + branch.number() + " angular_frequency_rad_per_s", branch.angularFrequency());
        }
        columns.add("spiking growth_per_s", waves.spiking().growth());
        columns.add("spiking angular_frequency_rad_per_s", waves.spiking().angularFrequency());
        return columns.text();
    }
}
