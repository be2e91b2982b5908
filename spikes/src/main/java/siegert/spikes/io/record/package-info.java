/** Records of spikes as a file of any format gives them: an id in its population, and a time in milliseconds. */
package siegert.spikes.io.record;
