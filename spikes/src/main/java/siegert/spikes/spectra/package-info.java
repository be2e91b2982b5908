/** Power spectra of population activity. */
package siegert.spikes.spectra;
