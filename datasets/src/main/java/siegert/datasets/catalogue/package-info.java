/** What comes with the program: networks, and recordings to compare them with. */
package siegert.datasets.catalogue;
