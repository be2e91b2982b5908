/** Eigenproblems of complex matrices, and what Krylov spaces solve of large real ones. */
package siegert.theory.linalg;
