/** Mean-field theory of networks of binary neurons. */
package siegert.theory.binary;
