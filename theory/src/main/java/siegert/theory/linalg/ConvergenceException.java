package siegert.theory.linalg;

/** The QR iteration did not isolate an eigenvalue within the sweeps allowed to it. */
public final class ConvergenceException extends ArithmeticException {
    ConvergenceException(int n, int index, int sweeps) {
        super("the QR iteration on a " + n + " x " + n + " matrix did not isolate eigenvalue " + index + " in " + sweeps
                + " sweeps; look at the matrix for entries that differ by more than 200 orders of magnitude");
    }
}
