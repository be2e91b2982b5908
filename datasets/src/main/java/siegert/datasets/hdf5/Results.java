package siegert.datasets.hdf5;

import java.util.Optional;
import siegert.datasets.result.BinaryPrediction;
import siegert.datasets.result.Measurement;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.Provenance;
import siegert.datasets.result.ResolvedPrediction;

/**
 * What one file of results holds: one or several of these.
 *
 * @param prediction what theory says of populations
 * @param neurons what theory says of single neurons
 * @param binary what theory says of binary neurons
 * @param measurement what a simulation did
 * @param provenance how the results came about
 */
public record Results(
        Optional<Prediction> prediction,
        Optional<ResolvedPrediction> neurons,
        Optional<BinaryPrediction> binary,
        Optional<Measurement> measurement,
        Optional<Provenance> provenance) {
    /** A prediction of populations. */
    public static Results of(Prediction prediction, Provenance provenance) {
        return new Results(
                Optional.of(prediction), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(provenance));
    }

    /** A prediction of single neurons. */
    public static Results of(ResolvedPrediction neurons, Provenance provenance) {
        return new Results(
                Optional.empty(), Optional.of(neurons), Optional.empty(), Optional.empty(), Optional.of(provenance));
    }

    /** A prediction of binary neurons. */
    public static Results of(BinaryPrediction binary, Provenance provenance) {
        return new Results(
                Optional.empty(), Optional.empty(), Optional.of(binary), Optional.empty(), Optional.of(provenance));
    }

    /** A measurement. */
    public static Results of(Measurement measurement, Provenance provenance) {
        return new Results(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(measurement),
                Optional.of(provenance));
    }

    /** A prediction and the measurement that it was compared with. */
    public static Results of(Prediction prediction, Measurement measurement, Provenance provenance) {
        return new Results(
                Optional.of(prediction),
                Optional.empty(),
                Optional.empty(),
                Optional.of(measurement),
                Optional.of(provenance));
    }
}
