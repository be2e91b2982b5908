/** Results as HDF5, and back without loss. */
package siegert.datasets.hdf5;
