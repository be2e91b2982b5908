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
 * @param baseline the stored discrepancy whose change decided, if one did
 */
public record Evidence(
        Optional<Prediction> published,
        Optional<RateLadder> ladder,
        Optional<Applicability> applicability,
        Optional<BaselineUse> baseline) {
    /** Nothing more. */
    public static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty(), Optional.empty());

    /** Without a stored discrepancy. */
    public Evidence(
            Optional<Prediction> published, Optional<RateLadder> ladder, Optional<Applicability> applicability) {
        this(published, ladder, applicability, Optional.empty());
    }

    /** The same, held against a stored discrepancy. */
    public Evidence with(BaselineUse use) {
        return new Evidence(published, ladder, applicability, Optional.of(use));
    }
}
