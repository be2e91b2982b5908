/** Physical units at the edge of the program: text with a unit to SI numbers and back, checked by dimension. */
package siegert.datasets.unit;
