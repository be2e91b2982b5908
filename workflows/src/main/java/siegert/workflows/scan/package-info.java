/**
 * Theory over grids of parameters: which points there are, what is observed at each, the journal that survives a kill, and
 * the tables that come of it.
 */
package siegert.workflows.scan;
