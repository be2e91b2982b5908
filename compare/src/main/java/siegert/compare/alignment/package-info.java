/**
 * Theory brought to the convention of the measurement, so that the two can be compared.
 */
package siegert.compare.alignment;
