package siegert.datasets.json;

import java.io.IOException;
import java.util.Locale;
import siegert.datasets.result.CharacteristicRoot;
import siegert.datasets.result.CharacteristicRoots;
import siegert.datasets.result.Eigenmode;
import siegert.datasets.result.FixedPoints;
import siegert.datasets.result.Observations;
import siegert.datasets.result.PredictedConnectivity;
import siegert.datasets.result.PredictedCrossSpectra;
import siegert.datasets.result.Quantiles;
import siegert.datasets.result.RateDistributions;
import siegert.datasets.result.StabilityAnalysis;
import siegert.datasets.result.WantedInput;
import siegert.datasets.unit.Unit;

/** What a prediction says beyond rates and power spectra; each part has a key only if it was asked for. */
final class ObservationsJson {
    private ObservationsJson() {}

    static void write(JsonDocument json, Observations observations) throws IOException {
        if (!observations.cut().isEmpty()) {
            json.texts("cut", observations.cut());
        }
        if (observations.wantedInput().isPresent()) {
            json.object(
                    "wanted_input", () -> write(json, observations.wantedInput().get()));
        }
        if (observations.fixedPoints().isPresent()) {
            json.object(
                    "fixed_points", () -> write(json, observations.fixedPoints().get()));
        }
        if (observations.stability().isPresent()) {
            json.object("stability", () -> write(json, observations.stability().get()));
        }
        if (!observations.eigenmodes().isEmpty()) {
            json.array("eigenmodes", () -> {
                for (Eigenmode mode : observations.eigenmodes()) {
                    json.element(() -> write(json, mode));
                }
            });
        }
        if (observations.connectivity().isPresent()) {
            json.object(
                    "effective_connectivity",
                    () -> write(json, observations.connectivity().get()));
        }
        if (observations.crossSpectra().isPresent()) {
            json.object(
                    "cross_spectra",
                    () -> write(json, observations.crossSpectra().get()));
        }
        if (observations.rateDistributions().isPresent()) {
            json.object(
                    "rate_distributions",
                    () -> write(json, observations.rateDistributions().get()));
        }
        if (observations.waves().isPresent()) {
            json.object(
                    "waves", () -> WavesJson.write(json, observations.waves().get()));
        }
        if (observations.transferFunctions().isPresent()) {
            json.object(
                    "transfer_functions",
                    () -> InputResponsesJson.write(
                            json, observations.transferFunctions().get()));
        }
        if (observations.derivatives().isPresent()) {
            json.object(
                    "derivatives",
                    () -> InputResponsesJson.write(
                            json, observations.derivatives().get()));
        }
    }

    private static void write(JsonDocument json, WantedInput wanted) throws IOException {
        json.number("residual", wanted.residual());
        json.array("populations", () -> {
            for (WantedInput.OfPopulation population : wanted.populations()) {
                json.element(() -> {
                    json.text("name", population.name());
                    json.number("input_mean_mv", population.mean(), Unit.MILLIVOLT);
                    json.number("input_sd_mv", population.sd(), Unit.MILLIVOLT);
                    json.numbers(
                            "external_rate_hz",
                            population.rate().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray());
                });
            }
        });
    }

    private static void write(JsonDocument json, FixedPoints fixedPoints) throws IOException {
        json.truth("complete", fixedPoints.isComplete());
        json.whole("index_sum", fixedPoints.indexSum());
        json.array("points", () -> {
            for (FixedPoints.Point point : fixedPoints.points()) {
                json.element(() -> {
                    json.object("rate_hz", () -> {
                        for (int i = 0; i < point.rate().length; i++) {
                            json.number(fixedPoints.populations().get(i), point.rate()[i]);
                        }
                    });
                    json.number("residual_hz", point.residual());
                    json.whole("index", point.index());
                    json.count("growing_modes", point.growingModes());
                    json.text("growing_modes_counted", point.extent().key());
                });
            }
        });
    }

