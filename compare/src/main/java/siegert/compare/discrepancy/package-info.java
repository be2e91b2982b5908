/**
 * Validations against a stored discrepancy: what theory misses by known amounts is reviewed once, and from then on its change
 * decides.
 */
package siegert.compare.discrepancy;
