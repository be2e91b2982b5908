/**
 * Results as JSON, schema 1: keys in snake_case with the unit at the end, values that do not exist (NaN) as null,
 * numbers in the fewest digits that give them back, provenance last.
 */
package siegert.datasets.json;
