/**
 * Simulations against simulations: whether runs of a changed model or simulator differ from those of a reference by more
 * than its seeds differ among themselves. Baselines keep the statistics of a reference.
 */
package siegert.compare.regression;
