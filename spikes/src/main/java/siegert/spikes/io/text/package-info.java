/** Tables of spikes as text of many kinds. */
package siegert.spikes.io.text;
