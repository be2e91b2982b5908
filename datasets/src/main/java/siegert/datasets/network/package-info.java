/**
 * Networks as immutable values, and the reader of their parameter files. {@link siegert.datasets.network.NetworkReader}
 * composes the YAML to {@code Entry}s, {@code ParameterOverride}s replace some of them, {@code Parameters} turns them
 * into arrays in SI units of the shape that is asked for, and {@code NetworkBuilder} puts the network together in the
 * way of the {@code Dialect} of the file.
 */
package siegert.datasets.network;
