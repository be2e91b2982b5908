/** Spikes in the JSON that NetPyNE saves. */
package siegert.spikes.io.netpyne;
