/** The eigenproblem of general complex matrices. */
package siegert.theory.linalg;
