/** Counts, inter-spike intervals and histograms, taken in spike by spike. */
package siegert.spikes.statistics;
