/** Results as tables of comma-separated values. */
package siegert.datasets.csv;
