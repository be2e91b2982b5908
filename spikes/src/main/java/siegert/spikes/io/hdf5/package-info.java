/** Spikes in HDF5: SONATA, NWB and tables of ids and times. */
package siegert.spikes.io.hdf5;
