/** Reads recordings: finds their files, reads their headers and tables, and parses spikes from bytes. */
package siegert.spikes.io;
