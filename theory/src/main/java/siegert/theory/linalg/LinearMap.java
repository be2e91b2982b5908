package siegert.theory.linalg;

/** A real square matrix that is known by what it does to vectors. */
@FunctionalInterface
public interface LinearMap {
    /** A x, new. */
    double[] apply(double[] x);
}
