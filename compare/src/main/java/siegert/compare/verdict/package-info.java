/**
 * The checks of a report: observables, model tolerances and their files, verdicts in words.
 */
package siegert.compare.verdict;
