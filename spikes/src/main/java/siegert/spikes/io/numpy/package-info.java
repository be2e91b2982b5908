/** Arrays of spikes as NumPy saves them. */
package siegert.spikes.io.numpy;
