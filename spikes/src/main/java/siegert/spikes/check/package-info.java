/** Says whether a recording is complete and sound. */
package siegert.spikes.check;
