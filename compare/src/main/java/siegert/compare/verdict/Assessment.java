package siegert.compare.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import siegert.compare.alignment.AlignedSpectra;
import siegert.compare.statistics.RenewalVariability;
import siegert.datasets.InputException;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.PopulationMeasurement;
import siegert.datasets.result.PopulationPrediction;
import siegert.datasets.result.PredictedCrossSpectra;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.RateLadder;
import siegert.datasets.result.Warning;

/**
 * Holds every observable of every population against theory. The checks are always complete: what cannot be compared
 * is a check too, with a warning.
 *
 * <p>A deviation up to its limit passes, up to 1.5 times it is a warning, beyond it a failure. Where a warning of the
 * theory concerns a population, what would pass there is a warning; a failure stays one. The statistical interval is
 * reported and decides nothing.
 */
public final class Assessment {
    private Assessment() {}

    /** Number of checks of a population without a ladder and a distribution of rates: rate, CV, one per band, peak. */
    public static int checksPerPopulation() {
        return 3 + FrequencyBand.REPORTED.size();
    }

    /**
     * The checks, population by population: rate, rate at the measured input, standard deviation of
     * the rates, CV, power in each band, peak frequency, and where theory has cross-spectra: coherence in each band and
     * covariance with the most coherent population, once a pair; correlation of spike counts.
     *
     * @param prediction what theory says
     * @param measurement what the simulation did, its populations in the order of the theory
     * @param variability the CVs that this window is expected to show, per population
     * @param spectra the spectra of both, aligned
     * @param ladder rates of independent neurons with the measured input, its populations in the order of the theory
     * @param tolerances the model tolerances
     * @return {@link #checksPerPopulation()} times the number of populations, one more for each with a ladder, one more
     *     where theory has distributions of rates and one more where it has cross-spectra, and those of the pairs
     * @throws InputException if an entry of the tolerances names no population
     * @throws IllegalArgumentException if the populations do not belong together
     */
    public static List<Check> of(
            Prediction prediction,
            Measurement measurement,
            List<RenewalVariability> variability,
            AlignedSpectra spectra,
            Optional<RateLadder> ladder,
            Tolerances tolerances) {
        List<String> names = prediction.populations().stream()
                .map(PopulationPrediction::name)
                .toList();
        List<String> measured = measurement.populations().stream()
                .map(PopulationMeasurement::name)
                .toList();
        if (!names.equals(measured)
                || !names.equals(spectra.expected().populations())
                || names.size() != variability.size()) {
            throw new IllegalArgumentException("populations " + measured + " were measured, theory has " + names);
        }
        tolerances.requirePopulations(names);
        PeakCheck peaks = new PeakCheck(spectra);
        CoherenceCheck coherence = new CoherenceCheck(spectra, prediction.theory(), PairCheck.unstable(prediction));
        CountCheck counts = new CountCheck(prediction, measurement, PairCheck.unpredictable(prediction));
        double duration = measurement.recording().duration();
        List<Check> checks = new ArrayList<>();
        for (int p = 0; p < names.size(); p++) {
            String name = names.get(p);
            PopulationPrediction theory = prediction.populations().get(p);
            PopulationMeasurement found = measurement.populations().get(p);
            List<Check> ofPopulation = new ArrayList<>();
            ofPopulation.add(RateCheck.of(
                    theory,
                    found,
                    duration,
                    spectra.theory().power(0, p),
                    tolerances.effective(Observable.RATE, name, "")));
            int population = p;
            ladder.ifPresent(rungs -> ofPopulation.add(MeasuredInputCheck.of(
                    rungs.populations().get(population),
                    tolerances.effective(Observable.RATE_AT_MEASURED_INPUT, name, ""))));
            prediction
                    .observations()
                    .rateDistributions()
                    .ifPresent(rates -> ofPopulation.add(RateSpreadCheck.of(
                            rates.populations().get(population),
                            rates.rule(),
                            found,
                            tolerances.effective(Observable.RATE_SD, name, ""))));
            ofPopulation.add(VariabilityCheck.of(
                    theory, variability.get(p), found, duration, tolerances.effective(Observable.CV, name, "")));
            for (FrequencyBand band : FrequencyBand.REPORTED) {
                ofPopulation.add(BandPowerCheck.of(
                        spectra,
                        p,
                        band,
                        prediction.theory(),
                        tolerances.effective(Observable.BAND_POWER, name, band.text())));
            }
            ofPopulation.add(peaks.of(p, tolerances.effective(Observable.PEAK_FREQUENCY, name, "")));
            prediction.observations().crossSpectra().ifPresent(cross -> {
                for (PredictedCrossSpectra.Pair pair : cross.pairs()) {
                    if (pair.first().equals(name)) {
                        for (FrequencyBand band : FrequencyBand.REPORTED) {
                            ofPopulation.add(coherence.of(
                                    pair, band, tolerances.effective(Observable.COHERENCE, name, band.text())));
                        }
                        ofPopulation.add(
                                counts.covariance(pair, tolerances.effective(Observable.COVARIANCE, name, "")));
                    }
                }
                ofPopulation.add(
                        counts.correlation(population, tolerances.effective(Observable.CORRELATION, name, "")));
            });
            List<String> warnings = prediction.warnings().stream()
                    .filter(w -> w.populations().contains(name))
                    .map(Warning::message)
                    .toList();
            ofPopulation.forEach(c -> checks.add(warned(c, warnings)));
        }
        return List.copyOf(checks);
    }

    private static Check warned(Check check, List<String> warnings) {
        if (warnings.isEmpty() || check.verdict() == Verdict.FAIL || check.verdict() == Verdict.NOT_APPLICABLE) {
            return check;
        }
        return check.with(Verdict.WARN, check.message() + "; theory warns: " + String.join(" ", warnings));
    }
}