    private static void write(JsonDocument json, StabilityAnalysis stability) throws IOException {
        CharacteristicRoots modes = stability.modes();
        json.count("growing_modes", modes.growing());
        json.number("smallest_rate_per_s", modes.smallestRate());
        json.text("completeness", modes.completeness().name().toLowerCase(Locale.ROOT));
        json.array("modes", () -> {
            for (CharacteristicRoot root : modes.roots()) {
                json.element(() -> {
                    json.number("rate_per_s", root.rate());
                    json.number("frequency_hz", root.frequency());
                });
            }
        });
        json.number("distance", stability.distance());
        json.number("frequency_hz", stability.frequency());
    }

    private static void write(JsonDocument json, Eigenmode mode) throws IOException {
        json.text("name", mode.name());
        json.number("frequency_hz", mode.frequency());
        json.object("eigenvalue", () -> {
            json.number("re", mode.real());
            json.number("im", mode.imaginary());
        });
        json.number("distance", mode.distance());
        json.text("extremum", mode.extremum());
        json.text("population", mode.population());
        json.number("peak_hz", mode.peak());
        json.object("sensitivity", () -> {
            json.matrix("amplitude", mode.amplitude());
            json.matrix("frequency", mode.shift());
        });
        if (mode.trajectory().isPresent()) {
            Eigenmode.Trajectory trajectory = mode.trajectory().get();
            json.object("trajectory", () -> {
                json.numbers("frequency_hz", trajectory.frequency());
                json.numbers("re", trajectory.real());
                json.numbers("im", trajectory.imaginary());
                json.matrix("share", trajectory.share());
            });
        }
    }

    private static void write(JsonDocument json, PredictedConnectivity connectivity) throws IOException {
        json.numbers("frequency_hz", connectivity.frequency());
        json.array("connections", () -> {
            for (PredictedConnectivity.Connection connection : connectivity.connections()) {
                json.element(() -> {
                    json.text("target", connection.target());
                    json.text("source", connection.source());
                    json.numbers("real", connection.real());
                    json.numbers("imaginary", connection.imaginary());
                    json.numbers("propagator_real", connection.propagatorReal());
                    json.numbers("propagator_imaginary", connection.propagatorImaginary());
                });
            }
        });
    }

    private static void write(JsonDocument json, PredictedCrossSpectra spectra) throws IOException {
        json.text("source", spectra.source());
        json.numbers("frequency_hz", spectra.frequency());
        json.array("pairs", () -> {
            for (PredictedCrossSpectra.Pair pair : spectra.pairs()) {
                json.element(() -> {
                    json.text("first", pair.first());
                    json.text("second", pair.second());
                    json.numbers("real_hz", pair.real());
                    json.numbers("imaginary_hz", pair.imaginary());
                    json.numbers("coherence", pair.coherence());
                    json.numbers("phase_rad", pair.phase());
                });
            }
        });
        json.matrix("covariance_hz", spectra.covariance());
        json.matrix("correlation", spectra.correlation());
    }

    private static void write(JsonDocument json, RateDistributions distributions) throws IOException {
        json.text("rule", distributions.rule());
        json.array("populations", () -> {
            for (RateDistributions.OfPopulation population : distributions.populations()) {
                json.element(() -> {
                    json.text("name", population.name());
                    json.number("rate_hz", population.mean());
                    json.number("rate_sd_hz", population.sd());
                    json.number("input_spread_mv", population.inputSpread(), Unit.MILLIVOLT);
                    json.object("rate_quantiles", () -> write(json, population.quantiles()));
                    if (!Double.isNaN(distributions.window())) {
                        json.object("counted", () -> {
                            json.number("window_ms", distributions.window(), Unit.MILLISECOND);
                            json.number("rate_sd_hz", population.countedSd());
                            json.object("rate_quantiles", () -> write(json, population.countedQuantiles()));
                        });
                    }
                });
            }
        });
    }

    private static void write(JsonDocument json, Quantiles quantiles) throws IOException {
        json.numbers("level", quantiles.level());
        json.numbers("rate_hz", quantiles.value());
    }
}
