/**
 * Theory of every single neuron of a network whose synapses are known one by one (Helias, Tetzlaff and Diesmann 2013,
 * doi:10.1088/1367-2630/15/2/023002; Layer, Helias and Dahmen 2023, doi:10.48550/arXiv.2308.00421).
 */
package siegert.theory.resolved;
