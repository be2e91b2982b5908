package siegert.theory.resolved;

/** Strength D of the noise from which linear response makes covariances. */
public enum NoiseStrength {
    /**
     * Such that the autocovariances come out as those of renewal processes, C_ii = CV_i² nu_i, by
     * D = (A o A)^-1 (CV² nu) with A = (1-W)^-1 (Layer et al. 2023). The CV already holds the noise of the recurrent
     * input; the covariances of a simulation have this size.
     */
    MATCHED,
    /** D_i = CV_i² nu_i. It counts the recurrent input twice: in the CV, and in (1-W)^-1. */
    RENEWAL
}
