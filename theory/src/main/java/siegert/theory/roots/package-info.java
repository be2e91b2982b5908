/** Roots of analytic functions of one complex variable: followed, found and counted. */
package siegert.theory.roots;
