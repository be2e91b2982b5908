package siegert.compare.validation;

import java.util.Optional;
import siegert.datasets.result.Applicability;
import siegert.datasets.result.Prediction;
import siegert.datasets.result.RateLadder;

/**
 * What a validation may know beside the prediction that it checks.
 *
 * @param published what the published theory says, its spectra at the same frequencies; they are shown only
 * @param ladder rates between theory and simulation, which tell where an error comes from
 * @param applicability whether the network is where the theory holds
 */
public record Evidence(
        Optional<Prediction> published, Optional<RateLadder> ladder, Optional<Applicability> applicability) {
    /** Nothing more. */
    public static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty(), Optional.empty());
}
