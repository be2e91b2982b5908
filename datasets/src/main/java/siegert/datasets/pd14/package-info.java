/**
 * Run directories of the community's reference implementation of the cortical microcircuit of Potjans &amp; Diesmann (2014),
 * the microcircuit-PD14-model: the network that a run simulated, derived from the parameter files beside its spikes, and
 * the statistics of such runs in the files of its own analysis.
 */
package siegert.datasets.pd14;
