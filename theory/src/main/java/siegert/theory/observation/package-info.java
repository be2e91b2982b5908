/** What theory says of a network beyond rates and power spectra, as the records of {@code siegert.datasets.result}. */
package siegert.theory.observation;
