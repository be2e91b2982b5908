/**
 * How measured rates, CVs, spectra and peaks scatter about their expectation, and what a finite window does to them.
 * Nothing here decides a verdict.
 */
package siegert.compare.statistics;
