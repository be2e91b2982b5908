/** Packs recordings of any format into one file, and writes them as NEST does. */
package siegert.spikes.io.convert;
