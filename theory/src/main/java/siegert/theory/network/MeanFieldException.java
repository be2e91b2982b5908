package siegert.theory.network;

/** The theory has no answer for this network: no self-consistent rates were found, or those found are impossible. */
public final class MeanFieldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final double residual;

    /**
     * @param message what failed, for which population, and what to do
     * @param residual largest difference between a rate and the rate of its input that was reached (Hz)
     */
    public MeanFieldException(String message, double residual) {
        super(message);
        this.residual = residual;
    }

    /** Largest difference between a rate and the rate of its input that was reached (Hz). */
    public double residual() {
        return residual;
    }
}
